"""The list of all keys, made from the command table."""

from PySide6.QtWidgets import QDialog, QGridLayout, QWidget

from kompas.geometry.palette import Palette
from kompas.language import Texts
from kompas.ui.command_table import COMMANDS, Where
from kompas.ui.hints import cap
from kompas.ui.widgets import Button, KeyCap, Title, Words, column, row

_WHERE = {
    Where.EVERYWHERE: "desk.where_everywhere",
    Where.NOT_TYPING: "desk.where_not_typing",
    Where.NO_LETTERS: "desk.where_no_letters",
    Where.STAGE: "desk.where_stage",
    Where.WEIGHING: "desk.where_weighing",
    Where.MAP: "desk.where_map",
}


class KeyList(QDialog):
    """Every command with its keys and the place where they count."""

    def __init__(self, texts: Texts, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(texts("desk.keys_title"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(20)
        grid.setVerticalSpacing(6)
        listed = [command for command in COMMANDS if command.keys]
        half = (len(listed) + 1) // 2
        for place, command in enumerate(listed):
            side, line = divmod(place, half)
            caps = row(*[KeyCap(cap(texts, key), palette) for key in command.keys], -1, gap=6)
            grid.addWidget(caps, line, side * 3)
            grid.addWidget(Words(texts(command.text), wrap=False), line, side * 3 + 1)
            grid.addWidget(Words(texts(_WHERE[command.where]), "soft", wrap=False), line, side * 3 + 2)
        holder = QWidget()
        holder.setLayout(grid)
        close = Button(texts("desk.keys_close"), palette, "primary", "Esc")
        close.clicked.connect(self.accept)
        self.setLayout(
            column(
                Title(texts("desk.keys_title"), 28), 8, holder, 12, row(close, -1), margins=(32, 24, 32, 24)
            )
        )
