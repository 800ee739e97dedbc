"""What a role is called: its catalogue name, or the room's own words."""

from collections import Counter
from collections.abc import Iterable

from msgspec.structs import replace

from kompas.domain.articles import addressed
from kompas.domain.outcome import Details
from kompas.domain.rolemap import Decision, Role
from kompas.domain.session import Session
from kompas.domain.stage import Attended
from kompas.domain.text import Text


def role_name(session: Session, role: str) -> Text:
    """Return the name of a role given as catalogue identifier or in own words."""
    known = session.content.roles.find(role)
    return known.name if known else Text(role, role)


def role_names(session: Session, roles: Iterable[str]) -> tuple[Text, ...]:
    """Return the names of several roles, in order."""
    return tuple(role_name(session, role) for role in roles)


def own_roles(session: Session) -> frozenset[str]:
    """Return the roles in the room's own words of who is here, who is missing, and who is on the map."""
    here = (words for seat in session.seats for words in (seat.role, seat.played))
    named = {*here, *session.absent, *(role.name for role in session.map.roles)}
    return frozenset(words for words in named if words and session.content.roles.find(words) is None)


def map_name(session: Session, thing: Role | Decision) -> Text:
    """Return the name of a role or a decision on the map: own words first."""
    if thing.name:
        return Text(thing.name, thing.name)
    if isinstance(thing, Role):
        return role_name(session, thing.kind or thing.id)
    known = session.content.decisions.find(thing.kind)
    return known.name if known else Text(thing.id, thing.id)


def seat_role(session: Session, number: int) -> Text:
    """Return the name of the role that a seat has; empty for a seat that is not there."""
    return next((role_name(session, s.role) for s in session.seats if s.number == number), Text("", ""))


def details_told(session: Session) -> Details:
    """Return what was said about the meeting, with whom the outcome is for or of as it stands in a sentence."""
    return replace(session.details, to=addressed(session.content.roles, session.details.to))


def attended(session: Session) -> tuple[Attended, ...]:
    """Return who is here by role, in the order in which the roles came in."""
    counts = Counter(seat.role for seat in session.seats)
    return tuple(Attended(_counted_name(session, role, count), count) for role, count in counts.items())


def seats_by_role(session: Session) -> tuple[tuple[int, ...], ...]:
    """Return the numbers of the seats of each role, in the order of `attended`."""
    found: dict[str, list[int]] = {}
    for seat in session.seats:
        found.setdefault(seat.role, []).append(seat.number)
    return tuple(tuple(sorted(numbers)) for numbers in found.values())


def _counted_name(session: Session, role: str, count: int) -> Text:
    known = session.content.roles.find(role)
    if known is None:
        return Text(role, role)
    return known.plural if count > 1 else known.one or known.name
