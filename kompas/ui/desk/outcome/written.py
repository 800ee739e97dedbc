"""Where the files are that were made of this session, for as long as somebody looks at its end."""

from pathlib import Path

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kompas.domain.problems import Problem
from kompas.ui.controls.choice import Choice
from kompas.ui.files import open_file
from kompas.ui.room import Room
from kompas.ui.widgets import Words, row

_BREAK = "\u200b"
"""Where a line may end in a path, which has no spaces of its own to wrap at."""


class Written(QWidget):
    """Says where record and copy stand; a button opens the record, which nothing does by itself.

    A copy is for Kompas, and no other program knows it.
    """

    def __init__(self, room: Room) -> None:
        super().__init__()
        self._room = room
        self.record, self.copy = Words(voice="soft"), Words(voice="soft")
        self.open = Choice(room.texts("desk.open_file"), room.palette)
        self.open.set_words(self.open.words, said=room.texts("desk.open_record"))
        self.open.clicked.connect(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for each in (self.record, row(self.open, -1), self.copy):
            layout.addWidget(each)

    def refresh(self) -> None:
        """Say it of the last record and the last copy."""
        for kind, words, said in (
            ("record", self.record, "desk.written_record"),
            ("copy", self.copy, "desk.written_copy"),
        ):
            path = self._room.written.get(kind)
            words.setVisible(path is not None)
            if path is not None:
                words.setText(self._room.texts(said, path=_wrapping(path)))
        self.open.setVisible("record" in self._room.written)
        self.setVisible(bool(self._room.written))

    def _open(self) -> None:
        try:
            open_file(self._room.written["record"])
        except Problem as problem:
            self._room.tell(problem)


def _wrapping(path: Path) -> str:
    return str(path).replace("/", f"/{_BREAK}").replace("\\", f"\\{_BREAK}").replace("-", f"-{_BREAK}")
