"""Two sessions with one dilemma on one day are told apart by the time at which they began."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kompas.geometry.palette import palette
from kompas.language import Texts, texts
from kompas.ui.controls.choice import Choice
from kompas.ui.library.erase_page import ErasePage
from kompas.ui.library.past import Past, PastActs, PastSession
from kompas.ui.library.rows import SessionRow
from kompas.ui.painter import load_fonts
from kompas.ui.widgets import Words


def session(
    path: str, title: str, day: str, began: str, changed: str, *, offered: bool = False
) -> PastSession:
    start = f"{day}T{began}:00+01:00" if began else ""
    return PastSession(path, title, f"{day}T{changed}:00+01:00", "", offered=offered, started=start)


FIRST = session("/1", "Rood", "2026-11-26", "12:16", "12:47")
SECOND = session("/2", "Rood", "2026-11-26", "14:05", "15:30")
OTHER_TITLE = session("/3", "Blauw", "2026-11-26", "12:16", "12:47")
OTHER_DAY = session("/4", "Rood", "2026-11-25", "12:16", "12:47")
UNKNOWN = session("/5", "Rood", "2026-11-26", "", "12:50")


def said(qtbot: QtBot, spoken: Texts, *sessions: PastSession) -> tuple[list[str], list[str]]:
    """How the first screen calls its rows, and the page that erases its choices."""
    load_fonts()
    around = QWidget()
    qtbot.addWidget(around)
    acts = PastActs(lambda _: None, lambda: None, lambda _: None)
    past = Past(spoken, palette("light"), sessions, acts, around)
    page = ErasePage(spoken, palette("light"), sessions, "", around)
    called = [row.accessibleName() for row in past.rows]
    assert all(isinstance(row, SessionRow) for row in past.rows)
    called += [words.text() for words in past.findChildren(Words) if "2026" in words.text()]
    return called, [each.accessibleName() for each in page.choices.findChildren(Choice)]


@pytest.mark.parametrize(
    ("language", "day", "full"),
    [("nl", "26 november", "26 november 2026"), ("en", "26 November", "26 November 2026")],
)
def test_twins_are_called_by_their_start(qtbot: QtBot, language: str, day: str, full: str) -> None:
    listed, asked = said(qtbot, texts(language), SECOND, FIRST, OTHER_TITLE, OTHER_DAY)
    assert listed[:2] == [f"Rood, {day}, 14:05", f"Rood, {day}, 12:16"]
    assert listed[2] == f"Blauw, {day}"
    assert [time in one for one, time in zip(asked, ("14:05", "12:16", "12:47", "12:47"), strict=True)] == [
        True
    ] * 4
    assert all(full in one for one in asked[:3])


def test_the_session_to_go_on_with_is_called_the_same_everywhere(qtbot: QtBot) -> None:
    offered = session("/6", "Rood", "2026-11-26", "16:00", "16:20", offered=True)
    listed, asked = said(qtbot, texts("nl"), offered, FIRST)
    assert listed == ["Rood, 26 november, 12:16", "26 november 2026, 16:00"]
    assert ["16:00" in asked[0], "12:16" in asked[1]] == [True, True]


def test_of_which_the_start_is_not_known_the_last_change_is_told(qtbot: QtBot) -> None:
    listed, asked = said(qtbot, texts("nl"), UNKNOWN, FIRST)
    assert listed == ["Rood, 26 november", "Rood, 26 november, 12:16"]
    assert "12:50" in asked[0]
