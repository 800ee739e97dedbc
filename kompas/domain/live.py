"""What moves by itself on the stage while a round is open: counts and turns, never a weighing."""

from kompas.domain.names import seat_role
from kompas.domain.session import Session
from kompas.domain.stage import Live, OpenRoundView
from kompas.domain.text import Text
from kompas.domain.weighing import usual_way


def live(session: Session) -> Live:
    """Return what moves by itself on the stage while a round is open."""
    here = session.round
    if here is None or here.state != "open":
        return Live()
    seats = tuple(seat.number for seat in session.seats)
    done = tuple(cast.seat for cast in here.casts)
    waiting = tuple(n for n in seats if n not in done and n not in here.skipping)
    way = session.way or usual_way(len(seats))
    turn = seat_role(session, waiting[0]) if waiting else Text("", "")
    return Live(len(done), seats, done, here.skipping, waiting[:2], way, role=turn)


def live_on_stage(session: Session) -> Live:
    """Return what moves on the published view: the count of its own round, whatever the desk is at meanwhile."""
    view = session.stage.view
    if not isinstance(view, OpenRoundView):
        return Live()
    own = next((r for r in session.rounds if r.number == view.round and r.state != "void"), None)
    if own is None or own.step != session.stage.step:
        return Live()
    return live(session) if own.state == "open" else Live(over=True)
