"""Checks about who watches whom: numbers 5, 16, 18 and 21 of the domain notes, section 5.3."""

from collections.abc import Iterator
from itertools import pairwise

import networkx as nx

from kompas.checks import grounds, sentences
from kompas.checks.calling import Names
from kompas.checks.finding import Finding, raised
from kompas.checks.lines import Lines, circles, graph_of, sources
from kompas.domain.rolemap import APPLICATION, Relation, RelationKind

INDEPENDENT = ("dpo", "exam_board", "works_council", "student_council", "regulator")
"""Roles of the catalogue whose independence a law arranges (GDPR 38(3), WHW 7.12a, WOR, WHW 9)."""


def supervisor_depends(lines: Lines, names: Names) -> Iterator[Finding]:
    """Check 5: who supervises was appointed, or is led, by those supervised.

    Rule: a role SUPERVISES the application or a decision, or a role that decides over it, and a path of APPOINTS leads
    to it from a role that decides over the same. Source: supervision is independent. Exception: roles whose
    independence a law arranges (INDEPENDENT), or with the duty "independent". Known false positive: a statute nobody
    drew.
    """
    led = graph_of((r.source, r.target) for r in lines.of(RelationKind.APPOINTS))
    objects = {APPLICATION, *lines.decisions}
    for identifier in sorted(sources(lines.of(RelationKind.SUPERVISES))):
        role = lines.role(identifier)
        if role.kind in INDEPENDENT or "independent" in role.duties or identifier not in led:
            continue
        for decider in sorted(lines.deciders(lines.decisions) - {identifier}):
            watch = lines.of(RelationKind.SUPERVISES, source=identifier)
            over = {r.target for r in lines.of(RelationKind.DECIDES, source=decider)}
            watched = [r for r in watch if r.target == decider or r.target in over & objects]
            if watched and decider in led and nx.has_path(led, decider, identifier):
                path = nx.shortest_path(led, decider, identifier)
                question = sentences.said(sentences.SUPERVISOR_DEPENDS, names, role, lines.role(decider))
                words, lit = (question, grounds.INDEPENDENCE), [*watched, *_steps(lines, path)]
                yield raised("supervisor-depends", "medium", words, (identifier, decider), path, lit)


def builder_evaluates(lines: Lines, _names: Names) -> Iterator[Finding]:
    """Check 16: only those who built it find out whether it works.

    Rule: some role has the duty "evaluates", and all that have it have "built" too, or are one person with a role
    that has. Source: DUO never evaluated its own algorithm (Dutch DPA). Exception: one other evaluator is enough.
    Known false positive: a test by others that nobody put on the map.
    """
    built = set(lines.with_duty("built"))
    same = built.union(*(group for group in lines.one_person() if group & built))
    judges = lines.with_duty("evaluates")
    if judges and set(judges) <= same:
        words = (sentences.BUILDER_EVALUATES, grounds.OTHER_EYES)
        yield raised("builder-evaluates", "medium", words, judges)


def supervision_circle(lines: Lines, names: Names) -> Iterator[Finding]:
    """Check 18: roles supervise one another, in a circle.

    Rule: a circle of two or more roles along SUPERVISES. Source: supervision is independent. Exception: all of
    them are independent by law or have the duty "independent". Known false positive: colleagues who look at one
    another's work on purpose.
    """
    watched = lines.of(RelationKind.SUPERVISES)
    for group in circles(graph_of((r.source, r.target) for r in watched)):
        roles = [lines.role(identifier) for identifier in sorted(group)]
        if all(role.kind in INDEPENDENT or "independent" in role.duties for role in roles):
            continue
        question = sentences.said_of(sentences.SUPERVISION_CIRCLE, names, roles)
        within = [r for r in watched if {r.source, r.target} <= group]
        words = (question, grounds.MUTUAL)
        yield raised("supervision-circle", "medium", words, sorted(group), (), within)


def overseer_without_brake(lines: Lines, names: Names) -> Iterator[Finding]:
    """Check 21: the human who watches over it may not overrule it.

    Rule: a role with the duty "oversees" neither DECIDES over the application, or over the decision "overrule" or
    "stop", nor has the duty "stops". Source: AI Act 26(2); guidance of the Dutch DPA on meaningful intervention.
    Exception: who may stop it has a brake. Known false positive: a mandate on paper that nobody drew.
    """
    able = lines.deciders() | sources(lines.deciding("overrule", "stop")) | set(lines.with_duty("stops"))
    for identifier in lines.with_duty("oversees"):
        if identifier not in able:
            question = sentences.said(sentences.OVERSEER_WITHOUT_BRAKE, names, lines.role(identifier))
            words = (question, grounds.OVERSEER)
            yield raised("overseer-without-brake", "high", words, (identifier,))


def _steps(lines: Lines, path: list[str]) -> list[Relation]:
    pairs = set(pairwise(path))
    return [r for r in lines.of(RelationKind.APPOINTS) if (r.source, r.target) in pairs]
