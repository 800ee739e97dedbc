"""The field in which new things are typed stands still and in sight, however long the list grows that it fills."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kompas.domain.content import StepKind
from kompas.ui.controls.pickers import RoleBox
from kompas.ui.controls.sight import bring_in_sight
from tests.ui.desk.desk_rooms import MOMENTS, desk_of, in_sight, place
from tests.ui.desk.panel_rooms import settle
from tests.whole import application

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
SIZES = ((1366, 768), (1024, 768))
Field = Callable[[Any], QWidget]
FIELDS: dict[str, tuple[StepKind, Field]] = {
    "seats": (StepKind.WELCOME, lambda panel: panel.seats.new),
    "absent voices": (StepKind.WELCOME, lambda panel: panel.absent.other),
    "arguments": (StepKind.DISCUSS, lambda panel: panel.catch.text),
    "for later": (StepKind.DISCUSS, lambda panel: panel.parked.new),
    "options": (StepKind.OPTIONS, lambda panel: panel.agreements.new),
    "conditions": (StepKind.DECIDE, lambda panel: panel.conditions.new),
    "dissents": (StepKind.DECIDE, lambda panel: panel.dissents.new),
    "actions": (StepKind.PLAN, lambda panel: panel.tasks.new),
    "evaluation": (StepKind.CLOSE, lambda panel: panel.evaluation.new),
}
A_LITTLE = 16
"""Pixels: at the lower edge the area moves once, to make room for a new row."""
WORDS = ("Ouders van nu", "Buurt", "Een decaan van ver", "Wie het rooster maakt", "Vakbond", "De bibliotheek")


def enter(field: QWidget, words: str) -> None:
    """Type a new thing. The names that a role box offers open a window, after which none is active on this platform."""
    if isinstance(field, RoleBox):
        field.line.setText(words)
        QTest.keyClick(field.line, Qt.Key.Key_Return)
        return
    QTest.keyClicks(field, words)
    QTest.keyClick(field, Qt.Key.Key_Return)


@pytest.fixture(autouse=True)
def quick_hand() -> Iterator[None]:
    """Nobody hits twice here: nothing waits for a second press."""
    before = application().doubleClickInterval()
    application().setDoubleClickInterval(0)
    yield
    application().setDoubleClickInterval(before)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: f"{size[0]}")
@pytest.mark.parametrize("name", FIELDS)
def test_while_a_list_grows(qtbot: QtBot, name: str, size: tuple[int, int]) -> None:
    kind, of = FIELDS[name]
    with desk_of(size, "nl") as desk:
        desk.to(next(one for one in MOMENTS if one.kind is kind))
        desk.window.activateWindow()
        qtbot.waitUntil(desk.window.isActiveWindow)
        field = of(desk.window.middle.panel)
        field.setFocus()
        bring_in_sight(field)
        settle(desk.window)
        stood = []
        for words in WORDS:
            enter(field, words)
            settle(desk.window)
            assert application().focusWidget() is field
            assert in_sight(field)
            stood.append(place(field).top())
        # A new row is looked at here before it has all of its height; one that pushed would be five times as high.
        assert max(stood) - min(stood) < A_LITTLE, stood
