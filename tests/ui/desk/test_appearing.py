"""What appears in a panel by an act can be seen, and what was acted upon stays in sight; else nothing scrolls."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from kompas.domain import actions as a
from kompas.domain.content import StepKind
from kompas.domain.outcome import UNKNOWN
from kompas.language import LANGUAGES
from kompas.ui.controls.sight import bring_in_sight
from kompas.ui.desk.panels.close import ClosePanel
from kompas.ui.desk.panels.decide import DecidePanel
from kompas.ui.desk.panels.law import LawPanel
from tests.ui.desk.desk_rooms import MOMENTS, Desk, desk_of, in_sight
from tests.ui.desk.panel_rooms import settle
from tests.whole import application

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
SIZES = ((1366, 768), (1024, 768))
LEFT = Qt.MouseButton.LeftButton
CLEAN = (a.Undo(), a.ClearLaw("purpose"))
"""Without what a rich session chose last, what is kept; and with the first question of law still open."""


@pytest.fixture(autouse=True)
def quick_hand() -> Iterator[None]:
    """Nobody hits twice here: nothing waits for a second press."""
    before = application().doubleClickInterval()
    application().setDoubleClickInterval(0)
    yield
    application().setDoubleClickInterval(before)


def at(qtbot: QtBot, desk: Desk, kind: StepKind) -> None:
    desk.to(next(one for one in MOMENTS if one.kind is kind))
    desk.window.activateWindow()
    qtbot.waitUntil(desk.window.isActiveWindow)


def press(desk: Desk, button: QAbstractButton) -> None:
    """Press what stands at the lower edge: the worst place."""
    bring_in_sight(button)
    settle(desk.window)
    QTest.mouseClick(button, LEFT)
    settle(desk.window)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_what_is_kept_shows_what_follows_from_it(qtbot: QtBot, size: tuple[int, int], language: str) -> None:
    with desk_of(size, language, *CLEAN) as desk:
        at(qtbot, desk, StepKind.CLOSE)
        panel = desk.window.middle.panel
        assert isinstance(panel, ClosePanel)
        keeping = panel.keeping
        press(desk, keeping.keep.buttons["record"])
        assert in_sight(keeping.keep.buttons["record"])
        assert in_sight(keeping.until.edit), "a line of what came is seen: the rest may be below"
        press(desk, keeping.erase.ask)
        assert in_sight(keeping.erase.yes)
        assert in_sight(keeping.erase.no)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SIZES)
def test_who_finds_it_out_is_asked_in_sight(qtbot: QtBot, size: tuple[int, int], language: str) -> None:
    with desk_of(size, language, *CLEAN) as desk:
        at(qtbot, desk, StepKind.LAW)
        panel = desk.window.middle.panel
        assert isinstance(panel, LawPanel)
        box = panel.boxes[0]
        press(desk, box.answers.buttons[UNKNOWN])
        for each in (box.answers.buttons[UNKNOWN], box.finder, box.due.edit):
            assert in_sight(each)


def test_nothing_scrolls_before_a_double_click_is_over(qtbot: QtBot) -> None:
    with desk_of((1366, 768), "nl", *CLEAN) as desk:
        at(qtbot, desk, StepKind.CLOSE)
        panel, bar = desk.window.middle.panel, desk.window.middle.area.verticalScrollBar()
        assert isinstance(panel, ClosePanel)
        bring_in_sight(panel.keeping.keep.buttons["record"])
        settle(desk.window)
        before = bar.value()
        application().setDoubleClickInterval(60_000)
        QTest.mouseClick(panel.keeping.keep.buttons["record"], LEFT)
        settle(desk.window)
        assert panel.keeping.erase.isVisible()
        assert bar.value() == before


def test_what_changes_elsewhere_scrolls_nothing(qtbot: QtBot) -> None:
    with desk_of((1366, 768), "nl", *CLEAN) as desk:
        at(qtbot, desk, StepKind.CLOSE)
        panel, bar = desk.window.middle.panel, desk.window.middle.area.verticalScrollBar()
        assert isinstance(panel, ClosePanel)
        for focus in (desk.window, panel.decision):
            focus.setFocus()
            desk.scene.do(a.SetKeep("record"))
            settle(desk.window)
            assert bar.value() == 0
            desk.scene.do(a.SetKeep("everything"))
            settle(desk.window)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", [(wide, 640) for wide, _ in SIZES])
def test_nothing_scrolls_when_the_first_of_what_appears_is_seen(
    qtbot: QtBot, size: tuple[int, int], language: str
) -> None:
    with desk_of(size, language, *CLEAN) as desk:
        at(qtbot, desk, StepKind.LAW)
        panel, area = desk.window.middle.panel, desk.window.middle.area
        assert isinstance(panel, LawPanel)
        panel.go_to(1)
        settle(desk.window)
        box = panel.boxes[1]
        button, bar = box.answers.buttons[UNKNOWN], area.verticalScrollBar()
        QTest.mouseClick(button, LEFT)
        settle(desk.window)
        asked = box.finder.mapTo(area.ground, box.finder.rect().topLeft()).y()
        QTest.mouseClick(button, LEFT)
        settle(desk.window)
        assert not box.finder.isVisible()
        bar.setValue(max(0, asked - area.viewport().height()))
        before = bar.value()
        QTest.mouseClick(button, LEFT)
        settle(desk.window)
        assert box.finder.isVisible()
        assert not in_sight(box.note)
        assert bar.value() == before, "a hand is on its way to what it saw"


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_item_that_is_clicked_does_not_take_the_page_along(qtbot: QtBot, language: str) -> None:
    with desk_of((1366, 768), language, *CLEAN) as desk:
        at(qtbot, desk, StepKind.DECIDE)
        panel, area = desk.window.middle.panel, desk.window.middle.area
        assert isinstance(panel, DecidePanel)
        item = panel.dissents.rows[0]
        bar = area.verticalScrollBar()
        lower = item.text.mapTo(area.ground, item.text.rect().bottomLeft()).y()
        bar.setValue(lower + 60 - area.viewport().height())
        before = bar.value()
        QTest.mouseClick(item.text.viewport(), LEFT)
        settle(desk.window)
        assert item.tools.isVisible()
        assert not in_sight(item.tools)
        assert bar.value() == before
