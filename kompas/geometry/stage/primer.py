"""One thought of the primer, with what the group marked as relevant here."""

from kompas.domain.content import PrimerItem
from kompas.domain.stage import PrimerView
from kompas.geometry.measuring import CAP
from kompas.geometry.shapes import Dot, Drawing, Shape
from kompas.geometry.stage.band import Band
from kompas.geometry.stage.flow import Item
from kompas.geometry.stage.frame import GUTTER, Setting
from kompas.geometry.stage.page import Folio, Sheet, pages
from kompas.geometry.stage.parts import ENTRY, PARAGRAPH, paragraphs, scaled
from kompas.geometry.stage.table import Row, values_table
from kompas.geometry.stage.writing import FIGURE, LABEL, SMALL_BODY, Block, Style, beside, stacked, text

RADIUS = 15.0
VALUES_GAP = 44.0
_COLUMNS_FROM = 5
"""From so many items on, two columns."""


def primer(view: PrimerView, setting: Setting) -> tuple[Drawing, ...]:
    """Return a page of the primer: its text, and its items as open or filled circles."""
    texts, page = setting.texts, view.page
    language = texts.language
    words = page.band.read(language).strip()
    sheet = Sheet(
        Folio(view.number, view.title.read(language)),
        Band(texts("stage.the_question" if words.endswith("?") else "stage.remember"), words),
        page.title.read(language),
        _legend(view, setting),
    )
    body = paragraphs(page.body.read(language), setting, SMALL_BODY)
    return pages(sheet, (*body, *_values(view, setting), *_items(view, setting)), setting)


def _values(view: PrimerView, setting: Setting) -> tuple[Item, ...]:
    """Return the values with their marks: here the room meets the signs that it will weigh with."""
    rows = [Row(one.value, one.short) for one in view.page.values]
    return (values_table(rows, setting, VALUES_GAP * setting.frame.scale),) if rows else ()


def _legend(view: PrimerView, setting: Setting) -> tuple[Item, ...]:
    """Say in the margin what a filled circle means, once there is one."""
    if not view.marked:
        return ()
    words, frame = setting.texts("stage.marked_here"), setting.frame
    style = scaled(LABEL, words, setting, frame.aside)
    return (Item(((0.0, _entry(words, style, setting, (frame.margin, frame.aside), marked=True)),)),)


def _items(view: PrimerView, setting: Setting) -> tuple[Item, ...]:
    frame, items = setting.frame, view.page.items
    two = len(items) >= _COLUMNS_FROM
    room = (frame.room - GUTTER) / 2 if two else frame.room
    step = 2 if two else 1
    rows = [items[at : at + step] for at in range(0, len(items), step)]
    return tuple(
        _row(row, view, setting, room, PARAGRAPH if not place else ENTRY) for place, row in enumerate(rows)
    )


def _row(row: tuple[PrimerItem, ...], view: PrimerView, setting: Setting, room: float, gap: float) -> Item:
    frame, language = setting.frame, setting.texts.language
    blocks, said = [], []
    for place, item in enumerate(row):
        words, marked = item.label.read(language), item.id in view.marked
        style = scaled(FIGURE if marked else LABEL, words, setting, room - 60 * frame.scale)
        where = (frame.axis + place * (room + GUTTER), room)
        blocks.append(_entry(words, style, setting, where, marked=marked))
        said.append(f"{words} ({setting.texts('stage.marked_here')})" if marked else words)
    return Item(((0.0, beside(*blocks)),), gap * frame.scale, tuple(said))


def _entry(words: str, style: Style, setting: Setting, where: tuple[float, float], *, marked: bool) -> Block:
    """Return a circle (filled when marked) and the words beside it, in `where`: first x and width."""
    (x, room), indent = where, 1.3 * style.size
    palette, radius = setting.palette, RADIUS * style.size / LABEL.size
    middle = (x + radius, CAP * style.size / 2)
    dot: Shape = (
        Dot(middle, radius, palette.ink) if marked else Dot(middle, radius - 1.5, "", palette.soft, 3)
    )
    label = text(words, style, palette.ink, x + indent, room - indent)
    return stacked((0.0, Block((dot, *label.shapes), label.height, label.below)))
