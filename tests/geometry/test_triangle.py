"""The triangle says what was weighed: rings and dots on their places, counted, and no more than the beat shows."""

import math

import pytest

from kompas.domain import sums
from kompas.geometry.marks import LETTER, ValueName
from kompas.geometry.measuring import label_box
from kompas.geometry.movements import DOT, EDGE, MOVEMENT, RING
from kompas.geometry.palette import palette
from kompas.geometry.places import corners, place
from kompas.geometry.shapes import Area, Dot, Drawing, Label, Line, Point, Shape
from kompas.geometry.triangle import corner_marks, ground, triangle
from tests.geometry.check import faults
from tests.geometry.pages import NINE_AFTER, NINE_BEFORE, shown

AT = corners((626, 132), 700)
LIGHT = palette("projector-light")
FIRST, SECOND = shown(1, NINE_BEFORE), shown(2, NINE_AFTER, NINE_BEFORE)


def dots(shapes: tuple[Shape, ...], radius: float) -> list[Point]:
    return sorted(s.centre for s in shapes if isinstance(s, Dot) and s.radius == radius)


def heads(shapes: tuple[Shape, ...]) -> list[Area]:
    return [s for s in shapes if isinstance(s, Area) and len(s.points) == 3 and s.fill == LIGHT.soft]


def test_the_last_round_is_filled_and_the_one_before_open() -> None:
    shapes = triangle((FIRST, SECOND), AT, LIGHT)
    assert dots(shapes, RING) == sorted(place(points, AT) for points in NINE_BEFORE)
    assert dots(shapes, DOT) == sorted(place(points, AT) for points in NINE_AFTER)
    filled = [s for s in shapes if isinstance(s, Dot) and s.radius == DOT]
    assert {(s.fill, s.outline) for s in filled} == {(LIGHT.ink, LIGHT.paper)}


def test_the_first_beat_shows_points_and_nothing_else() -> None:
    shapes = triangle((FIRST, SECOND), AT, LIGHT, beat=1)
    empty = ground(AT, LIGHT)
    assert shapes[: len(empty)] == empty
    assert all(isinstance(shape, Dot) for shape in shapes[len(empty) :])


def test_movements_have_a_head_unless_the_gap_is_small() -> None:
    shapes = triangle((FIRST, SECOND), AT, LIGHT)
    lines = [s for s in shapes if isinstance(s, Line) and s.width == MOVEMENT]
    assert len(heads(shapes)) == 8
    # Eight arrows, one short line, and two strokes of the cross in the lozenge have other widths.
    assert len(lines) == 9


def test_who_did_not_move_has_no_arrow_and_a_ring_around_the_dot() -> None:
    same = ((20, 30, 50),) * 3
    shapes = triangle((shown(1, same), shown(2, same, same)), AT, LIGHT)
    assert not heads(shapes)
    spot = place(same[0], AT)
    radii = {s.radius for s in shapes if isinstance(s, Dot) and s.centre == spot}
    assert DOT in radii
    assert max(radii) > DOT


def test_equal_weighings_are_counted_and_never_moved_apart() -> None:
    rows = ((20, 30, 50),) * 2 + ((25, 30, 45),)
    shapes = triangle((shown(1, rows),), AT, LIGHT)
    assert dots(shapes, DOT) == sorted({place(points, AT) for points in rows})
    labels = [s for s in shapes if isinstance(s, Label)]
    assert [label.text for label in labels] == ["2×"]
    near = label_box(labels[0])
    assert math.dist(near.centre, place(rows[0], AT)) < 90


