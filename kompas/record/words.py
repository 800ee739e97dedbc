"""Reads a session aloud in one language: content in that language, the room's words as they are, all printable."""

import re
from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

import msgspec

from kompas.domain.session import Session
from kompas.domain.text import Text, mid_sentence
from kompas.domain.values import Value
from kompas.geometry.marks import value_name
from kompas.geometry.typesetting import printable
from kompas.language import Texts
from kompas.record.blocks import Block, Sign

NO_BREAK = "\u00a0"
_BEFORE_ITS_NUMBER = re.compile(
    r"\b(artikel|article|lid|paragraph|onder|punt|point|bijlage|annex|hoofdstuk|chapter|overweging|recital|AI|Act) "
    r"(?=\w{1,3}\b)|\b(AVG|GDPR|UAVG|WOR|WHW|WEB) (?=\d)|\b(EU-Hof|CJEU), (?=C)",
    re.IGNORECASE,
)
"""What a reference to a source keeps together: "artikel 26" is one word to the eye."""


class Part(msgspec.Struct, frozen=True):
    """A chapter before it has its folio; `note` is what the contents say of it."""

    label: str
    title: str
    blocks: tuple[Block, ...]
    note: str = ""


class Words(NamedTuple):
    """A session and the language it is read in."""

    session: Session
    texts: Texts

    def plain(self, text: str) -> str:
        """Return a text of the room as the shipped font can print it."""
        return printable(text).strip()

    def read(self, text: Text) -> str:
        """Return a text of the content in the language of the record."""
        return printable(text.read(self.texts.language)).strip()

    def reference(self, text: Text) -> str:
        """Return where something is found, each article and chapter in one piece with its number."""
        return _BEFORE_ITS_NUMBER.sub(lambda found: found[0].replace(" ", NO_BREAK), self.read(text))

    def role(self, role: str) -> str:
        """Return the name of a role as it stands in a sentence; own words stay as they were written."""
        known = self.session.content.roles.find(role)
        return mid_sentence(self.read(known.name)) if known else self.plain(role)

    def first(self, role: str) -> str:
        """Return the name of a role as it begins a sentence; own words stay as they were written."""
        known = self.session.content.roles.find(role)
        return self.read(known.name) if known else self.plain(role)

    def roles(self, roles: Iterable[str]) -> str:
        """Return the names of roles as a list in a sentence."""
        return self.texts.joined(self.role(role) for role in roles)

    def value(self, value: Value) -> str:
        """Return the name of a value."""
        return value_name(self.texts, value).name

    def sign(self, value: Value) -> Sign:
        """Return the mark of a value."""
        return Sign(value, value_name(self.texts, value).letter)

    def day(self, iso: str) -> str:
        """Return a date as people write it, day and month unbroken; what is no date stays as it is."""
        try:
            date.fromisoformat(iso[:10])
        except ValueError:
            return self.plain(iso)
        return self.texts.date(iso).replace(" ", NO_BREAK, 1)

    def decimal(self, number: float, digits: int = 2) -> str:
        """Return a number with the decimal sign of the language and a true minus."""
        text = f"{number:.{digits}f}".replace("-", "−")
        return text.replace(".", ",") if self.texts.language == "nl" else text

    def unless_out(self, key: str, told: str) -> str:
        """Return what a cell of a table says, or that it is left out when somebody asked for that."""
        return self.texts("record.cell_left_out") if key in self.session.left_out else told

    def counted(self, *counts: tuple[str, int]) -> str:
        """Return how much there is of what, as a sentence; of what there is nothing, nothing is said."""
        told = [self.texts.many(key, count) for key, count in counts if count]
        return f"{sentence(self.texts.joined(told))}." if told else ""

    def lines(self, *texts: str) -> tuple[str, ...]:
        """Return the texts that say something."""
        return tuple(text for text in texts if text)


def sentence(text: str) -> str:
    """Return a text with a capital at its start; a capital in Dutch has no accent ("Eén")."""
    return f"E{text[1:]}" if text.startswith("één") else text[:1].upper() + text[1:]
