"""Checks about where a complaint ends: numbers 17 and 19 of the domain notes, section 5.3."""

from collections.abc import Iterator

from kompas.checks import grounds, sentences
from kompas.checks.calling import Names
from kompas.checks.finding import Finding, raised
from kompas.checks.lines import Lines, circles, reachable
from kompas.domain.rolemap import APPLICATION, RelationKind


def escalation_circle(lines: Lines, names: Names) -> Iterator[Finding]:
    """Check 17: a complaint goes round and comes nowhere.

    Rule: a circle of two or more roles along ESCALATES. Source: "van het kastje naar de muur", as complaints at Dutch
    institutions have gone. Exception: the circle has a way out to a role that decides over the application or over a
    decision, or such a role is in it. Known false positive: two roles that hand things over on purpose.
    """
    deciders = lines.deciders(lines.decisions)
    for group in circles(lines.climbs):
        within = group.union(reachable(lines.climbs, min(group)))
        if deciders & within or APPLICATION in group:
            continue
        about = sorted(group)
        question = sentences.said_of(sentences.ESCALATION_CIRCLE, names, map(lines.role, about))
        round_it = [r for r in lines.of(RelationKind.ESCALATES) if {r.source, r.target} <= group]
        words = (question, grounds.ROUND_AND_ROUND)
        yield raised("escalation-circle", "high", words, about, (), round_it)


def outside_net(lines: Lines, names: Names) -> Iterator[Finding]:
    """Check 19: what is brought to a contact ends outside the institution only.

    Rule: a contact inside passes complaints on along ESCALATES, every end of that is outside, and no role inside on the
    way decides over the application, or over a decision that the complaint may be about. Source: a way inside comes
    first. Exception: one end inside is enough. Known false positive: an appeal for which a law names a body outside.
    """
    for identifier in sorted(i for i in lines.contacts() if lines.inside(i)):
        within = reachable(lines.climbs, identifier) - {APPLICATION}
        ends = [i for i in within if not lines.of(RelationKind.ESCALATES, source=i)]
        heard = any(
            lines.inside(i) for i in lines.deciders(lines.complaints(identifier)) & {identifier, *within}
        )
        if not ends or heard or any(lines.inside(i) for i in ends):
            continue
        question = sentences.said(sentences.OUTSIDE_NET, names, lines.role(identifier))
        path = [r for r in lines.of(RelationKind.ESCALATES) if r.source in {identifier, *within}]
        yield raised("outside-net", "low", (question, grounds.NET_INSIDE), (identifier,), within, path)
