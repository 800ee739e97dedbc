"""The last page: thanks, where the outcome goes, and what is kept until when."""

from kompas.domain.goodbye import GoodbyeView
from kompas.domain.outcome import Keep
from kompas.geometry.shapes import Drawing
from kompas.geometry.stage.band import Band
from kompas.geometry.stage.frame import Setting
from kompas.geometry.stage.page import Folio, Sheet, pages
from kompas.geometry.stage.parts import labelled
from kompas.geometry.stage.welcome import status

_KEPT: dict[Keep, str] = {
    "record": "stage.keep_record",
    "totals": "stage.keep_totals",
    "everything": "stage.keep_everything",
}


def goodbye(view: GoodbyeView, setting: Setting) -> tuple[Drawing, ...]:
    """Return the page; what nobody chose is left out."""
    texts = setting.texts
    sheet = Sheet(
        Folio(view.number, view.title.read(texts.language)),
        Band(texts("stage.outcome"), status(view.details, setting)),
        texts("stage.goodbye"),
    )
    rows = (
        (texts("stage.goodbye_record"), texts("stage.goodbye_in_it")),
        (texts("stage.goodbye_kept"), _kept(view, setting)),
    )
    return pages(sheet, [labelled(label, words, setting) for label, words in rows if words], setting)


def _kept(view: GoodbyeView, setting: Setting) -> str:
    if view.keep is None:
        return ""
    texts = setting.texts
    kept = texts(_KEPT[view.keep])
    return texts("stage.keep_until", keep=kept, date=texts.date(view.until)) if view.until else f"{kept}."
