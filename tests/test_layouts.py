"""No Python object stands for an item of a layout where the garbage collector could delete it a second time."""

import gc
from pathlib import Path

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QLayoutItem, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kompas.domain.content import StepKind
from kompas.language import texts
from kompas.ui.ballot.window import BallotWindow
from kompas.ui.desk.weighing.before import BeforeRound
from kompas.ui.desk.weighing.during import DuringRound
from tests.making import seated
from tests.test_toolkit import CODE
from tests.ui.ballot.rooms import free, make_room, open_room
from tests.ui.desk.panel_rooms import KINDS, begin, make, rich, settle, show
from tests.ui.desk.test_every_panel import enter_every_item
from tests.whole import agenda_row, program, sitting_of
from tests.whole import begin as begin_with

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def adopted() -> list[str]:
    """The items whose parent, for PySide, is a layout, as `layout of widget: item`."""
    layouts = [one for one in gc.get_objects() if isinstance(one, QLayout)]
    return [
        f"{type(layout).__name__} of {type(layout.parentWidget()).__name__}: {type(item).__name__}"
        for layout in layouts
        for item in gc.get_referents(layout)
        if isinstance(item, QLayoutItem) and not isinstance(item, QLayout)
    ]


def test_a_full_layout_in_another_adopts_its_items(qtbot: QtBot) -> None:
    """The measure measures."""
    whole = QWidget()
    qtbot.addWidget(whole)
    outer, inner = QVBoxLayout(whole), QHBoxLayout()
    inner.addWidget(QLabel("x"))
    assert adopted() == []
    outer.addLayout(inner)
    assert adopted() == ["QVBoxLayout of QWidget: QWidgetItem"]


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.value)
def test_no_panel_adopts_an_item(qtbot: QtBot, kind: StepKind) -> None:
    panel = make(begin(*rich()), kind)
    show(qtbot, panel)
    enter_every_item(panel)
    settle(panel)
    assert adopted() == []


@pytest.mark.usefixtures("qtbot")
def test_no_part_of_a_round_adopts_an_item() -> None:
    before = BeforeRound(make_room(*seated(4)), "weigh")
    before.seats.change.click()
    before.seats.one.choose(2)
    during = DuringRound(open_room(9), lambda: False)
    ballot = BallotWindow(open_room(3), 1, None)
    assert adopted() == []
    for window in (before, during, ballot):
        window.deleteLater()
    free()


@pytest.mark.usefixtures("qtbot")
def test_no_window_adopts_an_item(tmp_path: Path) -> None:
    with program(tmp_path) as kompas:
        assert adopted() == []
        desk = begin_with(kompas, "Rood, oranje, groen", texts("nl")("library.begin"))
        for step in sitting_of(kompas).session.steps:
            agenda_row(desk, step.id).click()
        for name in ("agenda", "later", "notes", "twist"):
            desk.acts.table[name]()
        assert adopted() == []


def test_nothing_asks_a_layout_for_its_items() -> None:
    asking = [
        path.name
        for path in CODE.rglob("*.py")
        if any(f".{call}(" in path.read_text(encoding="utf-8") for call in ("itemAt", "takeAt"))
    ]
    assert asking == []
