"""Starts Kompas: a command when one is named, the window otherwise.

Here window and command part: a command must not load Qt, and the window must not load what only commands need.
"""

import sys

# ruff: noqa: PLC0415 - see above


def main() -> int:
    """Run Kompas with the arguments of the process; returns its exit status."""
    arguments = sys.argv[1:]
    if arguments == ["selftest"]:
        from kompas.selftest import run as try_all

        return try_all()
    if arguments and not arguments[0].startswith("-") and not arguments[0].endswith(".kompas"):
        from kompas.commands import run

        return run(arguments)
    from kompas.app import start

    return start(arguments)


if __name__ == "__main__":
    raise SystemExit(main())
