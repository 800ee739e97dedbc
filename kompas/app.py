"""The program with its windows: wires content, storage and ui together, and owns what outlives a window."""

import sys
from collections.abc import Callable
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from kompas import later, preferences
from kompas.content.scenarios import agenda_lengths, list_scenarios
from kompas.domain.problems import Problem
from kompas.domain.scenario import Scenario
from kompas.domain.weighing import Mode
from kompas.geometry.palette import palette
from kompas.language import Texts, texts
from kompas.paths import asset, user_data
from kompas.saying import said
from kompas.storage.listing import SessionSummary, due, list_sessions, unfinished
from kompas.storage.places import session_folders
from kompas.ui.library.past import PastSession
from kompas.ui.library.window import LibraryActs, LibraryWindow, Shelf
from kompas.ui.painter import load_fonts
from kompas.ui.placing import place_of, put, show_at
from kompas.ui.theme import apply_theme

if TYPE_CHECKING:
    from kompas.sitting import Sitting

_KEPT: Final[dict[Mode | None, str]] = {
    None: "library.kept_all",
    "confidential": "library.kept_but_unconfirmed",
    "anonymous": "library.kept_but_round",
}
"""What was kept of a session, by the mode of the round that was open."""

WARM_MS = 600
"""When the desk is loaded, after the library was painted and has answered."""


def open_library() -> "Program":
    """Make the application and show its first screen."""
    # Named here and not by setStyle: touching a style object makes all of its enumerations, a tenth of the start.
    application = QApplication([*sys.argv[:1], "-style", "fusion"])
    load_fonts()
    program = Program(application, user_data())
    program.show_library()
    return program