def test_the_centre_is_a_lozenge_at_the_mean_and_not_a_dot() -> None:
    shapes = triangle((SECOND,), AT, LIGHT)
    mean = place(sums.centre(SECOND.weighings) or (1, 1, 1), AT)
    lozenge = next(s for s in shapes if isinstance(s, Area) and len(s.points) == 4 and s.outline == LIGHT.ink)
    xs, ys = zip(*lozenge.points, strict=True)
    assert ((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2) == pytest.approx(mean)
    assert lozenge.fill == LIGHT.paper


def test_a_lozenge_over_a_dot_leaves_the_dot_in_sight() -> None:
    rows = ((20, 30, 50),) * 9
    shapes = triangle((shown(1, rows),), AT, LIGHT)
    over = [s for s in shapes if isinstance(s, Area) and len(s.points) == 4 and s.outline]
    assert over
    assert not any(s.fill for s in over)


def test_a_lozenge_beside_a_dot_is_whole_and_lies_under_it() -> None:
    rows = ((35, 40, 25), (100, 0, 0), (60, 25, 15))
    centre = place(sums.centre(shown(1, rows).weighings) or (1, 1, 1), AT)
    nearest = min(math.dist(centre, place(row, AT)) for row in rows)
    # Near enough that a lozenge on top would cut the dot, far enough that the dot leaves the cross in sight.
    assert DOT + 14 < nearest < DOT + 24
    shapes = triangle((shown(1, rows),), AT, LIGHT)
    sign = next(s for s in shapes if isinstance(s, Area) and len(s.points) == 4 and s.outline == LIGHT.ink)
    assert sign.fill == LIGHT.paper
    assert shapes.index(sign) < min(at for at, s in enumerate(shapes) if isinstance(s, Dot))


def test_a_movement_along_an_edge_is_seen_and_its_head_stops_before_the_lozenge() -> None:
    before, after = ((0, 100, 0),) * 5, ((0, 0, 100),) * 5
    shapes = triangle((shown(1, before), shown(2, after, before)), AT, LIGHT)
    lines = [s for s in shapes if isinstance(s, Line) and math.dist(*s.points) > AT.side / 2]
    gap, shaft = (s for s in lines if {y for _, y in s.points} == {AT.left[1]})
    assert (gap.colour, shaft.colour) == (LIGHT.paper, LIGHT.soft)
    assert gap.width > EDGE > shaft.width
    (head,) = heads(shapes)
    sign = next(s for s in shapes if isinstance(s, Area) and len(s.points) == 4 and s.outline == LIGHT.ink)
    assert max(x for x, _ in head.points) < min(x for x, _ in sign.points)


def test_a_movement_inside_leaves_the_edge_as_it_is() -> None:
    shapes = triangle((FIRST, SECOND), AT, LIGHT)
    assert not [s for s in shapes if isinstance(s, Line) and s.colour == LIGHT.paper and s.width > EDGE]


def test_dots_travel_from_the_round_before() -> None:
    start = triangle((FIRST, SECOND), AT, LIGHT, progress=0.0)
    end = triangle((FIRST, SECOND), AT, LIGHT, progress=0.999)
    assert not heads(start)
    for shapes, rows in ((start, NINE_BEFORE), (end, NINE_AFTER)):
        for spot in dots(shapes, DOT):
            assert min(math.dist(spot, place(points, AT)) for points in rows) < 0.5


def test_a_withheld_round_shows_the_empty_triangle() -> None:
    assert triangle((shown(1, ()),), AT, LIGHT) == ground(AT, LIGHT)


def test_weights_follow_the_look() -> None:
    edge = next(s for s in ground(AT, LIGHT) if isinstance(s, Area) and s.outline)
    assert (edge.width, EDGE, MOVEMENT, RING, DOT) == (4, 4, 3, 11, 15)


def test_long_names_under_a_short_base_move_outwards() -> None:
    names = (ValueName("A", "Autonomie"), ValueName("M", "Menselijkheid"), ValueName("R", "Rechtvaardigheid"))
    shapes = corner_marks(corners((800, 132), 400), names, LIGHT)
    assert faults(Drawing(1440, 1080, shapes), LIGHT) == []
    assert {s.size for s in shapes if isinstance(s, Label) and len(s.text) == 1} == {89 * LETTER}


def test_a_large_room_on_few_places_says_how_many_stand_there() -> None:
    shapes = triangle((shown(1, ((0, 100, 0),) * 40 + ((50, 50, 0),) * 60),), AT, LIGHT, beat=1)
    assert sorted(s.text for s in shapes if isinstance(s, Label)) == ["40×", "60×"]


def test_a_large_room_is_discs_that_grow_with_their_number_and_touch_no_neighbour() -> None:
    many = ((40, 35, 25),) * 16 + ((40, 30, 30),) * 9 + ((35, 40, 25),) * 4 + ((100, 0, 0), (0, 100, 0))
    last = shown(2, many, many[::-1])
    for beat in (1, 2, 3):
        shapes = triangle((shown(1, many), last), AT, LIGHT, beat=beat)
        discs = {s.centre: s.radius + s.width / 2 for s in shapes if isinstance(s, Dot)}
        assert sorted(discs) == sorted({place(points, AT) for points in many})
        sizes = [discs[place(p, AT)] for p in ((100, 0, 0), (35, 40, 25), (40, 30, 30), (40, 35, 25))]
        assert sizes == sorted(set(sizes))
        assert discs[place((0, 100, 0), AT)] == sizes[0] >= 9
        assert 2 * sizes[-1] < AT.side / 20
        assert not heads(shapes)
        assert not [s for s in shapes if isinstance(s, Label)]
    assert [s for s in triangle((shown(1, many[1:]),), AT, LIGHT) if isinstance(s, Label)]
