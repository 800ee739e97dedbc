"""Where a role that somebody moved finds room: the first place, nearest first, that is clear by the plain rule."""

from hypothesis import given, settings
from hypothesis import strategies as some

from kompas.domain.names import role_name
from kompas.geometry import rolemap_free
from kompas.geometry.measuring import Box, meeting
from kompas.geometry.rolemap_fit import fitting
from kompas.geometry.rolemap_free import is_clear, least_in_the_way, nearest_free, turned
from kompas.geometry.rolemap_parts import PlacedRole
from kompas.geometry.rolemap_tags import map_words
from kompas.language import texts
from kompas.store.store import replay
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
    for spot in rolemap_free._spots((one.x, one.y), LAYOUT):  # noqa: SLF001 - the same places, in the same order
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
