"""What may be said about the stances of a round."""

from collections.abc import Iterator

from kompas.domain.privacy import ShownRound
from kompas.domain.weighing import Round, Stance
from kompas.record.blocks import Aside, Block, Paragraph
from kompas.record.stances import stances
from kompas.record.words import Words

NAMES: dict[Stance, str] = {
    "yes": "record.stance_yes",
    "yes_if": "record.stance_yes_if",
    "no_unless": "record.stance_no_unless",
    "no": "record.stance_no",
}


def stances_told(words: Words, moment: Round, picture: ShownRound) -> Iterator[Block]:
    """Yield the stances taken: with numbers only where no group is small enough to be a person."""
    texts = words.texts
    told = stances(picture.weighings, moment.mode, moment.k)
    if not told.taken:
        return
    names = [texts("record.stance_quoted", stance=texts(NAMES[stance])) for stance in told.taken]
    yield Aside(texts("record.stances"), (texts("record.with_round", number=moment.number),), level=3)
    if told.counts:
        counted = texts.joined(
            texts("record.stance_counted", stance=name, count=count)
            for name, count in zip(names, told.counts, strict=True)
        )
        yield Paragraph(f"{counted}.")
    elif len(names) == 1:
        yield Paragraph(texts("record.stance_one", stance=names[0]))
    else:
        yield Paragraph(texts("record.stances_some", stances=texts.joined(names), k=moment.k))
