"""The role map: roles, decisions, relations, places, and answers to findings."""

from msgspec.structs import replace

from kompas.domain.actions import (
    AnswerFinding,
    ClearFinding,
    MoveRole,
    MoveRoles,
    PlaceDecision,
    PlaceRole,
    Relate,
    RemoveRole,
    RemoveRoles,
    Unrelate,
)
from kompas.domain.problems import Problem
from kompas.domain.rolemap import APPLICATION, Decision, Relation, Role
from kompas.domain.rules.lists import MOST_ITEMS, fitting, without, written
from kompas.domain.rules.standing import inside, standing
from kompas.domain.session import Session


def place_role(session: Session, action: PlaceRole) -> Session:
    """Put a role on the map, or change it; it needs a catalogue role or a name.

    What the room has seen somewhere must not go elsewhere because of it.
    """
    role = action.role
    _nameable(role.id, session.map.decision(role.id))
    if not role.name.strip() and session.content.roles.find(role.kind) is None:
        raise Problem("role_without_name")
    fitting(role.name + role.body)
    _on_the_map(role)
    if role.person and (role.person == role.id or session.map.role(role.person) is None):
        raise Problem("no_role", role=role.person)
    session = _with(session, roles=written(session.map.roles, role))
    return replace(session, map=standing(session.map, action.places))


def place_decision(session: Session, action: PlaceDecision) -> Session:
    """Put a decision on the map, or change it; it needs one of the catalogue or words."""
    decision = action.decision
    _nameable(decision.id, session.map.role(decision.id))
    if not decision.name.strip() and session.content.decisions.find(decision.kind) is None:
        raise Problem("decision_without_name")
    fitting(decision.name)
    _on_the_map(decision)
    session = _with(session, decisions=written(session.map.decisions, decision))
    return replace(session, map=standing(session.map, action.places))


def remove_role(session: Session, action: RemoveRole) -> Session:
    """Take a role or a decision off the map with all its relations; who was the same person stays."""
    relations = tuple(r for r in session.map.relations if action.id not in (r.source, r.target))
    if session.map.decision(action.id) is not None:
        return _with(session, relations=relations, decisions=without(session.map.decisions, action.id))
    roles = tuple(
        replace(role, person="") if role.person == action.id else role
        for role in without(session.map.roles, action.id)
    )
    return _with(session, roles=roles, relations=relations)


def move_role(session: Session, action: MoveRole) -> Session:
    """Put a role or a decision elsewhere; the place stays what a person made it."""
    thing = session.map.thing(action.id)
    if thing is None:
        raise Problem("no_role", role=action.id)
    moved = replace(thing, x=action.x, y=action.y)
    _on_the_map(moved)
    if isinstance(moved, Role):
        return _with(session, roles=written(session.map.roles, replace(moved, side="")))
    return _with(session, decisions=written(session.map.decisions, moved))


def remove_roles(session: Session, action: RemoveRoles) -> Session:
    """Take several roles and decisions off the map, each with its relations."""
    for identifier in action.ids:
        session = remove_role(session, RemoveRole(identifier))
    return session


def move_roles(session: Session, action: MoveRoles) -> Session:
    """Put several roles and decisions elsewhere."""
    for place in action.places:
        session = move_role(session, MoveRole(place.id, place.x, place.y))
    return session


def relate(session: Session, action: Relate) -> Session:
    """Draw a relation between two different things on the map, or change how sure it is.

    A new relation would give first places anew: what the room has seen somewhere must not go elsewhere because of it.
    """
    new = action.relation
    session = replace(session, map=standing(session.map, action.places))
    for end in (new.source, new.target):
        if end != APPLICATION and session.map.thing(end) is None:
            raise Problem("no_role", role=end)
    if new.source == new.target:
        raise Problem("relation_to_itself")
    if not replace(session.map, relations=(new,)).sensible:
        of_it = session.map.decision(new.source) is not None
        raise Problem("relation_of_decision" if of_it else "relation_with_decision")
    old = session.map.relations
    if any(r.key == new.key for r in old):
        return _with(session, relations=tuple(new if r.key == new.key else r for r in old))
    if len(old) >= MOST_ITEMS:
        raise Problem("list_full", limit=MOST_ITEMS)
    return _with(session, relations=(*old, new))


def unrelate(session: Session, action: Unrelate) -> Session:
    """Take a relation away."""
    gone = (action.source, action.kind, action.target)
    rest = tuple(r for r in session.map.relations if r.key != gone)
    if len(rest) == len(session.map.relations):
        raise Problem("no_relation")
    return _with(session, relations=rest)


def answer_finding(session: Session, action: AnswerFinding) -> Session:
    """Keep what the room said to a finding; "deliberately so" needs its reason."""
    answer = action.answer
    fitting(answer.because)
    if answer.answer == "deliberate" and not answer.because.strip():
        raise Problem("reason_missing")
    rest = tuple(a for a in session.finding_answers if a.finding != answer.finding)
    return replace(session, finding_answers=(*rest, answer))


def clear_finding(session: Session, action: ClearFinding) -> Session:
    """Take an answer back."""
    rest = tuple(a for a in session.finding_answers if a.finding != action.finding)
    if len(rest) == len(session.finding_answers):
        raise Problem("not_found", id=action.finding)
    return replace(session, finding_answers=rest)


def _nameable(identifier: str, other: Role | Decision | None) -> None:
    """Refuse an identifier that no relation can name, or that something of another kind on the map has."""
    if identifier in ("", APPLICATION) or " " in identifier or other is not None:
        raise Problem("role_id", id=identifier)


def _on_the_map(thing: Role | Decision) -> None:
    inside(thing.x, thing.y)


def _with(
    session: Session,
    roles: tuple[Role, ...] | None = None,
    relations: tuple[Relation, ...] | None = None,
    decisions: tuple[Decision, ...] | None = None,
) -> Session:
    old = session.map
    new = replace(
        old,
        roles=old.roles if roles is None else roles,
        relations=old.relations if relations is None else relations,
        decisions=old.decisions if decisions is None else decisions,
    )
    return replace(session, map=new)
