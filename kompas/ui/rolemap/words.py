"""The words of the role map on the desk: kinds of relation, certainty, and relations as sentences."""

from typing import NamedTuple

from kompas.domain.names import map_name
from kompas.domain.rolemap import (
    ABOUT_DECISIONS,
    APPLICATION,
    Certainty,
    Decision,
    Duty,
    Relation,
    RelationKind,
    Role,
)
from kompas.ui.room import Room

_KINDS: dict[RelationKind, str] = {
    RelationKind.DECIDES: "rolemap.kind_decides",
    RelationKind.SUPERVISES: "rolemap.kind_supervises",
    RelationKind.ADVISES: "rolemap.kind_advises",
    RelationKind.CARRIES_OUT: "rolemap.kind_carries_out",
    RelationKind.ADDRESSABLE: "rolemap.kind_addressable",
    RelationKind.ESCALATES: "rolemap.kind_escalates",
    RelationKind.APPOINTS: "rolemap.kind_appoints",
    RelationKind.SUPPLIES: "rolemap.kind_supplies",
    RelationKind.PROCESSES: "rolemap.kind_processes",
    RelationKind.AFFECTED: "rolemap.kind_affected",
}
_ABOUT: dict[RelationKind, str] = {
    RelationKind.ADVISES: "rolemap.about_advises",
    RelationKind.ADDRESSABLE: "rolemap.about_addressable",
}
"""Kinds that are said in another way about the application or a decision."""
_DECISION: dict[RelationKind, str] = _ABOUT | {RelationKind.CARRIES_OUT: "rolemap.about_carries_out"}
_OF_DECISION: dict[RelationKind, str] = {
    RelationKind.DECIDES: "rolemap.of_decides",
    RelationKind.CARRIES_OUT: "rolemap.of_carries_out",
    RelationKind.ADVISES: "rolemap.of_advises",
    RelationKind.SUPERVISES: "rolemap.of_supervises",
    RelationKind.ADDRESSABLE: "rolemap.of_addressable",
    RelationKind.AFFECTED: "rolemap.of_affected",
}
"""What a role is to a decision, said from the decision on."""

_CERTAINTIES: dict[Certainty, str] = {
    "sure": "rolemap.sure",
    "assumed": "rolemap.assumed",
    "disputed": "rolemap.disputed",
}
CERTAINTIES: tuple[Certainty, ...] = ("sure", "assumed", "disputed")

DUTIES: dict[Duty, str] = {
    "stops": "rolemap.duty_stops",
    "explains": "rolemap.duty_explains",
    "oversees": "rolemap.duty_oversees",
    "receives": "rolemap.duty_receives",
    "built": "rolemap.duty_built",
    "evaluates": "rolemap.duty_evaluates",
    "money": "rolemap.duty_money",
    "independent": "rolemap.duty_independent",
}
"""What a role may or has to do, in the order in which it is offered."""

_TO_APPLICATION = (
    RelationKind.DECIDES,
    RelationKind.SUPERVISES,
    RelationKind.ADVISES,
    RelationKind.CARRIES_OUT,
    RelationKind.ADDRESSABLE,
    RelationKind.AFFECTED,
    RelationKind.SUPPLIES,
    RelationKind.PROCESSES,
)
_TO_ROLE = (
    RelationKind.ADDRESSABLE,
    RelationKind.ESCALATES,
    RelationKind.SUPERVISES,
    RelationKind.APPOINTS,
    RelationKind.ADVISES,
    RelationKind.DECIDES,
    RelationKind.SUPPLIES,
    RelationKind.PROCESSES,
    RelationKind.AFFECTED,
)


class Way(NamedTuple):
    """One way to relate two things, in words. `turned`: the relation goes from the second to the first."""

    kind: RelationKind
    turned: bool
    words: str

    def relation(self, first: str, second: str, certainty: Certainty = "sure") -> Relation:
        """Return the relation that this way makes of two things on the map."""
        source, target = (second, first) if self.turned else (first, second)
        return Relation(source, self.kind, target, certainty)


