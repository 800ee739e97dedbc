"""What a session hands over: record, copies, cards and other files; each asks where it goes and is written whole."""

from collections.abc import Callable
from pathlib import Path

from kompas.domain.problems import Problem
from kompas.domain.session import Session
from kompas.outfit import Household
from kompas.parting import Writers
from kompas.record.cards import rounds_ahead
from kompas.storage.copy import save_copy
from kompas.ui.apart import Stopped, apart
from kompas.ui.desk.window import DeskWindow
from kompas.ui.files import AskTarget, file_name
from kompas.ui.lessons import LessonsPage
from kompas.ui.preview.window import Preview
from kompas.ui.room import Room

ELSEWHERE = frozenset(("file_in_use", "file_no_folder", "file_no_room", "file_not_written", "file_read_only"))
"""Problems that another place or another name solves."""
Words = tuple[str, str, str, str]
"""Keys of the texts for a file: title and kind in the question, its ending, and what is said when it is there."""


class Handing:
    """The files of one session in its windows; the sitting makes the rest."""

    desk: DeskWindow
    _program: Household
    _writers: Writers
    _ask: AskTarget
    _room: Room
    _shown: Preview | None = None
    _writing = False
    """One file at a time: what is asked for meanwhile is not heard."""

    def record(self) -> None:
        """Ask where the record goes, and write it."""
        language, session = self._program.preferences.record_language, self._room.kept
        self._write(
            ("desk.dialog_record", "desk.record_file", ".pdf", _made(session)),
            lambda path: self._write_record(session, language, path),
            lambda path: self._wrote("record", path),
        )

    def preview(self) -> None:
        """Show the pages of the record and what stays out of it; from there it can be written."""
        language = self._program.preferences.record_language
        self.desk.middle.end_typing()
        self.end_preview()
        shown = Preview(self._room, lambda session: self._writers.preview(session, language), self.desk)
        self._shown = shown
        shown.finished.connect(lambda: self._looked(shown))
        shown.open()

    def _looked(self, shown: Preview) -> None:
        self._shown = None
        shown.deleteLater()
        if shown.wanted:
            self.record()

    def end_preview(self) -> None:
        """Take the pages away with the desk, and wait for what is still being made."""
        if self._shown is not None:
            self._shown.reject()

    def page_one(self) -> None:
        """Ask where page one of the record goes, and write it."""
        language, session = self._program.preferences.record_language, self._room.kept
        ending = f"-{self._room.texts('desk.page_one_name')}.pdf"
        self._write(
            ("desk.dialog_page_one", "desk.record_file", ending, _made(session)),
            lambda path: self._writers.page_one(session, language, path),
        )

    def copy(self) -> None:
        """Ask where a copy goes, and write it."""
        self._write(
            ("desk.dialog_copy", "desk.copy_file", ".kompas", "desk.copy_done"),
            lambda path: save_copy(self._room.kept, path),
            lambda path: self._wrote("copy", path),
        )

    def open_data(self) -> None:
        """Ask where the open data go, and write them."""
        self._write(
            ("desk.dialog_data", "desk.data_file", ".json", "desk.data_done"),
            lambda path: self._writers.open_data(self._room.kept, path),
        )

    def cards(self) -> None:
        """Ask where the paper cards go, and write them; when no round is to come, only say so."""
        if not rounds_ahead(self._room.kept):
            self._tell(Problem("no_round_ahead"))
            return
        language = self._program.preferences.record_language
        ending = f"-{self._room.texts('desk.cards_name')}.pdf"
        self._write(
            ("desk.dialog_cards", "desk.cards_file", ending, "desk.cards_done"),
            lambda path: self._writers.cards(self._room.kept, language, path),
        )

    def others(self) -> None:
        """Ask what the page of lessons may say and where all goes, and write tables, lessons and drawings."""
        self.desk.middle.end_typing()
        page = LessonsPage(self._room.texts, self._room.palette, self._others, self.desk)
        page.finished.connect(page.deleteLater)
        page.open()

    def _others(self, named: bool) -> None:  # noqa: FBT001 - what a tick says
        language, ending = self._program.preferences.record_language, "-kompas.md"
        self._write(
            ("desk.dialog_others", "desk.others_file", ending, "desk.others_done"),
            lambda path: self._writers.others(self._room.kept, language, path, named=named),
        )

    def _write(
        self, words: Words, write: Callable[[Path], None], then: Callable[[Path], None] | None = None
    ) -> None:
        """Ask where a file goes and write it, `then` go on; where it cannot go another place is offered."""
        title, kind, ending, done = words
        spoken, session = self._room.texts, self._room.kept
        if self._writing:
            return
        self.desk.middle.end_typing()
        name = file_name(session.started, session.scenario.title.read(spoken.language), ending)
        path = self._ask(self.desk, spoken(title), name, spoken(kind))
        if path is None:
            return
        self._writing = True
        try:
            write(path)
        except Problem as problem:
            self._tell(problem)
            if problem.key in ELSEWHERE:
                self.desk.middle.offer(spoken("desk.elsewhere"), lambda: self._write(words, write, then))
            return
        except Stopped:
            self.desk.say(spoken("desk.writing_stopped"))
            return
        finally:
            self._writing = False
        self.desk.say(spoken(done, path=path))
        if then is not None:
            then(path)

    def _wrote(self, kind: str, path: Path) -> None:
        """Remember where a file is, for the closing step to say."""
        self._room.written[kind] = path
        panel = self.desk.middle.panel
        if panel is not None and self._room.store.refusal is None:
            panel.refresh()

    def _write_record(self, session: Session, language: str, path: Path) -> None:
        """Write a record while the windows go on."""
        room = self._room
        apart(
            room.texts,
            room.palette,
            self.desk,
            lambda progress: self._writers.record(session, language, path, progress),
        )

    def _tell(self, problem: Problem) -> None:
        self.desk.tell(problem)


def _made(session: Session) -> str:
    """Return what is said of a record that was made: a draft until the session is ended."""
    return "desk.record_done" if session.closed else "desk.draft_done"
