"""Breaks words into lines, in whole font units: knows advances and room, nothing of fonts or files."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from itertools import accumulate
from typing import NamedTuple

SOFT_HYPHEN = "\u00ad"
_BREAK_AFTER = re.compile("[\u00ad\u2010\u2013\u2014/-]")


class Measure(NamedTuple):
    """Advance per character, and the room for a line, in font units."""

    advances: Mapping[str, int]
    room: float

    def of(self, text: str) -> int:
        """Return the width of a text in font units."""
        return sum(map(self.advances.__getitem__, text))


def fill(words: list[str], measure: Measure) -> list[str]:
    """Set the words greedily; the lines are free of soft hyphens."""
    lines: list[str] = []
    line: list[str] = []
    used, space = 0, measure.advances[" "]
    for word in words:
        needed = measure.of(word)
        if line and used + space + needed <= measure.room:
            line.append(word)
            used += space + needed
            continue
        if line:
            lines.append(" ".join(line))
        *full, rest = _pieces(word, measure) if needed > measure.room else (word,)
        lines += full
        line, used = [rest], measure.of(rest)
    lines.append(" ".join(line))
    return [line.replace(SOFT_HYPHEN, "") for line in lines]


def _pieces(word: str, measure: Measure) -> Iterator[str]:
    """Cut a word that is wider than the room; every piece but the last is a full line."""
    ends = list(accumulate(map(measure.advances.__getitem__, word), initial=0))
    chances = [found.end() for found in _BREAK_AFTER.finditer(word)]
    start = 0
    while ends[-1] - ends[start] > measure.room:
        end = _chance(word, chances, ends, start, measure)
        if end:
            yield _hyphened(word[start:end])
        else:
            end = _between(ends, start, measure)
            yield word[start:end]
        start = end
    if start < len(word):
        yield word[start:]


def _chance(word: str, chances: list[int], ends: list[int], start: int, measure: Measure) -> int:
    """Return the last place after `start` where the word may break and the piece still fits; 0 if none."""
    limit = ends[start] + measure.room
    at = bisect_right(chances, bisect_right(ends, limit) - 1) - 1
    while at >= 0 and chances[at] > start:
        end = chances[at]
        hyphen = measure.advances["-"] if word[end - 1] == SOFT_HYPHEN else 0
        if ends[end] + hyphen <= limit and ends[end] > ends[start]:
            return end
        at -= 1
    return 0


def _between(ends: list[int], start: int, measure: Measure) -> int:
    """Return where to cut between characters: at least one goes, and marks without width stay with it."""
    first = bisect_right(ends, ends[start])
    return bisect_right(ends, max(ends[start] + measure.room, ends[first])) - 1


def _hyphened(piece: str) -> str:
    return f"{piece[:-1]}-" if piece.endswith(SOFT_HYPHEN) else piece


def balanced(words: list[str], measure: Measure) -> list[str]:
    """Set the words in as few lines as `fill`, as even as possible when the last line would hold one word."""
    lines = fill(words, measure)
    if len(lines) == 1 or " " in lines[-1]:
        return lines
    low, high = float(max(map(measure.of, words))), measure.room
    while high - low > 1:
        middle = (low + high) / 2
        if len(fill(words, measure._replace(room=middle))) <= len(lines):
            high = middle
        else:
            low = middle
    evened = fill(words, measure._replace(room=high))
    return evened if " " in evened[-1] else _pulled(evened, measure)


def _pulled(lines: list[str], measure: Measure) -> list[str]:
    """Bring the last word of the line before down to a lone last word, when there is one and it fits."""
    before, _, word = lines[-2].rpartition(" ")
    joined = f"{word} {lines[-1]}"
    return [*lines[:-2], before, joined] if before and measure.of(joined) <= measure.room else lines
