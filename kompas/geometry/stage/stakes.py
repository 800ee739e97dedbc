"""The facts of a case, and what is at stake in it for one value."""

from kompas.domain.stage import FactsView, StakesView
from kompas.domain.values import Value
from kompas.geometry.marks import value_mark, value_name
from kompas.geometry.measuring import CAP
from kompas.geometry.shapes import Drawing
from kompas.geometry.stage.band import Band
from kompas.geometry.stage.flow import Item
from kompas.geometry.stage.frame import Setting
from kompas.geometry.stage.page import Folio, Sheet, pages
from kompas.geometry.stage.parts import PARAGRAPH, UNDER_LABEL, listed, paragraph, sentence
from kompas.geometry.stage.writing import BODY, LABEL, Block

BIG_MARK = 240.0
HOLDERS = {
    "student": "stage.of_student",
    "professional": "stage.of_professional",
    "institution": "stage.of_institution",
}


def facts(view: FactsView, setting: Setting) -> tuple[Drawing, ...]:
    """Return the facts as a list."""
    texts = setting.texts
    language = texts.language
    sheet = Sheet(
        Folio(view.number, view.title.read(language)),
        Band(texts("stage.the_question"), view.question.read(language)),
        texts("stage.what_we_know"),
    )
    return pages(sheet, [listed(fact.read(language), setting) for fact in view.facts], setting)


def stakes(view: StakesView, setting: Setting) -> tuple[Drawing, ...]:
    """Return best and worst for one value, with its mark large in the margin."""
    texts, stake = setting.texts, view.stake
    language = texts.language
    name = value_name(texts, stake.value)
    sheet = Sheet(
        Folio(view.number, view.title.read(language)),
        Band(texts("stage.at_stake"), sentence(stake.short.read(language))),
        name.name,
        (_big_mark(stake.value, setting),),
    )
    parts = [
        *_part(texts("stage.best"), stake.best.read(language), setting),
        *_part(texts("stage.worst"), stake.worst.read(language), setting),
    ]
    if stake.value is Value.AUTONOMY and view.autonomy_of:
        whose = texts.joined(
            texts(HOLDERS[holder]) if holder in HOLDERS else holder for holder in view.autonomy_of
        )
        parts += _part(texts("stage.whose_autonomy"), sentence(whose), setting)
    return pages(sheet, parts, setting)


def _part(label: str, words: str, setting: Setting) -> tuple[Item, ...]:
    """Return a text under its label, kept together."""
    if not words.strip():
        return ()
    above = paragraph(label, setting, LABEL, setting.palette.soft)
    body = paragraph(words, setting, BODY)
    (_, first), *rest = body.lines
    joined = (*above.lines, (UNDER_LABEL * setting.frame.scale, first), *rest)
    return (Item(joined, PARAGRAPH * setting.frame.scale, (f"{label}: {words}",)),)


def _big_mark(value: Value, setting: Setting) -> Item:
    frame = setting.frame
    size = min(BIG_MARK, frame.aside / 1.25)
    name = value_name(setting.texts, value)
    # Its ink begins on the margin, and it hangs from the line of the first capitals.
    half = {Value.AUTONOMY: 0.6, Value.HUMANITY: 0.4465, Value.JUSTICE: 0.402}[value] * size
    top = {Value.AUTONOMY: 0.51 + 0.045, Value.HUMANITY: 0.4465, Value.JUSTICE: 0.402}[value] * size
    mark = value_mark(value, (frame.margin + half, top), size, name.letter, setting.palette)
    return Item(((0.0, Block(mark, 2 * top - CAP)),))
