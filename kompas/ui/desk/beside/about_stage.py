"""What is said above and below the live copy: how the stage stands, and whether the room is behind the desk."""

from typing import NamedTuple

from kompas.domain.behind import Behind, behind
from kompas.domain.session import Session
from kompas.language import Texts
from kompas.ui.hints import first_cap
from kompas.ui.stage.control import StageControl

_STANDING: dict[str, tuple[str, str]] = {
    "lost": ("desk.about_lost", "desk.stage_lost"),
    "lost beside": ("desk.about_lost", "desk.stage_lost_other"),
    "here": ("desk.about_here", "desk.stage_here"),
    "here beside": ("desk.about_here", "desk.stage_here_other"),
    "mirrored": ("desk.about_mirrored", "desk.stage_mirrored"),
    "rehearsal": ("desk.about_rehearsal", "desk.stage_rehearsal"),
}
"""What is said above and below the copy when the stage does not stand as one expects."""
_BEHIND: dict[Behind, str] = {
    "step": "desk.behind_step",
    "words": "desk.behind_words",
    "map": "desk.behind_map",
    "question": "desk.behind_question",
}
_FROZEN: dict[Behind, str] = {
    "step": "desk.frozen_step",
    "words": "desk.frozen_words",
    "map": "desk.frozen_map",
    "question": "desk.frozen_question",
}
_BLACK: dict[Behind, str] = {
    "step": "desk.black_step",
    "words": "desk.black_words",
    "map": "desk.black_map",
    "question": "desk.black_question",
}
_SHORT: dict[Behind, str] = {
    "step": "desk.short_step",
    "words": "desk.short_words",
    "map": "desk.short_map",
    "question": "desk.short_question",
}


_SHORT_STANDING = {
    "desk.stage_black": "desk.short_black",
    "desk.stage_frozen": "desk.short_frozen",
    "desk.stage_closed": "desk.short_closed",
    "desk.about_lost": "desk.short_lost",
    "desk.about_here": "desk.short_here",
    "desk.about_mirrored": "desk.short_mirrored",
    "desk.about_rehearsal": "desk.short_rehearsal",
}
"""The same in little room: a third line would push the copy down, from under a stage that stands over it."""


class AboutStage(NamedTuple):
    """The sentence above the copy, what stands below it, and whether the room sees something else than the desk.

    `strong`: the sentence is to be seen at a glance.
    """

    words: str
    hint: str = ""
    behind: bool = False
    strong: bool = False


def about_stage(session: Session, stage: StageControl, texts: Texts, *, short: bool) -> AboutStage:
    """Return what is said about the stage; that the room is behind goes before all else, that it is frozen next."""
    about, hint = _STANDING.get(_state(stage), ("", ""))
    key = first_cap(texts, "swap" if stage.is_open else "stage")
    below = texts(hint, name=stage.at.other(), key=key) if hint else ""
    how = behind(session) if stage.is_open else ""
    if how:
        return AboutStage(_behind_words(session, how, texts, short=short), below, behind=True, strong=True)
    said, strong = _standing_words(session, about, is_open=stage.is_open)
    if said == "desk.stage_black":
        below = below or texts("desk.stage_black_hint", key=first_cap(texts, "black"))
    elif said == "desk.stage_closed":
        below = _closed_hint(stage, texts, begun=strong)
    return AboutStage(texts(_SHORT_STANDING.get(said, said) if short else said), below, strong=strong)


def _closed_hint(stage: StageControl, texts: Texts, *, begun: bool) -> str:
    """Return what to know before the stage opens: over the only screen nothing says how one comes back."""
    if stage.at.there() is None:
        return texts("desk.stage_will_cover", key=first_cap(texts, "leave_stage"))
    return texts("desk.stage_closed_hint") if begun else ""


def _standing_words(session: Session, about: str, *, is_open: bool) -> tuple[str, bool]:
    """Return the key of how the stage stands, and whether it must be seen at a glance."""
    if is_open and session.stage.black:
        return "desk.stage_black", True
    if is_open and session.stage.frozen:
        return "desk.stage_frozen", True
    if about or is_open:
        return about or "desk.on_stage", False
    # Who walks on with a clicker looks at the room, which may see nothing.
    return "desk.stage_closed", bool(session.visits) and not session.closed


def _state(stage: StageControl) -> str:
    if stage.state in ("open", "here") and stage.at.mirrored():
        return "mirrored"
    beside = " beside" if stage.state in ("here", "lost") and stage.at.other() else ""
    return stage.state + beside


def _behind_words(session: Session, how: Behind, texts: Texts, *, short: bool) -> str:
    shown = session.stage
    keys = _SHORT if short else _BLACK if shown.black else _FROZEN if shown.frozen else _BEHIND
    return texts(keys[how], number=shown.view.number if shown.view else 0)
