"""The desk stands where it stood in the last session, unless nobody could see it there, or the room could."""

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompas import preferences
from kompas.preferences import DeskPlace, Preferences
from kompas.ui.placing import is_free
from kompas.ui.screens import EDGE, Box, ScreenPlace, holds
from tests import screen_plug
from tests.kept_place import CASES, LAPTOP, PLACE, WALL
from tests.own_process import Told, told_by

pulled = pytest.mark.skipif(not screen_plug.works(), reason="screens can be pulled on 64-bit Linux only")
numbers = st.integers(-4000, 4000)
boxes = st.tuples(numbers, numbers, st.integers(1, 4000), st.integers(1, 4000))


def walk(folder: Path, case: str) -> Told:
    """Run a case in a process of its own with two screens."""
    return told_by("tests.kept_place", folder, (LAPTOP, WALL), case)


def stands(told: dict[str, Any]) -> tuple[str, tuple[int, ...], bool]:
    """Screen and place of a desk, and whether it fills that screen."""
    return (told["screen"], tuple(told["box"]), told["filled"])


@pulled
def test_a_desk_comes_back_where_it_was_put_and_the_stage_does_not(tmp_path: Path) -> None:
    seen = walk(tmp_path, "at_a_place")
    assert stands(seen["first"]) != ("wall", PLACE, False), "nobody put it there yet"
    assert seen["stage"] == [0, 0, 1920, 1080], "the stage was open on the other screen at the end"
    for again in (seen["again"], seen["third"]):
        assert stands(again) == ("wall", PLACE, False)
        assert again["stage"] == "closed"


@pulled
def test_a_desk_that_filled_its_screen_fills_it_again_and_knows_its_place_without(tmp_path: Path) -> None:
    seen = walk(tmp_path, "filling")
    for filled in (seen["renewed"], seen["again"]):
        assert (filled["screen"], filled["filled"]) == ("wall", True)
    assert stands(seen["smaller"]) == ("wall", PLACE, False)


@pulled
def test_the_first_screen_stands_where_the_desk_will_and_fits_a_small_laptop(tmp_path: Path) -> None:
    seen = walk(tmp_path, "first_screen")
    assert stands(seen["first"])[2] is False
    assert stands(seen["again"]) == ("wall", PLACE, False)
    assert (seen["small"]["filled"], seen["small"]["whole"]) == (True, True)


@pulled
def test_a_rehearsal_leaves_no_trace_in_where_the_desk_stands(tmp_path: Path) -> None:
    seen = walk(tmp_path, "rehearsing")
    assert seen["aside"]["stage"] == "rehearsal"
    assert tuple(seen["aside"]["box"]) != PLACE
    assert stands(seen["again"]) == ("wall", PLACE, False)


@pulled
@pytest.mark.parametrize("case", ["gone", "another", "stage_there", "beyond", "smaller"])
def test_a_place_where_it_could_not_be_seen_or_where_the_room_looks_is_left(
    tmp_path: Path, case: str
) -> None:
    seen = walk(tmp_path, case)
    assert stands(seen["again"]) == stands(seen["first"])
    assert seen["again"]["screen"] == "laptop"
    assert seen["again"]["whole"]


def test_every_case_is_looked_at() -> None:
    source = Path(__file__).read_text(encoding="utf-8")
    assert [case for case in CASES if f'"{case}"' not in source] == []


@given(boxes, boxes)
def test_what_is_held_is_seen_but_for_an_edge(outer: Box, inner: Box) -> None:
    if holds(outer, inner):
        left, top, wide, high = inner
        seen_wide = min(left + wide, outer[0] + outer[2]) - max(left, outer[0])
        assert seen_wide >= wide - 2 * EDGE
        assert min(top + high, outer[1] + outer[3]) - top >= high - EDGE
        assert top >= outer[1], "its title can be taken hold of"


@given(boxes, st.integers(0, 5000))
def test_what_stands_inside_is_held_and_nothing_that_has_no_size(outer: Box, less: int) -> None:
    left, top, wide, high = outer
    assert holds(outer, outer)
    inside = (left, top, max(1, wide - less), max(1, high - less))
    assert holds(outer, inside)
    assert not holds(outer, (left, top, -less, high))


@pytest.mark.parametrize(
    ("stages", "free"),
    [
        ((), True),
        (("laptop",), True),
        (("laptop", "wall"), True),
        (("wall", "laptop"), False),
        (("x", "wall"), False),
    ],
)
def test_the_desk_never_opens_on_the_screen_that_is_the_stage(*, stages: tuple[str, ...], free: bool) -> None:
    two = (ScreenPlace("laptop", (0, 0, 1920, 1080)), ScreenPlace("wall", (1920, 0, 1920, 1080)))
    assert is_free(DeskPlace("wall", PLACE), two, stages) is free
    assert is_free(DeskPlace("wall", PLACE), two[1:], stages), "with one screen there is no other"
    assert not is_free(DeskPlace("wall", PLACE), two[:1], stages)


def test_older_choices_know_no_place_and_newer_ones_keep_it(tmp_path: Path) -> None:
    (tmp_path / "preferences.json").write_text('{"theme": "dark", "minutes": 60}', encoding="utf-8")
    assert preferences.read(tmp_path) == Preferences(theme="dark", minutes=60)
    kept = Preferences(desk=DeskPlace("wall", PLACE, filled=True))
    preferences.write(tmp_path, kept)
    assert preferences.read(tmp_path) == kept
