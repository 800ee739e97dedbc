"""The left column of the library: the session to go on with, earlier ones, and opening a file."""

from collections.abc import Callable, Sequence

from msgspec import Struct
from PySide6.QtWidgets import QScrollArea, QWidget

from kompas.geometry.palette import Palette
from kompas.language import Texts
from kompas.ui.icons import emblem
from kompas.ui.library.rows import SessionRow
from kompas.ui.widgets import Button, Rule, Title, Words, column, ground, row


class PastSession(Struct, frozen=True):
    """A session on this machine. `path` is its journal; `step` how far it came, in words.

    `changed` is when it was last written, `started` when it began, "" when that is not known.
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
    started: str = ""


class PastActs(Struct, frozen=True):
    """What can be done with sessions: open one, open a file, ask which one goes."""

    resume: Callable[[str], None]
    open_file: Callable[[], None]
    erase: Callable[[str], None]


class Past(QWidget):
    """Sessions of this machine, newest first; the one that is offered can go on with one press."""

    def __init__(
        self,
        texts: Texts,
        palette: Palette,
        sessions: tuple[PastSession, ...],
        acts: PastActs,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        ground(self, "paper")
        self.set_wide(wide=True)
        self._texts = texts
        self._palette = palette
        self._acts = acts
        self.sessions = sessions
        self.rows: dict[SessionRow, PastSession] = {}
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
        self._open.clicked.connect(acts.open_file)
        if sessions:
            self.erase = SessionRow(palette, texts("library.erase_one"), texts("library.erase_key"))
            self.erase.clicked.connect(self.ask_erase)
            layout.addWidget(self.erase)
        layout.addWidget(self._open)
        self.setLayout(layout)

    def set_wide(self, *, wide: bool) -> None:
        """Take the full width of the column, or that of a small screen."""
        self.setFixedWidth(316 if wide else 248)

    def _going_on(self, session: PastSession) -> list[QWidget]:
        texts = self._texts
        at = moment(texts, session, self.sessions)
        when = texts("library.when", date=texts.date(at), time=texts.time(at))
        self.go_on = Button(texts("library.go_on"), self._palette)
        self.go_on.clicked.connect(self._go_on)
        self._how_far = Words(texts("library.how_far", step=session.step, kept=session.kept))
        return [
            Words(when, "soft"),
            Title(session.title, 22),
            self._how_far,
            self.go_on,
        ]

    def show_enter(self, *, shown: bool) -> None:
        """Show Enter on the button that goes on, or not: it belongs to the button that Enter presses."""
        if self.go_on is not None:
            self.go_on.set_words(self.go_on.text(), self._texts("library.enter") if shown else "")

    def ask_erase(self) -> None:
        """Ask which session goes, if there is one; the one that has the keyboard is proposed."""
        if not self.sessions:
            return
        focus = self.window().focusWidget()
        if focus is not None and focus is self.go_on and self.unfinished is not None:
            self._acts.erase(self.unfinished.path)
            return
        pointed = next((one for made, one in self.rows.items() if made is focus), None)
        self._acts.erase("" if pointed is None else pointed.path)

    def show_damage(self, path: str) -> None:
        """Say that a session can only be read, because a closer look at its file showed damage."""
        damaged = self._texts("library.damaged")
        for made, session in self.rows.items():
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
        if not others:
            said = "library.none" if self.unfinished is None else "library.no_others"
            layout.addSpacing(8)
            layout.addWidget(Words(self._texts(said), "soft"))
        for session in others:
            date = _told(self._texts, session, sessions)
            made = SessionRow(self._palette, session.title, date, session.note)
            made.clicked.connect(self._pressed)
            self.rows[made] = session
            layout.addWidget(made)
        layout.addStretch(1)
        holder.setLayout(layout)
        area = QScrollArea(self)
        area.setWidget(holder)
        area.setWidgetResizable(True)
        return area

    def _go_on(self) -> None:
        if self.unfinished is not None:
            self._acts.resume(self.unfinished.path)

    def _pressed(self) -> None:
        made = self.sender()
        if isinstance(made, SessionRow):
            self._acts.resume(self.rows[made].path)


def moment(texts: Texts, session: PastSession, sessions: Sequence[PastSession]) -> str:
    """Return (ISO) what to call a session by: its last change, or its start where title and day are those of another.

    People know when they began; the first screen and the page that erases call it the same.
    """
    return session.started if _has_twin(texts, session, sessions) else session.changed


def _has_twin(texts: Texts, session: PastSession, sessions: Sequence[PastSession]) -> bool:
    day = _short(texts, session.changed)
    same = [one for one in sessions if one.title == session.title and _short(texts, one.changed) == day]
    return bool(session.started) and len(same) > 1


def _told(texts: Texts, session: PastSession, sessions: Sequence[PastSession]) -> str:
    date = _short(texts, moment(texts, session, sessions))
    if not _has_twin(texts, session, sessions):
        return date
    return texts("library.when", date=date, time=texts.time(session.started))


def _short(texts: Texts, iso: str) -> str:
    return " ".join(texts.date(iso).split()[:2])
