"""The room weighs: how many are ready, what is at stake, and whose turn it is. No trace of any weighing."""

from msgspec import structs

from kompas.domain.stage import Live, OpenRoundView
from kompas.domain.text import mid_sentence
from kompas.geometry.measuring import CAP
from kompas.geometry.shapes import Drawing
from kompas.geometry.stage.band import Band, fits_band
from kompas.geometry.stage.flow import Item
from kompas.geometry.stage.frame import Setting
from kompas.geometry.stage.page import (
    UNDER_FOLIO,
    Draft,
    Folio,
    Sheet,
    folio,
    heading,
    lowest,
    numbered,
    under,
)
from kompas.geometry.stage.seats import arranged, seats
from kompas.geometry.stage.table import Row, values_table
from kompas.geometry.stage.writing import LABEL, Block, Style, fitted, lines, spaced, stacked, text
from kompas.geometry.typesetting import Face, width

COUNT = Style(Face.DISPLAY_MEDIUM, 420, 1.0, -0.04)
LEAST_COUNT = 150.0
OF_ALL = Style(Face.DISPLAY_MEDIUM, 60, 1.15, -0.02)
TABLE_GAP, SEATS_GAP, COUNT_TOP, COUNT_GAP, PROMISE_GAP = 66.0, 76.0, 33.0, 31.0, 64.0
NARROW_GAP = 52.0
_SCALES = (1.25, 1.1, 1.0)
_PROMISE = {"confidential": "stage.promise_confidential", "anonymous": "stage.promise_anonymous"}


def open_round(view: OpenRoundView, live: Live, setting: Setting) -> tuple[Drawing, ...]:
    """Return the page of an open round, as large as fits on one; before it opens there is no count yet.

    What moves while people weigh should not be on another page: pages only if normal size does not fit either.
    """
    asked = setting.frame.scale
    for scale in (asked, *(s for s in _SCALES if s < asked)):
        smaller = setting._replace(frame=structs.replace(setting.frame, scale=scale))
        found = _drafts(view, live, smaller)
        if len(found) == 1:
            return numbered(found, smaller)
    return numbered(found, smaller)


def _drafts(view: OpenRoundView, live: Live, setting: Setting) -> tuple[Draft, ...]:
    texts = setting.texts
    sheet = Sheet(
        Folio(view.number, view.title.read(texts.language)),
        _band(live, setting),
        texts("stage.weigh_heading"),
        margin_high=True,
    )
    head, bottom = heading(sheet.heading, setting), lowest(sheet.band, setting)
    table = values_table([Row(one.value, one.short) for one in view.stakes], setting)
    corner, first = folio(sheet.folio, setting), head.height + TABLE_GAP
    room = bottom - corner.top - first - table.height
    items = (table, *_seats(live, setting, room, bottom - corner.low - UNDER_FOLIO))
    margin = _margin(view, live, setting, bottom - corner.low - UNDER_FOLIO)
    return under(head, first, sheet._replace(margin=margin), items, setting)


def _band(live: Live, setting: Setting) -> Band:
    texts, coming = setting.texts, live.next
    if live.over:
        return Band(texts("stage.ready_label"), texts("stage.round_over"))
    if not live.seats:
        return Band(texts("stage.soon_label"), texts("stage.read_first"))
    if not coming:
        return Band(texts("stage.ready_label"), texts("stage.everyone_ready"))
    if live.way == "paper":
        return Band(texts("stage.now"), texts("stage.fill_in_cards"))
    return Band(texts("stage.turn"), _turn(live, setting))


def _turn(live: Live, setting: Setting) -> str:
    """Say whose turn it is, with the role if that fits on the one line, for not everybody knows their number."""
    texts, (seat, *later) = setting.texts, live.next
    then = texts("stage.then_seat", then=later[0]) if later else ""
    role = mid_sentence(live.role.read(texts.language))
    named = f"{texts('stage.next_role', seat=seat, role=role)} {then}".strip()
    if role and fits_band(named, setting, setting.frame.scale):
        return named
    return f"{texts('stage.next_one', seat=seat)} {then}".strip()


def _seats(live: Live, setting: Setting, room: float, page: float) -> tuple[Item, ...]:
    """Return the circles, as large as the rest of this page allows, else those of a page of their own."""
    count, frame = len(live.seats), setting.frame
    if not count:
        return ()
    for gap in (SEATS_GAP, SEATS_GAP / 2, SEATS_GAP / 3):
        rows = arranged(count, frame.room, room - gap)
        if rows is not None:
            break
    else:
        rows = arranged(count, frame.room, page)
    if rows is None:
        return ()
    # The outermost ring is of the seat that is now; the circles themselves begin on the axis.
    shapes = seats(live, rows, frame.axis - 3, -4, setting.palette)
    return (Item(((0.0, Block(shapes, rows.height - 4)),), gap, (_said(live, setting),)),)


def _said(live: Live, setting: Setting) -> str:
    texts = setting.texts
    skipping = texts.joined(str(number) for number in live.skipping)
    done = texts.joined(str(number) for number in live.done)
    parts = [texts("stage.said_done", seats=done)] if done else []
    parts += [texts("stage.said_skipping", seats=skipping)] if skipping else []
    return " ".join(parts)


def _margin(view: OpenRoundView, live: Live, setting: Setting, high: float) -> tuple[Item, ...]:
    """Return the count, as large as the promise below it allows, and the promise itself."""
    promise = _promise(view, setting)
    total = len(live.seats) - len(live.skipping)
    if total <= 0:
        return (promise._replace(gap=0),)
    rest = promise.gap + promise.depth
    return (_count(live.ready, total, setting, high - rest), promise)


def _promise(view: OpenRoundView, setting: Setting) -> Item:
    frame, words = setting.frame, setting.texts(_PROMISE[view.mode])
    style = fitted(words, LABEL.scaled(frame.scale), frame.aside)
    broken = lines(words, style, setting.palette.ink, frame.margin, frame.aside)
    return Item(spaced(broken, style), PROMISE_GAP if frame.wide else NARROW_GAP, (words,))


def _count(ready: int, total: int, setting: Setting, high: float) -> Item:
    frame, texts, ink = setting.frame, setting.texts, setting.palette.ink
    words = texts.many("stage.of_seats_ready", total) if frame.wide else texts("stage.of_ready", count=total)
    style = fitted(words, OF_ALL.scaled(min(frame.scale, 1.2)), frame.aside, LABEL.size)
    of_all = text(words, style, ink, frame.margin, frame.aside)
    figures = str(ready)
    widest = frame.aside / width(figures, COUNT.face, 1.0, COUNT.tracking)
    fits = (high - COUNT_TOP - COUNT_GAP - of_all.depth) / CAP
    size = max(LEAST_COUNT, min(COUNT.size, widest, fits))
    # A figure this large carries white on its left; its ink begins on the margin.
    number = text(figures, COUNT.sized(size), ink, frame.margin - 0.042 * size, frame.width)
    block = stacked((COUNT_TOP, number), (COUNT_GAP, of_all))
    return Item(((0.0, block),), 0.0, (f"{ready} {words}",))
