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


def mid_sentence(name: str) -> str:
    """Return a name with a small first letter, unless it begins with an abbreviation ("FG", "HR-adviseur")."""
    is_word = name[1:2].islower() or name[1:2] == " "
    return name[:1].lower() + name[1:] if is_word else name


def capital(text: Text) -> Text:
    """Return a sentence with a capital at its beginning."""
    return Text(text.nl[:1].upper() + text.nl[1:], text.en[:1].upper() + text.en[1:])
