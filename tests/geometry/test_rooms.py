"""What the room sees of a weighing, by value: small and large rooms, spread out, of one mind, in camps, in a corner."""

import itertools
from collections.abc import Iterator

import pytest
from msgspec import structs

from kompas.domain.stage import AnyView, Live, RevealView
from kompas.geometry.measuring import circle_meets, label_box
from kompas.geometry.movements import DOT, RING
from kompas.geometry.palette import palette
from kompas.geometry.shapes import Area, Dot, Drawing, Label
from kompas.geometry.stage.clock import clock_on
from kompas.geometry.stage.compose import compose
from kompas.geometry.stage.frame import Setting, frame
from kompas.language import LANGUAGES, texts
from tests.geometry.check import faults
from tests.geometry.rooms import ROOMS, ROUNDS, Room, reveals

LIGHT = palette("projector-light")
NL = texts("nl")
WIDE, NARROW = 16 / 9, 4 / 3
SIZES = (100, 140)
NAMES = ("Menselijkheid", "Rechtvaardigheid")
LARGE, CROWD = Room(25, "spread", "confidential"), Room(100, "spread", "confidential")


def pages(view: AnyView, aspect: float, size: int = 100, language: str = "nl") -> tuple[Drawing, ...]:
    return compose(view, Live(), texts(language), LIGHT, aspect, size)


def labels(drawing: Drawing) -> dict[str, Label]:
    return {one.text: one for one in drawing.shapes if isinstance(one, Label)}


def all_pages(number: int) -> Iterator[tuple[str, Drawing]]:
    """Every page of a round in every room, each room on a wall of its own."""
    walls = itertools.cycle(itertools.product((WIDE, NARROW), SIZES, LANGUAGES))
    for room, (aspect, size, language) in zip(ROOMS, walls, strict=False):
        for view in reveals(room, number):
            for at, page in enumerate(pages(view, aspect, size, language), start=1):
                yield f"{room} {number} {language} {size} beat {_beat(view)} page {at}", page


def _beat(view: AnyView) -> int:
    assert isinstance(view, RevealView)
    return view.beat


@pytest.mark.parametrize("number", ROUNDS)
def test_no_room_is_cut_covered_or_small(number: int) -> None:
    found = [f"{name}: {fault}" for name, page in all_pages(number) for fault in faults(page, LIGHT)]
    assert found == []


@pytest.mark.parametrize("size", SIZES)
def test_the_names_under_the_triangle_stand_apart(size: int) -> None:
    for aspect in (WIDE, NARROW):
        for room in ROOMS[:2]:
            found = labels(pages(reveals(room, 1)[0], aspect, size)[0])
            left, right = (label_box(found[name]) for name in NAMES)
            assert right.left - left.right >= 40


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("aspect", [WIDE, NARROW])
def test_a_legend_has_one_size_in_all_beats_and_stays_clear_of_the_timer(aspect: float, size: int) -> None:
    setting = Setting(NL, LIGHT, frame(aspect, size))
    sizes = set()
    for view in reveals(Room(9, "corner", "confidential"), 2):
        page = pages(view, aspect, size)[0]
        legend = [labels(page)[text] for text in ("ronde 1", "ronde 2", "gemiddelde") if text in labels(page)]
        assert len(legend) == (2 if _beat(view) == 1 else 3)
        sizes |= {one.size for one in legend}
        timer = next(one for one in clock_on(page, "+12:10", "over", setting) if isinstance(one, Area))
        assert min(label_box(one).top for one in legend) - timer.points[2][1] >= 18
    assert len(sizes) == 1


def test_a_large_room_has_its_counts_on_a_wide_page_of_their_own() -> None:
    (first,), (triangle,), (strips, *_) = (pages(view, WIDE) for view in reveals(LARGE, 1))
    assert labels(first)["Menselijkheid"].at == labels(triangle)["Menselijkheid"].at
    assert "100" not in labels(triangle)
    assert "100" in labels(strips)
    small = pages(reveals(Room(9, "spread", "confidential"), 1)[2], WIDE)
    assert {"100", "Menselijkheid"} <= set(labels(small[0]))


def test_the_legend_of_a_crowd_names_only_what_is_in_the_picture() -> None:
    *in_triangle, last = reveals(CROWD, 2)
    for view in in_triangle:
        triangle = pages(view, WIDE)[0]
        assert "ronde 1" not in labels(triangle)
        assert "ronde 2" in labels(triangle)
    strips = pages(last, WIDE)[0]
    assert {"ronde 1", "ronde 2"} <= set(labels(strips))
    assert not [
        one
        for one in strips.shapes
        if isinstance(one, Dot) and one.centre[0] < frame(WIDE).axis - 60 and one.centre[1] > 150
    ]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("aspect", [WIDE, NARROW])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_legend_says_how_many_weighed_in_each_round_only_when_that_differs(
    language: str, aspect: float, size: int
) -> None:
    room, called = Room(9, "corner", "confidential"), {"nl": "ronde", "en": "round"}[language]
    for view in reveals(room, 2):
        assert f"{called} 1" in labels(pages(view, aspect, size, language)[0])
        for page in pages(_smaller(view), aspect, size, language):
            assert faults(page, LIGHT) == []
        legend = labels(pages(_smaller(view), aspect, size, language)[0])
        assert {f"{called} 1\N{NO-BREAK SPACE}(9)", f"{called} 2\N{NO-BREAK SPACE}(8)"} <= set(legend)


def test_columns_say_it_too() -> None:
    columns = pages(_smaller(reveals(CROWD, 2)[-1]), WIDE)[0]
    assert {"ronde 1\N{NO-BREAK SPACE}(100)", "ronde 2\N{NO-BREAK SPACE}(99)"} <= set(labels(columns))


def _smaller(view: AnyView) -> RevealView:
    """The same reveal after one of the seats had left before the last round."""
    assert isinstance(view, RevealView)
    *before, last = view.rounds
    fewer = structs.replace(last, count=last.count - 1, weighings=last.weighings[:-1], moves=last.moves[:-1])
    return structs.replace(view, rounds=(*before, fewer))


def test_no_count_touches_a_name_or_a_mark() -> None:
    for room, aspect, size in itertools.product((LARGE, CROWD), (WIDE, NARROW), SIZES):
        page = pages(reveals(room, 2)[2], aspect, size)[0]
        named = [one for one in page.shapes if isinstance(one, Label) and one.text in ("Autonomie", *NAMES)]
        counts = [
            one for one in page.shapes if isinstance(one, Label) and one.text.isdigit() and one.size == 40
        ]
        marks = [one for one in page.shapes if isinstance(one, Dot) and one.radius > 20]
        assert named
        assert marks
        for count in counts:
            box = label_box(count)
            assert not any(box.meets(label_box(name)) for name in named)
            assert not any(circle_meets(mark.centre, mark.radius + 4, box) for mark in marks)


def test_nobody_takes_a_count_for_that_of_another_dot() -> None:
    for view in reveals(Room(9, "spread", "confidential"), 2):
        page = pages(view, WIDE)[0]
        assert isinstance(view, RevealView)
        (count,) = (one for one in page.shapes if isinstance(one, Label) and one.text == "2×")
        dots = [one for one in page.shapes if isinstance(one, Dot) and one.radius in (DOT, RING)]
        box = label_box(count)
        near = [dot.centre for dot in dots if circle_meets(dot.centre, dot.radius + 12, box)]
        assert len(near) == 1
