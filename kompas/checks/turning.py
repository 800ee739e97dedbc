"""Checks about whom people can turn to (domain notes, numbers 6 and 8) and roles without a part (11)."""

from collections.abc import Iterator

from kompas.checks import grounds, sentences
from kompas.checks.calling import Names
from kompas.checks.finding import Finding, finding_id, missing
from kompas.checks.lines import Lines, reachable, sources
from kompas.domain.rolemap import APPLICATION, RelationKind


def no_contact(lines: Lines, names: Names) -> Iterator[Finding]:
    """Check 6: somebody is affected and has no path to a contact.

    Rule: a role with an AFFECTED relation reaches no other role that is ADDRESSABLE. A step goes from a role to whom it
    can address, and along ESCALATES; who is addressable about the application is there for all, and about a decision
    for those whom it affects. Source: the framework's picture ("wie kun je aanspreken?"); GDPR 12 to 21; AI Act 86.
    Known false positive: a contact that everybody knows and nobody drew.
    """
    climbs = lines.of(RelationKind.ESCALATES)
    for identifier in lines.affected():
        within = reachable(lines.ways, identifier) - {APPLICATION}
        if (within | lines.there_for(identifier)) & lines.contacts() - {identifier}:
            continue
        path = [r.id for r in climbs if r.source in {identifier, *within}]
        affected = [r.id for r in lines.of(RelationKind.AFFECTED, source=identifier)]
        yield Finding(
            id=finding_id("no-contact", (identifier,), within),
            check="no-contact",
            severity="high",
            question=sentences.said(sentences.NO_CONTACT, names, lines.role(identifier)),
            ground=grounds.FRAMEWORK_ADDRESS,
            roles=tuple(sorted({identifier, *within})),
            relations=tuple(sorted(affected + path)),
            missing=(missing("?", RelationKind.ADDRESSABLE, identifier),),
        )


def complaint_stops(lines: Lines, names: Names) -> Iterator[Finding]:
    """Check 8: what is brought to a contact never reaches who decides.

    Rule: somebody decides over what a complaint to a role that is ADDRESSABLE may be about (the application, a
    decision), and the role neither decides over that or over the application itself nor reaches anybody who does along
    ESCALATES. Without any decider check 1 asks instead. Source: the framework's picture. Known false positive: a
    contact who is there to listen (a counsellor), beside one who passes complaints on.
    """
    climbs = lines.of(RelationKind.ESCALATES)
    for identifier in sorted(lines.contacts()):
        within = reachable(lines.climbs, identifier) - {APPLICATION}
        unheard = _unheard(lines, identifier, {identifier, *within})
        if not unheard:
            continue
        asked = lines.of(RelationKind.ADDRESSABLE, source=identifier)
        askers = {r.target for r in asked} - {APPLICATION}
        hurt = [r for r in lines.of(RelationKind.AFFECTED) if r.source in askers]
        path = [r for r in climbs if r.source in {identifier, *within}]
        # Where it goes no further; in a circle that is nowhere, so there it is where it began.
        ends = sorted({identifier, *within} - sources(path)) or [identifier]
        yield Finding(
            id=finding_id("complaint-stops", (identifier,), within),
            check="complaint-stops",
            severity="high",
            question=sentences.said(sentences.COMPLAINT_STOPS, names, lines.role(identifier)),
            ground=grounds.COMPLAINT_PATH,
            roles=tuple(sorted({identifier, *within, *askers})),
            relations=tuple(sorted(r.id for r in (*hurt, *asked, *path))),
            missing=tuple(missing(end, RelationKind.ESCALATES, unheard) for end in ends),
        )


def _unheard(lines: Lines, contact: str, reached: set[str]) -> str:
    """Return who decides over the first thing of which a complaint does not get there; "" when all do."""
    for about in lines.complaints(contact):
        deciders = lines.deciders((about,))
        if deciders and deciders.isdisjoint(reached):
            return min(sources(lines.of(RelationKind.DECIDES, target=about)) or deciders)
    return ""


def no_relations(lines: Lines, names: Names) -> Iterator[Finding]:
    """Check 11: a role has no relations.

    Rule: no relation begins or ends at the role, whether with a role, a decision or the application. Source: none but
    the map itself; the question helps to finish it or to clear it. Known false positive: a role that is there because
    its voice is missed.
    """
    for identifier in sorted(lines.roles.keys() - lines.connected):
        yield Finding(
            id=finding_id("no-relations", (identifier,)),
            check="no-relations",
            severity="low",
            question=sentences.said(sentences.NO_RELATIONS, names, lines.role(identifier)),
            ground=grounds.EVERY_ROLE,
            roles=(identifier,),
        )
