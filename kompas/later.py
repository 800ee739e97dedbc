"""The one place that loads heavy rooms: on first use, or after the first window was painted.

networkx and reportlab take longer to load than the library needs to be there. No other module imports inside a
function, but `__main__`, where window and command part. What is loaded here stands between `app` and `ui`.
"""

import gc
import sys
from collections.abc import Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kompas.domain.problems import Problem
from kompas.language import texts

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from kompas.domain.scenario import Scenario
    from kompas.domain.session import Session
    from kompas.geometry.shapes import Drawing
    from kompas.opening import Opened
    from kompas.outfit import Household
    from kompas.preferences import Preferences
    from kompas.record.house import House
    from kompas.sitting import Sitting
    from kompas.ui.library.window import LibraryWindow

# ruff: noqa: PLC0415 - see above

TRIAL_MINUTES = 90


def begin(program: "Household", scenario: "Scenario", minutes: int) -> "Sitting":
    """Begin a session with a dilemma and an agenda of this length; raises Problem."""
    from kompas.opening import new_session

    return _sitting(program, new_session(scenario, minutes, _now(), program.home))


def resume(program: "Household", journal: Path) -> "Sitting":
    """Go on with a session of this machine; raises Problem."""
    from kompas.opening import again

    sitting = _sitting(program, again(journal, program.home, _now()))
    sitting.greet_again()
    return sitting


def open_copy(program: "Household", path: Path) -> "Sitting":
    """Begin a session on this machine from a .kompas file; raises Problem."""
    from kompas.opening import from_copy

    return _sitting(program, from_copy(path, program.home, _now()))


def speak(application: "QApplication", language: str) -> None:
    """Let the toolkit's own buttons and dates speak "nl" or "en" from now on."""
    from kompas.ui import toolkit_language

    toolkit_language.speak(application, language)


def ask_source(window: "QWidget", title: str, kind: str) -> Path | None:
    """Ask which .kompas file to open; None when nobody wants it after all."""
    from kompas.ui import files

    return files.ask_source(window, title, kind)


def try_all_before(window: "QWidget", chosen: "Preferences", home: Path) -> None:
    """Show the page that tries, before the workshop, what can be tried."""
    from kompas.ui.readiness import preflight

    preflight(window, chosen, home, lambda path: write_trial(chosen.record_language, path)).exec()


def ask_erase(program: "Household", library: "LibraryWindow", pointed: str) -> None:
    """Show the page that erases a session, with the one that was pointed at chosen; then the first screen anew."""
    from kompas.geometry.palette import palette
    from kompas.parting import erased
    from kompas.ui.library.erase_page import ErasePage

    chosen = program.preferences
    spoken = texts(chosen.desk_language)
    page = ErasePage(spoken, palette(chosen.theme), library.past.sessions, pointed, library)
    page.exec()
    if page.wanted:
        gone = erased(Path(page.wanted).stem, program.home, spoken, recorded=False)
        program.show_library(gone.told, wrong=gone.wrong)


def _sitting(program: "Household", opened: "Opened") -> "Sitting":
    from kompas.parting import Writers
    from kompas.record.house import read_house
    from kompas.sitting import Sitting

    def house() -> "House":
        chosen = program.preferences
        return read_house(program.home, chosen.house_name, chosen.house_contact)

    writers = Writers(
        record=lambda session, language, path, progress=None: write_record(
            session, language, path, progress, house()
        ),
        open_data=write_open_data,
        cards=write_cards,
        others=lambda session, language, path, *, named=False: write_others(
            session, language, path, named=named, house=house()
        ),
        page_one=lambda session, language, path, progress=None: write_page_one(
            session, language, path, progress, house()
        ),
        preview=lambda session, language: make_preview(session, language, house()),
    )
    return Sitting(program, opened, writers)


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")


def warm() -> None:
    """Load the desk while the facilitator looks at the library."""
    first = "kompas.sitting" not in sys.modules
    import kompas.sitting  # noqa: F401 - loading is all
    from kompas.ui import garbage

    if first:
        # No session is there yet, and what is loaded stays: going through it again would hold a session up.
        gc.freeze()
    # Not `gc.enable`: the journal's thread must not come upon windows that nobody holds.
    garbage.collect_here()


