"""Which screen is the stage: a big number on every screen, and the same numbers to choose from on the desk."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QCloseEvent, QFont, QKeyEvent, QScreen
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from kompas.geometry.palette import Palette
from kompas.geometry.typesetting import Face
from kompas.language import Texts
from kompas.ui.painter import font
from kompas.ui.screens import find_screen, name_of, places
from kompas.ui.widgets import Button, Title, Words, column, row

_SHARE = 0.4
"""Of the height of a screen: large enough for the back row."""


class BigNumber(QWidget):
    """A number in the corner of a screen; it takes no keyboard and no mouse."""

    def __init__(self, number: int, screen: QScreen, palette: Palette, parent: QWidget) -> None:
        kind = Qt.WindowType
        super().__init__(
            parent,
            kind.ToolTip
            | kind.FramelessWindowHint
            | kind.WindowStaysOnTopHint
            | kind.WindowTransparentForInput,
        )
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        side = round(screen.geometry().height() * _SHARE)
        shown = QLabel(str(number))
        shown.setTextFormat(Qt.TextFormat.PlainText)
        shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        shown.setFont(_large(side))
        shown.setStyleSheet(
            f"background: {palette.ink}; color: {palette.paper}; font-size: {round(side * 0.8)}px;"
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(shown)
        self.setScreen(screen)
        corner = screen.geometry().topRight() - QPoint(side, 0)
        self.setGeometry(corner.x(), corner.y(), side, side)


class ChooseScreen(QDialog):
    """Shows the numbers while it is open; `chosen` is told the name of the screen. A digit chooses too."""

    def __init__(self, texts: Texts, palette: Palette, desk: QWidget, chosen: Callable[[str], None]) -> None:
        super().__init__(desk)
        self._chosen = chosen
        # From left to right, as they stand on the table.
        self._names = [place.name for place in sorted(places(), key=lambda one: one.geometry[:2])]
        self.setWindowTitle(texts("desk.choose_screen"))
        self.choices = [self._choice(texts, palette, n, desk) for n in range(1, len(self._names) + 1)]
        self.numbers = [
            BigNumber(n, screen, palette, self)
            for n, name in enumerate(self._names, start=1)
            if (screen := find_screen(name)) is not None
        ]
        close = Button(texts("desk.keys_close"), palette, "quiet")
        close.clicked.connect(self.reject)
        only = [Words(texts("desk.choose_only_one"))] if len(self._names) == 1 else []
        self.setLayout(
            column(
                Title(texts("desk.choose_screen"), 28),
                Words(texts("desk.choose_ask")),
                8,
                *self.choices,
                *only,
                8,
                row(close, -1),
                margins=(32, 24, 32, 24),
            )
        )
        for number in self.numbers:
            number.show()

    def _choice(self, texts: Texts, palette: Palette, number: int, desk: QWidget) -> Button:
        name = self._names[number - 1]
        screen = find_screen(name)
        size = screen.geometry().size() if screen is not None else desk.size()
        says = "desk.choose_here" if name == name_of(desk.screen()) else "desk.choose_there"
        words = texts(says, name=name or str(number), width=size.width(), height=size.height())
        made = Button(words, palette, "plain", str(number))
        made.clicked.connect(lambda: self._choose(number))
        return made

    def _choose(self, number: int) -> None:
        self.accept()
        self._chosen(self._names[number - 1])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose with a digit."""
        text = event.text()
        if text.isdecimal() and 1 <= int(text) <= len(self._names):
            self._choose(int(text))
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Take the numbers away with the question."""
        for number in self.numbers:
            number.hide()
        super().closeEvent(event)

    def done(self, result: int) -> None:
        """Take the numbers away when the question is answered."""
        for number in self.numbers:
            number.hide()
        super().done(result)


def _large(side: int) -> QFont:
    return font(Face.DISPLAY_SEMIBOLD, round(side * 0.8))
