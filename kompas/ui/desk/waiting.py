"""Why "next" and "back" stay where they are, or go by whole steps: a key that does less must not look dead."""

from kompas.domain.content import StepKind
from kompas.domain.live import live
from kompas.domain.views import round_of
from kompas.ui.desk.walker import Ahead, Walker, is_weighing
from kompas.ui.hints import first_cap
from kompas.ui.room import Room


def waits_for(room: Room, ahead: Ahead | None) -> str:
    """Return what "next" waits for; "" when it has somewhere to go."""
    if ahead is not None:
        return ""
    return round_waits(room) or room.texts("desk.no_more_steps")


def round_waits(room: Room) -> str:
    """Return that the open round of this step is waited for, and what ends it; "" when there is none."""
    session, texts = room.session, room.texts
    if not is_weighing(session, session.step):
        return ""
    here = live(session)
    return texts(
        "desk.waits_for_round", ready=here.ready, total=len(here.seats), show=texts("ballot.show_all")
    )


def passes_over(room: Room, ahead: Ahead | None) -> str:
    """Return that "next" would lead the room past a weighing that nobody began, to be said before it does."""
    session, texts = room.session, room.texts
    step = session.step
    follows = not session.stage.frozen and room.store.refusal is None
    leaves = follows and ahead is not None and ahead.enters and bool(session.visits)
    if not leaves or step.kind is not StepKind.WEIGH or round_of(session, step) is not None:
        return ""
    return texts("desk.nobody_weighed", key=first_cap(texts, "forward"))


def by_steps(room: Room, walker: Walker) -> str:
    """Return that a frozen stage stays while the desk goes by whole steps, and what the room has not seen; else ""."""
    session, texts = room.session, room.texts
    shown = session.stage
    if not shown.frozen:
        return ""
    if shown.view is not None and shown.step != session.step.id and walker.unseen():
        return texts("desk.frozen_left", number=shown.view.number)
    return texts("desk.frozen_steps", key=first_cap(texts, "freeze"))
