"""Tab and the arrows reach everything that can be worked in the library and on the desk, at every step."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QWidget

from kompas.app import Program
from kompas.domain import actions as a
from kompas.domain.content import StepKind
from kompas.language import texts
from kompas.sitting import Sitting
from tests.desk_hands import open_round
from tests.ui.desk.panel_rooms import rich
from tests.whole import (
    WINDOWED,
    Key,
    application,
    button,
    go_to,
    in_front,
    library_of,
    press,
    settle,
    sitting_of,
)

MOST_TABS = 400
ARROWS = (Key.Key_Down, Key.Key_Right, Key.Key_Up, Key.Key_Left)
pytest_plugins = ("tests.two_hours",)
pytestmark = [*WINDOWED]


def walked(window: QWidget) -> list[QWidget]:
    """Where Tab comes, from the window itself until it is round."""
    window.setFocus()
    found: list[QWidget] = []
    for _ in range(MOST_TABS):
        press(Key.Key_Tab)
        here = application().focusWidget()
        assert here is not None, "Tab goes nowhere"
        if here in found and here is not found[-1]:
            return found
        if here not in found:
            found.append(here)
    return found


def controls(window: QWidget) -> list[QWidget]:
    """Everything in a window that can be worked now."""
    takes_keys = [w for w in window.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    buttons = window.findChildren(QAbstractButton)
    # The field inside a box or a date has its owner's keyboard.
    return [w for w in {*takes_keys, *buttons} if w.isVisible() and w.isEnabled() and w.focusProxy() is None]


def missed(window: QWidget) -> list[str]:
    """What Tab does not reach, nor the arrows from one of the same group."""
    found = walked(window)
    left = [w for w in controls(window) if w not in found]
    for widget in found:
        if isinstance(widget, QAbstractButton) and (widget.autoExclusive() or widget.group()):
            left = _by_arrows(widget, left)
    return [f"{type(w).__name__} {w.accessibleName() or w.property('text')}" for w in left]


def _by_arrows(widget: QWidget, left: list[QWidget]) -> list[QWidget]:
    for key in ARROWS:
        widget.setFocus()
        for _ in range(12):
            press(key)
            left = [w for w in left if w is not application().focusWidget()]
    return left


def test_tab_reaches_everything_in_the_library(kompas: Program, sitting: Sitting) -> None:
    assert sitting.do(a.AddSeat(1, "student"))
    sitting.desk.acts.table["library"]()
    settle()
    window = library_of(kompas)
    in_front(window)
    assert len(controls(window)) > 12
    assert missed(window) == []


def test_enter_in_the_library_does_what_has_the_keyboard(kompas: Program, sitting: Sitting) -> None:
    left = sitting.session.id
    sitting.desk.acts.table["library"]()
    settle()
    window = library_of(kompas)
    in_front(window)
    go_on = button(window, texts("nl")("library.go_on"))
    while application().focusWidget() is not go_on:
        press(Key.Key_Tab)
    # A button takes Enter itself on some systems; on Windows and macOS it comes to the window.
    QTest.keyClick(window, Key.Key_Return)
    settle()
    assert sitting_of(kompas).session.id == left, "Enter on an earlier session began another one"


@pytest.mark.parametrize(
    "kind", [kind for kind in StepKind if kind is not StepKind.WEIGH], ids=lambda kind: kind.value
)
def test_tab_reaches_everything_on_the_desk(sitting: Sitting, kind: StepKind) -> None:
    for action in rich():
        assert sitting.do(action)
    step = next(step for step in sitting.session.steps if step.kind is kind)
    go_to(sitting.desk, step.id)
    assert len(controls(sitting.desk)) > 25
    assert missed(sitting.desk) == []


def test_tab_reaches_everything_while_weighing(sitting: Sitting) -> None:
    desk = sitting.desk
    for number in range(1, 4):
        assert sitting.do(a.AddSeat(number, "student"))
    go_to(desk, "weigh-1")
    assert missed(desk) == [], "before the round"
    for way in ("screen", "paper"):
        open_round(desk, way)
        assert missed(desk) == [], f"during the round, on {way}"
        assert sitting.do(a.VoidRound())
        settle()
    open_round(desk, "screen")
    assert sitting.do(a.CloseRound(sitting.session.started))
    settle()
    assert missed(desk) == [], "closed"
    assert sitting.do(a.RevealRound())
    settle()
    assert missed(desk) == [], "after the round"