class Program:
    """One running Kompas: the library, or one session."""

    def __init__(self, application: QApplication, home: Path) -> None:
        self._application = application
        self.home = home
        self.preferences = preferences.read(home)
        self.library: LibraryWindow | None = None
        self.sitting: Sitting | None = None
        application.setApplicationName("Kompas")
        application.setWindowIcon(QIcon(str(asset("icons", "emblem-512.png"))))
        application.setQuitOnLastWindowClosed(True)

    def show_library(self, told: str = "", *, wrong: bool = False) -> None:
        """Show the first screen, with a sentence about what was just done, or what went `wrong` with it."""
        self._colour()
        spoken = texts(self.preferences.desk_language)
        acts = LibraryActs(
            self.begin,
            self._resume,
            self._open_file,
            self._other_language,
            self._other_theme,
            self._preflight,
            self._erase,
        )
        old = self.library
        self.library = LibraryWindow(
            spoken, palette(self.preferences.theme), self._shelf(spoken, told, wrong=wrong), acts
        )
        if old is not None and old.isVisible():
            put(self.library, place_of(old))
        else:
            show_at(self.library, self.preferences.desk, self.preferences.stage_screens)
        if old is not None:
            old.close()
            old.deleteLater()
        # A session that was left must not stay in memory.
        self.sitting = None
        QTimer.singleShot(WARM_MS, later.warm)
        self._look_after(WARM_MS, self.library, self._look_closer)

    def stay(self, arguments: list[str]) -> int:
        """Stay until the last window is closed; `arguments` may name a .kompas file to open first."""
        if arguments:
            self.open_path(Path(arguments[0]))
        return self._application.exec()

    def open_path(self, path: Path) -> None:
        """Open a .kompas file as a session of this machine."""
        self._try(lambda: later.open_copy(self, path))

    def keep(self, **choices: object) -> None:
        """Remember a choice; when that cannot be written the choice still counts until the end."""
        self.preferences = replace(self.preferences, **choices)
        try:
            preferences.write(self.home, self.preferences)
        except OSError:
            return

    def _shelf(self, spoken: Texts, told: str, *, wrong: bool) -> Shelf:
        listed = list_scenarios()
        broken = [said(p, spoken) for one in listed for p in one.problems[:1]]
        sessions = list_sessions(*session_folders(self.home))
        offered = unfinished(sessions)
        today = datetime.now().astimezone().date().isoformat()
        notices = [_due(one, spoken) for one in due(sessions, today)]
        return Shelf(
            scenarios=tuple(one.scenario for one in listed if one.scenario is not None),
            notices=(*([told] if told and not wrong else ()), *notices),
            broken=(*([told] if wrong else ()), *broken),
            sessions=tuple(_past(one, spoken, offered=one is offered) for one in sessions),
            minutes=agenda_lengths(),
            usual_minutes=self.preferences.minutes,
            screens=len(QGuiApplication.screens()),
        )

    def _look_closer(self) -> None:
        """Tidy the folders of sessions, and check them in full, one at a time so that no key has to wait."""
        self._speak()
        folders = session_folders(self.home)
        later.tidy(folders)
        waiting = [one.path for one in list_sessions(*folders) if not (one.damaged or one.newer)]
        if self.library is not None:
            self._look_after(0, self.library, partial(self._check, waiting))

    def _check(self, waiting: list[Path]) -> None:
        if self.library is None or not waiting:
            return
        here, *rest = waiting
        if later.is_damaged(here):
            self.library.past.show_damage(str(here))
        self._look_after(0, self.library, partial(self._check, rest))

    @staticmethod
    def _look_after(milliseconds: int, library: LibraryWindow, act: Callable[[], None]) -> None:
        """Do something later, unless the library is gone by then."""
        timer = QTimer(library)
        timer.setSingleShot(True)
        timer.timeout.connect(act)
        timer.start(milliseconds)

    def begin(self, scenario: Scenario, minutes: int) -> None:
        """Begin a session with a dilemma and an agenda of this length."""
        self.keep(minutes=minutes)
        self._try(lambda: later.begin(self, scenario, minutes))

    def _resume(self, path: str) -> None:
        self._try(lambda: later.resume(self, Path(path)))

    def _open_file(self) -> None:
        if self.library is None:
            return
        self._speak()
        spoken = texts(self.preferences.desk_language)
        path = later.ask_source(self.library, spoken("library.dialog_open"), spoken("library.file_kind"))
        if path is not None:
            self.open_path(path)

    def _preflight(self) -> None:
        if self.library is not None:
            self._speak()
            later.try_all_before(self.library, self.preferences, self.home)

    def _erase(self, pointed: str) -> None:
        """Ask which session of this computer goes, and erase it."""
        if self.library is not None:
            self._speak()
            later.ask_erase(self, self.library, pointed)

    def _try(self, opening: "Callable[[], Sitting]") -> None:
        self._speak()
        try:
            self.sitting = opening()
        except Problem as problem:
            if self.library is not None:
                spoken = texts(self.preferences.desk_language)
                self.library.tell(said(problem, spoken))
            return
        self.sitting.show()
        if self.library is not None:
            self.library.close()
            self.library.deleteLater()
            self.library = None

    def _other_language(self) -> None:
        other = "en" if self.preferences.desk_language == "nl" else "nl"
        self.keep(desk_language=other, stage_language=other, record_language=other)
        self.show_library()

    def _other_theme(self) -> None:
        self.keep(theme="dark" if self.preferences.theme == "light" else "light")
        self.show_library()

    def dress(self) -> None:
        """Give the application the chosen theme, and Qt's own buttons the chosen language."""
        self._colour()
        self._speak()

    def _colour(self) -> None:
        apply_theme(self._application, palette(self.preferences.theme))

    def _speak(self) -> None:
        """Not before the first paint: Qt's languages take longer to load than all sessions to list."""
        later.speak(self._application, self.preferences.desk_language)


def _past(summary: SessionSummary, spoken: Texts, *, offered: bool) -> PastSession:
    return PastSession(
        path=str(summary.path),
        title=summary.title.read(spoken.language) or spoken("library.untitled"),
        changed=summary.changed,
        started=summary.started,
        step=summary.step.read(spoken.language),
        note=_note(summary, spoken),
        kept=spoken(_KEPT[summary.asking]),
        offered=offered,
    )


def _note(summary: SessionSummary, spoken: Texts) -> str:
    if summary.newer:
        return spoken("library.newer")
    if summary.damaged:
        # Without a title it is not known yet whether anything can be read.
        return spoken("library.damaged" if summary.seq else "library.broken")
    return ""


def _due(one: SessionSummary, spoken: Texts) -> str:
    """Return the sentence that says that the time to keep a session is over."""
    title = one.title.read(spoken.language)
    return spoken("library.due", title=title, date=spoken.date(one.keep_until))
