"""The reveal in three beats: points; then centre and movements; then strips, and what they say in sentences.

What may be shown was decided before (`ShownRound`). Never a percentage, never a colour for agreement.
"""

from kompas.domain import sums
from kompas.domain.privacy import ShownRound
from kompas.domain.stage import RevealView
from kompas.geometry.shapes import Drawing
from kompas.geometry.stage.band import Band, fits_band
from kompas.geometry.stage.figures import figures
from kompas.geometry.stage.flow import Item
from kompas.geometry.stage.frame import Setting
from kompas.geometry.stage.page import Folio, Sheet, numbered, pages
from kompas.geometry.stage.parts import paragraph
from kompas.geometry.stage.points import pictures
from kompas.geometry.stage.standpoints import standpoints
from kompas.geometry.stage.writing import BODY

POINTS, CENTRE, SENTENCES = 1, 2, 3
_WITHHELD = {
    "few": "stage.withheld_few",
    "under_k": "stage.withheld_under_k",
    "one_possible": "stage.withheld_one_possible",
    "narrow": "stage.withheld_narrow",
}


def reveal(view: RevealView, setting: Setting, progress: float = 1.0) -> tuple[Drawing, ...]:
    """Return the pages of one beat: the picture (two on a narrow page), then standpoints and reasons if any."""
    texts = setting.texts
    last = view.rounds[-1]
    # Each said once: whether there are two groups takes a sum over every way to split the room.
    bands = {
        beat: _beat_band(beat, last, setting) for beat in (POINTS, CENTRE, SENTENCES) if not last.withheld
    }
    sheet = Sheet(
        Folio(view.number, view.title.read(texts.language)),
        bands.get(max(view.beat, POINTS), Band(texts("stage.now"), texts("stage.withheld_ask"))),
        texts("stage.reveal_again" if last.number > 1 else "stage.reveal_first"),
    )
    if last.withheld:
        return _withheld(last, sheet, setting)
    drawn = pictures(view, sheet, tuple(bands.values()), setting, progress)
    words = said(view.rounds, view.beat, setting)
    drawn = tuple(draft._replace(said=(*draft.said, *words)) for draft in drawn)
    if view.beat < SENTENCES:
        return numbered(drawn, setting)
    more = (figures(view.rounds, sheet.folio, setting), standpoints(view.rounds, sheet.folio, setting))
    return numbered((*drawn, *(draft for pages_of in more for draft in pages_of)), setting)


def _beat_band(beat: int, last: ShownRound, setting: Setting) -> Band:
    texts = setting.texts
    if beat <= POINTS:
        return Band(texts("stage.look_first"), texts("stage.what_do_you_see"))
    if beat == CENTRE:
        return Band(texts("stage.the_mean"), texts("stage.mean_is_start"))
    return Band(texts("stage.what_we_see"), sentences(last, setting))


def sentences(last: ShownRound, setting: Setting) -> str:
    """Return what the points say: the mean difference, and whether there seem to be two groups.

    On a narrow page the first sentence is shorter, so that each sentence has a line of its own.
    """
    texts, apart = setting.texts, sums.difference(last.weighings)
    first = texts.many("stage.difference", round(apart or 0))
    if not fits_band(first, setting):
        first = texts.many("stage.difference_short", round(apart or 0))
    if sums.camps(last.weighings):
        return f"{first}\n{texts('stage.two_groups')}"
    return first


def said(rounds: tuple[ShownRound, ...], beat: int, setting: Setting) -> tuple[str, ...]:
    """Return the picture in words: the points of each round, and from the second beat their mean."""
    return tuple(_said(shown, beat, setting) for shown in rounds)


def _said(shown: ShownRound, beat: int, setting: Setting) -> str:
    texts = setting.texts
    begin = texts.many("stage.said_round", shown.count, number=shown.number)
    if shown.withheld:
        return begin
    listed = ", ".join("/".join(map(str, weighing.points)) for weighing in shown.weighings)
    begin = f"{begin} {texts('stage.said_points', points=listed)}"
    middle = sums.centre(shown.weighings)
    if beat <= POINTS or middle is None:
        return begin
    a, m, r = sums.rounded(middle)
    return f"{begin} {texts('stage.said_mean', autonomy=a, humanity=m, justice=r)}"


def _withheld(last: ShownRound, sheet: Sheet, setting: Setting) -> tuple[Drawing, ...]:
    """Say how many weighed and why there are no points."""
    texts = setting.texts
    items: list[Item] = [
        paragraph(texts.many("stage.weighed_count", last.count), setting, BODY),
        paragraph(texts(_WITHHELD[last.withheld]), setting, BODY),
    ]
    return pages(sheet._replace(heading=texts("stage.withheld_heading")), items, setting)
