"""What the lines of the map mean, below the map: each that occurs on it, with its verb."""

from msgspec.structs import replace
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from kompas.geometry.rolemap.legend import HIGH, WIDE, Sign, sign_shapes, signs_on
from kompas.geometry.shapes import Shape
from kompas.ui.controls.axis import EDGE
from kompas.ui.controls.focus_order import order_focus
from kompas.ui.painter import paint_shape
from kompas.ui.rolemap.small import QuietButton
from kompas.ui.rolemap.words import kind_words
from kompas.ui.room import Room
from kompas.ui.widgets import Title, Words

_UNIT = 0.31
"""Pixels to a stage pixel."""
_COLUMNS = 2
_DOUBTS = {"assumed": "rolemap.sign_assumed", "disputed": "rolemap.sign_disputed"}
_MARKS = {
    "outside": "rolemap.outside",
    "nobody": "rolemap.nobody_yet",
    "in_room": "rolemap.at_the_table",
    "decision": "rolemap.sign_decision",
}


class SignPicture(QWidget):
    """One line or ring, as the map draws it."""

    def __init__(self, shapes: tuple[Shape, ...]) -> None:
        super().__init__()
        self._shapes = shapes
        self.setFixedSize(round(WIDE * _UNIT) + 2, round(HIGH * _UNIT))

    def paintEvent(self, _: QPaintEvent) -> None:
        """Paint it."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(1, self.height() / 2)
            for shape in self._shapes:
                paint_shape(painter, shape)


class MapLegend(QWidget):
    """Two columns of signs with their words; Escape or its button leaves. Emits `left`."""

    left = Signal()

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        # The panel's ground is the sheet, as for the map itself.
        self._palette = replace(room.palette, paper=room.palette.sheet)
        self._shown: tuple[Sign, ...] | None = None
        self._rows = QWidget()
        self.none = Words(room.texts("rolemap.legend_none"), "soft")
        self.done = QuietButton(
            room.texts("rolemap.done"), room.palette, self.left.emit, room.texts("rolemap.done_said")
        )
        head = QHBoxLayout()
        self._layout = layout = QVBoxLayout()
        layout.setContentsMargins(EDGE, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        head.addWidget(Title(room.texts("rolemap.legend"), size=20, wrap=False), 1)
        head.addWidget(self.done)
        layout.addWidget(self.none)
        layout.addWidget(self._rows)
        layout.addStretch(1)
        self.setLayout(layout)
        order_focus(self)

    def words(self) -> list[str]:
        """Return what the signs mean, in their order."""
        return [self._said(sign) for sign in self._shown or ()]

    def refresh(self) -> None:
        """Show what occurs on the map as it is now."""
        here = signs_on(self._room.session.map)
        if here == self._shown:
            return
        self._shown = here
        self._layout.removeWidget(self._rows)
        self._rows.deleteLater()
        self._rows = self._made(here)
        self._layout.insertWidget(2, self._rows)
        self.none.setVisible(not here)

    def _made(self, here: tuple[Sign, ...]) -> QWidget:
        rows = QWidget()
        grid = QGridLayout(rows)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(0)
        half = -(-len(here) // _COLUMNS)
        for place, sign in enumerate(here):
            side, line = divmod(place, half)
            grid.addWidget(SignPicture(sign_shapes(sign, self._palette, _UNIT)), line, 2 * side)
            words = Words(self._said(sign), "small", wrap=False)
            words.setFixedHeight(round(HIGH * _UNIT))
            grid.addWidget(words, line, 2 * side + 1)
        for side in range(_COLUMNS):
            grid.setColumnStretch(2 * side + 1, 1)
        return rows

    def _said(self, sign: Sign) -> str:
        if sign.kind is not None:
            return kind_words(self._room, sign.kind, "")
        return self._room.texts(_DOUBTS[sign.doubt] if sign.doubt else _MARKS[sign.mark])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave on Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