def tidy(folders: Iterable[Path]) -> None:
    """Remove what a crash left half done beside the sessions in these folders."""
    from kompas.storage.rewrite import sweep

    for folder in folders:
        sweep(folder)


def is_damaged(journal: Path) -> bool:
    """Whether a full check finds that a session can only be read; takes about a hundredth of a second."""
    from kompas.storage.recovery import open_journal

    try:
        return open_journal(journal).damage is not None
    except Problem as problem:
        return problem.key not in ("session_in_use", "session_missing")


def write_record(
    session: "Session",
    language: str,
    path: Path,
    progress: Callable[[int, int], None] | None = None,
    house: "House | None" = None,
) -> None:
    """Write the record of a session as PDF, with the institution if given; raises Problem when that cannot be."""
    from kompas.checks.findings import findings_told
    from kompas.record.outline.record import outline
    from kompas.record.pdf.render import write_pdf

    told = outline(session, findings_told(session), texts(language), house=house)
    write_pdf(told, path, progress)


def write_page_one(
    session: "Session",
    language: str,
    path: Path,
    progress: Callable[[int, int], None] | None = None,
    house: "House | None" = None,
) -> None:
    """Write page one of the record as a PDF of its own; raises Problem when it cannot be written."""
    from kompas.record.outline.record import outline
    from kompas.record.pdf.render import write_pdf

    told = outline(session, (), texts(language), page_one=True, house=house)
    write_pdf(told, path, progress)


def make_preview(session: "Session", language: str, house: "House | None" = None) -> "tuple[Drawing, ...]":
    """Return the pages of the record as pictures."""
    from kompas.checks.findings import findings_told
    from kompas.record.outline.record import outline
    from kompas.record.preview import preview

    return preview(outline(session, findings_told(session), texts(language), house=house))


def write_cards(session: "Session", language: str, path: Path) -> None:
    """Write the paper cards of a session as PDF; raises Problem when there is no round to come."""
    from kompas.record.cards import deck
    from kompas.record.pdf.cards import write_cards as write

    write(deck(session, texts(language)), path)


def write_trial(language: str, path: Path) -> None:
    """Write the record of a session that never was, to see whether records can be made; raises Problem."""
    from kompas.content.library import load_content
    from kompas.content.scenarios import list_scenarios
    from kompas.domain.actions import StartSession
    from kompas.reading import find_agenda
    from kompas.store.store import replay

    scenario = next(one.scenario for one in list_scenarios() if one.scenario is not None)
    agenda = find_agenda(TRIAL_MINUTES)
    first = StartSession("trial", _now(), scenario, load_content(), agenda.steps, agenda.minutes)
    write_record(replay([first]).session, language, path)


def write_open_data(session: "Session", path: Path) -> None:
    """Write what a session holds, as far as it may be seen, as JSON; raises Problem."""
    from kompas.checks.findings import ids_told
    from kompas.storage import export

    export.write_data(session, ids_told(session), path)


def write_others(
    session: "Session", language: str, path: Path, *, named: bool = False, house: "House | None" = None
) -> None:
    """Write tables, lessons and drawings: names that begin with that of `path`; raises Problem.

    `named`: the lessons say of which institution they are, where and when, and name roles.
    """
    from kompas.checks.findings import findings_told
    from kompas.record.house import NOBODY
    from kompas.record.others import other_files, pictures, svg_file
    from kompas.record.outline.record import outline
    from kompas.record.paper import colours
    from kompas.ui.still import png
    from kompas.whole import write_whole

    spoken = texts(language)
    files = list(other_files(session, spoken, (house or NOBODY) if named else None))
    for picture in pictures(outline(session, findings_told(session), spoken), spoken):
        files += [svg_file(picture), (f"{picture.name}.png", png(picture.drawing, colours().paper))]
    for name, content in files:
        write_whole(path.with_name(f"{path.stem}-{name}"), content)
