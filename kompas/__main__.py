"""Starts Kompas: a command when one is named, the window otherwise.

Here window and command part: a command must not load Qt, and the window must not load what only commands need.
"""

import gc
import sys
from collections.abc import Callable
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kompas.app import Program

# ruff: noqa: PLC0415 - see above


def main() -> int:
    """Run Kompas with the arguments of the process; returns its exit status."""
    arguments = sys.argv[1:]
    if arguments == ["selftest"]:
        from kompas.selftest import run as try_all

        return try_all()
    if arguments and not arguments[0].startswith("-") and not arguments[0].endswith(".kompas"):
        # A command ends soon: to look for garbage while rooms load, and in all of them at the end, costs a tenth.
        gc.disable()
        from kompas.commands import run

        status = run(arguments)
        gc.freeze()
        return status
    program = load_window()()
    return program.stay(arguments)


def load_window() -> "Callable[[], Program]":
    """Load what the first window needs, in the order that is quickest; returns what opens it."""
    # What a start makes, stays: looking for garbage in it takes a tenth of the time. `later.warm` turns it on again.
    gc.disable()
    # PySide reads the source of each module that is loaded after it: what needs no Qt comes first.
    for room in ("content.scenarios", "geometry.marks", "saying", "storage.listing", "later", "preferences"):
        import_module(f"kompas.{room}")
    from kompas.app import open_library

    return open_library


if __name__ == "__main__":
    raise SystemExit(main())
