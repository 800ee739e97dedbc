"""What undo took back, or redo did again, in one sentence: it may stand in a step that nobody looks at now."""

from kompas.domain.actions import Action, Redo, Undo
from kompas.language import Texts
from kompas.ui.bridge import Change
from kompas.ui.hints import first_cap
from kompas.ui.room import Room

_LONGEST = 60
"""Characters of a text that are enough to know it by."""
_CARRIED = ("argument", "remark", "option", "dissent", "task")
"""Where an action carries a thing with a text."""


def undo_said(change: Change, room: Room) -> str:
    """Say what an undo or redo was about, or that it could change nothing; "" after any other action."""
    texts, history = room.texts, room.store.history
    if isinstance(change.action, Undo):
        what = _what(history.future[-1].action, texts)
        if change.before == change.after:
            # Attendance and the agenda that was walked are carried over (see `store/history`).
            return texts("desk.undone_nothing", what=what)
        return texts("desk.undone", what=what, key=first_cap(texts, "redo"))
    if isinstance(change.action, Redo):
        return texts("desk.redone", what=_what(history.past[-1].action, texts))
    return ""


def _what(action: Action, texts: Texts) -> str:
    kind = texts(f"desk.undone_{type(action).__struct_config__.tag}")
    text = _text(action)
    return texts("desk.undone_quoted", kind=kind, text=text) if text else kind


def _text(action: Action) -> str:
    carried = next((getattr(action, name) for name in _CARRIED if hasattr(action, name)), action)
    text = " ".join(str(getattr(carried, "text", "")).split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()}…"
