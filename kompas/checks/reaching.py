"""Checks about how people come to a contact and further: numbers 7, 9 and 10 of the domain notes, section 5.3."""

from collections.abc import Iterable, Iterator

import networkx as nx

from kompas.checks import grounds, sentences
from kompas.checks.calling import Names
from kompas.checks.finding import Finding, raised
from kompas.checks.lines import Lines, graph_of, reachable, sources
from kompas.checks.steps import step_relations
from kompas.domain.rolemap import APPLICATION, RelationKind

MOST_STEPS = 2
"""More steps than this to a contact is far (VU Amsterdam: several bodies before anybody took the case)."""


def far_contact(lines: Lines, names: Names) -> Iterator[Finding]:
    """Check 7: the nearest contact is far away, or outside the institution.

    Rule: an affected role reaches a contact (check 6 asks otherwise), but within MOST_STEPS steps none inside the
    institution along roles inside. Source: the framework's picture; complaint bodies at VU Amsterdam. Exception:
    who stands outside too may have a contact outside. Known false positive: an easy way that nobody drew.
    """
    inner = graph_of((a, b) for a, b in lines.asking.edges if lines.inside(a) and lines.inside(b))
    for identifier in lines.affected():
        contacts = lines.contacts() - {identifier}
        path = nearest(lines.asking, identifier, contacts)
        outside = not lines.inside(identifier)
        near = path if outside else nearest(inner, identifier, contacts)
        if not path or (near and len(near) <= MOST_STEPS + 1):
            continue
        template = sentences.FAR_CONTACT if near or outside else sentences.OUTSIDE_CONTACT
        lit = near or path
        question = sentences.said(template, names, lines.role(identifier))
        drawn = [
            *lines.of(RelationKind.AFFECTED, source=identifier),
            *step_relations(lines, lit),
        ]
        yield raised("far-contact", "medium", (question, grounds.NEARBY), (identifier,), lit, drawn)


def contact_decides(lines: Lines, names: Names) -> Iterator[Finding]:
    """Check 9: people can complain only to those who decided.

    Rule: an affected role that does not decide itself reaches contacts, and all of them decide over the application or
    over a decision by which it is affected. Source: nobody judges a complaint about themselves. Exception: one other
    contact within reach is enough. Known false positive: a committee that the law gives both, with an appeal that
    nobody drew.
    """
    for identifier in lines.affected():
        about = {APPLICATION, *lines.touching(identifier)}
        deciders = lines.deciders(about - {APPLICATION})
        within = reachable(lines.asking, identifier) & lines.contacts()
        if identifier in deciders or not within or not within <= deciders:
            continue
        question = sentences.said(sentences.CONTACT_DECIDES, names, lines.role(identifier))
        drawn = [
            *lines.of(RelationKind.AFFECTED, source=identifier),
            *(r for r in lines.of(RelationKind.ADDRESSABLE) if r.source in within),
            *(r for r in lines.of(RelationKind.DECIDES) if r.source in within and r.target in about),
        ]
        lit = [r for r in drawn if r.kind is not RelationKind.ADDRESSABLE or r.target in {identifier, *about}]
        words = (question, grounds.ANOTHER_EAR)
        yield raised("contact-decides", "medium", words, (identifier,), within, lit)


def single_point(lines: Lines, names: Names) -> Iterator[Finding]:
    """Check 10: a single person stands between people and those who decide or supervise.

    Rule: an affected role reaches a role that decides over or supervises the application, or a decision by which it is
    affected, and without one role of one person in between it would reach none. Source: single point of failure.
    Exception: a role of many people, and who decides or supervises. Known false positive: a deputy whom nobody drew.
    """
    hanging: dict[str, set[str]] = {}
    for identifier in lines.affected():
        about = lines.touching(identifier)
        watch = [lines.of(RelationKind.SUPERVISES, target=one) for one in (APPLICATION, *about)]
        goals = lines.deciders(about).union(*map(sources, watch))
        for one in _cut_points(lines, identifier, goals - {identifier}):
            hanging.setdefault(one, set()).add(identifier)
    for one, askers in sorted(hanging.items()):
        question = sentences.said(sentences.SINGLE_POINT, names, lines.role(one))
        drawn = [
            *(r for r in lines.of(RelationKind.ADDRESSABLE, source=one) if r.target in askers),
            *lines.of(RelationKind.ESCALATES, source=one),
        ]
        words = (question, grounds.NOT_ONE_ALONE)
        yield raised("single-point", "medium", words, (one,), askers, drawn)


def _cut_points(lines: Lines, start: str, goals: frozenset[str] | set[str]) -> Iterator[str]:
    """Yield the roles of one person without which `start` reaches none of `goals`: all are on any path."""
    for one in nearest(lines.asking, start, goals)[1:-1]:
        if lines.role(one).people == "one" and not nearest(lines.asking, start, goals, without=one):
            yield one


def nearest(graph: "nx.DiGraph[str]", start: str, goals: Iterable[str], without: str = "") -> list[str]:
    """Return a shortest path to the nearest of some goals, not through `without`; empty when there is none."""
    wanted = set(goals) - {start, without}
    parents, edge = {start: ""}, [start] if start in graph and wanted else []
    for here in edge:
        for there in graph.successors(here):
            if there in parents or there == without:
                continue
            parents[there] = here
            edge.append(there)
            if there in wanted:
                return _back(parents, there)
    return []


def _back(parents: dict[str, str], end: str) -> list[str]:
    """Return the path to `end` from where it began."""
    path = [end]
    while parents[path[-1]]:
        path.append(parents[path[-1]])
    return path[::-1]
