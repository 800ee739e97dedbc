"""What may be said about the stances of the rounds."""

from collections.abc import Iterator

from kompas.domain.privacy import ShownRound
from kompas.domain.stances import Stances, stances_of
from kompas.domain.weighing import Round, Stance
from kompas.record.blocks import Aside, Block, Paragraph
from kompas.record.words import Words

NAMES: dict[Stance, str] = {
    "yes": "record.stance_yes",
    "yes_if": "record.stance_yes_if",
    "no_unless": "record.stance_no_unless",
    "no": "record.stance_no",
}


def stances_told(words: Words, rounds: tuple[tuple[Round, ShownRound], ...]) -> Iterator[Block]:
    """Yield the stances taken, a line per round: with numbers only where no group is small enough to be a person."""
    texts = words.texts
    lines = []
    smallest = []
    for moment, picture in rounds:
        told = stances_of(picture)
        if told.taken:
            lines.append(texts("record.stances_in", number=moment.number, stances=_listed(words, told)))
            smallest += [] if told.counts else [moment.k]
    if lines:
        lines += [texts("record.stances_uncounted", k=max(smallest))] if smallest else []
        yield Aside(texts("record.stances"), level=3)
        yield Paragraph("\n".join(lines))


def _listed(words: Words, told: Stances) -> str:
    texts = words.texts
    names = [texts("record.stance_quoted", stance=texts(NAMES[stance])) for stance in told.taken]
    if not told.counts:
        return texts.joined(names)
    return texts.joined(
        texts("record.stance_counted", stance=name, count=count)
        for name, count in zip(names, told.counts, strict=True)
    )
