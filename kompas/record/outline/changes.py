"""What became of the mean from round to round, in words: what each value gained or lost, and whether two swapped."""

from collections.abc import Iterator
from itertools import pairwise

from kompas.domain import sums
from kompas.domain.privacy import ShownRound
from kompas.domain.values import VALUES
from kompas.record.outline.weigh import rounds_told
from kompas.record.words import Words


def changes(words: Words) -> Iterator[str]:
    """Yield a paragraph for each round after the first of which figures may stand in the record."""
    pictures = [picture for _, picture in rounds_told(words.session)]
    for before, after in pairwise(pictures):
        yield " ".join(_changed(words, before, after))


def _changed(words: Words, before: ShownRound, after: ShownRound) -> Iterator[str]:
    texts, numbers = words.texts, {"number": after.number, "before": before.number}
    was, now = sums.centre(before.weighings), sums.centre(after.weighings)
    gained = sums.direction(before.weighings, after.weighings)
    if was is None or now is None or gained is None:
        return
    if any(gained):
        yield texts("record.mean_moved", **numbers, parts=_gained(words, gained))
    else:
        yield texts("record.mean_stayed", **numbers)
    yield texts("record.values_turned" if sums.reversals(was, now) else "record.values_same")


def _gained(words: Words, gained: tuple[int, int, int]) -> str:
    """Return the values that gained or lost, with a true minus."""
    return words.texts.joined(
        f"{words.value(value).lower()}\N{NO-BREAK SPACE}{points:+d}".replace("-", "−")
        for value, points in zip(VALUES, gained, strict=True)
        if points
    )
