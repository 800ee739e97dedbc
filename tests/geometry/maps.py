"""Role maps to lay out: those that ship, and any that a room could draw."""

from typing import NamedTuple

from hypothesis import strategies as st

from kompas.domain.rolemap import (
    ABOUT_DECISIONS,
    APPLICATION,
    Decision,
    Relation,
    RelationKind,
    Role,
    RoleMap,
)
from kompas.geometry.measuring import Box
from kompas.geometry.palette import palette
from kompas.geometry.rolemap.figure import figure
from kompas.geometry.rolemap.fit import Fit, fitting
from kompas.geometry.rolemap.tags import map_words
from kompas.geometry.shapes import Drawing
from kompas.language import texts

NAMES = (
    "Student",
    "Docent",
    "Begeleider",
    "Studentendecaan",
    "Onderwijskundige",
    "Opleidingsmanager",
    "Examencommissie",
    "College van bestuur",
    "Raad van toezicht",
    "FG",
    "Privacy officer",
    "Functioneel beheerder",
    "Data-analist",
    "Leverancier",
    "Externe toezichthouder",
)
DECISIONS = ("Drempel instellen", "Uitkomst terzijde leggen", "Handelen op een signaal", "Gegevens wissen")
AREAS = {16 / 9: Box(96, 40, 1824, 817), 4 / 3: Box(68, 40, 1372, 817)}
PALETTE = palette("projector-light")


class Named(NamedTuple):
    """A map with the names of its roles."""

    map: RoleMap
    names: dict[str, str]


def laid(named: Named, aspect: float = 16 / 9, language: str = "nl") -> Fit:
    """The map as the stage lays it out, with room for the folio."""
    area = AREAS[aspect]
    free = Box(area.left, area.top, area.left + 330, 115)
    words = map_words(named.map, named.names, "Vroegsignaal", "rood, oranje, groen", texts(language))
    return fitting(named.map, words, area, 1.0, free)


def drawing(named: Named, fit: Fit, lit: tuple[str, ...] = (), aspect: float = 16 / 9) -> Drawing:
    """The map as a picture."""
    return Drawing(1080 * aspect, 1080, figure(fit.layout, named.map, PALETTE, lit))


@st.composite
def maps(draw: st.DrawFn, most: int = 15, decisions: int = 0) -> Named:
    """Any map of up to `most` roles, with up to one and a half times as many relations as roles.

    With up to so many `decisions`, each with up to three relations of its own.
    """
    count = draw(st.integers(1, most))
    roles = tuple(Role(f"r{n}", outside=draw(st.booleans())) for n in range(count))
    ends = st.sampled_from([role.id for role in roles])
    relation = st.builds(
        Relation,
        ends,
        st.sampled_from(RelationKind),
        st.one_of(st.just(APPLICATION), ends),
        st.sampled_from(["sure", "sure", "assumed", "disputed"]),
    )
    drawn = draw(st.lists(relation, max_size=3 * count // 2, unique_by=lambda r: r.key))
    names = draw(st.permutations(NAMES))
    apart = tuple(r for r in drawn if r.source != r.target)
    called = {role.id: name for role, name in zip(roles, names, strict=False)}
    drawn_map = RoleMap(roles, apart)
    return draw(decided(Named(drawn_map, called), decisions)) if decisions else Named(drawn_map, called)


@st.composite
def decided(draw: st.DrawFn, named: Named, most: int) -> Named:
    """A map with up to so many decisions on it."""
    count = draw(st.integers(0, most))
    ends = st.sampled_from([role.id for role in named.map.roles])
    lines = [
        Relation(source, kind, f"d{n}")
        for n in range(count)
        for source, kind in draw(
            st.lists(st.tuples(ends, st.sampled_from(ABOUT_DECISIONS)), max_size=3, unique=True)
        )
    ]
    words = draw(st.permutations(DECISIONS))
    decisions = tuple(Decision(f"d{n}", name=words[n]) for n in range(count))
    whole = RoleMap(named.map.roles, (*named.map.relations, *lines), decisions)
    return Named(whole, {**named.names, **{one.id: one.name for one in decisions}})
