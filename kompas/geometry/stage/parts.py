"""The few ways in which a view says something on the axis: paragraph, labelled text, list, row under a rule."""

from kompas.geometry.measuring import CAP
from kompas.geometry.shapes import Line
from kompas.geometry.stage.flow import Item
from kompas.geometry.stage.frame import Setting
from kompas.geometry.stage.writing import (
    BODY,
    FLOOR,
    LABEL,
    SMALL_BODY,
    Block,
    Style,
    beside,
    fitted,
    lines,
    spaced,
    text,
)
from kompas.geometry.typesetting import printable, width

PARAGRAPH = 56.0
"""White between the last baseline of a paragraph and the capitals of the next."""
ENTRY = 42.0
"""White between the entries of a list."""
UNDER_LABEL = 30.0
MARGIN_LINES = 3
"""A label of more lines stands above its text."""
RULE, HAIR = 4.0, 2.0
DASH = "–"


def scaled(style: Style, words: str, setting: Setting, room: float) -> Style:
    """Return the style at the page's text size, smaller (not below its normal size) if that keeps words whole."""
    return fitted(
        words,
        style.scaled(setting.frame.scale),
        room,
        min(style.size, FLOOR if style.size < BODY.size else SMALL_BODY.size),
    )


def paragraphs(words: str, setting: Setting, style: Style = BODY, colour: str = "") -> tuple[Item, ...]:
    """Return one item per paragraph (line end) of a text on the axis."""
    parts = [part for part in printable(words).split("\n") if part.strip()]
    return tuple(paragraph(part, setting, style, colour) for part in parts)


def paragraph(
    words: str, setting: Setting, style: Style = BODY, colour: str = "", gap: float = PARAGRAPH
) -> Item:
    """Return one paragraph on the axis."""
    frame = setting.frame
    face = scaled(style, words, setting, frame.room)
    set_lines = lines(words, face, colour or setting.palette.ink, frame.axis, frame.room)
    return Item(spaced(set_lines, face), gap * frame.scale, (words,))


def aside(words: str, setting: Setting, colour: str = "") -> Block:
    """Return a label in the margin."""
    frame = setting.frame
    face = scaled(LABEL, words, setting, frame.aside)
    return text(words, face, colour or setting.palette.soft, frame.margin, frame.aside)


def in_margin(words: str, setting: Setting, gap: float = 26.0) -> Item:
    """Return a text that flows in the margin."""
    frame = setting.frame
    face = scaled(LABEL, words, setting, frame.aside)
    return Item(
        spaced(lines(words, face, setting.palette.soft, frame.margin, frame.aside), face), gap, (words,)
    )


def beside_margin(label: str, item: Item, setting: Setting, style: Style, *, above: bool = False) -> Item:
    """Give an item (set in `style`) its label: in the margin, or above it where the margin is too narrow.

    `above` asks for that anyway, so that the rows of one table are alike.
    """
    if not label:
        return item
    frame = setting.frame
    if not above and fits_margin(label, setting):
        return item._replace(margin=_level(aside(label, setting), setting, style))
    face = scaled(LABEL, label, setting, frame.room)
    over = lines(label.replace("\n", ", "), face, setting.palette.soft, frame.axis, frame.room)
    (_, first), *rest = item.lines
    return item._replace(lines=(*spaced(over, face), (UNDER_LABEL * frame.scale, first), *rest))


def fits_margin(words: str, setting: Setting, less: float = 0.0) -> bool:
    """Whether a label fits in the margin (`less` px narrower): in a few lines, at its smallest, with whole words."""
    room = setting.frame.aside - less
    return whole_in_margin(words, setting, less) and len(lines(words, LABEL, "", 0, room)) <= MARGIN_LINES


def whole_in_margin(words: str, setting: Setting, less: float = 0.0) -> bool:
    """Whether each word fits in the margin (`less` px narrower) without being cut, at the smallest size."""
    room = setting.frame.aside - less
    return all(width(word, LABEL.face, FLOOR) <= room for word in printable(words).split())


def labelled(
    label: str, words: str, setting: Setting, style: Style = SMALL_BODY, gap: float = PARAGRAPH
) -> Item:
    """Return a text on the axis with its label in the margin, the tops of their capitals level."""
    body = paragraph(words, setting, style, gap=gap)
    said = f"{label}: {words}" if label else words
    return beside_margin(label, body._replace(said=(said,)), setting, style)


def _level(label: Block, setting: Setting, style: Style) -> Block:
    """Move a label down so that its first baseline is that of the text beside it."""
    drop = CAP * (style.size - LABEL.size) * setting.frame.scale
    return Block(label.at(drop), label.height + drop, label.below)


def listed(words: str, setting: Setting, style: Style = SMALL_BODY, gap: float = ENTRY) -> Item:
    """Return an entry of a list: a dash, and the text beside it."""
    frame, indent = setting.frame, style.size * setting.frame.scale
    face = scaled(style, words, setting, frame.room - indent)
    dash = text(DASH, face, setting.palette.ink, frame.axis, indent)
    set_lines = lines(words, face, setting.palette.ink, frame.axis + indent, frame.room - indent)
    first, *rest = spaced(set_lines, face)
    return Item(((0.0, beside(dash, first[1])), *rest), gap * frame.scale, (words,))


def rule(setting: Setting, *, hair: bool = False) -> Block:
    """Return a line over the width of the main text, as a block without height."""
    frame, palette = setting.frame, setting.palette
    colour, thick = (palette.hair, HAIR) if hair else (palette.ink, RULE)
    return Block((Line(((frame.axis, 0.0), (frame.right, 0.0)), colour, thick),))


def sentence(words: str) -> str:
    """Return words as a sentence: a capital in front, a full stop behind if there is no end yet."""
    words = words.strip()
    return words[:1].upper() + words[1:] + ("" if words[-1:] in (*".?!:…", "") else ".")


def ruled(item: Item, setting: Setting, pad: float) -> Item:
    """Return the item with a hair line `pad` above it, as a row of a table."""
    (gap, first), *rest = item.lines
    with_rule = Block((*rule(setting, hair=True).at(-pad), *first.shapes), first.height, first.below)
    return item._replace(lines=((gap, with_rule), *rest), gap=2 * pad)
