"""The room weighs: how many are ready, what is at stake, and whose turn it is. No trace of any weighing."""

from kompas.domain.stage import Live, OpenRoundView
from kompas.geometry.measuring import CAP
from kompas.geometry.shapes import Drawing
from kompas.geometry.stage.band import Band
from kompas.geometry.stage.flow import Item
from kompas.geometry.stage.frame import TOP, Setting
from kompas.geometry.stage.page import UNDER_FOLIO, Folio, Sheet, compose_pages, folio, heading, lowest
from kompas.geometry.stage.seats import Rows, arranged, seats
from kompas.geometry.stage.table import stakes_table
from kompas.geometry.stage.writing import HEADING, LABEL, Block, Style, fitted, stacked, text
from kompas.geometry.typesetting import Face, width

COUNT = Style(Face.DISPLAY_MEDIUM, 420, 1.0, -0.04)
LEAST_COUNT = 150.0
OF_ALL = Style(Face.DISPLAY_MEDIUM, 60, 1.15, -0.02)
TABLE_GAP = 62.0
SEATS_GAP = 72.0
_PROMISE = {"confidential": "stage.promise_confidential", "anonymous": "stage.promise_anonymous"}


def open_round(view: OpenRoundView, live: Live, setting: Setting) -> tuple[Drawing, ...]:
    """Return the page of an open round; before it opens there is no count yet."""
    texts, frame = setting.texts, setting.frame
    sheet = Sheet(Folio(view.number, view.title.read(texts.language)), _band(live, setting), texts("stage.weigh_heading"))
    head = heading(sheet.heading, setting)
    bottom = lowest(sheet.band, setting)
    table = stakes_table(view.stakes, setting, TABLE_GAP)
    first = TOP + head.height + TABLE_GAP
    left = bottom - first - sum(item.height + (item.gap if n else 0) for n, item in enumerate(table))
    circles = _seats(live, setting, left)
    sheet = sheet._replace(margin=_margin(view, live, setting, bottom))
    del frame
    return compose_pages(sheet, (*table, *circles), setting, head, first)
