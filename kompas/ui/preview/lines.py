"""Every line of the record with a tick: without it, the line stays out."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem

from kompas.domain.leaving_fields import CHOSEN
from kompas.domain.leaving_out import RecordLine
from kompas.domain.outcome import OutcomeStatus
from kompas.domain.text import Text
from kompas.language import Texts
from kompas.ui.preview.chosen import chosen

LONGEST = 140
"""Characters of a line that are enough to know it by."""
_KEY = Qt.ItemDataRole.UserRole
_BEFORE, _HIGH, _LINE, _LETTER = 48, 14, 22, 8
"""Room for the tick and the scroll bar, white, the height of a line and a usual width of a letter, in pixels."""


class Lines(QListWidget):
    """The lines, one below the other. Space or the mouse ticks; PageUp and PageDown turn the pages."""

    ticked = Signal(str, bool)
    """A line was ticked (True: it is in the record) or not any more."""
    came = Signal(object)
    """Somebody looks at this line (a RecordLine)."""
    turned = Signal(int)

    def __init__(self, texts: Texts) -> None:
        super().__init__()
        self._texts = texts
        self._lines: tuple[RecordLine, ...] = ()
        self._questions: Mapping[str, Text] = {}
        self._status: OutcomeStatus = "exploration"
        self.setAccessibleName(texts("desk.preview_lines"))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.itemChanged.connect(self._changed)
        self.currentRowChanged.connect(self._came)

    def show_lines(
        self,
        lines: tuple[RecordLine, ...],
        questions: Mapping[str, Text] = MappingProxyType({}),
        status: OutcomeStatus = "exploration",
    ) -> None:
        """Show the lines as they are now; the present one stays that. `questions`: those of the map.

        `status` says what the outcome is, so that it is called here what page one calls it.
        """
        self._questions, self._status = questions, status
        here = max(self.currentRow(), 0)
        same = [line.key for line in lines] == [line.key for line in self._lines]
        self._lines = lines
        self.blockSignals(True)  # noqa: FBT003 - Qt's own
        if not same:
            self.clear()
            for _ in lines:
                self.addItem(QListWidgetItem())
        for place, line in enumerate(lines):
            self._show(self.item(place), line)
        self.setCurrentRow(min(here, len(lines) - 1))
        self.blockSignals(False)  # noqa: FBT003 - Qt's own
        self.viewport().update()

    def _show(self, item: QListWidgetItem, line: RecordLine) -> None:
        text = " ".join(self.words(line).split())
        short = text if len(text) <= LONGEST else f"{text[:LONGEST].rstrip()}…"
        item.setText(self._texts("desk.line", kind=self._kind(line), text=short))
        item.setData(_KEY, line.key)
        item.setFlags(
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
        )
        item.setCheckState(Qt.CheckState.Checked if line.in_record else Qt.CheckState.Unchecked)
        letters = max(10, (self.width() - _BEFORE) // _LETTER)
        item.setSizeHint(QSize(0, _HIGH + _LINE * (1 + len(item.text()) // letters)))

    def _kind(self, line: RecordLine) -> str:
        return self._texts(f"desk.line_{self._status if line.kind == 'decision' else line.kind}")

    def words(self, line: RecordLine) -> str:
        """Return what a line says in the language of the desk."""
        if line.kind in CHOSEN:
            return chosen(line, self._texts, self._questions)
        if line.kind in ("due", "law_due"):
            return self._texts.date(line.text)
        words = line.name.read(self._texts.language) if line.name else line.text
        unknown = line.kind == "law_answer" and line.text == line.beside
        return f"{words} {self._texts('desk.law_unknown')}" if unknown else words

    def _changed(self, item: QListWidgetItem) -> None:
        self.ticked.emit(item.data(_KEY), item.checkState() is Qt.CheckState.Checked)

    def _came(self, place: int) -> None:
        if 0 <= place < len(self._lines):
            self.came.emit(self._lines[place])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the pages, or walk through the lines."""
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turned.emit(-1 if event.key() == Qt.Key.Key_PageUp else 1)
        else:
            super().keyPressEvent(event)
