"""What the numbers of a round say: in sentences and in a table."""

from collections.abc import Iterator, Sequence

from kompas.domain import sums
from kompas.domain.privacy import ShownRound
from kompas.domain.values import VALUES
from kompas.domain.weighing import Weighing
from kompas.record.blocks import Aside, Block, Column, Paragraph, Row, Table
from kompas.record.words import Words

NEAR = 10.0
"""Points within which somebody stands at the mean."""


def seen(words: Words, pictures: Sequence[ShownRound]) -> Iterator[Block]:
    """Yield what can be seen in the last picture, and what the difference was before."""
    texts, last = words.texts, pictures[-1]
    before = [
        texts("record.difference_before", number=p.number, points=_difference(p.weighings))
        for p in pictures[:-1]
    ]
    yield Aside(texts("record.seen"), tuple(before), level=3)
    yield Paragraph("\n".join(difference_told(words, last)), "statement")
    yield Paragraph(_about_the_mean(words, last.weighings, two=sums.camps(last.weighings)))


def difference_told(words: Words, picture: ShownRound) -> list[str]:
    """Return how far people are apart, and that there seem to be two groups if so, a sentence each."""
    lines = [words.texts("record.difference", points=_difference(picture.weighings))]
    return [*lines, words.texts("record.camps")] if sums.camps(picture.weighings) else lines


def _difference(weighings: Sequence[Weighing]) -> int:
    return round(sums.difference(weighings) or 0.0)


def _about_the_mean(words: Words, weighings: Sequence[Weighing], *, two: bool) -> str:
    middle = sums.centre(weighings)
    if middle is None:
        return ""
    nearest = min(sum(abs(p - m) for p, m in zip(w.points, middle, strict=True)) / 2 for w in weighings)
    if len({w.points for w in weighings}) == 1:
        return words.texts("record.mean_same")
    if nearest <= NEAR:
        return words.texts("record.mean_begin")
    return words.texts("record.mean_between" if two else "record.mean_empty")


def pictured(words: Words, last: ShownRound) -> str:
    """Return in words what the picture of a round shows: the alternative text of its figures."""
    texts = words.texts
    return texts.many(
        "record.pictured",
        last.count,
        number=last.number,
        mean=points_told(words, sums.centre(last.weighings)),
    )


def points_told(words: Words, middle: sums.Centre | None) -> str:
    """Return a centre, rounded, as a list in a sentence."""
    if middle is None:
        return ""
    points = sums.rounded(middle)
    return words.texts.joined(
        f"{words.value(value).lower()} {point}" for value, point in zip(VALUES, points, strict=True)
    )


def numbers(words: Words, pictures: Sequence[ShownRound]) -> Iterator[Block]:
    """Yield mean and range per value for each picture, with how many weighed."""
    texts, last = words.texts, pictures[-1]
    counted = texts.many("record.weighed", last.count)
    apart = sums.difference(last.weighings)
    beside = texts("record.compare", chance=round(sums.CHANCE)) if apart is not None else ""
    went = sums.moved([(move.before, move.after) for move in last.moves])
    moved = texts("record.moved", points=round(went)) if went is not None else ""
    yield Aside(texts("record.numbers"), words.lines(counted, beside, moved), level=3)
    columns = [Column(texts("record.value"), "name")]
    for picture in pictures:
        columns.append(Column(texts("record.round", number=picture.number), "number"))
        columns.append(Column(texts("record.range"), "number"))
    rows = tuple(
        Row((words.value(value), *(cell for picture in pictures for cell in _cells(picture, at))))
        for at, value in enumerate(VALUES)
    )
    yield Table(tuple(columns), rows)


def _cells(picture: ShownRound, at: int) -> tuple[str, str]:
    middle = sums.centre(picture.weighings)
    points = [w.points[at] for w in picture.weighings]
    mean = str(sums.rounded(middle)[at]) if middle else ""
    return mean, f"{min(points)}–{max(points)}"
