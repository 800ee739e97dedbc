"""Joins the checks before a workshop to a window: its screens, sleep, and the folder and record of the program."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget

from kompas.geometry.palette import palette
from kompas.language import texts
from kompas.preferences import Preferences
from kompas.preflight import Outcome, check_awake, check_folder, check_record, check_room, check_screens
from kompas.ui.awake import Awake
from kompas.ui.preflight import Check, PreflightPage, Trying
from kompas.ui.screens import choose_stage, find_screen, is_mirrored, name_of, places
from kompas.ui.stage.trial import Trial


def preflight(
    window: QWidget,
    chosen: Preferences,
    home: Path,
    write: Callable[[Path], None],
    size: int = 100,
    cards: Callable[[], None] | None = None,
) -> PreflightPage:
    """Return the page for a window (library or desk). `write` makes a record; `size` is the text size in percent.

    `cards` prints the paper cards of a session, where there is one.
    """
    spoken, looks = texts(chosen.desk_language), palette(chosen.theme)

    def trial(page: QWidget) -> Trial:
        return Trial(texts(chosen.stage_language), palette(chosen.stage_theme), size, page)

    trying = Trying(
        checks=(
            Check("desk.check_ask_screen", lambda: _screens(window, chosen.stage_screens)),
            Check("desk.check_ask_awake", lambda: check_awake(held=_holds())),
            Check("desk.check_ask_folder", lambda: check_folder(home)),
            Check("desk.check_ask_room", lambda: check_room(home)),
            Check("desk.check_ask_record", lambda: check_record(write, home)),
        ),
        trial=trial,
        screen=lambda: _screen(window, chosen.stage_screens),
        cards=cards,
    )
    return PreflightPage(spoken, looks, trying, window)


def _screens(window: QWidget, remembered: Sequence[str]) -> Outcome:
    here = name_of(window.screen())
    return check_screens(choose_stage(places(), here, remembered) or "", mirrored=is_mirrored(places(), here))


def _screen(window: QWidget, remembered: Sequence[str]) -> QScreen:
    there = choose_stage(places(), name_of(window.screen()), remembered)
    return find_screen(there) or window.screen()


def _holds() -> bool:
    awake = Awake()
    awake.keep()
    held = awake.holds()
    awake.release()
    return held
