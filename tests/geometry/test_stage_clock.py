"""The timer on the stage: on every page there is a place for it where it is in nobody's way."""

import pytest

from kompas.geometry.measuring import Box
from kompas.geometry.palette import palette
from kompas.geometry.shapes import Area, Drawing, Label, Shape
from kompas.geometry.stage.clock import State, clock_on
from kompas.geometry.stage.compose import compose
from kompas.geometry.stage.frame import Setting, frame
from kompas.geometry.typesetting import Face
from kompas.language import texts
from tests.geometry.check import AIR, band_top, faults, shape_box
from tests.geometry.hard_pages import hard
from tests.geometry.pages import example

STATES: tuple[tuple[str, State], ...] = (("20:00", "running"), ("01:12", "ending"), ("+12:10", "over"))


def off(shape: Shape, page: Drawing) -> bool:
    """Whether a shape is too near the edge of the page, or half in the band."""
    here, top = shape_box(shape), band_top(page)
    return (
        not Box(AIR, AIR, page.width - AIR, page.height - AIR).grown(0.5).holds(here)
        or here.top < top < here.bottom
    )


@pytest.mark.parametrize("theme", ["projector-light", "projector-dark"])
@pytest.mark.parametrize("size", [100, 140])
@pytest.mark.parametrize("aspect", [16 / 9, 4 / 3])
def test_the_timer_is_in_nobodys_way(aspect: float, size: int, theme: str) -> None:
    setting = Setting(texts("nl"), palette(theme), frame(aspect, size))
    wrong, without, total = [], [], 0
    for name, (view, now) in {**example(), **hard()}.items():
        for number, page in enumerate(
            compose(view, now, setting.texts, setting.palette, aspect, size), start=1
        ):
            total += 1
            here = f"{name} {number}"
            if not clock_on(page, *STATES[0], setting):
                without.append(here)
                continue
            for words, state in STATES:
                laid = Drawing(
                    page.width, page.height, (*page.shapes, *clock_on(page, words, state, setting))
                )
                # That a frame stands in the band is meant: where it stands is asked below.
                found = [fault for fault in faults(laid, setting.palette) if not fault.startswith("a area")]
                wrong += [f"{here}: {fault}" for fault in found]
                wrong += [
                    f"{here}: at the edge" for shape in laid.shapes[len(page.shapes) :] if off(shape, page)
                ]
    assert wrong == []
    # A role map of many roles may fill a page; the desk has the timer all the same.
    assert len(without) <= total * 0.05, without
    assert not [name for name in without if name.rpartition(" ")[0] in example()]


def test_it_says_how_it_is_without_colour() -> None:
    setting = Setting(texts("nl"), palette("projector-light"), frame(16 / 9))
    view, now = example()["case"]
    page = compose(view, now, setting.texts, setting.palette, 16 / 9)[0]
    running, ending, over = (clock_on(page, words, state, setting) for words, state in STATES)
    assert [type(shape) for shape in running] == [Label]
    frame_, _ = ending
    assert isinstance(frame_, Area)
    assert (frame_.fill, frame_.width) == ("", 3.0)
    block, label = over
    assert isinstance(block, Area)
    assert isinstance(label, Label)
    assert (block.fill, label.colour) == (setting.palette.ink, setting.palette.paper)


def test_a_page_without_room_has_no_timer() -> None:
    setting = Setting(texts("nl"), palette("projector-light"), frame(16 / 9))
    lines = tuple(Label((24, 60.0 + 50 * n), "m" * 60, Face.DISPLAY, 60, "#141311") for n in range(21))
    assert clock_on(Drawing(1920, 1080, lines), *STATES[0], setting) == ()


def begins(shapes: tuple[Shape, ...]) -> tuple[float, float]:
    """Where the first thing begins that one sees of the timer, and the baseline of its figures."""
    label = shapes[-1]
    assert isinstance(label, Label)
    first = shapes[0]
    # The box around an area is that of its outline, whose middle is its edge.
    left = first.at[0] if isinstance(first, Label) else shape_box(first).left
    return (left, label.at[1])


def test_it_begins_under_the_name_of_the_step_in_every_state() -> None:
    setting = Setting(texts("nl"), palette("projector-light"), frame(16 / 9))
    elsewhere = []
    for name, (view, now) in example().items():
        page = compose(view, now, setting.texts, setting.palette, 16 / 9)[0]
        step = next(s for s in page.shapes if isinstance(s, Label) and s.face is Face.DISPLAY)
        places = {begins(clock_on(page, words, state, setting)) for words, state in STATES}
        assert len(places) == 1, (name, places)
        if places != {(step.at[0], step.at[1] + 60)}:
            elsewhere.append(name)
    # The name of that step in the examples fills the margin.
    assert elsewhere == ["twist"]


def test_it_is_quiet_until_it_ends() -> None:
    setting = Setting(texts("nl"), palette("projector-light"), frame(16 / 9))
    view, now = example()["case"]
    (label,) = clock_on(compose(view, now, *setting[:2], 16 / 9)[0], *STATES[0], setting)
    assert isinstance(label, Label)
    assert (label.face, label.size, label.colour) == (Face.DISPLAY, 40, setting.palette.soft)
