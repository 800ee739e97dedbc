"""The record as it would be written, page by page, and beside it every line with a tick."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QWidget

from kompas.checks.findings import findings_of
from kompas.domain.actions import LeaveOut, Redo, Undo
from kompas.domain.leaving_out import RecordLine, record_lines
from kompas.domain.text import Text
from kompas.ui.preview.composing import Composing, MakePages, Pages
from kompas.ui.preview.lines import Lines
from kompas.ui.room import Room
from kompas.ui.stage.canvas import Canvas
from kompas.ui.widgets import Button, Title, Words, column, row

LINES_WIDE = 420
PAGE_WIDE = 190
KNOWN = 24
"""Letters by which a line is found on its page."""


class Preview(QDialog):
    """What the record looks like now. `make` lays out its pages, in a thread; `wanted` tells whether to write it.

    While it is open the desk hears no key, as with every dialog: PageDown turns a page here.
    """

    def __init__(self, room: Room, make: MakePages, parent: QWidget) -> None:
        super().__init__(parent)
        self._room = room
        self.wanted = False
        self._hears = True
        self.page = 0
        self._pages: Pages = ()
        texts, palette = room.texts, room.palette
        self.setWindowTitle(texts("desk.preview_title"))
        self.lines = Lines(texts)
        self.paper = Canvas(texts("desk.preview_paper"))
        self.told = Words(wrap=False)
        self.told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.told.setMinimumWidth(PAGE_WIDE)
        self._none = Words(texts("desk.preview_none"), "soft")
        self.back = Button(texts("desk.preview_back"), palette, "quiet", "")
        self.on = Button(texts("desk.preview_on"), palette, "quiet", "")
        self.make = Button(texts("desk.close_record"), palette, "primary")
        self.close_it = Button(texts("desk.preview_close"), palette, "plain", "Esc")
        self.composing = Composing(make, self)
        self._build()
        self._listen()
        self._follow()

    def _build(self) -> None:
        texts = self._room.texts
        for button in (self.back, self.on, self.make, self.close_it):
            # Enter in the list must not write a file.
            button.setAutoDefault(False)
        self.lines.setFixedWidth(LINES_WIDE)
        left = column(
            Title(texts("desk.preview_title"), 28),
            Words(texts("desk.preview_how"), "soft"),
            self._none,
            gap=8,
        )
        left.addWidget(self.lines, 1)
        left.addWidget(row(self.make, self.close_it, -1, gap=4))
        right = column(gap=8)
        right.addWidget(self.paper, 1)
        right.addWidget(row(-1, self.back, self.told, self.on, -1, gap=12))
        both = QHBoxLayout()
        both.setContentsMargins(28, 20, 28, 16)
        both.setSpacing(28)
        both.addLayout(left)
        both.addLayout(right, 1)
        self.setLayout(both)
        around = self.parentWidget()
        self.resize(around.size().boundedTo(QSize(1366, 900)) if around else QSize(1180, 760))
        self.lines.setFocus()

    def _listen(self) -> None:
        self.lines.ticked.connect(self._tick)
        self.lines.came.connect(self.go_to)
        self.lines.turned.connect(self.turn)
        self.back.clicked.connect(lambda: self.turn(-1))
        self.on.clicked.connect(lambda: self.turn(1))
        self.make.clicked.connect(self._make)
        self.close_it.clicked.connect(self.reject)
        self.composing.ready.connect(self.show_pages)
        self._room.bridge.changed.connect(self._follow)
        QShortcut(QKeySequence("Ctrl+Z"), self, lambda: self._room.do(Undo()))
        QShortcut(QKeySequence("Ctrl+Y"), self, lambda: self._room.do(Redo()))

    def _follow(self) -> None:
        """Show the lines of now, and ask for the pages."""
        lines = record_lines(self._room.kept)
        self._show_lines(lines)
        self.lines.setVisible(bool(lines))
        self._none.setVisible(not lines)
        self.told.setText(self._room.texts("desk.preview_busy"))
        self.composing.compose(self._room.kept)

    def _show_lines(self, lines: tuple[RecordLine, ...]) -> None:
        self.lines.show_lines(lines, self._questions(), self._room.kept.details.status)

    def show_pages(self, pages: Pages) -> None:
        """Show pages that were made; the page that is looked at stays the same, as far as it is there."""
        self._pages = pages
        self._show(self.page)

    def turn(self, by: int) -> None:
        """Show another page."""
        self._show(self.page + by)

    def go_to(self, line: RecordLine) -> None:
        """Show the last page on which a line begins, if it is on one: page one may only sum it up."""
        if line.kind in ("relation", "finding_answer"):
            wanted = [self.lines.words(line)]
        else:
            wanted = [line.beside or line.text, *((line.name.nl, line.name.en) if line.name else ())]
        for text in wanted:
            found = self._pages_with(text)
            if found:
                if self.page not in found:
                    self._show(found[-1])
                return

    def _pages_with(self, text: str) -> list[int]:
        # A name that begins a line may stand in the middle of a sentence there.
        known = "".join(text.split())[:KNOWN].casefold()
        return [
            number
            for number, page in enumerate(self._pages)
            if known in "".join("".join(page.said).split()).casefold()
        ]

    def _show(self, number: int) -> None:
        if not self._pages:
            return
        self.page = max(0, min(len(self._pages) - 1, number))
        self.paper.show_drawing(self._pages[self.page], self._room.palette.field)
        texts = self._room.texts
        self.told.setText(texts("desk.preview_page", page=self.page + 1, pages=len(self._pages)))
        self.back.setEnabled(self.page > 0)
        self.on.setEnabled(self.page < len(self._pages) - 1)

    def _tick(self, key: str, ticked: bool) -> None:  # noqa: FBT001 - Qt's signal
        if not self._room.do(LeaveOut(key, left_out=not ticked)):
            # What was pressed shows another state than the session has.
            self._show_lines(record_lines(self._room.kept))

    def _questions(self) -> dict[str, Text]:
        return {finding.id: finding.question for finding in findings_of(self._room.kept)}

    def _make(self) -> None:
        self.wanted = True
        self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Turn the pages also where a button has the keyboard."""
        if event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.turn(-1 if event.key() == Qt.Key.Key_PageUp else 1)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._show(0 if event.key() == Qt.Key.Key_Home else len(self._pages))
        else:
            super().keyPressEvent(event)

    def done(self, result: int) -> None:
        """Hear nothing any more."""
        if self._hears:
            self._hears = False
            self._room.bridge.changed.disconnect(self._follow)
            self.composing.end()
        super().done(result)
