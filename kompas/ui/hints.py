"""What a command's key is called on a button, in the menu, in a tooltip and in the list of keys: all from the table."""

from PySide6.QtWidgets import QWidget

from kompas.language import Texts
from kompas.ui.command_table import COMMANDS, Command

_NAMED = {
    "PgDown": "desk.cap_page_down",
    "PgUp": "desk.cap_page_up",
    "Space": "desk.cap_space",
}
_DRAWN = {"Down": "↓", "Up": "↑", "Left": "←", "Right": "→"}


def command(name: str) -> Command:
    """Return a command of the table; StopIteration when there is none of this name."""
    return next(each for each in COMMANDS if each.name == name)


def cap(texts: Texts, key: str) -> str:
    """Return a key as it is printed on a keyboard."""
    return texts(_NAMED[key]) if key in _NAMED else _DRAWN.get(key, key.replace("Ctrl+", "Ctrl "))


def first_cap(texts: Texts, name: str) -> str:
    """Return the first key of a command; empty when it has none."""
    keys = command(name).keys
    return cap(texts, keys[0]) if keys else ""


def hint(texts: Texts, name: str) -> str:
    """Return what a command does, with its keys: "Zaalscherm zwart of niet (B, .)"."""
    found = command(name)
    keys = ", ".join(cap(texts, key) for key in found.keys)
    return f"{texts(found.text)} ({keys})" if keys else texts(found.text)


def give_hint(texts: Texts, widget: QWidget, name: str) -> None:
    """Let a widget that does a command say so, with its keys; who cannot hover finds them in the list of keys."""
    widget.setToolTip(hint(texts, name))
