"""What a desk shows of a damaged session: a band that says so and how to go on, and fields that take no text."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from kompas.geometry.palette import Palette
from kompas.language import Texts
from kompas.ui.icons import IconLabel
from kompas.ui.widgets import Button, Words, column, ground


@dataclass(frozen=True)
class WaysOn:
    """What can still be done with a session that can only be read."""

    copy: Callable[[], None]
    record: Callable[[], None]
    go_on: Callable[[], None]


class ReadOnlyBand(QWidget):
    """One sentence over the whole width of the desk, and the ways to go on."""

    def __init__(self, texts: Texts, palette: Palette, sentence: str, ways: WaysOn) -> None:
        super().__init__()
        ground(self, "field")
        self.sentence = Words(sentence)
        self.sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.go_on = Button(texts("desk.go_on_anew"), palette)
        self.copy = Button(texts("desk.key_copy"), palette, "quiet")
        self.record = Button(texts("desk.key_record"), palette, "quiet")
        self.go_on.clicked.connect(ways.go_on)
        self.copy.clicked.connect(ways.copy)
        self.record.clicked.connect(ways.record)
        words = QWidget()
        words.setLayout(column(self.sentence, gap=0))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 8, 18, 8)
        layout.setSpacing(10)
        layout.addWidget(IconLabel("triangle-alert", palette.alert, 24))
        layout.addWidget(words, 1)
        for button in (self.copy, self.record, self.go_on):
            layout.addWidget(button)


def hold_still(part: QWidget) -> None:
    """Let every field of a part of the desk show its text and take none: what one types would only be lost."""
    for field in part.findChildren(QLineEdit):
        field.setReadOnly(True)
    for page in part.findChildren(QPlainTextEdit):
        page.setReadOnly(True)
    for box in part.findChildren(QAbstractSpinBox):
        box.setReadOnly(True)
