"""The last page: thanks, where the outcome goes, and what is kept until when."""

from kompas.domain.goodbye import GoodbyeView
from kompas.domain.outcome import Details, Keep
from kompas.geometry.shapes import Drawing
from kompas.geometry.stage.band import Band
from kompas.geometry.stage.frame import Setting
from kompas.geometry.stage.page import Folio, Sheet, pages
from kompas.geometry.stage.parts import labelled
from kompas.language import Texts

_WAS = {
    "exploration": "stage.was_exploration",
    "advice": "stage.was_advice",
    "decision": "stage.was_decision",
}
_WAS_TO = {"advice": "stage.was_advice_to", "decision": "stage.was_decision_by"}
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
        Band(texts("stage.outcome_was"), _became(view.details, texts)),
        texts("stage.goodbye"),
    )
    rows = (
        (texts("stage.goodbye_record"), texts("stage.goodbye_in_it")),
        (texts("stage.goodbye_kept"), _kept(view, setting)),
    )
    return pages(sheet, [labelled(label, words, setting) for label, words in rows if words], setting)


def _became(details: Details, texts: Texts) -> str:
    """Return what the outcome was meant to be, now that it is there."""
    to = details.to.strip()
    if to and details.status in _WAS_TO:
        return texts(_WAS_TO[details.status], to=to)
    return texts(_WAS[details.status])


def _kept(view: GoodbyeView, setting: Setting) -> str:
    if view.keep is None:
        return ""
    texts = setting.texts
    kept = texts(_KEPT[view.keep])
    return texts("stage.keep_until", keep=kept, date=texts.date(view.until)) if view.until else f"{kept}."
