"""One question of law, what the room answered, and who finds out what nobody knew. Never a verdict."""

from kompas.domain.outcome import UNKNOWN
from kompas.domain.stage import LawView
from kompas.geometry.measuring import CAP
from kompas.geometry.shapes import Dot, Drawing
from kompas.geometry.stage.band import Band
from kompas.geometry.stage.flow import Item
from kompas.geometry.stage.frame import Setting
from kompas.geometry.stage.page import Folio, Sheet, pages
from kompas.geometry.stage.parts import (
    PARAGRAPH,
    in_margin,
    paragraph,
    paragraphs,
    scaled,
    sentence,
    whole_in_margin,
)
from kompas.geometry.stage.writing import FIGURE, LABEL, SMALL_BODY, Block, beside, lines, spaced

RADIUS = 15.0
ENTRY = 30.0
_SIGNALS = {"halt": "stage.signal_halt", "attention": "stage.signal_attention", "noted": "stage.signal_noted"}


def law(view: LawView, setting: Setting) -> tuple[Drawing, ...]:
    """Return the question with its possible answers; the chosen one is filled and followed by what it asks for."""
    texts, question = setting.texts, view.question
    language = texts.language
    sheet = Sheet(
        Folio(view.number, view.title.read(language)),
        _band(view, setting),
        question.ask.read(language),
        _margin(view, setting),
        again=2,
    )
    why = paragraphs(question.why.read(language), setting, SMALL_BODY)
    return pages(sheet, (*why, *_options(view, setting), *_under(view, setting)), setting)


def _margin(view: LawView, setting: Setting) -> tuple[Item, ...]:
    texts = setting.texts
    place = in_margin(texts("stage.law_place", index=view.index, total=view.total), setting)
    return (place,) if _under(view, setting) else (place, *_basis(view, setting))


def _basis(view: LawView, setting: Setting) -> tuple[Item, ...]:
    words = view.question.basis.read(setting.texts.language)
    return (in_margin(words, setting),) if words.strip() else ()


def _under(view: LawView, setting: Setting) -> tuple[Item, ...]:
    """Return the legal basis below the answers, if the margin would cut one of its words in two."""
    words = view.question.basis.read(setting.texts.language)
    if whole_in_margin(words, setting):
        return ()
    return (paragraph(words, setting, LABEL, setting.palette.soft),)


def _options(view: LawView, setting: Setting) -> tuple[Item, ...]:
    """Return the answers one may give, "we don't know" always among them."""
    texts = setting.texts
    chosen = view.answer.answer if view.answer else ""
    labels = [(option.id, option.label.read(texts.language)) for option in view.question.options]
    if all(identifier != UNKNOWN for identifier, _ in labels):
        labels.append((UNKNOWN, texts("stage.unknown")))
    return tuple(
        _option(words, setting, PARAGRAPH if not place else ENTRY, chosen=identifier == chosen)
        for place, (identifier, words) in enumerate(labels)
    )


def _option(words: str, setting: Setting, gap: float, *, chosen: bool) -> Item:
    frame, palette = setting.frame, setting.palette
    indent = 1.3 * LABEL.size * frame.scale
    style = scaled(FIGURE if chosen else LABEL, words, setting, frame.room - indent)
    radius = RADIUS * style.size / LABEL.size
    middle = (frame.axis + radius, CAP * style.size / 2)
    dot = Dot(middle, radius, palette.ink) if chosen else Dot(middle, radius - 1.5, "", palette.soft, 3)
    broken = lines(words, style, palette.ink, frame.axis + indent, frame.room - indent)
    (_, first), *rest = spaced(broken, style)
    said = setting.texts("stage.said_chosen", answer=words) if chosen else words
    return Item(((0.0, beside(Block((dot,)), first)), *rest), gap * frame.scale, (said,))


def _band(view: LawView, setting: Setting) -> Band:
    texts, answer = setting.texts, view.answer
    if answer is None or not answer.answer:
        return Band(texts("stage.the_question"), texts("stage.what_do_we_know"))
    if answer.answer == UNKNOWN:
        return Band(texts("stage.finder_out"), _finder(view, setting))
    option = view.question.option(answer.answer)
    if option is None:
        return Band(texts("stage.our_answer"), sentence(answer.answer))
    return Band(texts(_SIGNALS[option.signal]), sentence(option.follows.read(texts.language)))


def _finder(view: LawView, setting: Setting) -> str:
    texts, due = setting.texts, view.answer.due if view.answer else ""
    who = view.finder.read(texts.language).strip()
    if who and due:
        return sentence(texts("stage.finds_out_by", finder=who, date=texts.date(due)))
    if who:
        return sentence(texts("stage.finds_out", finder=who))
    return texts("stage.who_finds_out")
