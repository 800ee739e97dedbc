"""The first screen on a small one: it fits 1024 by 768 beside the bars of a desktop, and nothing is cut."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from kompas.content.scenarios import agenda_lengths, list_scenarios
from kompas.geometry.palette import palette
from kompas.language import LANGUAGES, texts
from kompas.ui.library.detail import Detail
from kompas.ui.library.past import PastSession
from kompas.ui.library.rows import DilemmaRow
from kompas.ui.library.window import LEAST, LibraryActs, LibraryWindow, Shelf
from kompas.ui.painter import load_fonts
from kompas.ui.theme import apply_theme
from tests.whole import application, settle

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
SIZES = ((LEAST.width(), LEAST.height()), (1024, 700), (1024, 768), (1180, 640), (1366, 768))


def nothing(*_: object) -> None:
    return


def window(qtbot: QtBot, language: str, size: tuple[int, int], screens: int = 1) -> LibraryWindow:
    """The library with all shipped dilemmas, a session to go on with and an earlier one."""
    load_fonts()
    apply_theme(application(), palette("light"))
    scenarios = tuple(one.scenario for one in list_scenarios() if one.scenario is not None)
    long = max((one.title.read(language) for one in scenarios), key=len)
    sessions = (
        PastSession("/a", long, "2026-11-22T10:12:00+01:00", "Welkom", offered=True),
        PastSession("/b", long, "2026-09-30T10:12:00+01:00", "Welkom"),
    )
    shelf = Shelf(scenarios, (), (), sessions, agenda_lengths(), 90, screens)
    acts = LibraryActs(*(nothing,) * 7)
    made = LibraryWindow(texts(language), palette("light"), shelf, acts)
    qtbot.addWidget(made)
    made.resize(*size)
    made.show()
    settle()
    return made


def shown(whole: QWidget) -> Iterator[QWidget]:
    kinds = (QLabel, QAbstractButton, QLineEdit)
    return (one for one in whole.findChildren(QWidget) if one.isVisible() and isinstance(one, kinds))


def rolls(widget: QWidget) -> QScrollArea | None:
    """What a widget scrolls up and down in."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, QScrollArea):
        above = above.parentWidget()
    return above


def cut(whole: QWidget) -> list[str]:
    """Name what is not in the window in full, or has less room than its words need."""
    found = []
    for one in shown(whole):
        name = one.accessibleName() or getattr(one, "text", str)() or type(one).__name__
        place = QRect(one.mapTo(whole, one.rect().topLeft()), one.size())
        area = rolls(one)
        frame = area.viewport() if area else whole
        left = one.mapTo(frame, one.rect().topLeft()).x()
        across = left >= 0 and left + one.width() <= frame.width()
        if not across or (area is None and not whole.rect().contains(place)):
            found.append(f"{name} is off the window")
        if isinstance(one, QLabel) and one.wordWrap():
            least = one.heightForWidth(one.width())
            widest = max(
                (QFontMetrics(one.font()).horizontalAdvance(w) for w in one.text().split()), default=0
            )
            if one.height() < least or widest > one.width():
                found.append(f"{name} has {one.size()}, wants {least}, {widest}")
        elif not isinstance(one, DilemmaRow) and one.width() < one.minimumSizeHint().width():
            found.append(f"{name} has {one.width()}, wants {one.minimumSizeHint().width()}")
    return found


def over(whole: QWidget) -> list[str]:
    """Name what lies over something else that can be read or pressed."""
    all_ = [one for one in shown(whole) if not one.findChildren(QWidget)]
    places = [(one, QRect(one.mapTo(whole, one.rect().topLeft()), one.size())) for one in all_]
    return [
        f"{a.accessibleName()} over {b.accessibleName()}"
        for at, (a, first) in enumerate(places)
        for b, second in places[at + 1 :]
        if first.intersects(second) and rolls(a) is rolls(b)
    ]


@pytest.mark.parametrize("screens", [1, 2])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_cut(qtbot: QtBot, language: str, size: tuple[int, int], screens: int) -> None:
    made = window(qtbot, language, size, screens)
    assert (made.width(), made.height()) == size
    assert cut(made) == []
    assert over(made) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_it_fits_a_beamer_and_asks_no_more(qtbot: QtBot, language: str) -> None:
    made = window(qtbot, language, (1, 1))
    assert made.width() <= 1024
    assert made.height() <= 700
    central = made.centralWidget()
    assert central is not None
    assert central.minimumSizeHint().width() <= LEAST.width()


@pytest.mark.parametrize("width", [300, 390, 430, 614])
@pytest.mark.parametrize("language", LANGUAGES)
def test_title_and_question_have_the_lines_they_need(qtbot: QtBot, language: str, width: int) -> None:
    for listed in list_scenarios():
        assert listed.scenario is not None
        title, question = listed.scenario.title.read(language), listed.scenario.question.read(language)
        made = DilemmaRow(palette("light"), 1, title, question)
        qtbot.addWidget(made)
        made.resize(width, 62)
        made.show()
        settle()
        alone = DilemmaRow(palette("light"), 1, title, "x")
        qtbot.addWidget(alone)
        alone.resize(2000, 62)
        alone.show()
        settle()
        words = len(question) * 7
        assert made.height() >= alone.height() + (18 if words > width - 60 else 0)


def test_a_window_that_is_too_small_is_found(qtbot: QtBot) -> None:
    made = window(qtbot, "nl", (1024, 700))
    made.setMinimumSize(0, 0)
    made.setFixedSize(760, 500)
    settle()
    assert cut(made) or over(made)


@pytest.mark.parametrize("language", LANGUAGES)
def test_on_a_laptop_all_of_a_dilemma_is_seen_at_once(qtbot: QtBot, language: str) -> None:
    # What is left of 768 lines under a title bar and above a panel of the desktop.
    made = window(qtbot, language, (1366, 704))
    for row in made.findChildren(DilemmaRow):
        row.setChecked(True)
        settle()
        detail = made.findChildren(Detail)[0]
        assert detail.findChildren(QScrollArea)[0].verticalScrollBar().maximum() == 0, row.accessibleName()
        for words in detail.findChildren(QLabel):
            assert words.height() >= words.heightForWidth(words.width()), words.text()
