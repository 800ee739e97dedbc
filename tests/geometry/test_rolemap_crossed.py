"""Names on the map can be read wherever people put roles: lines break off behind words and go on after them."""

from itertools import product

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from kompas.domain.rolemap import RelationKind
from kompas.geometry.collisions import ground_of, overlaps
from kompas.geometry.measuring import Box, label_box, path_meets
from kompas.geometry.palette import palette
from kompas.geometry.rolemap.figure import crossed, figure
from kompas.geometry.rolemap.heads import FILLED, HOLLOW
from kompas.geometry.rolemap.lines import relation_line
from kompas.geometry.rolemap.parts import written
from kompas.geometry.rolemap.paths import paths
from kompas.geometry.shapes import Area, Dot, Drawing, Label, Line, Shape
from tests.geometry.maps import AREAS, PALETTE, Named, drawing, laid, maps
from tests.geometry.test_rolemap import SHIPPED, shipped

shares = st.floats(0, 1, allow_nan=False)
PATH = ("student", "student affected application")


def put(named: Named, places: dict[str, tuple[float, float]]) -> Named:
    """The map with some roles put somewhere."""
    roles = tuple(
        replace(role, x=places[role.id][0], y=places[role.id][1]) if role.id in places else role
        for role in named.map.roles
    )
    return named._replace(map=replace(named.map, roles=roles))


def struck(picture: Drawing) -> list[str]:
    """Name the words under which a line or a head shows.

    A marker may lie beside words, for it is no ink. Rings and discs are kept off words by the layout, and signs of
    doubt are no words.
    """
    ink = [s for s in picture.shapes if not (isinstance(s, Line) and s.colour == PALETTE.marker)]
    named = [s for s in ink if not (isinstance(s, Label) and s.text in "?≠")]
    heads = [s for s in named if not (isinstance(s, Dot) and s.radius > HOLLOW)]
    return [
        *(said for said in over(picture, ink) if said.startswith("a line crosses")),
        *(said for said in over(picture, heads) if said.startswith("a dot lies over")),
    ]


def over(picture: Drawing, shapes: list[Shape]) -> list[str]:
    return overlaps(Drawing(picture.width, picture.height, tuple(shapes)))


@pytest.mark.parametrize("aspect", AREAS)
@given(named=maps(8, decisions=2), places=st.lists(st.tuples(shares, shares), max_size=5), data=st.data())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_wherever_people_put_roles_no_word_is_crossed_out(
    aspect: float, named: Named, places: list[tuple[float, float]], data: st.DataObject
) -> None:
    roles = [role.id for role in named.map.roles]
    named = put(named, dict(zip(roles, places, strict=False)))
    things = [*roles, *(relation.id for relation in named.map.relations)]
    lit = data.draw(st.lists(st.sampled_from(things), max_size=4, unique=True))
    assert struck(drawing(named, laid(named, aspect), tuple(lit), aspect)) == []


@pytest.mark.parametrize("aspect", AREAS)
def test_two_roles_moved_on_a_shipped_map_cross_out_no_name(aspect: float) -> None:
    found = 0
    for identifier, x, y in product(SHIPPED, (0.3, 0.45, 0.6), (0.15, 0.3, 0.8)):
        named = shipped(identifier, "nl")
        first, *_, last = [role.id for role in named.map.roles]
        moved = put(named, {first: (x, y), last: (1 - x, y)})
        fit = laid(moved, aspect)
        found += crossed(fit.layout, moved.map, PALETTE)
        assert struck(drawing(moved, fit, aspect=aspect)) == []
    # Otherwise nothing would have been tried.
    assert found


@pytest.mark.parametrize("identifier", SHIPPED)
def test_where_nothing_is_crossed_every_line_is_whole(identifier: str) -> None:
    named = shipped(identifier, "nl")
    fit = laid(named)
    assert crossed(fit.layout, named.map, PALETTE) == 0
    words = [line for role in fit.layout.roles for line in written(role)]
    for path in paths(fit.layout, named.map.relations):
        ink = (path.relation.kind, path.points, PALETTE.soft, PALETTE.paper, 1.0)
        assert relation_line(*ink, words) == relation_line(*ink)


def line_through(kind: RelationKind, *words: Box) -> tuple[Shape, ...]:
    return relation_line(kind, ((0.0, 0.0), (400.0, 0.0)), "#000000", "#ffffff", 1.0, words)


def test_a_line_breaks_off_before_a_word_and_goes_on_after_it() -> None:
    word = Box(150, -20, 220, 20)
    for kind in RelationKind:
        lines = [s for s in line_through(kind, word) if isinstance(s, Line) and not s.points[0][1] > 10]
        assert not any(path_meets(line.points, word, line.width) for line in lines)
        assert min(x for line in lines for x, _ in line.points) < 140
        assert max(x for line in lines for x, _ in line.points) > 360


def test_a_head_stands_before_the_word_under_which_it_would_lie() -> None:
    (head,) = [s for s in line_through(RelationKind.DECIDES, Box(350, -20, 420, 20)) if isinstance(s, Area)]
    tip = head.points[0][0]
    assert 350 - 20 < tip < 350
    assert tip - min(x for x, _ in head.points) == pytest.approx(FILLED)


def test_chevrons_stand_beside_a_word_in_the_middle() -> None:
    word = Box(170, -20, 230, 20)
    chevrons = [s for s in line_through(RelationKind.ESCALATES, word) if isinstance(s, Line)][-3:]
    assert all(len(one.points) == 3 for one in chevrons)
    assert not any(path_meets(one.points, word, one.width) for one in chevrons)


@pytest.mark.parametrize("theme", ["projector-light", "projector-dark"])
def test_a_lit_path_goes_on_behind_a_name_that_can_be_read(theme: str) -> None:
    colours = palette(theme)
    named = put(
        shipped("rood-oranje-groen", "nl"), {"program_manager": (0.3, 0.25), "counsellor": (0.4, 0.8)}
    )
    fit = laid(named, 4 / 3)
    assert crossed(fit.layout, named.map, PALETTE)
    picture = Drawing(1440, 1080, figure(fit.layout, named.map, colours, PATH))
    (band,) = [s for s in picture.shapes if isinstance(s, Line) and s.colour == colours.marker]
    block, ring = fit.layout.block, fit.layout.role("student")
    assert ring is not None
    assert band.points[0] == (ring.x, ring.y)
    assert block.holds(Box(*band.points[-1], *band.points[-1]))
    names = [
        (at, label_box(s))
        for at, s in enumerate(picture.shapes)
        if isinstance(s, Label) and path_meets(band.points, label_box(s)) and not block.meets(label_box(s))
    ]
    assert names
    for at, box in names:
        ground = picture.shapes[ground_of(picture.shapes, at, box)]
        assert isinstance(ground, Area)
        assert ground.fill == colours.paper
        assert picture.shapes.index(ground) > picture.shapes.index(band)
