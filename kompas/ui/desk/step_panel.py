"""What the panels with lists and fields have in common: one left edge, one order of focus, one way to show things."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kompas.domain.actions import Publish
from kompas.domain.session import Session
from kompas.domain.views import views_of
from kompas.ui.controls.axis import EDGE, edged
from kompas.ui.controls.flow import flow
from kompas.ui.controls.focus_order import order_focus
from kompas.ui.controls.inset import inset
from kompas.ui.panel import Panel
from kompas.ui.room import Room
from kompas.ui.widgets import Button, Title, Words

_SEEN = {"now": "desk.show_now", "older": "desk.show_older"}
_READY = {"now": "desk.show_ready", "older": "desk.show_ready_older"}
"""What is said of a view that the stage has, when the room sees it and when it does not."""


class StepPanel(Panel):
    """A panel whose subclass builds its widgets with `put` and fills them in `fill`."""

    def __init__(self, room: Room, step: str) -> None:
        super().__init__(room, step)
        self.body.setContentsMargins(0, 4, 0, 0)
        self.body.setSpacing(0)
        self._followed: tuple[str, int] = ("", -1)
        # Whether there is a stage that the room can look at; whoever shows the panel says so.
        self.watched: Callable[[], bool] = lambda: True

    def put(self, widget: QWidget, *, above: int = 0, left: int = EDGE, right: int = EDGE) -> None:
        """Put a widget under what is there, `above` pixels lower; hidden, it takes no room at all."""
        place = QVBoxLayout()
        place.setContentsMargins(left, above, right, 0)
        # Filled after it got its place: see `order_focus`.
        self.body.addLayout(place)
        place.addWidget(widget)

    def part(self, words: str, widget: QWidget, *, above: int = 18, left: int = EDGE) -> None:
        """Put a widget under a heading."""
        self.put(heading(words), above=above)
        self.put(widget, above=6, left=left)

    def refresh(self) -> None:
        """Show the session as it is now."""
        self.fill(self.room.session)
        order_focus(self)

    def fill(self, session: Session) -> None:
        """Fill the widgets; a subclass says how."""

    def came_to(self, session: Session) -> int | None:
        """Return the view of this step that the stage has just come to; None when nothing changed there."""
        here = (session.stage.step, session.stage.index)
        changed, self._followed = here != self._followed, here
        return session.stage.index if changed and session.stage.step == self.step else None

    def on_stage(self, index: int) -> str:
        """Say what of a view of this step the stage has, and only what the room can see; "" for nothing of it."""
        session = self.room.session
        state = state_on_stage(session, self.step, index)
        seen = self.watched() and not session.stage.black
        return self.room.texts(_SEEN[state] if seen else _READY[state]) if state else ""

    def publish(self, index: int = 0) -> None:
        """End what is being typed and send a view of this step to the stage."""
        self.leave()
        self.room.do(Publish(self.step, index))


class ShowRow(QWidget):
    """The button that sends a view of the step to the stage, and what the stage has of it now.

    With `others` beside the button, what the stage has stands under them.
    """

    def __init__(
        self, panel: StepPanel, words: str, index: Callable[[], int] = lambda: 0, *others: QWidget
    ) -> None:
        super().__init__()
        self._panel = panel
        self._index = index
        self.button = Button(words, panel.room.palette)
        self.state = Words(voice="soft")
        self.button.clicked.connect(self._show)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.setColumnStretch(1, 1)
        if others:
            # Whatever begins a line stands on the axis, with a ring around it or without.
            beside = [inset(other, right=0) for other in others]
            layout.addWidget(flow(self.button, *beside, gap=2), 0, 0, 1, 2)
            layout.addWidget(edged(self.state), 1, 0, 1, 2)
            # A line of its own keeps its room: what stands below must not move when something is shown.
            policy = self.state.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            self.state.setSizePolicy(policy)
            self.state.setMinimumHeight(self.state.fontMetrics().lineSpacing())
        else:
            layout.addWidget(self.button, 0, 0, Qt.AlignmentFlag.AlignLeft)
            layout.addWidget(edged(self.state), 0, 1)

    def refresh(self) -> None:
        """Say what of this view the stage has now."""
        said = self._panel.on_stage(self._index())
        self.state.setText(said)
        self.state.setVisible(bool(said))

    def _show(self) -> None:
        self._panel.publish(self._index())


def state_on_stage(session: Session, step: str, index: int) -> str:
    """Return "now" when the stage has this view as it is, "older" when it has an earlier state of it, else ""."""
    stage = session.stage
    if stage.step != step or stage.index != index:
        return ""
    here = next(s for s in session.steps if s.id == step)
    views = views_of(session, here)
    return "now" if index < len(views) and views[index] == stage.view else "older"


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
