"""The left column of the library: the session to go on with, earlier ones, and opening a file."""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtWidgets import QScrollArea, QWidget

from kompas.geometry.palette import Palette
from kompas.language import Texts
from kompas.ui.icons import emblem
from kompas.ui.library.rows import SessionRow
from kompas.ui.widgets import Button, Rule, Title, Words, column, ground, row


class PastSession(Struct, frozen=True):
    """A session on this machine. `path` is its journal; `step` how far it came, in words.

    `note` is what to know before opening it. One session is `offered` to go on with; `kept` says in a sentence
    whether all of it was kept.
    """

    path: str
    title: str
    changed: str
    step: str
    note: str = ""
    kept: str = ""
    offered: bool = False


class Past(QWidget):
    """Sessions of this machine, newest first; the one that is offered can go on with one press."""

    def __init__(
        self,
        texts: Texts,
        palette: Palette,
        sessions: tuple[PastSession, ...],
        resume: Callable[[str], None],
        open_file: Callable[[], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        ground(self, "paper")
        self.set_wide(wide=True)
        self._texts = texts
        self._palette = palette
        self._resume = resume
        self._rows: dict[SessionRow, PastSession] = {}
        self.go_on: Button | None = None
        self.unfinished = next((s for s in sessions if s.offered), None)
        self._how_far: Words | None = None
        layout = column(margins=(24, 24, 24, 12), gap=8)
        layout.addWidget(row(emblem(44), Title("Kompas", 24, wrap=False), -1, gap=12))
        layout.addSpacing(24)
        layout.addWidget(Rule(palette.ink))
        layout.addSpacing(4)
        if self.unfinished is not None:
            for widget in self._going_on(self.unfinished):
                layout.addWidget(widget)
            layout.addSpacing(20)
        layout.addWidget(Words(texts("library.earlier"), "soft"))
        layout.addWidget(self._earlier(sessions), 1)
        self._open = SessionRow(palette, texts("library.open"), "Ctrl O")
        self._open.clicked.connect(open_file)
        layout.addWidget(self._open)
        self.setLayout(layout)

    def set_wide(self, *, wide: bool) -> None:
        """Take the full width of the column, or that of a small screen."""
        self.setFixedWidth(316 if wide else 248)

    def _going_on(self, session: PastSession) -> list[QWidget]:
        texts = self._texts
        when = texts("library.when", date=texts.date(session.changed), time=texts.time(session.changed))
        self.go_on = Button(texts("library.go_on"), self._palette)
        self.go_on.clicked.connect(self._go_on)
        self._how_far = Words(texts("library.how_far", step=session.step, kept=session.kept))
        return [
            Words(when, "soft"),
            Title(session.title, 22),
            self._how_far,
            self.go_on,
        ]

    def show_damage(self, path: str) -> None:
        """Say that a session can only be read, because a closer look at its file showed damage."""
        damaged = self._texts("library.damaged")
        for made, session in self._rows.items():
            if session.path == path:
                made.show_note(damaged)
        offered = self.unfinished is not None and self.unfinished.path == path
        if offered and self.go_on is not None and self._how_far is not None:
            self._how_far.setText(damaged)
            self.go_on.set_words(self._texts("library.look"))

    def _earlier(self, sessions: tuple[PastSession, ...]) -> QWidget:
        holder = QWidget()
        layout = column(Rule(self._palette.line, 1), gap=0)
        others = [s for s in sessions if s is not self.unfinished]
        if not sessions:
            layout.addWidget(Words(self._texts("library.none"), "soft"))
        for session in others:
            date = _short(self._texts, session.changed)
            made = SessionRow(self._palette, session.title, date, session.note)
            made.clicked.connect(self._pressed)
            self._rows[made] = session
            layout.addWidget(made)
        layout.addStretch(1)
        holder.setLayout(layout)
        area = QScrollArea(self)
        area.setWidget(holder)
        area.setWidgetResizable(True)
        return area

    def _go_on(self) -> None:
        if self.unfinished is not None:
            self._resume(self.unfinished.path)

    def _pressed(self) -> None:
        made = self.sender()
        if isinstance(made, SessionRow):
            self._resume(self._rows[made].path)


def _short(texts: Texts, iso: str) -> str:
    return " ".join(texts.date(iso).split()[:2])
