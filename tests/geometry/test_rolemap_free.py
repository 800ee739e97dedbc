"""Where a role that somebody moved finds room: the first place, nearest first, that is clear by the plain rule."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from msgspec import structs

from kompas.domain.content import StepKind
from kompas.domain.names import role_name
from kompas.domain.stage import Live, RoleMapView
from kompas.domain.views import views_of
from kompas.geometry.measuring import Box, label_box, meeting, path_meets
from kompas.geometry.palette import palette
from kompas.geometry.rolemap import free
from kompas.geometry.rolemap.fit import fitting
from kompas.geometry.rolemap.free import is_clear, least_in_the_way, nearest_free, turned
from kompas.geometry.rolemap.parts import PlacedRole
from kompas.geometry.rolemap.tags import map_words
from kompas.geometry.shapes import Label, Line
from kompas.geometry.stage.compose import compose
from kompas.language import texts
from kompas.store.store import replay
from tests.pictures.stage_scenes import journey
from tests.workshops import read

SESSION = replay(read("negen-plekken").actions).session
NAMES = {role.id: role_name(SESSION, role.id).read("nl") for role in SESSION.map.roles}
WORDS = map_words(SESSION.map, NAMES, "Studiesucces", "voorspelt", texts("nl"))
AREA = Box(0.0, 0.0, 1700.0, 760.0)
LAYOUT = fitting(SESSION.map, WORDS, AREA, 1.0, Box(1500.0, 700.0, 1700.0, 760.0)).layout
SHARE = some.floats(0.0, 1.0)
SIDE = some.integers(-40, 40).map(float)


def first_clear(one: PlacedRole, others: tuple[PlacedRole, ...]) -> PlacedRole:
    """Look at every place, and at each side of it, with the plain rule."""
    for spot in free._spots((one.x, one.y), LAYOUT):  # noqa: SLF001 - the same places, in the same order
        for way in turned(one, spot, LAYOUT):
            if is_clear(way, others, LAYOUT):
                return way
    return least_in_the_way(one, others, LAYOUT)


@settings(max_examples=40, deadline=None)
@given(some.integers(0, len(LAYOUT.roles) - 1), SHARE, SHARE)
def test_a_moved_role_stands_at_the_first_place_that_is_clear(which: int, across: float, down: float) -> None:
    one = LAYOUT.roles[which]._replace(x=AREA.right * across, y=AREA.bottom * down)
    others = (*LAYOUT.roles[:which], *LAYOUT.roles[which + 1 :])
    assert nearest_free(one, others, LAYOUT) == first_clear(one, others)


@given(some.lists(some.tuples(SIDE, SIDE, SIDE, SIDE), min_size=1))
def test_boxes_that_meet_a_box_are_found_as_one_by_one(corners: list[tuple[float, ...]]) -> None:
    boxes = [Box(min(a, c), min(b, d), max(a, c), max(b, d)) for a, b, c, d in corners]
    assert meeting(boxes[0], boxes) == [one for one in boxes if boxes[0].meets(one)]


@pytest.mark.parametrize("aspect", [16 / 9, 4 / 3])
@pytest.mark.parametrize("put", [(0.86, 0.82), (0.97, 0.97)])
def test_no_line_runs_through_the_name_of_a_role_that_had_to_stand_beside_its_place(
    put: tuple[float, float], aspect: float
) -> None:
    drawn = journey().session.map
    roles = tuple(structs.replace(r, x=put[0], y=put[1]) if r.name else r for r in drawn.roles)
    view = structs.replace(_map_view(), map=structs.replace(drawn, roles=roles))
    page = compose(view, Live(), texts("nl"), palette("projector-light"), aspect)[0]
    names = [s for s in page.shapes if isinstance(s, Label) and s.tracking == -0.01]
    lines = [s for s in page.shapes if isinstance(s, Line)]
    struck = [
        (name.text, line.points)
        for name in names
        for line in lines
        if path_meets(line.points, label_box(name), 0.0)
    ]
    assert names
    assert struck == []


def _map_view() -> RoleMapView:
    session = journey().session
    step = next(step for step in session.steps if step.kind is StepKind.ROLEMAP)
    view = views_of(session, step)[0]
    assert isinstance(view, RoleMapView)
    return view
