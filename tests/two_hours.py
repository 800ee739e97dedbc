"""Fixtures for tests of the whole program: its library with the agenda of two hours, and a session begun from it.

A test module asks for them with `pytest_plugins`.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kompas.app import Program
from kompas.language import texts
from kompas.sitting import Sitting
from tests.whole import begin, button, click, library_of, program, sitting_of


@pytest.fixture
def kompas(tmp_path: Path) -> Iterator[Program]:
    """Kompas with its library open."""
    with program(tmp_path) as started:
        click(button(library_of(started), "120"))
        yield started


@pytest.fixture
def sitting(kompas: Program) -> Sitting:
    """A session about the first scenario, its desk in front."""
    begin(kompas, "Rood, oranje, groen", texts("nl")("library.begin"))
    return sitting_of(kompas)
