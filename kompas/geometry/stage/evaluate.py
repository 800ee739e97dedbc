"""The room looks back: two questions, and what was said so far in its own words."""

from kompas.domain.stage import EvaluateView
from kompas.geometry.shapes import Drawing
from kompas.geometry.stage.band import Band
from kompas.geometry.stage.frame import Setting
from kompas.geometry.stage.page import Folio, Sheet, pages
from kompas.geometry.stage.parts import listed
from kompas.geometry.stage.writing import BODY, SMALL_BODY


def evaluate(view: EvaluateView, setting: Setting) -> tuple[Drawing, ...]:
    """Return what the room is asked, or what it said as soon as something was written down."""
    texts = setting.texts
    sheet = Sheet(
        Folio(view.number, view.title.read(texts.language)),
        Band(texts("stage.now"), texts("stage.evaluate_ask")),
        texts("stage.evaluate_said" if view.reactions else "stage.evaluate_heading"),
    )
    if view.reactions:
        said = [listed(reaction.text, setting, SMALL_BODY) for reaction in view.reactions]
        return pages(sheet, said, setting)
    asked = (texts("stage.evaluate_take"), texts("stage.evaluate_other"))
    return pages(sheet, [listed(words, setting, BODY) for words in asked], setting)
