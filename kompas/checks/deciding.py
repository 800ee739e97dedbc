"""Checks about deciding and supervising: numbers 1, 2, 4 and 28 of the domain notes, section 5.3."""

from collections.abc import Iterator

from kompas.checks import grounds, sentences
from kompas.checks.calling import Names
from kompas.checks.finding import Finding, finding_id, missing, raised
from kompas.checks.lines import Lines, sources
from kompas.domain.rolemap import APPLICATION, Relation, RelationKind

_DECIDER_THAT_CHECKS = "exam_board"
_HANDS_ON = (RelationKind.DECIDES, RelationKind.CARRIES_OUT, RelationKind.PROCESSES)


def nobody_decides(lines: Lines, names: Names) -> Iterator[Finding]:
    """Check 1: no role decides over the application, or over a decision on the map.

    Rule: no DECIDES relation to the application; and a finding for each decision to which there is none. Who decides
    over a decision does not decide over the application by that. Source: the framework's picture ("wie beslist?");
    "no A" in RACI. Known false positive: the decision lies with somebody whom the group left off the map, or is divided
    over the decisions that are on it.
    """
    if not lines.deciders():
        yield Finding(
            id=finding_id("nobody-decides"),
            check="nobody-decides",
            severity="high",
            question=sentences.NOBODY_DECIDES,
            ground=grounds.FRAMEWORK_DECIDES,
        )
    for identifier, decision in sorted(lines.decisions.items()):
        if not lines.of(RelationKind.DECIDES, target=identifier):
            words = (
                sentences.said(sentences.NOBODY_DECIDES_OVER, names, decision),
                grounds.FRAMEWORK_DECIDES,
            )
            drawn = lines.of(target=identifier)
            gap = missing("?", RelationKind.DECIDES, identifier)
            yield raised("nobody-decides", "high", words, (identifier,), (), drawn, (gap,))


def decides_and_supervises(lines: Lines, names: Names) -> Iterator[Finding]:
    """Check 2: a role supervises what it decides over itself.

    Rule: DECIDES and SUPERVISES from the same role to the same object (the application, a role, a decision), a finding
    per role and object. Source: separation of duties. Exception: the examination board, which decides and guards
    quality by law. Known false positive: a large body in which other people decide than supervise.
    """
    for decides in lines.of(RelationKind.DECIDES):
        role = lines.role(decides.source)
        checks = lines.of(RelationKind.SUPERVISES, source=decides.source, target=decides.target)
        if not checks or role.kind == _DECIDER_THAT_CHECKS:
            continue
        other = lines.thing(decides.target)
        template = sentences.DECIDES_AND_SUPERVISES_ROLE if other else sentences.DECIDES_AND_SUPERVISES
        about = (role.id, other.id) if other else (role.id,)
        yield Finding(
            id=finding_id("decides-and-supervises", about),
            check="decides-and-supervises",
            severity="high",
            question=sentences.said(template, names, role, other),
            ground=grounds.SEPARATION,
            roles=tuple(sorted(about)),
            relations=_ids(decides, *checks),
        )


def nobody_supervises(lines: Lines, _names: Names) -> Iterator[Finding]:
    """Check 4: nobody supervises the application, nor anybody who decides over it.

    Rule: no SUPERVISES relation to the application or to a role that DECIDES over it; who watches one decision does not
    watch the application by that, and nobody has to watch each decision apart. Source: the framework's picture ("wie
    houdt toezicht?"). Known false positive: supervision of who carries it out, when that is meant to be the supervision
    of the application.
    """
    deciders = lines.deciders()
    watched = {relation.target for relation in lines.of(RelationKind.SUPERVISES)}
    if watched.isdisjoint({APPLICATION, *deciders}):
        yield Finding(
            id=finding_id("nobody-supervises", (), deciders),
            check="nobody-supervises",
            severity="high",
            question=sentences.NOBODY_SUPERVISES,
            ground=grounds.FRAMEWORK_SUPERVISES,
            roles=tuple(sorted(deciders)),
            relations=_ids(*lines.of(RelationKind.DECIDES, target=APPLICATION)),
            missing=tuple(missing("?", RelationKind.SUPERVISES, role) for role in sorted(deciders)),
        )


def nobody_stops(lines: Lines, _names: Names) -> Iterator[Finding]:
    """Check 28, as far as a map can tell: only somebody outside the institution may stop the application.

    Rule: all roles with the duty "stops", or that DECIDE over the decision "stop", are outside; where nobody has it, a
    role outside DECIDES over the application, CARRIES it OUT or PROCESSES for it, and no role inside decides over it or
    carries it out. Who has no hold on a system cannot stop it; whether somebody who has may stop it, relations do not
    say, so then the check is silent. Source: AI Act 26(5); Algoritmekader 4-owk-02. Known false positive: the user
    inside was not drawn.
    """
    stops = lines.deciding("stop")
    told = sorted({*lines.with_duty("stops"), *sources(stops)})
    inside = told or sources(lines.of(RelationKind.DECIDES, RelationKind.CARRIES_OUT, target=APPLICATION))
    outside = [r for r in lines.of(*_HANDS_ON, target=APPLICATION) if not lines.inside(r.source)]
    about = told or sorted(sources(outside))
    if about and not any(lines.inside(role) for role in inside):
        words = (sentences.NOBODY_STOPS, grounds.STOP)
        yield raised("nobody-stops", "high", words, (), about, (*outside, *stops))


def _ids(*relations: Relation) -> tuple[str, ...]:
    return tuple(sorted(relation.id for relation in relations))
