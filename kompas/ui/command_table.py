"""The one table of commands: it makes the shortcuts, the menu and the list of keys."""

import enum
from dataclasses import dataclass


class Where(enum.Enum):
    """In which place a key counts."""

    EVERYWHERE = "everywhere"
    """In any window of the session, also while typing: what clickers send, and keys with Ctrl."""
    NOT_TYPING = "not_typing"
    """Unless a text field has the focus."""
    NO_LETTERS = "no_letters"
    """Unless a text field with letters to take back has the focus."""
    STAGE = "stage"
    """Only when the stage is the active window."""
    LAST = "last"
    """As `STAGE`; on the desk its window does it, once nothing else is left that the key would end."""
    WEIGHING = "weighing"
    """On the desk while a round is open or waits to be shown; the panel of the round has the shortcut itself."""
    MAP = "map"
    """On the role map when it has the focus; it asks `meant` itself."""


class Menu(enum.Enum):
    """Where in the menu a command stands that is rarely needed; the value is the key of its heading."""

    STAGE = "desk.menu_stage"
    AGENDA = "desk.menu_agenda"
    RECORD = "desk.menu_record"
    FILES = "desk.menu_files"
    DESK = "desk.menu_desk"
    ITSELF = ""
    """In the menu itself, under the others."""


class Word(enum.Enum):
    """What becomes of a letter's act when it turns out to be the first letter of a word, typed beside a field.

    A second letter always waits until no third one follows.
    """

    STAYS = "stays"
    """It only moved the keyboard or opened a page: what is typed on can be seen."""
    AGAIN = "again"
    """It is done once more, which takes it back."""
    WAITS = "waits"
    """It waits until no word follows, for it cannot be taken back."""


@dataclass(frozen=True)
class Command:
    """Something the desk does on a key. `text` is its key in the desk's catalogue."""

    name: str
    text: str
    keys: tuple[str, ...]
    where: Where = Where.NOT_TYPING
    menu: Menu | None = None
    once: bool = False
    """Whether it acts once when it is hit twice within the time of a double-click."""
    word: Word = Word.STAYS


COMMANDS: tuple[Command, ...] = (
    Command("forward", "desk.key_forward", ("PgDown",), Where.EVERYWHERE, once=True),
    Command("forward_stage", "desk.key_forward", ("Right", "Down", "Space"), Where.STAGE, once=True),
    Command("back", "desk.key_back", ("PgUp",), Where.EVERYWHERE, once=True),
    Command("back_stage", "desk.key_back", ("Left", "Up"), Where.STAGE, once=True),
    Command("stage", "desk.key_stage", ("F5", "Shift+F5"), Where.EVERYWHERE, once=True),
    Command("leave_stage", "desk.key_leave_stage", ("Esc",), Where.LAST),
    Command("black", "desk.key_black", ("B", "."), once=True, word=Word.AGAIN),
    Command("freeze", "desk.key_freeze", ("F",), once=True, word=Word.AGAIN),
    Command("catch_up", "desk.key_catch_up", ("U",), once=True, word=Word.WAITS),
    Command("swap", "desk.key_swap", ("S",), once=True, word=Word.WAITS),
    Command("choose_screen", "desk.key_choose_screen", ("Ctrl+Shift+S",), menu=Menu.STAGE),
    Command("rehearse", "desk.key_rehearse", ("O",), menu=Menu.STAGE, once=True, word=Word.AGAIN),
    Command("preflight", "desk.key_preflight", ("C",), menu=Menu.ITSELF, word=Word.WAITS),
    Command("pause", "desk.key_pause", ("P", "T"), once=True, word=Word.AGAIN),
    Command("minute", "desk.key_minute", ("M",), word=Word.WAITS),
    Command("go_to", "desk.key_go_to", ("G",)),
    Command("note", "desk.key_note", ("N",)),
    Command("later", "agenda.key_later", ("L",), menu=Menu.AGENDA),
    Command("notes", "agenda.key_notes", (), menu=Menu.AGENDA),
    Command("agenda", "agenda.key_agenda", ("A",), menu=Menu.AGENDA, word=Word.AGAIN),
    Command("twist", "agenda.key_twist", ("W",), menu=Menu.AGENDA, word=Word.WAITS),
    Command("stage_clock", "agenda.key_clock", ("K",), menu=Menu.STAGE, word=Word.AGAIN),
    Command("show_all", "desk.key_show_all", ("Space",), Where.WEIGHING),
    Command("larger", "desk.key_larger", ("+", "=")),
    Command("smaller", "desk.key_smaller", ("-",)),
    Command("normal", "desk.key_normal", ("0",)),
    Command("map_nearer", "rolemap.key_nearer", ("Ctrl++", "Ctrl+="), Where.MAP),
    Command("map_farther", "rolemap.key_farther", ("Ctrl+-",), Where.MAP),
    Command("map_whole", "rolemap.key_whole", ("Ctrl+0",), Where.MAP),
    Command("undo", "desk.key_undo", ("Ctrl+Z",), Where.NO_LETTERS),
    Command("redo", "desk.key_redo", ("Ctrl+Y", "Ctrl+Shift+Z"), Where.NO_LETTERS),
    Command("record", "desk.key_record", ("Ctrl+P",), Where.EVERYWHERE, menu=Menu.RECORD),
    Command("preview", "desk.key_preview", ("Ctrl+Shift+P",), Where.EVERYWHERE, menu=Menu.RECORD),
    Command("page_one", "desk.key_page_one", (), menu=Menu.RECORD),
    Command("cards", "desk.key_cards", (), menu=Menu.FILES),
    Command("copy", "desk.key_copy", ("Ctrl+S",), Where.EVERYWHERE, menu=Menu.FILES),
    Command("open_data", "desk.key_open_data", (), menu=Menu.FILES),
    Command("others", "desk.key_others", (), menu=Menu.FILES),
    Command("theme", "desk.key_theme", (), menu=Menu.DESK),
    Command("stage_theme", "desk.key_stage_theme", (), menu=Menu.STAGE),
    Command("language", "desk.key_language", (), menu=Menu.DESK),
    Command("stage_language", "desk.key_stage_language", (), menu=Menu.STAGE),
    Command("record_language", "agenda.key_record_language", (), menu=Menu.RECORD),
    Command("house", "desk.key_house", (), menu=Menu.RECORD),
    Command("keys", "desk.key_keys", ("?", "F1"), menu=Menu.ITSELF),
    Command("library", "desk.key_library", (), menu=Menu.ITSELF),
)
