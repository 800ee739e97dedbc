"""Findings and steps of a complaint are announced to screen readers, each once."""

import pytest
from PySide6.QtGui import QAccessibleAnnouncementEvent
from pytestqt.qtbot import QtBot

from kompas.domain.actions import MoveRole
from kompas.ui import announcing
from tests.ui.rolemap.rooms import Workshop, double_click_of

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


class Reader:
    """Where Qt would tell a screen reader: remembers what was announced."""

    def __init__(self) -> None:
        self.said: list[str] = []

    def updateAccessibility(self, event: QAccessibleAnnouncementEvent) -> None:
        """Remember what would be said."""
        self.said.append(event.message())


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Reader:
    """A screen reader in Qt's place; Qt has no way to listen along."""
    one = Reader()
    monkeypatch.setattr(announcing, "QAccessible", one)
    return one


def test_another_finding_is_said_once(qtbot: QtBot, reader: Reader) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    reader.said.clear()
    panel.deck.card.right.click()
    assert reader.said == ["Klopt het dat een klacht bij een begeleider nooit komt bij wie beslist?"]
    shop.room.do(MoveRole("dpo", 0.9, 0.9))
    assert len(reader.said) == 1
    with double_click_of(0):
        for _ in range(3):
            panel.deck.card.right.click()
    assert reader.said[-1] == "Alle signalen zijn beantwoord."


def test_each_step_of_a_complaint_is_said(qtbot: QtBot, reader: Reader) -> None:
    panel = Workshop(language="en").panel(qtbot)
    panel.choose("student")
    reader.said.clear()
    panel.deck.follow.click()
    panel.walk.after.click()
    assert reader.said == ["A student is affected and has a complaint.", "A student can go to an adviser."]
