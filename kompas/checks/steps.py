"""The relations behind the steps of somebody who looks for a contact."""

from collections.abc import Sequence
from itertools import pairwise

from kompas.checks.lines import Lines
from kompas.domain.rolemap import APPLICATION, Relation, RelationKind


def step_relations(lines: Lines, path: Sequence[str]) -> tuple[Relation, ...]:
    """Return the relation behind each step of a path in `Lines.asking`, as far as it is drawn."""
    return tuple(relation for a, b in pairwise(path) for relation in _behind(lines, a, b))


def _behind(lines: Lines, start: str, end: str) -> tuple[Relation, ...]:
    """Return the most direct relation that lets `start` turn to `end`."""
    for kind, source, target in (
        (RelationKind.ADDRESSABLE, end, start),
        (RelationKind.ESCALATES, start, end),
        (RelationKind.ADDRESSABLE, end, APPLICATION),
        *((RelationKind.ADDRESSABLE, end, decision) for decision in lines.touching(start)),
    ):
        found = lines.of(kind, source=source, target=target)
        if found:
            return found
    return ()
