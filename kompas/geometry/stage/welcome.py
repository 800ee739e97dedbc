"""The first page: what we talk about, what becomes of it, who is here and who is not, and what we keep."""

from collections.abc import Iterator
from itertools import groupby

from kompas.domain.outcome import Details
from kompas.domain.stage import Attended, WelcomeView
from kompas.domain.text import mid_sentence
from kompas.geometry.shapes import Drawing
from kompas.geometry.stage.band import Band
from kompas.geometry.stage.flow import Item
from kompas.geometry.stage.frame import Setting
from kompas.geometry.stage.page import Folio, Sheet, pages
from kompas.geometry.stage.parts import labelled, sentence

_KEPT = {"confidential": "stage.kept_confidential", "anonymous": "stage.kept_anonymous"}
_STATUS = {
    "exploration": "stage.status_exploration",
    "advice": "stage.status_advice",
    "decision": "stage.status_decision",
}
_RUN = 3
_STATUS_TO = {"advice": "stage.status_advice_to", "decision": "stage.status_decision_by"}


def welcome(view: WelcomeView, setting: Setting) -> tuple[Drawing, ...]:
    """Return the welcome; parts that nobody filled in are left out."""
    texts = setting.texts
    language = texts.language
    sheet = Sheet(
        Folio(view.number, view.title.read(language)),
        Band(texts("stage.outcome"), _status(view.details, setting)),
        view.scenario.read(language),
    )
    return pages(sheet, _parts(view, setting), setting)


def _parts(view: WelcomeView, setting: Setting) -> tuple[Item, ...]:
    texts = setting.texts
    absent = sentence(texts.joined(name.read(texts.language) for name in view.absent))
    rows = (
        (texts("stage.why_here"), view.details.aim),
        (texts("stage.at_table"), _seated(view, setting) or _present(view.attended, setting)),
        (texts("stage.not_at_table"), absent),
        (texts("stage.your_part"), texts(_KEPT[view.mode])),
    )
    return tuple(labelled(label, words, setting) for label, words in rows if words.strip())


def _seated(view: WelcomeView, setting: Setting) -> str:
    """Say which seats each role has, so that everybody knows whose turn it is when a number is called."""
    texts, each = setting.texts, []
    for role, numbers in zip(view.attended, view.seats, strict=False):
        name = mid_sentence(role.name.read(texts.language))
        # The numbers stay on the line of their role.
        seats = texts.joined(_runs(numbers, setting)).replace(" ", "\N{NO-BREAK SPACE}")
        each.append(f"{seats}:\N{NO-BREAK SPACE}{name}" if name else seats)
    if not each:
        return ""
    return texts.many("stage.seats_are", sum(map(len, view.seats)), seats="; ".join(each))


def _runs(numbers: tuple[int, ...], setting: Setting) -> Iterator[str]:
    """Yield the numbers as one says them: three or more in a row from the first to the last."""
    for _, run in groupby(enumerate(sorted(numbers)), lambda one: one[1] - one[0]):
        row = [number for _, number in run]
        if len(row) >= _RUN:
            yield setting.texts("stage.seats_run", first=row[0], last=row[-1])
        else:
            yield from map(str, row)


def _present(attended: tuple[Attended, ...], setting: Setting) -> str:
    texts = setting.texts
    if not attended:
        return ""
    names = texts.joined(f"{a.count} {mid_sentence(a.name.read(texts.language))}" for a in attended)
    return texts.many("stage.seats_of", sum(a.count for a in attended), names=names)


def _status(details: Details, setting: Setting) -> str:
    """Return what becomes of the outcome, in one sentence."""
    if details.to.strip() and details.status in _STATUS_TO:
        return setting.texts(_STATUS_TO[details.status], to=details.to.strip())
    return setting.texts(_STATUS[details.status])
