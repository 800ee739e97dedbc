"""One paper card as shapes: round, role and seat, the question, and the values with their places for points.

Down the right edge stand the number of the seat and the three places for points, in the order in which they are typed.
The texts of a case may be long: the card tries smaller type, then does without the triangle, then shortens.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kompas.geometry.shapes import Label, Line, Shape, box
from kompas.geometry.typesetting import Face, width
from kompas.record.card_paper import (
    AXIS,
    BOTTOM,
    CUT_OFF,
    LEFT,
    LONG_ROLE,
    NAME,
    NUMBER,
    PLAIN,
    QUESTION,
    QUIET,
    RIGHT,
    ROLE,
    RULE,
    SMALL,
    TOP,
    across,
    clipped,
    down,
    mark_of,
)
from kompas.record.cards import Card, CardValue, CardWords
from kompas.record.layout.card_foot import foot_height, foot_runs
from kompas.record.layout.pieces import Run
from kompas.record.layout.text import baseline, label
from kompas.record.paper import ROW_WEIGHT, Style, colours

HEAD = 41.0
"""From the top to the question: room for the number, and for a role of three lines."""
HEAD_ROOM = RIGHT - LEFT - 108.0
ROLES = ((ROLE, 3), (LONG_ROLE, 4))
"""How a role is set, and in how many lines at most; the first in which it is whole."""
QUESTION_LINES = 3
BOX_WIDE, BOX_HIGH, BOX_TOP = 39.0, 28.0, 5.5
STAKE_ROOM = RIGHT - BOX_WIDE - 8 - AXIS
ROW, ROW_AFTER = 15.0, 4.6
"""From the top of a row to its first line of what is at stake, and after its last."""
SCALE_WIDE, SCALE_GAP, SCALE_UP, SCALE_TICK = 70.0, 3.5, 3.7, 3.2
"""The line to tick on: its length, the room before its numbers, how far above the name's base, and half a tick."""
MANY = 99


class Plan(NamedTuple):
    """How the texts of a card are set: size of what is at stake, lines of each, and whether with the triangle."""

    size: float = 8.5
    most: int = MANY
    triangle: bool = True

    @property
    def stake(self) -> Style:
        """The style of what is at stake."""
        return Style(Face.REGULAR, self.size, self.size * 1.17)

    @property
    def strong(self) -> Style:
        """The style of the words before it."""
        return self.stake._replace(face=Face.SEMIBOLD)


PLANS = (
    *(Plan(size) for size in (8.5, 8.0, 7.5, 7.0)),
    *(Plan(size, triangle=False) for size in (8.0, 7.5, 7.0)),
    *(Plan(7.0, most, triangle=False) for most in (4, 3, 2, 1)),
)


def plan_of(card: Card, words: CardWords) -> Plan:
    """Return the largest setting in which a card is whole."""
    return next((plan for plan in PLANS if _fits(card, words, plan)), PLANS[-1])


def card_runs(card: Card, words: CardWords, plan: Plan) -> tuple[Run, ...]:
    """Return a card, in the order in which one reads it."""
    lines = _question(card)
    runs = [*_head(card, words), Run("text", tuple(down(lines, QUESTION, LEFT, TOP + HEAD)))]
    y = _rule_at(card)
    divide = label(words.divide, PLAIN, LEFT, y + 4 + baseline(PLAIN))
    whole = label(words.sum, QUIET, RIGHT, y + 4 + baseline(QUIET), "end")
    runs += [Run("artifact", (across(y, RULE),)), Run("text", (divide, whole))]
    y += 5 + PLAIN.leading
    for place, value in enumerate(card.values):
        runs += _row(value, words, y, plan, first=place == 0)
        y += _row_height(value, words, plan)
    return (*runs, *foot_runs(card, words, y, triangle=plan.triangle))


def _fits(card: Card, words: CardWords, plan: Plan) -> bool:
    rows = sum(_row_height(value, words, plan) for value in card.values)
    above = _rule_at(card) + 5 + PLAIN.leading + rows
    return above + foot_height(card, words, triangle=plan.triangle) <= BOTTOM


def _question(card: Card) -> list[str]:
    return clipped(card.question, QUESTION, RIGHT - LEFT, QUESTION_LINES, balance=True)


def _rule_at(card: Card) -> float:
    return TOP + HEAD + len(_question(card)) * QUESTION.leading + 5


