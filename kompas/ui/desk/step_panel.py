"""What the panels with lists and fields have in common: one left edge, one order of focus, one way to show things."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QSizePolicy, QVBoxLayout, QWidget

from kompas.domain.actions import Publish
from kompas.domain.session import Session
from kompas.domain.views import views_of
from kompas.ui.desk.date_field import DateField
from kompas.ui.desk.panel import Panel
from kompas.ui.room import Room
from kompas.ui.widgets import Button, Title, Words

EDGE = 6
"""Where all that is read begins: buttons and flat fields reach this far to the left, for ring and border."""


class StepPanel(Panel):
    """A panel whose subclass builds its widgets with `put` and fills them in `fill`."""

    def __init__(self, room: Room, step: str) -> None:
        super().__init__(room, step)
        self.body.setContentsMargins(0, 0, EDGE, 0)
        self.body.setSpacing(0)
        self._followed: tuple[str, int] = ("", -1)

    def put(self, widget: QWidget, *, above: int = 0, reach: bool = False) -> None:
        """Put a widget under what is there, `above` pixels lower; `reach`: with the ring left of the edge."""
        self.body.addWidget(edged(widget, above=above, reach=reach))

    def part(self, words: str, widget: QWidget, *, above: int = 18, reach: bool = False) -> None:
        """Put a widget under a heading."""
        self.put(heading(words), above=above)
        self.put(widget, above=6, reach=reach)

    def refresh(self) -> None:
        """Show the session as it is now."""
        self.fill(self.room.session)
        order_focus(self)

    def fill(self, session: Session) -> None:
        """Fill the widgets; a subclass says how."""

    def leave(self) -> None:
        """End typing and dates in progress."""
        super().leave()
        for field in self.findChildren(DateField):
            field.end()

    def came_to(self, session: Session) -> int | None:
        """Return the view of this step that the stage has just come to; None when nothing changed there."""
        here = (session.stage.step, session.stage.index)
        changed, self._followed = here != self._followed, here
        return session.stage.index if changed and session.stage.step == self.step else None

    def publish(self, index: int = 0) -> None:
        """End what is being typed and send a view of this step to the stage."""
        self.leave()
        self.room.do(Publish(self.step, index))


class ShowRow(QWidget):
    """The button that sends a view of the step to the stage, and what the stage has of it now."""

    def __init__(self, panel: StepPanel, words: str, index: Callable[[], int] = lambda: 0) -> None:
        super().__init__()
        self._panel = panel
        self._index = index
        self.button = Button(words, panel.room.palette)
        self._state = Words(voice="soft")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.button)
        layout.addWidget(self._state, 1)
        self.button.clicked.connect(self._show)

    def refresh(self) -> None:
        """Say what of this view the stage has now."""
        session, texts = self._panel.room.session, self._panel.room.texts
        state = state_on_stage(session, self._panel.step, self._index())
        words = {"": "", "now": texts("desk.show_now"), "older": texts("desk.show_older")}
        self._state.setText(words[state])

    def _show(self) -> None:
        self._panel.publish(self._index())


def state_on_stage(session: Session, step: str, index: int) -> str:
    """Return "now" when the stage has this view as it is, "older" when it has an earlier state of it, else ""."""
    stage = session.stage
    if stage.black or stage.step != step or stage.index != index:
        return ""
    here = next(s for s in session.steps if s.id == step)
    views = views_of(session, here)
    return "now" if index < len(views) and views[index] == stage.view else "older"


def edged(widget: QWidget, *, above: int = 0, reach: bool = False) -> QWidget:
    """Return a widget on the left edge; `reach` lets its ring or border stand left of it."""
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0 if reach else EDGE, above, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(widget)
    return whole


def heading(words: str) -> Title:
    """Return the heading of a part of a panel."""
    return Title(words, 18)


def labelled(words: str, field: QWidget) -> QWidget:
    """Return a field under its label."""
    label = Words(words, "soft")
    label.setBuddy(field)
    whole = QWidget()
    layout = QVBoxLayout(whole)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(4)
    layout.addWidget(label)
    layout.addWidget(field)
    return whole


def order_focus(whole: QWidget) -> None:
    """Let Tab go through a widget in the order in which its layouts stand."""
    for before, after in pairwise(_in_order(whole)):
        QWidget.setTabOrder(before, after)


def _in_order(widget: QWidget) -> Iterator[QWidget]:
    if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not isinstance(widget, QLabel):
        yield widget
        return
    layout = widget.layout()
    if layout is not None:
        yield from _of_layout(layout)


def _of_layout(layout: QLayout) -> Iterator[QWidget]:
    for place in range(layout.count()):
        item = layout.itemAt(place)
        inner, widget = (item.layout(), item.widget()) if item is not None else (None, None)
        if widget is not None:
            yield from _in_order(widget)
        elif inner is not None:
            yield from _of_layout(inner)


def fixed(widget: QWidget) -> QWidget:
    """Return a widget that takes no more width than it needs."""
    widget.setSizePolicy(QSizePolicy.Policy.Maximum, widget.sizePolicy().verticalPolicy())
    return widget
