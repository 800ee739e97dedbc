"""The talk: questions to start with, the arguments so far, and a new fact."""

from kompas.domain.outcome import Argument
from kompas.domain.stage import ArgumentsView, ProbesView, TwistView
from kompas.domain.text import Text
from kompas.geometry.marks import value_mark, value_name
from kompas.geometry.measuring import CAP
from kompas.geometry.shapes import Drawing
from kompas.geometry.stage.band import Band
from kompas.geometry.stage.flow import Item
from kompas.geometry.stage.frame import Setting
from kompas.geometry.stage.page import Folio, Sheet, heading_style, pages
from kompas.geometry.stage.parts import aside, listed, paragraph, paragraphs, rule, scaled
from kompas.geometry.stage.writing import BODY, HEADING, LABEL, SMALL_BODY, Block, lines, spaced, text

FACT = HEADING.sized(80)
MARK = 59.0
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
    return pages(sheet, [listed(probe.read(language), setting, BODY) for probe in view.probes], setting)


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
    rows = [_argument(a, h, setting) for a, h in zip(view.arguments, view.holders, strict=True)]
    return pages(sheet, rows, setting)


def _argument(argument: Argument, holder: Text, setting: Setting) -> Item:
    frame, texts, palette = setting.frame, setting.texts, setting.palette
    indent = INDENT * min(frame.scale, 1.2)
    style = scaled(SMALL_BODY, argument.text, setting, frame.room - indent)
    broken = lines(argument.text, style, palette.ink, frame.axis + indent, frame.room - indent)
    (_, first), *rest = spaced(broken, style)
    words = ", ".join(part for part in (_side(argument, setting), holder.read(texts.language).strip()) if part)
    if argument.value:
        size, name = MARK * min(frame.scale, 1.2), value_name(texts, argument.value)
        middle = (frame.axis + 0.6 * size, CAP * style.size / 2)
        first = Block((*value_mark(argument.value, middle, size, name.letter, palette), *first.shapes), *first[1:])
        words_said = f"{name.name}, {words}" if words else name.name
    else:
        words_said = words
    said = f"{words_said}: {argument.text}" if words_said else argument.text
    ruled = Block((*rule(setting, hair=True).at(-ROW_PAD), *first.shapes), first.height, first.below)
    return Item(((0.0, ruled), *rest), 2 * ROW_PAD, (said,), aside(words, setting) if words else Block())


def _side(argument: Argument, setting: Setting) -> str:
    return setting.texts(_SIDES[argument.side]) if argument.side in _SIDES else ""


def twist(view: TwistView, setting: Setting) -> tuple[Drawing, ...]:
    """Return a new fact in letters as large as a heading, with the value it presses in the margin."""
    texts = setting.texts
    language = texts.language
    sheet = Sheet(
        Folio(view.number, view.title.read(language)),
        Band(texts("stage.now"), texts("stage.twist_asks")),
        margin=(_pressed(view, setting),),
        margin_high=True,
    )
    words = view.text.read(language)
    style = heading_style(words, setting, 4, FACT)
    return pages(sheet, paragraphs(words, setting, style.scaled(1 / setting.frame.scale)), setting)


def _pressed(view: TwistView, setting: Setting) -> Item:
    frame, palette = setting.frame, setting.palette
    name = value_name(setting.texts, view.presses)
    size = 92.0 * min(frame.scale, 1.2)
    room = frame.aside - 1.3 * size
    words = setting.texts("stage.presses", value=name.name.lower())
    style = scaled(LABEL, words, setting, room)
    label = text(words, style, palette.soft, frame.margin + 1.3 * size, room)
    mark = value_mark(view.presses, (frame.margin + 0.6 * size, label.height / 2), size, name.letter, palette)
    return Item(((0.0, Block((*mark, *label.shapes), label.height, label.below)),), said=(words,))
