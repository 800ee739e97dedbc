"""Weighing in rounds: open, weigh, close, reveal, void; before the reveal nothing but counts exists."""

from msgspec.structs import replace

from kompas.domain.actions import (
    CloseRound,
    OpenRound,
    RevealRound,
    SetMode,
    SetWay,
    SkipSeat,
    VoidRound,
    Weigh,
)
from kompas.domain.beside import tells_apart
from kompas.domain.content import StepKind
from kompas.domain.privacy import LOWEST_K, withheld
from kompas.domain.problems import Problem
from kompas.domain.rules.lists import fitting
from kompas.domain.rules.walking import find_step, moment
from kompas.domain.session import Session
from kompas.domain.weighing import Cast, Round, Weighing, Withheld, usual_way


def set_mode(session: Session, action: SetMode) -> Session:
    """Choose the mode of the rounds to come; a round in progress keeps its own."""
    if action.k < LOWEST_K:
        raise Problem("k_too_low", lowest=LOWEST_K)
    _no_round_in_progress(session)
    return replace(session, mode=action.mode, k=action.k)


def set_way(session: Session, action: SetWay) -> Session:
    """Choose how the room weighs; in an open round too, for both ways lead to the same."""
    return replace(session, way=action.way)


def open_round(session: Session, action: OpenRound) -> Session:
    """Open a round in a weigh step that has none yet."""
    moment(action.at)
    if find_step(session, action.step).kind is not StepKind.WEIGH:
        raise Problem("no_weigh_step", step=action.step)
    if not session.seats:
        raise Problem("no_seats")
    _no_round_in_progress(session)
    counting = [r for r in session.rounds if r.state != "void"]
    if any(r.step == action.step for r in counting):
        raise Problem("round_done")
    fresh = Round(len(counting) + 1, action.step, session.mode, session.k, action.seed, action.at)
    # From here on the stage says how the room weighs: who comes late must not change that.
    way = session.way or usual_way(len(session.seats))
    return replace(session, rounds=(*session.rounds, fresh), way=way)


def weigh(session: Session, action: Weigh) -> Session:
    """Take the weighing of one seat; weighing again before the round closes replaces it."""
    here = _open(session)
    if action.seat not in {seat.number for seat in session.seats}:
        raise Problem("no_seat", number=action.seat)
    if not action.weighing.is_whole():
        raise Problem("not_a_hundred", sum=sum(action.weighing.points))
    fitting(action.weighing.why)
    others = tuple(cast for cast in here.casts if cast.seat != action.seat)
    casts = tuple(sorted((*others, Cast(action.seat, action.weighing)), key=lambda c: c.seat))
    skipping = tuple(n for n in here.skipping if n != action.seat)
    return _with_round(session, replace(here, casts=casts, skipping=skipping))


def skip_seat(session: Session, action: SkipSeat) -> Session:
    """Let a seat skip the round; a weighing it gave is dropped."""
    here = _open(session)
    if action.seat not in {seat.number for seat in session.seats}:
        raise Problem("no_seat", number=action.seat)
    rest = tuple(n for n in here.skipping if n != action.seat)
    skipping = tuple(sorted((*rest, action.seat))) if action.skipping else rest
    casts = tuple(cast for cast in here.casts if cast.seat != action.seat) if action.skipping else here.casts
    return _with_round(session, replace(here, skipping=skipping, casts=casts))


def close_round(session: Session, action: CloseRound) -> Session:
    """Stop weighing; an anonymous round keeps the batch and forgets the seats."""
    moment(action.at)
    here = _open(session)
    if here.mode == "confidential":
        if action.batch:
            raise Problem("batch_not_here")
        return _with_round(session, _closed(session, here, action))
    _check_batch(session, here, action)
    done = replace(_closed(session, here, action), casts=(), batch=action.batch, skipping=())
    return _with_round(session, done)


def _closed(session: Session, here: Round, action: CloseRound) -> Round:
    seats = tuple(seat.number for seat in session.seats)
    return replace(here, state="closed", closed=action.at, seats=seats)


def reveal_round(session: Session, _: RevealRound) -> Session:
    """Let the room see a closed round; what an anonymous one keeps back is forgotten, so that no copy holds it."""
    here = session.round
    if here is None or here.state != "closed":
        raise Problem("round_not_closed")
    seen = [r for r in session.rounds if r.state == "revealed" and not withheld(r)]
    narrow: Withheld = "narrow" if any(tells_apart(here, earlier) for earlier in seen) else ""
    done = replace(here, state="revealed", kept_back=withheld(here) or narrow)
    if done.kept_back and done.mode == "anonymous":
        done = replace(done, batch=(), forgotten=done.count)
    return _with_round(session, done)


def void_round(session: Session, _: VoidRound) -> Session:
    """Declare the last round void; its weighings are forgotten, and what was said about its reasons."""
    here = session.round
    if here is None:
        raise Problem("no_round")
    kept = tuple(key for key in session.left_out if not key.startswith(f"reason:{here.number}:"))
    void = replace(here, state="void", casts=(), batch=(), skipping=(), forgotten=0)
    return _with_round(replace(session, left_out=kept), void)


def _check_batch(session: Session, here: Round, action: CloseRound) -> None:
    if len(action.batch) > len(session.seats) or not all(w.is_whole() for w in action.batch):
        raise Problem("bad_batch")
    known = tuple(cast.weighing for cast in here.casts)
    if known and _loose(known) != _loose(action.batch):
        raise Problem("bad_batch")


def _loose(weighings: tuple[Weighing, ...]) -> tuple[list[str], ...]:
    """Return points, stances and reasons each for themselves: a batch holds them apart."""
    return tuple(sorted(map(repr, column)) for column in zip(*map(_parts, weighings), strict=True))


def _parts(weighing: Weighing) -> tuple[object, ...]:
    return (weighing.points, weighing.stance, weighing.why)


def _open(session: Session) -> Round:
    here = session.round
    if here is None or here.state != "open":
        raise Problem("no_open_round")
    return here


def _no_round_in_progress(session: Session) -> None:
    here = session.round
    if here is not None and here.state in ("open", "closed"):
        raise Problem("round_open", number=here.number)


def _with_round(session: Session, new: Round) -> Session:
    # The last round that counts is the one that changes; void rounds may stand after it.
    place = max(i for i, r in enumerate(session.rounds) if r.state != "void")
    return replace(session, rounds=(*session.rounds[:place], new, *session.rounds[place + 1 :]))
