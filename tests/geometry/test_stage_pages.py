"""Every page of the stage, in both languages, on wide and narrow beamers, at normal and large text: without faults."""

import pytest

from kompas.domain.stage import AnyView, Live
from kompas.geometry.palette import palette
from kompas.geometry.shapes import Drawing, Label, box
from kompas.geometry.stage.compose import blank, compose
from kompas.geometry.typesetting import Face
from kompas.language import texts
from tests.geometry.check import faults
from tests.geometry.hard_pages import LONG_WORD, hard
from tests.geometry.pages import example

LIGHT, DARK = "projector-light", "projector-dark"
ASPECTS = (16 / 9, 4 / 3)
SIZES = (100, 140)
BESIDES = (1.6, 1.25)
"""Other beamers: 1280 by 800, and 1280 by 1024."""


def wrong(
    views: dict[str, tuple[AnyView, Live]], language: str, aspect: float, size: int, theme: str
) -> list[str]:
    """All faults of all pages, with the name of the view in front."""
    words, colours, found = texts(language), palette(theme), []
    for name, (view, now) in views.items():
        pages = compose(view, now, words, colours, aspect, size)
        assert pages
        for number, page in enumerate(pages, start=1):
            found += [f"{name} {number}: {fault}" for fault in faults(page, colours)]
    return found


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_example_has_no_faults(language: str, aspect: float, size: int, theme: str) -> None:
    assert wrong(example(), language, aspect, size, theme) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("aspect", BESIDES)
def test_the_example_has_no_faults_on_other_beamers(aspect: float, size: int) -> None:
    assert wrong(example(), "nl", aspect, size, LIGHT) == []


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("aspect", ASPECTS)
@pytest.mark.parametrize(("language", "theme"), [("nl", LIGHT), ("en", DARK)])
def test_hard_pages_have_no_faults(language: str, theme: str, aspect: float, size: int) -> None:
    assert wrong(hard(), language, aspect, size, theme) == []


@pytest.mark.parametrize("theme", [LIGHT, DARK])
@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("aspect", [*ASPECTS, *BESIDES])
def test_the_page_before_any_view_has_no_faults(aspect: float, size: int, theme: str) -> None:
    page = blank(texts("nl"), palette(theme), aspect, size)
    assert faults(page, palette(theme)) == []
    assert page.said


@pytest.mark.parametrize("aspect", ASPECTS)
def test_pages_have_the_size_of_the_wall(aspect: float) -> None:
    for view, now in example().values():
        for page in compose(view, now, texts("nl"), palette(LIGHT), aspect):
            assert (page.width, page.height) == (1080 * aspect, 1080)


@pytest.mark.parametrize(
    ("label", "words"),
    [
        (Label((300, 300), LONG_WORD, Face.DISPLAY, 60, "#141311"), "off the page"),
        (Label((300, 300), "bleek", Face.DISPLAY, 60, "#8F8878"), "contrast"),
        (Label((300, 300), "klein", Face.DISPLAY, 30, "#141311"), "30.0 px"),
        (Label((96, 98), "over elkaar", Face.DISPLAY, 44, "#141311"), "lies over"),
        (Label((300, 860), "te laag", Face.DISPLAY, 44, "#141311"), "too near the band"),
    ],
)
def test_planted_faults_are_found(label: Label, words: str) -> None:
    colours = palette(LIGHT)
    page = compose(*example()["open"], texts("nl"), colours, 16 / 9)[0]
    assert faults(page, colours) == []
    planted = Drawing(page.width, page.height, (*page.shapes, label))
    assert any(words in fault for fault in faults(planted, colours))


def test_text_is_measured_against_what_lies_under_it() -> None:
    colours = palette(LIGHT)
    under = box(100, 100, 600, 200, colours.humanity)
    dark = Label((150, 200), "donker op donker", Face.DISPLAY, 44, colours.ink)
    assert any("contrast" in fault for fault in faults(Drawing(1920, 1080, (under, dark)), colours))
    light = Label((150, 200), "licht op donker", Face.DISPLAY, 44, colours.on_humanity)
    assert faults(Drawing(1920, 1080, (under, light)), colours) == []
