"""The talk: questions to start with, the arguments so far, and a new fact."""

from kompas.domain.outcome import Argument
from kompas.domain.stage import ArgumentsView, ProbesView, TwistView
from kompas.domain.text import Text, mid_sentence
from kompas.geometry.marks import value_mark, value_name
from kompas.geometry.measuring import CAP
from kompas.geometry.shapes import Drawing
from kompas.geometry.stage.band import Band
from kompas.geometry.stage.flow import Item
from kompas.geometry.stage.frame import Setting
from kompas.geometry.stage.page import Folio, Sheet, heading_style, pages
from kompas.geometry.stage.parts import (
    beside_margin,
    fits_margin,
    listed,
    paragraph,
    paragraphs,
    ruled,
    scaled,
)
from kompas.geometry.stage.writing import BODY, HEADING, LABEL, SMALL_BODY, Block, beside, lines, spaced, text

FACT = HEADING.sized(80)
MARK, PRESSED = 59.0, 92.0
INDENT = 92.0
ROW_PAD = 34.0
_SIDES = {"for": "stage.for", "against": "stage.against"}


def probes(view: ProbesView, setting: Setting) -> tuple[Drawing, ...]:
    """Return the questions to start the talk with."""
    texts = setting.texts
    language = texts.language
    sheet = Sheet(
        Folio(view.number, view.title.read(language)),
        Band(texts("stage.the_question"), view.question.read(language)),
        texts("stage.to_talk_about"),
    )
    said = [probe.read(language) for probe in view.probes]
    if view.absent:
        # The empty chair comes first: those who are not here are the easiest to forget.
        roles = setting.texts.joined(role.read(language) for role in view.absent)
        said.insert(0, setting.texts("stage.empty_chair", roles=roles))
    return pages(sheet, [listed(one, setting, BODY) for one in said], setting)


def arguments(view: ArgumentsView, setting: Setting) -> tuple[Drawing, ...]:
    """Return the arguments in the group's words: value as a mark, side and holder in the margin."""
    texts = setting.texts
    sheet = Sheet(
        Folio(view.number, view.title.read(texts.language)),
        Band(texts("stage.the_question"), view.question.read(texts.language)),
        texts("stage.what_counts"),
    )
    if not view.arguments:
        nothing = paragraph(texts("stage.no_arguments"), setting, SMALL_BODY, setting.palette.soft)
        return pages(sheet, (nothing,), setting)
    labels = [_label(a, h, setting) for a, h in zip(view.arguments, view.holders, strict=True)]
    above = not all(fits_margin(label, setting) for label in labels)
    rows = [
        _argument(a, label, setting, above=above) for a, label in zip(view.arguments, labels, strict=True)
    ]
    return pages(sheet, rows, setting)


def _label(argument: Argument, holder: Text, setting: Setting) -> str:
    side = setting.texts(_SIDES[argument.side]) if argument.side else ""
    return ", ".join(
        part for part in (side, mid_sentence(holder.read(setting.texts.language).strip())) if part
    )


def _argument(argument: Argument, label: str, setting: Setting, *, above: bool) -> Item:
    frame, texts, palette = setting.frame, setting.texts, setting.palette
    indent = INDENT * min(frame.scale, 1.2)
    style = scaled(SMALL_BODY, argument.text, setting, frame.room - indent)
    broken = lines(argument.text, style, palette.ink, frame.axis + indent, frame.room - indent)
    (_, first), *rest = spaced(broken, style)
    name = value_name(texts, argument.value) if argument.value else None
    if argument.value and name:
        size = MARK * min(frame.scale, 1.2)
        middle = (frame.axis + 0.6 * size, CAP * style.size / 2)
        mark = value_mark(argument.value, middle, size, name.letter, palette)
        first = first._replace(shapes=(*mark, *first.shapes))
    about = ", ".join(part for part in (name.name if name else "", label) if part)
    item = Item(((0.0, first), *rest), said=(f"{about}: {argument.text}" if about else argument.text,))
    return ruled(beside_margin(label, item, setting, SMALL_BODY, above=above), setting, ROW_PAD)


def twist(view: TwistView, setting: Setting) -> tuple[Drawing, ...]:
    """Return a new fact in letters as large as a heading, with the value it presses in the margin."""
    texts = setting.texts
    language = texts.language
    words = view.text.read(language)
    pressed = _pressed(view, setting)
    style = heading_style(words, setting, 4, FACT).scaled(1 / setting.frame.scale)
    sheet = Sheet(
        Folio(view.number, view.title.read(language)),
        Band(texts("stage.now"), texts("stage.twist_asks")),
        margin=(pressed,),
        margin_high=True,
    )
    return pages(sheet, paragraphs(words, setting, style), setting)


def _pressed(view: TwistView, setting: Setting) -> Item:
    """Return mark and words beside each other, or under each other in a narrow margin."""
    frame, palette = setting.frame, setting.palette
    name = value_name(setting.texts, view.presses)
    words = setting.texts("stage.presses", value=name.name.lower())
    size = PRESSED * min(frame.scale, 1.2)
    mark = value_mark(view.presses, (frame.margin + 0.6 * size, 0.5 * size), size, name.letter, palette)
    if fits_margin(words, setting, 1.3 * size):
        room = frame.aside - 1.3 * size
        label = text(
            words, scaled(LABEL, words, setting, room), palette.soft, frame.margin + 1.3 * size, room
        )
        level = Block(label.at(max(0.0, size / 2 - label.height / 2)), max(size, label.height), label.below)
        return Item(((0.0, beside(Block(mark, size), level)),), said=(words,))
    room = frame.axis - frame.margin - 8
    below = text(words, scaled(LABEL, words, setting, room), palette.soft, frame.margin, room)
    return Item(((0.0, Block(mark, size)), (28.0, below)), said=(words,))
