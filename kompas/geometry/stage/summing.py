"""The summary that the room corrects: decision, each condition, each dissent, who does what, what is open."""

from kompas.domain.stage import CloseView
from kompas.domain.text import Text, mid_sentence
from kompas.geometry.shapes import Drawing
from kompas.geometry.stage.band import Band
from kompas.geometry.stage.flow import Item
from kompas.geometry.stage.frame import Setting
from kompas.geometry.stage.outcome import group, stated, with_roles
from kompas.geometry.stage.page import Folio, Sheet, pages

NOBODY = Text("", "")


def close(view: CloseView, setting: Setting) -> tuple[Drawing, ...]:
    """Return the summary in full, on as many pages as it needs."""
    texts = setting.texts
    sheet = Sheet(
        Folio(view.number, view.title.read(texts.language)),
        Band(texts("stage.now"), texts("stage.close_ask")),
        "" if view.decision.strip() else texts("stage.close_heading"),
    )
    rows = stated(texts("stage.our_decision"), view.decision, setting) if view.decision.strip() else ()
    return pages(sheet, [*rows, *_summary(view, setting)], setting)


def _summary(view: CloseView, setting: Setting) -> list[Item]:
    rows = (
        ("stage.conditions", _conditions(view, setting)),
        ("stage.sees_differently", _dissents(view, setting)),
        ("stage.who_does_what", _tasks(view, setting)),
        ("stage.still_open", _open(view, setting)),
    )
    return [item for key, words in rows for item in group(setting.texts(key), words, setting)]


def _conditions(view: CloseView, setting: Setting) -> list[str]:
    """Return the conditions; only their number when all stay out of the record, or in a view of before."""
    told = [condition.text for condition in view.words.conditions]
    if told or not view.conditions:
        return told
    return [setting.texts.many("stage.count_conditions", view.conditions)]


def _dissents(view: CloseView, setting: Setting) -> list[str]:
    """Return who sees it differently; that somebody does is said in any case, and never counted out."""
    words = view.words
    told = with_roles([one.text for one in words.dissents], words.dissenters, setting)
    return told or ([setting.texts("stage.not_everyone")] if view.dissents else [])


def _tasks(view: CloseView, setting: Setting) -> list[str]:
    """Return who does what, and by when."""
    texts, told = setting.texts, []
    # A view of before has no names of owners.
    owners = view.words.owners or (NOBODY,) * len(view.tasks)
    for task, owner in zip(view.tasks, owners, strict=True):
        who = mid_sentence(owner.read(texts.language).strip())
        due = texts("stage.before_date", date=texts.date(task.due)) if task.due else ""
        beside = ", ".join(part for part in (who, due) if part)
        told.append(f"{task.text} ({beside})" if beside else task.text)
    return told


def _open(view: CloseView, setting: Setting) -> list[str]:
    """Return the open questions of law: "we don't know" is one thing, not discussed is another."""
    counts = (
        ("stage.count_open", view.open_questions),
        ("stage.count_unasked", view.words.unasked),
    )
    return [setting.texts.many(key, count) for key, count in counts if count]
