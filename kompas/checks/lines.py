"""The role map as a graph: who stands in which relation to whom, and whom a role can reach."""

from collections.abc import Iterable

import networkx as nx

from kompas.domain.rolemap import APPLICATION, Relation, RelationKind, Role, RoleMap


class Lines:
    """The relations of a map that mean something.

    Left out: relations of a thing to itself, and those with an end that is not on the map. How sure the room
    is does not matter: an assumed or disputed relation is drawn too.
    """

    def __init__(self, role_map: RoleMap) -> None:
        self.roles = {role.id: role for role in role_map.roles if role.id != APPLICATION}
        ends = {*self.roles, APPLICATION}
        drawn = [r for r in role_map.relations if {r.source, r.target} <= ends and r.source != r.target]
        self.connected = frozenset(end for r in drawn for end in (r.source, r.target))
        # The application itself decides nothing and asks nobody: what comes from it says nothing more.
        self._all = {r.key: r for r in drawn if r.source != APPLICATION}

    def of(
        self, *kinds: RelationKind, source: str | None = None, target: str | None = None
    ) -> tuple[Relation, ...]:
        """Return the relations of these kinds (none given: of all kinds), in the order of their names."""
        found = (
            r
            for r in self._all.values()
            if (not kinds or r.kind in kinds) and source in (None, r.source) and target in (None, r.target)
        )
        return tuple(sorted(found, key=lambda r: r.id))

    def deciders(self) -> frozenset[str]:
        """Return who decides over the application."""
        return sources(self.of(RelationKind.DECIDES, target=APPLICATION))

    def contacts(self) -> frozenset[str]:
        """Return who can be addressed, by a role or by anybody."""
        return sources(self.of(RelationKind.ADDRESSABLE))

    def inside(self, identifier: str) -> bool:
        """Tell whether a role belongs to the institution."""
        return not self.roles[identifier].outside

    def role(self, identifier: str) -> Role:
        """Return a role of the map; KeyError for an unknown one."""
        return self.roles[identifier]


def sources(relations: Iterable[Relation]) -> frozenset[str]:
    """Return where relations come from."""
    return frozenset(r.source for r in relations)


def reachable(start: str, steps: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Return what can be reached from `start` in one or more steps (from, to), without `start` itself."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_node(start)
    graph.add_edges_from(steps)
    return frozenset(nx.descendants(graph, start)) - {start}
