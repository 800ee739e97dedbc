"""Who is here: seats by role, absent voices, and what the group marked in the primer."""

from msgspec.structs import replace

from kompas.domain.actions import AddSeat, ChangeSeat, MarkItem, RemoveSeat, SetAbsent, SetDetails
from kompas.domain.outcome import Seat
from kompas.domain.problems import Problem
from kompas.domain.rules.lists import fitting, said
from kompas.domain.session import Session

MOST_SEATS = 60


def set_details(session: Session, action: SetDetails) -> Session:
    """Take over what page one of the record will say."""
    details = action.details
    for text in (details.aim, details.to, details.place, details.organisation):
        fitting(text)
    return replace(session, details=details)


def add_seat(session: Session, action: AddSeat) -> Session:
    """Add a seat; numbers are unique and start at 1."""
    if not 1 <= action.number <= MOST_SEATS:
        raise Problem("seat_number", number=action.number, limit=MOST_SEATS)
    if any(seat.number == action.number for seat in session.seats):
        raise Problem("seat_taken", number=action.number)
    seat = Seat(action.number, said(action.role), fitting(action.played))
    return replace(session, seats=tuple(sorted((*session.seats, seat), key=lambda s: s.number)))


def change_seat(session: Session, action: ChangeSeat) -> Session:
    """Change what role a seat has or plays."""
    _seat(session, action.number)
    new = Seat(action.number, said(action.role), fitting(action.played))
    seats = tuple(new if seat.number == action.number else seat for seat in session.seats)
    return replace(session, seats=seats)


def remove_seat(session: Session, action: RemoveSeat) -> Session:
    """Take a seat away, unless it weighed in a round that counts."""
    _seat(session, action.number)
    if any(r.cast_of(action.number) for r in session.rounds if r.state != "void"):
        raise Problem("seat_weighed", number=action.number)
    return replace(session, seats=tuple(s for s in session.seats if s.number != action.number))


def set_absent(session: Session, action: SetAbsent) -> Session:
    """Name the absent voices, each once."""
    return replace(session, absent=tuple(dict.fromkeys(said(role) for role in action.roles)))


def mark_item(session: Session, action: MarkItem) -> Session:
    """Mark an item of the primer, or take the mark away."""
    known = {item.id for page in session.content.primer.pages for item in page.items}
    if action.item not in known:
        raise Problem("not_found", id=action.item)
    rest = tuple(item for item in session.marked if item != action.item)
    return replace(session, marked=(*rest, action.item) if action.marked else rest)


def _seat(session: Session, number: int) -> Seat:
    for seat in session.seats:
        if seat.number == number:
            return seat
    raise Problem("no_seat", number=number)
