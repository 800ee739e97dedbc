"""The dilemma on one page if it can be: title, case, figure in the margin, and the question in the band."""

from kompas.domain.stage import CaseView
from kompas.geometry.shapes import Drawing
from kompas.geometry.stage.band import Band
from kompas.geometry.stage.dots import figure
from kompas.geometry.stage.flow import Item, flowed
from kompas.geometry.stage.frame import Setting
from kompas.geometry.stage.page import (
    OPTICAL,
    UNDER_FOLIO,
    UNDER_HEADING,
    Folio,
    Sheet,
    folio,
    heading_style,
    lowest,
    numbered,
    under,
)
from kompas.geometry.stage.parts import paragraphs
from kompas.geometry.stage.writing import BODY, HEADING, SMALL_BODY, TITLE, Block, Style, text

_NARROW_TITLE = 108.0
_UNDER_TITLE = 92.0


def case(view: CaseView, setting: Setting) -> tuple[Drawing, ...]:
    """Return the case, as large as fits on one page; else at the size of other texts, on as many as it needs."""
    texts = setting.texts
    language = texts.language
    sheet = Sheet(
        Folio(view.number, view.title.read(language)),
        Band(texts("stage.the_question"), view.question.read(language)),
        view.name.read(language),
    )
    bottom = lowest(sheet.band, setting)
    top = folio(sheet.folio, setting).top
    for head, style in _ways(sheet.heading, setting):
        first = head.height + (_UNDER_TITLE if head.height > HEADING.size else UNDER_HEADING)
        items = paragraphs(view.case.read(language), setting, style)
        if len(flowed(items, top + first, top + first, bottom)) == 1:
            break
    with_figure = sheet._replace(margin=_margin(view, sheet, setting, top + first, bottom))
    return numbered(under(head, first, with_figure, items, setting), setting)


def _ways(words: str, setting: Setting) -> list[tuple[Block, Style]]:
    """Return titles and text sizes to try, largest first."""
    title = TITLE if setting.frame.wide else TITLE.sized(_NARROW_TITLE)
    large = _title(words, heading_style(words, setting, 1, title), setting)
    plain = _title(words, heading_style(words, setting), setting)
    return [(large, BODY), (large, SMALL_BODY), (plain, SMALL_BODY)]


def _title(words: str, style: Style, setting: Setting) -> Block:
    frame = setting.frame
    x = frame.axis - OPTICAL * style.size
    return text(words, style, setting.palette.ink, x, frame.right - x)


def _margin(view: CaseView, sheet: Sheet, setting: Setting, first: float, bottom: float) -> tuple[Item, ...]:
    if view.figure is None:
        return ()
    begin = max(first, folio(sheet.folio, setting).low + UNDER_FOLIO)
    block = figure(view.figure, setting, bottom - begin)
    return () if block is None else (Item(((0.0, block),), said=(_said(view, setting),)),)


def _said(view: CaseView, setting: Setting) -> str:
    language = setting.texts.language
    assert view.figure is not None  # noqa: S101 - only asked for a case with a figure
    groups = (f"{g.count} {g.label.read(language)}" for g in view.figure.groups)
    return f"{view.figure.title.read(language)}: {setting.texts.joined(groups)}."
