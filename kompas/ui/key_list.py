"""The list of all keys, made from the command table."""

from collections.abc import Iterator

from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from kompas.geometry.palette import Palette
from kompas.language import Texts
from kompas.ui.command_table import COMMANDS, Command, Where
from kompas.ui.hints import cap
from kompas.ui.widgets import Button, KeyCap, Title, Words, column, row

_SIDES = (
    {
        Where.EVERYWHERE: "desk.where_everywhere",
        Where.STAGE: "desk.where_stage",
        Where.LAST: "desk.where_last",
        Where.NO_LETTERS: "desk.where_no_letters",
        Where.WEIGHING: "desk.where_weighing",
        Where.MAP: "desk.where_map",
    },
    {Where.NOT_TYPING: "desk.where_not_typing"},
)
"""What stands left and right, each place with its heading: so the list fits a screen of 1024 by 768."""


class KeyList(QDialog):
    """Every command with its keys, under the place where they count."""

    def __init__(self, texts: Texts, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts, self._palette = texts, palette
        self.setWindowTitle(texts("desk.keys_title"))
        sides = row(*map(self._side, _SIDES), gap=32)
        close = Button(texts("desk.keys_close"), palette, "primary", "Esc")
        close.clicked.connect(self.accept)
        self.setLayout(
            column(
                Title(texts("desk.keys_title"), 28), sides, 8, row(close, -1), margins=(28, 16, 28, 16), gap=0
            )
        )

    def _side(self, places: dict[Where, str]) -> QWidget:
        side = QWidget()
        grid = QGridLayout(side)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(3)
        for where, heading in places.items():
            above = Words(self._texts(heading), "soft", wrap=False)
            above.setContentsMargins(0, 6, 0, 0)
            grid.addWidget(above, grid.rowCount(), 0, 1, 2)
            for each in _with_keys(where):
                line = grid.rowCount()
                caps = (KeyCap(cap(self._texts, key), self._palette) for key in each.keys)
                grid.addWidget(row(*caps, -1, gap=6), line, 0)
                grid.addWidget(Words(self._texts(each.text), wrap=False), line, 1)
        grid.setRowStretch(grid.rowCount(), 1)
        return side


def _with_keys(where: Where) -> Iterator[Command]:
    return (each for each in COMMANDS if each.where is where and each.keys)
