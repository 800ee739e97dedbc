"""Which key stands on which line, for the plain way of writing TOML that scenarios/README.md describes.

A file is a list of lines: `[header]` or `[[header]]`, `key = value`, a comment, or nothing. Only a text
between three quotes goes on over several lines. So every value has its line, and one mistake does not hide
the next.
"""

import re
from typing import NamedTuple

from kompas.content.faults import Fault, Place

# Only what every file needs is compiled when this is loaded; what an outline needs, when one is made.
_HEADER = r"(?a)(\[\[?)\s*([\w-]+(?:\s*\.\s*[\w-]+){0,3})\s*(\]\]?)\s*(?:#.*)?"
_KEY = r"(?a)([\w-]+)\s*=\s*(.*)"
_LONGEST_LINE = 8000  # reading a longer one could take hours
_OPEN = ('"""', "'''")
_INSIDE = {
    '"""': r'[^\\"]*(?:(?:\\.|"(?!""))[^\\"]*)*"""',
    "'''": r"[^']*(?:'(?!'')[^']*)*'''",
}
_NAMES = r"[ \t]*[\w-]+(?:[ \t]*\.[ \t]*[\w-]+){0,3}[ \t]*"
# No part of it can be read in two ways, so that it never goes back far. Possessive marks would say that better, but
# they do not work in every Python 3.11.
_PLAIN_LINE = re.compile(
    rf"""[ \t]*
      (?: \#[^\n]*
        | (?: \[{_NAMES}\] | \[\[{_NAMES}\]\] )[ \t]*(?:\#[^\n]*)?
        | [\w-]+[ \t]*=[ \t]*(?: \"{{3}}{_INSIDE[_OPEN[0]]} | '{{3}}{_INSIDE[_OPEN[1]]} )?[^\n]{{0,{_LONGEST_LINE}}}
      )?(?:\n|\Z)""",
    re.ASCII | re.DOTALL | re.VERBOSE,
)
_NAMED = r'^\[\[{}\]\][ \t]*\n[ \t]*id[ \t]*=[ \t]*"([^"\n]*)"'
_NEXT_KEY = r"^[\w-]+[ \t]*=[ \t]*[\"'{\[]"


class Entry(NamedTuple):
    """A header (`value` is None) or a key with its value as written."""

    place: Place
    line: int
    value: str | None


class Outline(NamedTuple):
    """A file as entries in order, with what does not fit."""

    entries: list[Entry]
    faults: list[Fault]


def plain(text: str) -> bool:
    """Tell, much faster than an outline can, whether a file is written line by line as it should be."""
    at = 0
    while at < len(text):
        found = _PLAIN_LINE.match(text, at)
        if found is None:
            return False
        at = found.end()
    return True


def names(text: str, array: str) -> frozenset[str]:
    """Return the identifiers in `[[array]]`, where `id` is the first key: for who needs no more."""
    return frozenset(re.findall(_NAMED.format(array), text, re.MULTILINE))


def outline(text: str) -> Outline:
    """Return what stands where. Never raises: what cannot be placed becomes a fault."""
    scan = _Scan(text)
    while scan.at < len(text):
        scan.step()
    return Outline(scan.entries, scan.faults)


class _Scan:
    """One pass over a text: `at` is where we are, `line` its number, `table` the header we are under."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.line = 1
        self.table: Place = ()
        self.entries: list[Entry] = []
        self.faults: list[Fault] = []
        self.seen: dict[Place, int] = {}
        self.counts: dict[Place, int] = {}

    def step(self) -> None:
        """Read one line, or one text of several lines."""
        end = self._line_end(self.at)
        line = self.text[self.at : end].strip(" \t")
        if line and line[0] != "#":
            end = self._content(line, end)
        self.line += self.text.count("\n", self.at, end) + 1
        self.at = end + 1

    def _content(self, line: str, end: int) -> int:
        """Read a line that says something; return where it ends."""
        if line[0] == "[":
            self._header(line)
        elif (found := re.fullmatch(_KEY, line)) is None:
            self._fault((), "content_plain_key" if "=" in line else "content_syntax")
        else:
            return self._value(found[1], found[2], end)
        return end

    def _header(self, line: str) -> None:
        found = re.fullmatch(_HEADER, line)
        if found is None or len(found[1]) != len(found[3]):
            self._fault((), "content_syntax")
            return
        *outer, name = (part.strip() for part in found[2].split("."))
        place: Place = ()
        for part in outer:
            place = (*place, part)
            if place in self.counts:
                place = (*place, self.counts[place] - 1)
        place = (*place, name)
        if len(found[1]) > 1:
            self.counts[place] = self.counts.get(place, 0) + 1
            place = (*place, self.counts[place] - 1)
        self.table = place
        self._enter(place, None)

    def _value(self, name: str, value: str, end: int) -> int:
        place = (*self.table, name)
        quotes = value[:3]
        if quotes in _OPEN:
            return self._long_text(place, quotes, self.text.index(quotes, self.at) + 3)
        if value[:1] in ("[", "{") and ("]" if value[0] == "[" else "}") not in value:
            self._fault(place, "content_one_line")
            return self._skip_list(end, "]" if value[0] == "[" else "}")
        if len(value) > _LONGEST_LINE:
            self._fault(place, "content_value")
        else:
            self._enter(place, value)
        return end

    def _long_text(self, place: Place, quotes: str, start: int) -> int:
        """Read a text between three quotes; one that runs into the next key was never closed."""
        closed = re.compile(_INSIDE[quotes], re.DOTALL).match(self.text, start)
        stop = closed.end() if closed else len(self.text)
        ahead = re.compile(_NEXT_KEY, re.ASCII | re.MULTILINE).search(self.text, self._line_end(start), stop)
        if closed is None or ahead:
            self._fault(place, "content_unclosed")
            return ahead.start() - 1 if ahead else len(self.text)
        end = self._line_end(stop)
        self._enter(place, self.text[start - 3 : end])
        return end

    def _skip_list(self, end: int, last: str) -> int:
        """Step over the lines of a list, up to its end or the next key."""
        while end < len(self.text):
            stop = self._line_end(end + 1)
            line = self.text[end + 1 : stop].strip(" \t")
            if re.match(_KEY, line) or re.fullmatch(_HEADER, line):
                return end
            end = stop
            if line.endswith(last):
                return end
        return end

    def _enter(self, place: Place, value: str | None) -> None:
        if place in self.seen:
            self._fault(place, "content_twice", first=self.seen[place])
            return
        self.seen[place] = self.line
        self.entries.append(Entry(place, self.line, value))

    def _fault(self, place: Place, key: str, **values: object) -> None:
        self.faults.append(Fault(place, key, values, self.line))

    def _line_end(self, at: int) -> int:
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end
