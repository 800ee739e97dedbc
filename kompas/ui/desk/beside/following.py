"""What comes next, and the button that goes there."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kompas.domain.shortening import steps_ahead
from kompas.geometry.typesetting import Face
from kompas.ui.desk.walker import Ahead
from kompas.ui.hints import first_cap, give_hint
from kompas.ui.painter import font
from kompas.ui.room import Room
from kompas.ui.widgets import RING, Button, Title, Words

_TITLE, _TITLE_STACKED = 24, 20
_SAID = ("desk.begin", "desk.forward_view", "desk.forward_step", "desk.forward_anew")


class Forward(Button):
    """The button that goes on. As long as nothing has begun it stands on ink: that is what one does then."""

    begins = True

    def _colours(self) -> tuple[str, str]:
        if self.begins and self.isEnabled() and not self.isDown():
            return self._palette.ink, self._palette.paper
        return super()._colours()


class Following(QWidget):
    """The next step that is not skipped. Stacked, the button stands under its name.

    The button says whether the next view of this step or the next step comes; it rests where there is none.
    """

    def __init__(self, room: Room, forward: Callable[[], None], ahead: Callable[[], Ahead | None]) -> None:
        super().__init__()
        self._room = room
        self._ahead = ahead
        self._about = Words(voice="soft")
        self.name = Title(size=_TITLE)
        self.forward = Forward("", room.palette, key=first_cap(room.texts, "forward"))
        self.forward.clicked.connect(forward)
        give_hint(room.texts, self.forward, "forward")
        # After a click the space bar must not walk on: at a round it shows the dots.
        self.forward.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._keep_width()
        for words in (self._about, self.name):
            words.setContentsMargins(RING, 0, 0, 0)
        self._stacked: bool | None = None
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 1)

    def _keep_width(self) -> None:
        """Be as wide as the longest of its words: a name beside it would break elsewhere, and move what is above."""
        wide = 0
        for said in _SAID:
            self.forward.set_words(self._room.texts(said))
            wide = max(wide, self.forward.sizeHint().width())
        self.forward.setMinimumWidth(wide)

    def set_stacked(self, *, stacked: bool) -> None:
        """Stand in one column, or beside each other."""
        if stacked == self._stacked:
            return
        self._stacked = stacked
        self.name.setFont(font(Face.DISPLAY_SEMIBOLD, _TITLE_STACKED if stacked else _TITLE, -0.02))
        for widget in (self._about, self.name, self.forward):
            self._grid.removeWidget(widget)
        self._grid.addWidget(self._about, 0, 0)
        self._grid.addWidget(self.name, 1, 0)
        if stacked:
            self._grid.addWidget(self.forward, 2, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            self._grid.addWidget(self.forward, 0, 1, 2, 1, Qt.AlignmentFlag.AlignVCenter)

    def refresh(self) -> None:
        """Say which step comes next."""
        session, texts = self._room.session, self._room.texts
        begun = bool(session.visits)
        following = next(iter(steps_ahead(session)), None) if begun else session.step
        self._show_forward(begun=begun)
        self.name.setVisible(following is not None)
        if following is None:
            self._about.setText(texts("desk.last_step"))
            self.name.setText("")
            return
        said = "desk.after_this" if begun else "desk.first_of_all"
        self._about.setText(texts.many(said, following.minutes))
        self.name.setText(following.title.read(texts.language))

    def _show_forward(self, *, begun: bool) -> None:
        ahead = self._ahead()
        self.forward.begins = not begun
        self.forward.set_words(self._room.texts(_said(ahead) if begun else "desk.begin"))
        self.forward.setEnabled(ahead is not None)


def _said(ahead: Ahead | None) -> str:
    """Return the key of what "next" does."""
    if ahead is None or ahead.enters:
        return "desk.forward_step"
    return "desk.forward_anew" if ahead.anew else "desk.forward_view"
