"""A text in the two languages of Kompas."""

from typing import Literal

import msgspec

Language = Literal["nl", "en"]
LANGUAGES: tuple[Language, ...] = ("nl", "en")


class Text(msgspec.Struct, frozen=True):
    """One text, both languages; content never exists in one language only."""

    nl: str
    en: str

    def read(self, language: str) -> str:
        """Return the text in `language` ("nl" or "en")."""
        return self.nl if language == "nl" else self.en
