"""The house is built as ARCHITECTURE.md says: directions, loading, sizes, and the lists made from the code."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from kompas.paths import data_root
from tests.tools import architecture

HOUSE = data_root() / "kompas"
MODULES = sorted(HOUSE.rglob("*.py"))
LONGEST_MODULE = 250
LONGEST_FUNCTION = 40
LAZY = {"later.py", "__main__.py", "selftest.py"}


def test_rooms_import_in_one_direction_only() -> None:
    done = subprocess.run(
        [str(Path(sys.executable).with_name("lint-imports"))],
        capture_output=True,
        text=True,
        check=False,
        cwd=data_root(),
    )
    assert done.returncode == 0, done.stdout


def test_the_generated_lists_are_what_the_code_says() -> None:
    page = architecture.PAGE.read_text(encoding="utf-8")
    assert all(f"<!-- {name} -->" in page for name in architecture.PARTS)
    assert architecture.filled(page) == page, "run: python -m tests.tools.architecture"


@pytest.mark.parametrize(
    "room", ["kompas.domain.update", "kompas.store.store", "kompas.ui.library.window", "kompas.app"]
)
def test_the_first_window_loads_no_heavy_room(room: str) -> None:
    heavy = ("networkx", "reportlab", "numpy", "PySide6.QtDBus", "kompas.preflight", "kompas.sitting")
    code = f"import sys, {room}; print(*[m for m in {heavy} if m in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=data_root()
    )
    assert done.stdout.strip() == ""


@pytest.mark.parametrize(("library", "room"), [("reportlab", "record/pdf"), ("networkx", "checks")])
def test_a_heavy_library_is_known_in_one_room(library: str, room: str) -> None:
    known = re.compile(rf"^\s*(?:import|from) {library}\b", re.MULTILINE)
    knowing = [each for each in MODULES if known.search(each.read_text(encoding="utf-8"))]
    assert knowing
    assert [each for each in knowing if not each.is_relative_to(HOUSE / room)] == []


@pytest.mark.parametrize("module", MODULES, ids=lambda p: str(p.relative_to(HOUSE)))
def test_modules_and_functions_fit_a_hand(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    tree = ast.parse(text)
    assert ast.get_docstring(tree), "a module says what it is for"
    assert text.count("\n") <= LONGEST_MODULE or module.name == "actions.py"
    for node in ast.walk(tree):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            assert (node.end_lineno or 0) - node.lineno < LONGEST_FUNCTION, node.name
            if module.name not in LAZY:
                inside = [n for n in ast.walk(node) if isinstance(n, ast.Import | ast.ImportFrom)]
                assert not inside, f"{node.name} imports inside"
