"""What is seen first of a step is right: nothing squeezed, nothing that jumps a moment later, nothing cut."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QAbstractButton, QWidget

from kompas.domain.problems import Problem
from kompas.language import LANGUAGES, texts
from kompas.sitting import Sitting
from kompas.ui.panel import Panel
from tests.whole import agenda_row, begin, program, settle, sitting_of
from tests.workshops import read

pytestmark = [
    pytest.mark.usefixtures("qtbot"),
    pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True),
]
STEPS = [step.id for step in next(iter(read("negen-plekken").actions)).steps]  # type: ignore[attr-defined]
MOST = 1
"""Pixels that a rounding may make; nothing finds its last height later."""


@pytest.fixture(params=LANGUAGES)
def full(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Sitting]:
    """A desk with all that nine seats wrote, in both languages."""
    language = request.param
    with program(tmp_path) as kompas:
        kompas.keep(desk_language=language)
        kompas.show_library()
        scenario = kompas.library._shelf.scenarios[0]  # type: ignore[union-attr]  # noqa: SLF001
        begin(kompas, scenario.title.read(language), texts(language)("library.begin"))
        sitting = sitting_of(kompas)
        for action in read("negen-plekken").actions[1:]:
            try:
                sitting.do(action)
            except Problem:
                continue
        settle()
        yield sitting


def places(panel: Panel) -> dict[QWidget, QRect]:
    # What never paints (the marks of a map for screen readers) cannot be seen to move.
    shown = [one for one in panel.findChildren(QWidget) if one.isVisible() and one.updatesEnabled()]
    return {one: QRect(one.mapTo(panel, QPoint()), one.size()) for one in shown}


def panel_of(sitting: Sitting) -> Panel:
    panel = sitting.desk.middle.panel
    assert panel is not None
    return panel


def test_a_step_stands_as_it_will_stay_before_anything_is_painted(full: Sitting) -> None:
    moved = []
    for step in (*STEPS[1:], STEPS[0]):
        agenda_row(full.desk, step).click()
        first = places(panel_of(full))
        settle()
        later = places(panel_of(full))
        assert first, "nothing is there yet"
        moved += [
            f"{step}: {type(one).__name__} {first[one]} {later[one]}"
            for one in first
            if one not in later or max(map(abs, _apart(first[one], later[one]))) > MOST
        ]
    assert moved == []


def _apart(first: QRect, later: QRect) -> tuple[int, int, int]:
    return later.y() - first.y(), later.width() - first.width(), later.height() - first.height()


def test_no_button_of_a_full_step_is_cut(full: Sitting) -> None:
    for step in STEPS:
        agenda_row(full.desk, step).click()
        settle()
        panel = panel_of(full)
        cut = [
            one.text() or one.accessibleName()
            for one, place in places(panel).items()
            if isinstance(one, QAbstractButton)
            and (place.right() >= panel.width() or one.width() < one.minimumSizeHint().width())
        ]
        assert cut == [], step
