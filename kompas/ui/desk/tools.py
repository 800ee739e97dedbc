"""What the program lends a desk: the stage's pages, the state of saving, and errands beyond one session."""

from collections.abc import Callable
from dataclasses import dataclass

from kompas.ui.stage.pages import StagePages


@dataclass(frozen=True)
class Errands:
    """What goes beyond one desk and is done by the program."""

    record: Callable[[], None]
    preview: Callable[[], None]
    page_one: Callable[[], None]
    copy: Callable[[], None]
    open_data: Callable[[], None]
    cards: Callable[[], None]
    others: Callable[[], None]
    erase: Callable[[], None]
    theme: Callable[[], None]
    stage_theme: Callable[[], None]
    language: Callable[[], None]
    stage_language: Callable[[], None]
    record_language: Callable[[], None]
    library: Callable[[], None]
    house: Callable[[], None]
    keys: Callable[[], None]
    preflight: Callable[[], None]
    choose_screen: Callable[[], None]
    closed: Callable[[], None]


@dataclass(frozen=True)
class DeskTools:
    """Everything a desk does not make itself. `saving` tells the state of saving and since when (ISO)."""

    pages: StagePages
    stage_screens: tuple[str, ...]
    remember_screen: Callable[[str], None]
    saving: Callable[[], tuple[str, str]]
    errands: Errands