def ways(room: Room, to: str, of: str = "") -> tuple[Way, ...]:
    """Return the ways in which a role, or a decision `of`, can be related to `to` (another one, or the application)."""
    texts, drawn = room.texts, room.session.map
    if drawn.decision(of) is not None:
        return tuple(Way(kind, True, texts(key)) for kind, key in _OF_DECISION.items())  # noqa: FBT003 - a field
    to_decision = drawn.decision(to) is not None
    kinds = ABOUT_DECISIONS if to_decision else _TO_APPLICATION if to == APPLICATION else _TO_ROLE
    straight = tuple(Way(kind, False, kind_words(room, kind, to)) for kind in kinds)  # noqa: FBT003 - a field
    if to_decision or to == APPLICATION:
        return straight
    # Whom people can turn to is mostly thought of from the other end.
    return (Way(RelationKind.ADDRESSABLE, True, texts("rolemap.turns_to")), *straight)  # noqa: FBT003


def kind_words(room: Room, kind: RelationKind, to: str) -> str:
    """Return a kind of relation as the verb between two names."""
    about = _ABOUT if to == APPLICATION else _DECISION if room.session.map.decision(to) is not None else {}
    return room.texts(about.get(kind, _KINDS[kind]))


def wordings(room: Room, kind: RelationKind) -> tuple[str, ...]:
    """Return all ways in which a kind of relation is said, whatever it is about; the usual one first."""
    said = (keys[kind] for keys in (_KINDS, _ABOUT, _DECISION, _OF_DECISION) if kind in keys)
    return tuple(room.texts(key) for key in said)


def certainty_words(room: Room, certainty: Certainty) -> str:
    """Return how sure the room is, in a word."""
    return room.texts(_CERTAINTIES[certainty])


def role_words(room: Room, role: Role | Decision) -> str:
    """Return the name of a role or a decision on the map in the desk's language."""
    return map_name(room.session, role).read(room.texts.language)


def end_words(room: Room, identifier: str) -> str:
    """Return the name of one end of a relation: a role, a decision, or the application."""
    role = room.session.map.thing(identifier)
    if role is None:
        return room.session.scenario.application.read(room.texts.language)
    return role_words(room, role)


def relation_words(room: Room, relation: Relation) -> str:
    """Return a relation as a sentence, with how sure the room is when it is not."""
    texts = room.texts
    source, target = end_words(room, relation.source), end_words(room, relation.target)
    kind = kind_words(room, relation.kind, relation.target)
    if room.session.map.decision(relation.target) is not None:
        target = texts("rolemap.named_decision", name=target)
    if relation.certainty == "sure":
        return texts("rolemap.relation", source=source, kind=kind, target=target)
    certainty = certainty_words(room, relation.certainty)
    return texts("rolemap.relation_unsure", source=source, kind=kind, target=target, certainty=certainty)


def detail_words(room: Room, role: Role | Decision) -> str:
    """Return what is not usual about a role, in a few words; "" when all is: one person, inside, not at the table.

    Of a decision, that it is one.
    """
    texts = room.texts
    if isinstance(role, Decision):
        return texts("rolemap.a_decision")
    parts = (
        role.body,
        texts("rolemap.nobody_yet") if role.people == "none" else "",
        texts("rolemap.more_people") if role.people == "many" else "",
        texts("rolemap.outside") if role.outside else "",
        texts("rolemap.at_the_table") if role.in_room else "",
        *(texts(DUTIES[duty]) for duty in role.duties),
        texts("rolemap.same_person", role=end_words(room, role.person)) if role.person else "",
    )
    return ", ".join(part for part in parts if part)


def said_role(room: Room, role: Role | Decision) -> str:
    """Return a role or a decision with what is not usual about it, for who cannot see the map."""
    details = detail_words(room, role)
    return f"{role_words(room, role)}, {details}" if details else role_words(room, role)


def map_words(room: Room) -> str:
    """Return the whole map in sentences: what is on it, and every relation."""
    texts, drawn = room.texts, room.session.map
    if not drawn.things:
        return texts("rolemap.empty")
    names = texts.joined(_named(room, role) for role in drawn.roles)
    sentences = ". ".join(relation_words(room, relation) for relation in drawn.relations)
    about = texts.many("rolemap.said_roles", len(drawn.roles), names=names) if drawn.roles else ""
    if drawn.decisions:
        names = texts.joined(role_words(room, one) for one in drawn.decisions)
        about = f"{about} {texts.many('rolemap.said_decisions', len(drawn.decisions), names=names)}".strip()
    return f"{about} {sentences}." if sentences else about


def _named(room: Room, role: Role) -> str:
    details = detail_words(room, role)
    return f"{role_words(room, role)} ({details})" if details else role_words(room, role)
