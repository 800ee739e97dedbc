"""With a beamer the stage is on the beamer and the notes are on the desk; a process of its own has two screens."""

from pathlib import Path
from typing import Any

import pytest

from tests.own_process import told_by

LAPTOP, BEAMER = [0, 0, 1366, 768], [1366, 0, 1024, 768]


def screen(name: str, place: list[int]) -> dict[str, Any]:
    x, y, width, height = place
    return {"name": name, "x": x, "y": y, "width": width, "height": height, "logicalDpi": 96, "dpr": 1}


def seen_by(script: str, folder: Path, **screens: list[int]) -> dict[str, Any]:
    """Return what a process with these screens printed."""
    return told_by(script, folder, [screen(name, place) for name, place in screens.items()])


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What a process with a laptop's screen and a beamer saw."""
    folder = tmp_path_factory.mktemp("screens")
    return seen_by("tests.two_screens", folder, laptop=LAPTOP, beamer=BEAMER)


def test_the_stage_opens_on_the_other_screen_and_fills_it(found: dict[str, Any]) -> None:
    assert found["open"] == [["laptop", LAPTOP], ["beamer", BEAMER]]
    assert found["after a click"] == [1, ["beamer", BEAMER]]
    assert found["the desk keeps the keyboard"]


def test_notes_are_on_the_desk_only(found: dict[str, Any]) -> None:
    assert not found["exposed"]
    assert found["note on the desk"]
    assert found["case on the stage"]
    assert not found["note on the stage"]


def test_nobody_has_to_switch_the_beamer_off_to_weigh(found: dict[str, Any]) -> None:
    assert not found["beamer must go off"]
    assert found["a seat can weigh"]


def test_screens_can_be_swapped_and_the_first_press_says_what_the_room_will_see(
    found: dict[str, Any],
) -> None:
    assert found["asked"] == ["laptop", ["beamer", BEAMER]]
    assert found["swapped"] == ["beamer", ["laptop", LAPTOP]]
    assert not found["closed"]
