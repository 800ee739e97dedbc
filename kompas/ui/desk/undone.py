"""What undo took back, or redo did again, in one sentence: it may stand in a step that nobody looks at now."""

from kompas.domain.actions import Action, Redo, Undo
from kompas.domain.session import Session
from kompas.language import Texts
from kompas.ui.bridge import Change
from kompas.ui.hints import first_cap
from kompas.ui.room import Room

_LONGEST = 60
"""Characters of a text that are enough to know it by."""
_CARRIED = ("argument", "remark", "option", "dissent", "task")
"""Where an action carries a thing with a text."""
_LISTS = ("arguments", "parked", "notes", "options", "conditions", "dissents", "tasks", "evaluation")
"""Where a session keeps such things."""


def undo_asked(room: Room) -> str:
    """Say what undo would take back when that was done in another step; "" when here, or after another undo."""
    history, texts = room.store.history, room.texts
    if not history.past or history.future or room.store.refusal is not None:
        return ""
    last = history.past[-1]
    if last.session.step.id == room.session.step.id:
        return ""
    what = _what(last.action, last.session, texts)
    title = last.session.step.title.read(texts.language)
    return texts("desk.undone_elsewhere", what=what, step=title, key=first_cap(texts, "undo"))


def undo_said(change: Change, room: Room) -> str:
    """Say what an undo or redo was about, or that it could change nothing; "" after any other action."""
    texts, history = room.texts, room.store.history
    if isinstance(change.action, Undo):
        what = _what(history.future[-1].action, change.after, texts)
        if change.before == change.after:
            # Attendance and the agenda that was walked are carried over (see `store/history`).
            return texts("desk.undone_nothing", what=what)
        return texts("desk.undone", what=what, key=first_cap(texts, "redo"))
    if isinstance(change.action, Redo):
        return texts("desk.redone", what=_what(history.past[-1].action, history.past[-1].session, texts))
    return ""


def _what(action: Action, before: Session, texts: Texts) -> str:
    """Return what an action did to the session before it: made a thing, or changed one."""
    kind = texts(f"desk.undone_{type(action).__struct_config__.tag}")
    carried = next((getattr(action, name) for name in _CARRIED if hasattr(action, name)), action)
    if carried is not action and _stood(carried, before):
        kind = texts("desk.undone_change", what=kind)
    text = _text(carried) or _asked(action, before, texts)
    return texts("desk.undone_quoted", kind=kind, text=text) if text else kind


def _stood(carried: object, before: Session) -> bool:
    known = {one.id for name in _LISTS for one in getattr(before, name)}
    return getattr(carried, "id", "") in known


def _asked(action: Action, before: Session, texts: Texts) -> str:
    """Return the question of law that an answer is about; "" for anything else."""
    answer = getattr(action, "answer", None)
    question = getattr(answer, "question", getattr(action, "question", ""))
    asked = next((one for one in before.content.law.questions if one.id == question), None)
    return _shortened(asked.ask.read(texts.language)) if asked is not None else ""


def _text(carried: object) -> str:
    return _shortened(" ".join(str(getattr(carried, "text", "")).split()))


def _shortened(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"
