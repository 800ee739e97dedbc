"""The whole program for tests: started in a folder of its own, worked by mouse and keys, taken down again."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)
from shiboken6 import isValid

from kompas.app import Program
from kompas.sitting import Sitting
from kompas.ui.desk.agenda.row import StepRow
from kompas.ui.desk.window import DeskWindow
from kompas.ui.library.rows import DilemmaRow
from kompas.ui.painter import load_fonts

LEFT = Qt.MouseButton.LeftButton
PLAIN = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
Key = Qt.Key
QUIET_TURNS = 4
WINDOWED = (
    pytest.mark.usefixtures("qtbot"),
    pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True),
)
"""Marks of a test with whole windows, on a platform that cannot do all that a desktop can."""


def application() -> QApplication:
    """The application of the test run."""
    running = QApplication.instance()
    assert isinstance(running, QApplication)
    return running


@contextmanager
def program(home: Path, language: str = "nl") -> Iterator[Program]:
    """Kompas with its library open, in a folder of its own; closed and freed at the end."""
    running = application()
    # Tests have no hand that hits twice; who tests that sets the time of a double-click.
    running.setDoubleClickInterval(0)
    load_fonts()
    started = Program(running, home)
    if language != "nl":
        started.keep(desk_language=language, stage_language=language, record_language=language)
    started.show_library()
    in_front(library_of(started))
    try:
        yield started
    finally:
        if started.sitting is not None:
            end(started.sitting)
        # A window that was closed is hidden; freed is what nobody holds.
        if started.library is not None and isValid(started.library):
            started.library.close()
            started.library.deleteLater()
        undress(started)
        settle()


def undress(started: Program) -> None:
    """Take the language off the application, which outlives this Kompas: in English nothing stays installed."""
    started.keep(desk_language="en")
    started.dress()


def end(sitting: Sitting) -> None:
    """Close the desk of a session, and free it."""
    if isValid(sitting.desk):
        sitting.desk.close()
        sitting.desk.deleteLater()
    settle()


def library_of(started: Program) -> QWidget:
    """The first screen."""
    assert started.library is not None
    return started.library


def sitting_of(started: Program) -> Sitting:
    """The session that is open."""
    assert started.sitting is not None
    return started.sitting


def begin(started: Program, title: str, words: str) -> DeskWindow:
    """Press a dilemma in the library, then the button with these words; the desk stands in front then."""
    window = library_of(started)
    rows = window.findChildren(DilemmaRow)
    click(next(row for row in rows if f" {title}." in row.accessibleName()))
    click(button(window, words))
    desk = sitting_of(started).desk
    in_front(desk)
    return desk


def in_front(window: QWidget) -> None:
    """Wait until a window can be typed in."""
    window.activateWindow()
    assert QTest.qWaitForWindowActive(window)
    settle()


def settle() -> None:
    """Let everything that waits happen: deletions, layouts, paints, and a panel that comes in pieces."""
    quiet = 0
    while quiet < QUIET_TURNS:
        quiet = 0 if any(is_coming(window) for window in application().topLevelWidgets()) else quiet + 1
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QCoreApplication.processEvents()


def is_coming(window: QWidget) -> bool:
    """Whether this is a desk on which a panel is still made."""
    return isinstance(window, DeskWindow) and window.middle.coming.left


def button(whole: QWidget, words: str) -> QAbstractButton:
    """The one button in a window that can be seen and says this."""
    found = [
        each
        for each in whole.findChildren(QAbstractButton)
        if each.isVisible() and words in (each.accessibleName(), each.text())
    ]
    assert len(found) == 1, (words, [each.accessibleName() for each in found])
    return found[0]


def agenda_row(desk: DeskWindow, step: str) -> StepRow:
    """The line of a step in the agenda."""
    assert desk.middle.panel is not None
    steps = desk.middle.panel.room.session.steps
    return desk.agenda.findChildren(StepRow)[[one.id for one in steps].index(step)]


def go_to(desk: DeskWindow, step: str) -> None:
    """Go to a step with the mouse: choose its line in the agenda, press the button in it; where we are, click twice."""
    row = agenda_row(desk, step)
    click(row)
    if row.is_now:
        QTest.mouseDClick(row, LEFT)
        settle()
        return
    assert row.go is not None, f"{row.accessibleName()} offers no way to go there"
    click(row.go)


def click(widget: QWidget, at: QPoint | None = None) -> None:
    """Press the mouse on a widget, after scrolling it into sight; it must be there, be seen and be enabled."""
    bring(widget)
    spot = widget.rect().center() if at is None else at
    assert widget.isVisible(), f"{widget.accessibleName()} cannot be seen"
    assert widget.isEnabled(), f"{widget.accessibleName()} cannot be pressed now"
    hit = widget.window().childAt(widget.mapTo(widget.window(), spot))
    assert hit is not None
    assert hit is widget or widget.isAncestorOf(hit), f"{hit} lies over {widget.accessibleName()}"
    QTest.mouseClick(hit, LEFT, pos=hit.mapFrom(widget, spot))
    settle()


def bring(widget: QWidget) -> None:
    """Scroll a widget into sight, as the wheel would."""
    settle()
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            parent.ensureWidgetVisible(widget)
        parent = parent.parentWidget()
    settle()


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
    """Press a key where the keyboard is."""
    QTest.keyClick(_keyboard(), key, modifier)
    settle()


def type_in(words: str) -> None:
    """Type words where the keyboard is."""
    for letter in words:
        # A popup that completes words opens while one types, and gets the next key.
        if letter.isascii():
            QTest.keyClicks(_keyboard(), letter)
        else:
            application().sendEvent(_keyboard(), QKeyEvent(QEvent.Type.KeyPress, 0, PLAIN, letter))
    settle()


def write(field: QLineEdit | QPlainTextEdit, words: str, after: Qt.Key = Key.Key_Return) -> None:
    """Click a field, replace what stands there by words, and press Enter (or another key)."""
    click(field)
    assert field.hasFocus(), (
        f"{application().focusWidget()} in {application().activeWindow()} has the keyboard"
    )
    press(Key.Key_A, CONTROL)
    type_in(words)
    press(after)


def _keyboard() -> QWidget:
    """What gets the keys: a popup, else what has the focus, else the window."""
    running = application()
    target = running.activePopupWidget() or running.focusWidget() or running.activeWindow()
    assert target is not None
    return target
