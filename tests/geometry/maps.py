"""Role maps to lay out: those that ship, and any that a room could draw."""

from typing import NamedTuple

from hypothesis import strategies as st

from kompas.domain.rolemap import APPLICATION, Relation, RelationKind, Role, RoleMap
from kompas.geometry.measuring import Box
from kompas.geometry.palette import palette
from kompas.geometry.rolemap import figure
from kompas.geometry.rolemap_fit import Fit, fitting
from kompas.geometry.rolemap_tags import map_words
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
def maps(draw: st.DrawFn, most: int = 15) -> Named:
    """Any map of up to `most` roles, with up to one and a half times as many relations as roles."""
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
    return Named(RoleMap(roles, apart), {role.id: name for role, name in zip(roles, names, strict=False)})