def _head(card: Card, words: CardWords) -> Iterator[Run]:
    """Yield the number of the seat at the right, and round and role at the left."""
    number = str(card.seat)
    wide = width(number, NUMBER.face, NUMBER.size, NUMBER.tracking)
    base = TOP + 35.5
    beside = RIGHT - wide - 6
    seat = (label(words.seat, QUIET, beside, base, "end"), label(number, NUMBER, RIGHT + 1.5, base, "end"))
    yield Run("heading", seat, level=1)
    yield Run("text", (label(card.round, QUIET, beside, base - QUIET.leading, "end"),))
    if card.role:
        yield Run("text", tuple(_role(card.role)))
        return
    start = LEFT + width(words.role, QUIET.face, QUIET.size) + 6
    line = Line(((start, base), (LEFT + HEAD_ROOM, base)), colours().ink, ROW_WEIGHT)
    yield Run("text", (label(words.role, QUIET, LEFT, base), line))


def _role(role: str) -> Iterator[Label]:
    settings = [(style, clipped(role, style, HEAD_ROOM, most)) for style, most in ROLES]
    whole = (each for each in settings if not each[1][-1].endswith(CUT_OFF))
    style, lines = next(whole, settings[-1])
    yield from down(lines, style, LEFT, TOP - 0.5)


def _row(value: CardValue, words: CardWords, y: float, plan: Plan, *, first: bool) -> Iterator[Run]:
    """Yield one value: mark, name, what is at stake, and a box for its points."""
    if not first:
        yield Run("artifact", (across(y, ROW_WEIGHT, colours().hair),))
    base = y + 2.5 + baseline(NAME)
    shapes: list[Shape] = [*mark_of(value.sign, (LEFT + 9.5, base - 3.2))]
    shapes.append(label(value.name, NAME, AXIS, base))
    top = y + ROW
    for lead, lines in _stakes(value, words, plan):
        shapes += _stake(lead, lines, top, plan)
        top += len(lines) * plan.stake.leading
    yield Run("item", tuple(shapes))
    ink = colours()
    place = box(RIGHT - BOX_WIDE, y + BOX_TOP, BOX_WIDE, BOX_HIGH, ink.paper, ink.ink, ROW_WEIGHT)
    yield Run("artifact", (place, *_scale(value.name, base)))


def _scale(name: str, base: float) -> Iterator[Shape]:
    """Yield a line from 0 to 100 to tick on, for who thinks with a pen; nothing beside a name that needs the room."""
    end = AXIS + STAKE_ROOM - width("100", SMALL.face, SMALL.size) - SCALE_GAP
    start, y, ink = end - SCALE_WIDE, base - SCALE_UP, colours()
    if AXIS + width(name, NAME.face, NAME.size, NAME.tracking) + 4 * SCALE_GAP > start:
        return
    yield Line(((start, y), (end, y)), ink.ink, ROW_WEIGHT)
    for tenth in range(11):
        x = start + SCALE_WIDE * tenth / 10
        high = SCALE_TICK if tenth % 5 == 0 else SCALE_TICK / 2
        yield Line(((x, y - high), (x, y + high)), ink.ink, ROW_WEIGHT)
    yield label("0", SMALL, start - SCALE_GAP, base - 1, "end")
    yield label("100", SMALL, end + SCALE_GAP, base - 1)


def _stake(lead: str, lines: Sequence[str], top: float, plan: Plan) -> Iterator[Label]:
    """Yield what is at stake with the word before it, which stands out."""
    first, *rest = lines
    base = top + baseline(plan.stake)
    yield label(lead, plan.strong, AXIS, base)
    yield label(first.removeprefix(lead).lstrip(), plan.stake, AXIS + _lead(lead, plan.strong), base)
    yield from down(rest, plan.stake, AXIS, top + plan.stake.leading)


def _row_height(value: CardValue, words: CardWords, plan: Plan) -> float:
    told = sum(len(lines) for _, lines in _stakes(value, words, plan)) * plan.stake.leading
    return max(ROW + told, BOX_TOP + BOX_HIGH) + ROW_AFTER


def _stakes(value: CardValue, words: CardWords, plan: Plan) -> Iterator[tuple[str, Sequence[str]]]:
    """Yield the best and the worst: the word before it, and its lines with that word in the first."""
    for lead, text in ((words.best, value.best), (words.worst, value.worst)):
        # The word before it is set wider than it is measured here.
        room = STAKE_ROOM - (_lead(lead, plan.strong) - _lead(lead, plan.stake))
        yield lead, clipped(f"{lead} {text}", plan.stake, room, plan.most)


def _lead(lead: str, style: Style) -> float:
    return width(f"{lead} ", style.face, style.size)
