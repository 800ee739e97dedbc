"""The role map as a graph: who stands in which relation to whom, and whom a role can reach."""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property

import networkx as nx

from kompas.checks.around import NOTHING, Around
from kompas.checks.finding import Finding
from kompas.domain.rolemap import APPLICATION, Decision, Duty, Relation, RelationKind, Role, RoleMap


class Lines:
    """The relations of a map that mean something.

    Left out: relations of a thing to itself, of a decision to anything, and those with an end that is not on the map.
    How sure the room is does not matter: an assumed or disputed relation is drawn too.

    What is said about a decision is said about that decision alone, not about the application; only where a check asks
    what a role does at all, or where a complaint about the decision can go, does it count.
    """

    def __init__(self, role_map: RoleMap, around: Around = NOTHING) -> None:
        self.around = around
        self.roles = {role.id: role for role in role_map.roles if role.id != APPLICATION}
        taken = {*self.roles, APPLICATION}
        self.decisions = {one.id: one for one in role_map.decisions if one.id not in taken}
        drawn = role_map.sensible
        self.connected = frozenset(end for r in drawn for end in (r.source, r.target))
        # The application itself decides nothing and asks nobody: what comes from it says nothing more.
        said = {r.key: r for r in drawn if r.source != APPLICATION}
        self._all = tuple(sorted(said.values(), key=lambda r: r.id))
        self._by_id = {r.id: r for r in self._all}
        self._by_kind: defaultdict[RelationKind, list[Relation]] = defaultdict(list)
        self._by_source: defaultdict[str, list[Relation]] = defaultdict(list)
        self._by_target: defaultdict[tuple[RelationKind | None, str], list[Relation]] = defaultdict(list)
        for r in self._all:
            self._by_kind[r.kind].append(r)
            self._by_source[r.source].append(r)
            self._by_target[r.kind, r.target].append(r)
            self._by_target[None, r.target].append(r)

    def of(
        self, *kinds: RelationKind, source: str | None = None, target: str | None = None
    ) -> tuple[Relation, ...]:
        """Return the relations of these kinds (none given: of all kinds), in the order of their names."""
        pool: Iterable[Relation] = self._all
        if source is not None:
            pool = self._by_source.get(source, ())
        elif target is not None:
            pool = self._by_target.get((kinds[0] if len(kinds) == 1 else None, target), ())
        elif len(kinds) == 1:
            pool = self._by_kind.get(kinds[0], ())
        return tuple(
            r
            for r in pool
            if (not kinds or r.kind in kinds) and source in (None, r.source) and target in (None, r.target)
        )

    def deciders(self, decisions: Iterable[str] = ()) -> frozenset[str]:
        """Return who decides over the application, or over one of these decisions."""
        return self._deciders.union(*(sources(self.of(RelationKind.DECIDES, target=d)) for d in decisions))

    @cached_property
    def _deciders(self) -> frozenset[str]:
        return sources(self.of(RelationKind.DECIDES, target=APPLICATION))

    def contacts(self) -> frozenset[str]:
        """Return who can be addressed, by a role or by anybody."""
        return self._contacts

    @cached_property
    def _contacts(self) -> frozenset[str]:
        return sources(self.of(RelationKind.ADDRESSABLE))

    def affected(self) -> tuple[str, ...]:
        """Return who is affected, in order."""
        return tuple(sorted(sources(self.of(RelationKind.AFFECTED))))

    def touching(self, identifier: str) -> tuple[str, ...]:
        """Return the decisions by which a role is affected, in order."""
        touched = self.of(RelationKind.AFFECTED, source=identifier)
        return tuple(r.target for r in touched if r.target in self.decisions)

    def complaints(self, contact: str) -> tuple[str, ...]:
        """Return what somebody may complain about to a contact: the application, and decisions.

        A decision when the contact can be addressed about it, or when somebody is affected by it who can address the
        contact.
        """
        if not self.decisions:
            return (APPLICATION,)
        about: set[str] = set()
        for r in self.of(RelationKind.ADDRESSABLE, source=contact):
            if r.target in self.decisions:
                about.add(r.target)
                continue
            whose = None if r.target == APPLICATION else r.target
            hurt = {one.target for one in self.of(RelationKind.AFFECTED, source=whose)}
            touched = hurt & self.decisions.keys()
            # Who can be addressed by somebody whom only decisions affect hears about those.
            about |= touched if touched and whose and APPLICATION not in hurt else {APPLICATION, *touched}
        return tuple(sorted(about, key=lambda one: (one != APPLICATION, one)))

    def inside(self, identifier: str) -> bool:
        """Tell whether a role belongs to the institution."""
        return not self.roles[identifier].outside

    def thing(self, identifier: str) -> Role | Decision | None:
        """Return a role or a decision of the map; None for the application."""
        return self.roles.get(identifier) or self.decisions.get(identifier)

    def role(self, identifier: str) -> Role:
        """Return a role of the map; KeyError for an unknown one."""
        return self.roles[identifier]

    def with_duty(self, duty: Duty) -> tuple[str, ...]:
        """Return who has a duty, in order."""
        return tuple(sorted(i for i, role in self.roles.items() if duty in role.duties))

    def of_kinds(self, *kinds: str) -> tuple[str, ...]:
        """Return the roles of these kinds of the catalogue, in order."""
        return tuple(sorted(i for i, role in self.roles.items() if role.kind in kinds))

    def deciding(self, *kinds: str) -> tuple[Relation, ...]:
        """Return who decides over decisions of these kinds of the catalogue, as relations."""
        wanted = [i for i, one in sorted(self.decisions.items()) if one.kind in kinds]
        return tuple(r for i in wanted for r in self.of(RelationKind.DECIDES, target=i))

    def one_person(self) -> tuple[frozenset[str], ...]:
        """Return the groups of roles that one and the same person has."""
        pairs = [(i, r.person) for i, r in self.roles.items() if r.person in self.roles and r.person != i]
        graph: nx.Graph[str] = nx.Graph(pairs)
        groups = (frozenset(group) for group in nx.connected_components(graph))
        return tuple(sorted(groups, key=sorted))

    @cached_property
    def ways(self) -> "nx.DiGraph[str]":
        """The steps of somebody who looks for a contact: to whom they can address, and along ESCALATES.

        Who is addressable about the application is not in here: they are there for all; nor who is about a decision.
        """
        graph: nx.DiGraph[str] = nx.DiGraph()
        graph.add_nodes_from(sorted(self.roles))
        asked = (r for r in self.of(RelationKind.ADDRESSABLE) if r.target not in self.decisions)
        graph.add_edges_from((r.target, r.source) for r in asked)
        graph.add_edges_from((r.source, r.target) for r in self.of(RelationKind.ESCALATES))
        return graph

    @cached_property
    def asking(self) -> "nx.DiGraph[str]":
        """The steps of `ways`, with those who are there for somebody affected one step away (`there_for`)."""
        graph = self.ways.copy()
        if APPLICATION in graph:
            graph.remove_node(APPLICATION)
        for one in self.affected():
            graph.add_edges_from((one, contact) for contact in sorted(self.there_for(one)) if contact != one)
        return graph

    @cached_property
    def climbs(self) -> "nx.DiGraph[str]":
        """The steps of a complaint: along ESCALATES."""
        return graph_of((r.source, r.target) for r in self.of(RelationKind.ESCALATES))

    def for_all(self) -> frozenset[str]:
        """Return who can be addressed about the application, by anybody."""
        return self._for_all

    @cached_property
    def _for_all(self) -> frozenset[str]:
        return sources(self.of(RelationKind.ADDRESSABLE, target=APPLICATION))

    def there_for(self, identifier: str) -> frozenset[str]:
        """Return whom a role can address about the application, or about a decision by which it is affected."""
        about = (self.of(RelationKind.ADDRESSABLE, target=d) for d in self.touching(identifier))
        return self._for_all.union(*(sources(asked) for asked in about))

    def mark(self, finding: Finding) -> str:
        """Return a short word for how the part of the map that a finding is about is now (`Finding.mark`)."""
        about = [
            f"{r.id} {r.kind} {r.people} {r.outside} {r.person} {sorted(r.duties)}" for r in self._of(finding)
        ]
        about += [f"{i} {self.decisions[i].kind}" for i in finding.roles if i in self.decisions]
        known = [self._by_id[i] for i in finding.relations if i in self._by_id]
        said = [*about, *(f"{r.id} {r.certainty}" for r in known), *finding.missing]
        return hashlib.blake2b("\n".join(said).encode(), digest_size=5).hexdigest()

    def _of(self, finding: Finding) -> tuple[Role, ...]:
        return tuple(self.roles[i] for i in finding.roles if i in self.roles)


def sources(relations: Iterable[Relation]) -> frozenset[str]:
    """Return where relations come from."""
    return frozenset(r.source for r in relations)


def graph_of(steps: Iterable[tuple[str, str]]) -> "nx.DiGraph[str]":
    """Return the graph of some steps (from, to)."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_edges_from(steps)
    return graph


def reachable(graph: "nx.DiGraph[str]", start: str) -> frozenset[str]:
    """Return what can be reached from `start` in one or more steps, without `start` itself."""
    return frozenset(nx.descendants(graph, start)) - {start} if start in graph else frozenset()


def circles(graph: "nx.DiGraph[str]") -> tuple[frozenset[str], ...]:
    """Return the groups of two or more in which everybody reaches everybody."""
    groups = (frozenset(group) for group in nx.strongly_connected_components(graph))
    return tuple(sorted((group for group in groups if len(group) > 1), key=sorted))
