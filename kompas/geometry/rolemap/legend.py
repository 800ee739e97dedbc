"""What the lines, rings and boxes of a role map mean: each that occurs on it, drawn as it is drawn there.

The map itself needs none, for a verb stands under each name; it is for who wants to look one up, and for paper.
"""

from collections.abc import Iterator
from typing import NamedTuple

from kompas.domain.rolemap import RelationKind, Role, RoleMap
from kompas.geometry.measuring import CAP, Box
from kompas.geometry.palette import Palette
from kompas.geometry.rolemap.lines import relation_line
from kompas.geometry.rolemap.marks import decision_mark, role_mark
from kompas.geometry.rolemap.parts import RING
from kompas.geometry.rolemap.paths import SIGN
from kompas.geometry.rolemap.tags import VERB
from kompas.geometry.shapes import Dot, Label, Shape
from kompas.geometry.typesetting import Face

WIDE, HIGH = 190.0, 58.0
"""Size of a sign in stage pixels; it lies around height zero."""
_APART = 6.0
"""Between the ring of a role and its line."""


class Sign(NamedTuple):
    """A line (`kind`), a doubt about one, what is special about a role, or a decision; exactly one of them is said."""

    kind: RelationKind | None = None
    doubt: str = ""
    mark: str = ""


DECISION = "decision"
"""The mark of a decision; the others are of roles."""
DOUBTS = {"assumed": "?", "disputed": "≠"}
MARKS = {
    "outside": Role("r", outside=True),
    "nobody": Role("r", people="none"),
    "in_room": Role("r", in_room=True),
}


def signs_on(role_map: RoleMap) -> tuple[Sign, ...]:
    """Return what occurs on a map: kinds of relation in their usual order, doubts, and what is special about roles."""
    kinds = {relation.kind for relation in role_map.relations}
    doubts = {relation.certainty for relation in role_map.relations}
    special = {
        "outside": any(role.outside for role in role_map.roles),
        "nobody": any(role.people == "none" for role in role_map.roles),
        "in_room": any(role.in_room for role in role_map.roles),
    }
    return (
        *(Sign(kind=kind) for kind in RelationKind if kind in kinds),
        *(Sign(doubt=doubt) for doubt in DOUBTS if doubt in doubts),
        *(Sign(mark=mark) for mark in MARKS if special[mark]),
        *((Sign(mark=DECISION),) if role_map.decisions else ()),
    )


def sign_shapes(sign: Sign, palette: Palette, unit: float) -> tuple[Shape, ...]:
    """Return a sign, `WIDE` wide from zero in units of the drawing: the ring is the role of which the verb is said."""
    return tuple(_drawn(sign, palette, unit))


def _drawn(sign: Sign, palette: Palette, u: float) -> Iterator[Shape]:
    ring = (RING * u, 0.0)
    if sign.mark == DECISION:
        box = Box(0.0, -RING * u, 3 * RING * u, RING * u)
        yield from decision_mark(box, palette, u, lit=False)
        return
    if sign.mark:
        yield from role_mark(MARKS[sign.mark], ring, palette, u, lit=False)
        return
    way = ((ring[0] + (RING + _APART) * u, 0.0), (WIDE * u, 0.0))
    # A doubt is about a line of any kind: the plainest carries it.
    kind = sign.kind or RelationKind.CARRIES_OUT
    yield from relation_line(kind, way, palette.soft, palette.paper, u)
    yield from role_mark(Role("r"), ring, palette, u, lit=False)
    if sign.doubt:
        middle = ((way[0][0] + way[1][0]) / 2, 0.0)
        yield Dot(middle, SIGN * u, palette.paper, palette.ink, 4 * u)
        base = (middle[0], CAP * VERB * u / 2)
        yield Label(base, DOUBTS[sign.doubt], Face.DISPLAY_BOLD, VERB * u, palette.ink, "middle")
