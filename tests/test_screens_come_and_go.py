"""Screens come, go and change at any moment: the desk goes on, the stage returns, notes stay where they belong."""

from collections.abc import Callable
from pathlib import Path

import pytest

from kompas.language import texts
from kompas.ui.screens import ScreenPlace, candidates, choose_stage, is_exposed, is_mirrored
from tests import screen_plug
from tests.own_process import Told, told_by
from tests.walked_screens import BEAMER, CASES, LAPTOP

pytestmark = pytest.mark.skipif(not screen_plug.works(), reason="screens can be pulled on 64-bit Linux only")


@pytest.fixture
def walk(tmp_path: Path) -> Callable[[str], Told]:
    """Run a case in a process of its own with a laptop's screen and a beamer."""

    def run(case: str) -> Told:
        return told_by("tests.walked_screens", tmp_path, (LAPTOP, BEAMER), case)

    return run


def moments(told: Told) -> list[Told]:
    """The moments at which everything was looked at."""
    return [moment for moment in told.values() if isinstance(moment, dict) and "stage" in moment]


@pytest.mark.parametrize("case", [name for name in CASES if not name.startswith(("ballot", "three"))])
def test_notes_are_never_where_the_room_looks(case: str, walk: Callable[[str], Told]) -> None:
    seen = moments(walk(case))
    assert seen
    for moment in seen:
        assert not moment["note on the stage"]
        if moment["exposed"] and moment["state"] != "closed":
            assert not moment["note on the desk"], moment


@pytest.mark.parametrize(
    "case", ["lost_and_found", "shown_here", "changes_shape", "desk_goes", "desk_dragged"]
)
def test_where_notes_are_hidden_the_desk_says_why_and_what_to_do(
    case: str, walk: Callable[[str], Told]
) -> None:
    told = walk(case)
    for name, moment in told.items():
        if isinstance(moment, dict) and "stage" in moment:
            assert bool(moment["why hidden"]) is not moment["note on the desk"], name
    words = {"lost_and_found": ("gone", "terug met de beamer"), "shown_here": ("here", "(F5)")}
    words |= {"changes_shape": ("mirror", "uitbreiden"), "desk_dragged": ("whole", "Schuif het terug")}
    if case in words:
        name, said = words[case]
        assert said in told[name]["why hidden"]


def test_a_stage_whose_screen_goes_returns_on_the_same_view(walk: Callable[[str], Told]) -> None:
    told = walk("lost_and_found")
    assert told["before"]["stage"] == told["back"]["stage"] == ["beamer", True]
    assert told["gone"]["stage"] == []
    assert "vanzelf terug" in told["gone"]["says"]
    assert told["on"]["view"] == ["case", 1, 0], "the desk goes on meanwhile"
    assert told["back"]["view"] == told["before"]["view"]
    assert told["same"]
    assert told["keyboard"], "who types at the desk types on"
    assert told["before"]["note on the desk"]
    assert told["back"]["note on the desk"]


def test_a_stage_that_was_called_here_stays_until_it_is_told(walk: Callable[[str], Told]) -> None:
    told = walk("shown_here")
    assert told["here"]["stage"] == told["stays"]["stage"] == ["laptop", True]
    assert "beamer" in told["stays"]["says"]
    assert told["swapped"]["stage"] == ["beamer", True]
    assert told["swapped"]["desk"] == "laptop"
    assert told["closed"]["state"] == "closed"
    assert told["closed"]["note on the desk"]


def test_a_stage_that_stays_says_how_it_goes_to_the_screen_that_came(walk: Callable[[str], Told]) -> None:
    told = walk("shown_here")
    said = texts("nl")("desk.screen_swap", key="S")
    assert told["stays"]["above the page"] == told["stays"]["told"] == said
    for name in ("here", "gone", "swapped", "closed"):
        assert (told[name]["above the page"], told[name]["told"]) == ("", ""), name


def test_a_stage_without_its_screen_says_how_it_goes_to_another(walk: Callable[[str], Told]) -> None:
    told = walk("another_comes")
    assert told["other"]["told"] == texts("nl")("desk.screen_open", key="F5")
    assert "F5" in told["other"]["says"]
    assert (told["asked"]["told"], told["asked"]["above the page"]) == ("", "")


def test_where_the_room_looks_nothing_is_said_above_the_page(walk: Callable[[str], Told]) -> None:
    for name, moment in walk("desk_goes").items():
        assert moment["above the page"] == "", name


def test_on_the_only_screen_the_stage_comes_back_after_a_page_of_the_desk(
    walk: Callable[[str], Told],
) -> None:
    told = walk("pages_over_it")
    assert (told["keys"], told["ready"]) == (True, True)
    assert told["left"] == [False, True], "what happened is said"
    assert told["opened"] == [True, False], "and no longer than it is true"


def test_a_desk_in_another_language_leaves_the_room_its_stage(walk: Callable[[str], Told]) -> None:
    told = walk("desk_renewed")
    assert told["other desks"]
    for name in ("before", "language", "theme", "back", "on"):
        assert (told[name]["stage"], told[name]["desk"]) == (["beamer", True], "laptop"), name
    assert told["keyboard"]
    assert told["away"]["stage"] == []
    assert told["away"]["state"] == "lost", "it waits for the same screen"
    assert told["on"]["view"] != told["back"]["view"] == told["before"]["view"]


