"""Whether something was changed after the session was ended: then the group has not read it together.

What is left out of the record, how long it is kept, the agenda and the facilitator's notes are not what the group
read; neither is what undo never takes back (stage, steps, rounds).
"""

from msgspec.structs import replace

from kompas.domain.leaving_out import LISTS
from kompas.domain.session import Session


def marked_changed(then: Session, now: Session) -> Session:
    """Return `now`, marked when the session was ended and something differs from `then` that the group had read."""
    changed = bool(now.closed) and (now.changed_after or _read(then) != _read(now))
    return replace(now, changed_after=changed)


def marked_restored(then: Session, restored: Session, now: Session) -> Session:
    """Return what undo or redo `restored` from `then`, marked by what was known at this same ending, or by comparing.

    A decision from before the ending that is undone after it was changed after it too.
    """
    if then.closed == now.closed:
        return replace(restored, changed_after=then.changed_after)
    return marked_changed(now, replace(restored, changed_after=now.changed_after))


def _read(session: Session) -> Session:
    """Return only what the group reads; a line that stays out of the record on request is the same line."""
    lists = {
        name: tuple(replace(item, in_record=True) for item in getattr(session, name))
        for name in LISTS.values()
    }
    aside = {"notes": (), "steps": (), "planned": (), "left_out": (), "keep": None, "keep_until": ""}
    return replace(session, **{**lists, **aside, "changed_after": False})
