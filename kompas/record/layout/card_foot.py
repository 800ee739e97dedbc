"""The foot of a paper card: the answer to the question, a line for why, the triangle, and the promise."""

from collections.abc import Iterator

from kompas.domain.values import VALUES
from kompas.geometry.places import HEIGHT, Corners, corners
from kompas.geometry.shapes import Shape, box
from kompas.geometry.triangle import ground
from kompas.geometry.typesetting import width
from kompas.record.card_paper import BOTTOM, LEFT, PLAIN, RIGHT, RULE, SMALL, across, clipped, down, mark_of
from kompas.record.cards import Card, CardWords
from kompas.record.layout.pieces import Run
from kompas.record.layout.text import baseline, label
from kompas.record.paper import ROW_WEIGHT, colours

ANSWER, WHY = 17.0, 20.0
"""Heights of the line of boxes and of the line for why."""
GAP = 8.0
TICK, BESIDE, APART = 9.5, 4.0, 10.0
"""A box to tick, from it to its words, and from those to the next box."""
LEAST, MOST = 64.0, 88.0
"""Side of the triangle, in points: a cross in it must still say something."""
CORNER, ABOVE, OUTSIDE = 12.0, 14.0, 14.5
"""Size of the marks at the corners, and the room that they take above and beside the triangle."""
SCALE = 0.26
TEXTS = LEFT + MOST + 2 * OUTSIDE + 8
"""Where the texts beside the triangle begin."""
PROMISE_LINES, SMALL_LINES, CROSS_LINES = 6, 3, 3


def foot_height(card: Card, words: CardWords, *, triangle: bool) -> float:
    """Return the least height of a foot."""
    told = sum(len(lines) for lines in _promised(card, words, TEXTS if triangle else LEFT)) * SMALL.leading
    if triangle:
        told = max(told + 5 + len(_cross(words)) * PLAIN.leading, ABOVE + LEAST * HEIGHT)
    return RULE + ANSWER + WHY + GAP + told


def foot_runs(card: Card, words: CardWords, y: float, *, triangle: bool) -> Iterator[Run]:
    """Yield the foot from a rule at `y` to the bottom of the card."""
    yield Run("artifact", (across(y, RULE),))
    yield _answer(words, y)
    y += ANSWER + WHY
    start = LEFT + max(width(word, PLAIN.face, PLAIN.size) for word in (words.answer, words.why)) + 8
    yield Run("text", (label(words.why, PLAIN, LEFT, y - 2.5), across(y, ROW_WEIGHT, left=start)))
    if triangle:
        yield Run("text", tuple(down(_cross(words), PLAIN, TEXTS, y + GAP)))
        yield Run("figure", _triangle(card, y + GAP), alternative=words.triangle)
    left = TEXTS if triangle else LEFT
    promised, small = _promised(card, words, left)
    top = BOTTOM - (len(promised) + len(small)) * SMALL.leading
    yield Run("text", tuple(down(promised, SMALL, left, top)))
    yield Run("text", tuple(down(small, SMALL, left, top + len(promised) * SMALL.leading)))


def _answer(words: CardWords, y: float) -> Run:
    """Return four boxes to tick, spread over the width that the first word leaves."""
    base = y + 6 + baseline(PLAIN)
    start = LEFT + max(width(word, PLAIN.face, PLAIN.size) for word in (words.answer, words.why)) + 8
    shapes: list[Shape] = [label(words.answer, PLAIN, LEFT, base)]
    wide = [TICK + BESIDE + width(words_of, PLAIN.face, PLAIN.size) for words_of in words.stances]
    gap = (RIGHT - start - sum(wide)) / (len(wide) - 1)
    x = start
    ink = colours()
    for stance, room in zip(words.stances, wide, strict=True):
        shapes.append(box(x, base - TICK + 1.5, TICK, TICK, ink.paper, ink.ink, ROW_WEIGHT))
        shapes.append(label(stance, PLAIN, x + TICK + BESIDE, base))
        x += room + gap
    return Run("text", tuple(shapes))


def _cross(words: CardWords) -> list[str]:
    # Two sentences, each on a line of its own.
    return [
        line for said in words.cross.split("\n") for line in clipped(said, PLAIN, RIGHT - TEXTS, CROSS_LINES)
    ]


def _promised(card: Card, words: CardWords, left: float) -> tuple[list[str], list[str]]:
    room = RIGHT - left
    return clipped(card.promise, SMALL, room, PROMISE_LINES), clipped(words.small, SMALL, room, SMALL_LINES)


def _triangle(card: Card, y: float) -> tuple[Shape, ...]:
    """Return the triangle with the marks of the values at its corners, as large as the height allows."""
    side = min(MOST, (BOTTOM - y - ABOVE) / HEIGHT)
    at = corners((LEFT + OUTSIDE + side / 2, BOTTOM - side * HEIGHT), side)
    signs = {value.sign.value: value.sign for value in card.values}
    marks = (
        shape
        for value, spot in zip(VALUES, _beside(at), strict=True)
        for shape in mark_of(signs[value], spot, CORNER)
    )
    return (*ground(at, colours(), SCALE), *marks)


def _beside(at: Corners) -> tuple[tuple[float, float], ...]:
    (ax, ay), (mx, my), (rx, ry) = at
    return ((ax, ay - 8.0), (mx - 8.5, my - 5.5), (rx + 8.5, ry - 5.5))
