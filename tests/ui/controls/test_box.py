"""A box makes its list when somebody opens it, and holds what somebody types in."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication
from pytestqt.qtbot import QtBot

from kompas.geometry.palette import palette
from kompas.ui.controls.pickers import RoleBox
from kompas.ui.theme import apply_theme
from tests.ui.ballot.rooms import make_room

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)


def role_box(qtbot: QtBot) -> RoleBox:
    """A role box in a window of its own."""
    box = RoleBox(make_room(), "Wie", "kies of typ")
    qtbot.addWidget(box)
    box.show()
    box.activateWindow()
    box.setFocus()
    return box


def test_the_list_is_made_when_it_is_opened_and_no_sooner(qtbot: QtBot) -> None:
    box = role_box(qtbot)
    QApplication.sendEvent(box, QEvent(QEvent.Type.StyleChange))
    QApplication.sendEvent(box, QEvent(QEvent.Type.FontChange))
    box.sizeHint()
    assert box.findChildren(QAbstractItemView) == []
    assert box.count() == 0
    box.showPopup()
    assert box.view().isVisible()
    assert box.count() == len(box._room.role_choices())  # noqa: SLF001
    assert box.line.text() == "", "nothing is chosen because the list was made"
    box.hidePopup()


def test_down_walks_through_the_roles_before_the_list_was_ever_open(qtbot: QtBot) -> None:
    box = role_box(qtbot)
    QTest.keyClick(box, Qt.Key.Key_Down)
    names = [words for _, words in box._room.role_choices()]  # noqa: SLF001
    assert box.line.text() == names[0]
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.line.text() == names[1]


def test_a_list_that_was_opened_takes_the_colours_of_another_theme(qtbot: QtBot) -> None:
    box = role_box(qtbot)
    box.showPopup()
    box.hidePopup()
    running = QApplication.instance()
    assert isinstance(running, QApplication)
    apply_theme(running, palette("dark"))
    assert box.view().palette().text().color().name().upper() == palette("dark").ink.upper()
    apply_theme(running, palette("light"))


def test_what_one_types_in_is_held_by_the_box_and_not_by_qt_alone(qtbot: QtBot) -> None:
    box = role_box(qtbot)
    QTest.keyClicks(box, "stu")
    held = list(vars(box).values())
    # Python's collector freed a line that only Qt held, and the next paint ended the process.
    assert any(one is box.lineEdit() for one in held)
    assert any(one is box.line.completer() for one in held)
