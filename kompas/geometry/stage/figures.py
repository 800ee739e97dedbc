"""What the points say in figures, for who sits at the back: difference, with what to compare it, and what moved.

Nobody in a room can do anything with "agreement 0.31": the difference stands beside that of people who all weigh the
same, and that of chance. It is never a percentage and has no colour.
"""

from collections.abc import Iterator

from kompas.domain import sums
from kompas.domain.privacy import ShownRound
from kompas.domain.values import VALUES
from kompas.geometry.marks import value_name
from kompas.geometry.stage.band import Band
from kompas.geometry.stage.frame import Setting
from kompas.geometry.stage.page import Draft, Folio, Sheet, drafts
from kompas.geometry.stage.parts import labelled
from kompas.language import Texts


def figures(rounds: tuple[ShownRound, ...], folio: Folio, setting: Setting) -> tuple[Draft, ...]:
    """Return the page with the figures of the last round, beside those of the round before."""
    texts = setting.texts
    sheet = Sheet(folio, Band(texts("stage.now"), texts("stage.figures_ask")), texts("stage.figures_heading"))
    rows = tuple(labelled(name, words, setting) for name, words in _rows(rounds, texts))
    return drafts(sheet, rows, setting)


def _rows(rounds: tuple[ShownRound, ...], texts: Texts) -> Iterator[tuple[str, str]]:
    *_, last = rounds
    before = next((shown for shown in reversed(rounds[:-1]) if shown.weighings), None)
    apart = sums.difference(last.weighings)
    if apart is None:
        return
    was = sums.difference(before.weighings) if before else None
    words = texts("stage.figures_apart", points=round(apart))
    yield (
        texts("stage.figures_difference"),
        words if was is None else texts("stage.and_before", now=words, before=round(was)),
    )
    yield texts("stage.figures_compare"), texts("stage.figures_by_chance", chance=round(sums.CHANCE))
    if before is not None:
        yield from _changes(before, last, texts)


def _changes(before: ShownRound, last: ShownRound, texts: Texts) -> Iterator[tuple[str, str]]:
    went = sums.moved([(move.before, move.after) for move in last.moves])
    if went is not None:
        yield texts("stage.figures_moved"), texts("stage.figures_went", points=round(went))
    gained = sums.direction(before.weighings, last.weighings)
    if gained is not None:
        yield texts("stage.figures_mean"), changes(texts, gained)


def changes(texts: Texts, gained: tuple[int, int, int]) -> str:
    """Return what the mean gained or lost per value, as a list in words; or that it stayed."""
    if not any(gained):
        return texts("stage.figures_stayed")
    parts = (
        f"{value_name(texts, value).name.lower()}\N{NO-BREAK SPACE}{signed(points)}"
        for value, points in zip(VALUES, gained, strict=True)
        if points
    )
    return texts.joined(parts)


def signed(points: int) -> str:
    """Return a number of points with its sign, a true minus."""
    return f"{points:+d}".replace("-", "−")
