"""In which languages and colours a session is shown: each choice is one act, and is kept for the next session."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from kompas.language import Texts
from kompas.preferences import Preferences


class Household(Protocol):
    """What a session needs of the program."""

    preferences: Preferences
    home: Path

    def keep(self, **choices: object) -> None:
        """Remember a choice."""

    def show_library(self, told: str = "", *, wrong: bool = False) -> None:
        """Show the first screen, with a sentence about what was just done, or what went `wrong` with it."""

    def dress(self) -> None:
        """Give the application the chosen theme and language."""


@dataclass(frozen=True)
class Outfit:
    """The choices, and what follows from one: `desk` and `stage` show theirs anew, `say` tells what cannot be seen."""

    program: Household
    desk: Callable[[], None]
    stage: Callable[[], None]
    say: Callable[[Callable[[Texts], str]], None]

    def other_theme(self) -> None:
        """Show desk and library in the other colours."""
        chosen = self.program.preferences.theme
        self.program.keep(theme="dark" if chosen == "light" else "light")
        self.desk()

    def other_stage_theme(self) -> None:
        """Show the stage in the other colours."""
        light = self.program.preferences.stage_theme == "projector-light"
        self.program.keep(stage_theme="projector-dark" if light else "projector-light")
        self.stage()

    def other_language(self) -> None:
        """Show desk and library in the other language."""
        dutch = self.program.preferences.desk_language == "nl"
        self.program.keep(desk_language="en" if dutch else "nl")
        self.desk()

    def other_stage_language(self) -> None:
        """Show the stage in the other language."""
        dutch = self.program.preferences.stage_language == "nl"
        self.program.keep(stage_language="en" if dutch else "nl")
        self.stage()
        self.say(lambda texts: texts("agenda.stage_in_en" if dutch else "agenda.stage_in_nl"))

    def other_record_language(self) -> None:
        """Write the record in the other language."""
        dutch = self.program.preferences.record_language == "nl"
        self.program.keep(record_language="en" if dutch else "nl")
        self.say(lambda texts: texts("agenda.record_in_en" if dutch else "agenda.record_in_nl"))
