"""What a facilitator chose once: languages, theme, which screen is the stage. Nothing about any workshop."""

import os
import tempfile
from pathlib import Path
from typing import Literal

import msgspec

Language = Literal["nl", "en"]


class DeskPlace(msgspec.Struct, frozen=True):
    """Where the desk stood: its screen by name, and left, top, width and height on the desktop, in pixels."""

    screen: str
    box: tuple[int, int, int, int]
    filled: bool = False
    """Whether it filled its screen; `box` is where it stood before that."""


class Preferences(msgspec.Struct, frozen=True):
    """Choices that outlive a session; a missing or damaged file gives these defaults."""

    desk_language: Language = "nl"
    stage_language: Language = "nl"
    record_language: Language = "nl"
    theme: Literal["light", "dark"] = "light"
    stage_theme: Literal["projector-light", "projector-dark"] = "projector-light"
    stage_screens: tuple[str, ...] = ()
    """Screens that were chosen as the stage, by name, the last one first."""
    desk: DeskPlace | None = None
    minutes: int = 90
    house_name: str = ""
    house_contact: str = ""
    """The institution on page one of the record; its logo stands beside this file (`record/house.py`)."""


def read(folder: Path) -> Preferences:
    """Read the choices; a file that cannot be read or understood is as good as none."""
    try:
        return msgspec.json.decode(_file(folder).read_bytes(), type=Preferences)
    except (OSError, msgspec.MsgspecError):
        return Preferences()


def write(folder: Path, preferences: Preferences) -> None:
    """Write the choices, whole or not at all. Raises OSError when the folder cannot be written."""
    folder.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=folder, prefix=".preferences-")
    with os.fdopen(handle, "wb") as file:
        file.write(msgspec.json.format(msgspec.json.encode(preferences)))
    Path(name).replace(_file(folder))


def _file(folder: Path) -> Path:
    return folder / "preferences.json"