def test_another_screen_is_taken_only_when_asked(walk: Callable[[str], Told]) -> None:
    told = walk("another_comes")
    assert told["other"]["stage"] == []
    assert told["asked"]["stage"] == ["wall", True]


def test_the_stage_fills_its_screen_whatever_becomes_of_it(walk: Callable[[str], Told]) -> None:
    told = walk("changes_shape")
    for name, moment in told.items():
        assert moment["stage"] == ["beamer", True], name
        assert moment["exposed"] is name.startswith("mirror"), name
    assert "verborgen" in told["mirror"]["says"]


def test_a_desk_that_loses_its_own_screen_goes_back_on_s(walk: Callable[[str], Told]) -> None:
    told = walk("desk_goes")
    assert told["gone"]["desk"] == "beamer"
    assert told["gone"]["exposed"]
    assert told["back"]["desk"] == "beamer", "a window never moves by itself"
    assert told["swapped"]["desk"] == "laptop"
    assert told["swapped"]["stage"] == ["beamer", True]


def test_a_desk_that_is_dragged_into_the_rooms_sight_hides_its_notes(walk: Callable[[str], Told]) -> None:
    told = walk("desk_dragged")
    assert [told[name]["note on the desk"] for name in ("half", "whole", "edge", "home")] == [
        False,
        False,
        True,
        True,
    ]


def test_a_ballot_is_emptied_and_covers_when_the_room_comes_to_see_it(walk: Callable[[str], Told]) -> None:
    told = walk("ballot_seen")
    assert not any("gewist" in words for words in told.pop("says")), "nothing was filled in yet"
    assert told == {
        "before": True,
        "covered": True,
        "ballot": False,
        "asked": True,
        "can weigh": False,
    }


def test_who_types_on_when_the_beamer_falls_out_types_into_nothing(walk: Callable[[str], Told]) -> None:
    told = walk("ballot_typed_on")
    for sentence in (
        "Misschien ziet de zaal nu mee.",
        "Wat je invulde is gewist. Straks weeg je opnieuw.",
    ):
        assert sentence in told["says"]
    assert not any("Bellen" in words for words in told["says"])
    assert told["still there"]
    assert told["nothing was done"]
    assert told["comes back"] == ["beamer", True, True]
    assert not told["ballot"]
    assert told["can weigh"]


def test_with_several_screens_the_numbers_ask_and_the_answer_is_kept(walk: Callable[[str], Told]) -> None:
    told = walk("three_screens")
    assert told["doubt"]
    assert told["numbers"] == ["laptop", "beamer", "wall"]
    assert told["chosen"] == told["again"] == ["wall", True]
    assert told["kept"] == ["wall"]


def test_a_rehearsal_shows_both_on_one_screen_and_says_so(walk: Callable[[str], Told]) -> None:
    told = walk("rehearsed")
    assert told["wide"]["apart"]
    assert told["wide"]["mark"]
    assert told["narrow"]["over the copy"], "where the desk says that this is a rehearsal"
    for moment in told.values():
        assert moment["inside"]
        assert moment["note on the desk"]
        assert moment["view"] == ["case", 1, 0], "everything works as it will"
        assert moment["said on the desk"]
        assert not moment["said to be seen"], "nobody but the facilitator sees it"
        assert all("Oefenen" in title for title in moment["titles"])
        assert moment["after"] == [False, True]


def at(name: str, *place: int) -> ScreenPlace:
    return ScreenPlace(name, (place[0], place[1], place[2], place[3]))


LEFT, RIGHT, WALL = (
    at("left", 0, 0, 1366, 768),
    at("right", 1366, 0, 1024, 768),
    at("wall", 2390, 0, 800, 600),
)


def test_the_last_chosen_screen_that_is_there_is_the_stage() -> None:
    assert choose_stage([LEFT, RIGHT, WALL], "left", ["home", "wall", "right"]) == "wall"
    assert choose_stage([LEFT, RIGHT], "left", ["home", "wall"]) == "right"
    assert choose_stage([LEFT, RIGHT], "left", ["left"]) == "right"
    assert choose_stage([LEFT], "left", ["left", "right"]) is None


def test_a_mirror_of_another_shape_is_a_mirror() -> None:
    part = at("part", 0, 0, 1024, 768)
    assert is_mirrored([LEFT, part], "left")
    assert candidates([LEFT, part], "left") == []
    assert is_exposed([LEFT, part, RIGHT], "left", "right"), (
        "one screen shows the desk, though another does not"
    )
    assert not is_mirrored([LEFT, RIGHT], "left")


def test_one_screen_and_an_unknown_one_are_seen() -> None:
    assert is_exposed([LEFT], "left", "")
    assert is_exposed([LEFT, RIGHT], "gone", "")
    assert is_exposed([LEFT, RIGHT], "left", "left")
    assert not is_exposed([LEFT, RIGHT], "left", "right")
