"""Why "next" and "back" stay where they are, in one sentence: a refused key must not look like a dead one."""

from kompas.domain.views import live
from kompas.ui.desk.walker import Ahead, is_weighing
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
