"""The stage as painted: every view of every shipped dilemma, in both languages, on three walls, in two text sizes.

By default each view hangs on one wall, in one language and theme, another for each; `--full` hangs it on all. What is
measured is in `pixels`: nothing cut, nothing over other words, 3.7 % of the height, contrast 7, all from pixels.
"""

import itertools
from collections.abc import Iterator
from functools import lru_cache
from typing import get_args

import pytest
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from kompas.domain.stage import AnyView, Live
from kompas.geometry.palette import Palette, contrast, palette
from kompas.geometry.shapes import Area, Drawing, Label, Shape, box
from kompas.geometry.stage.clock import State, clock_on
from kompas.geometry.stage.compose import blank, compose
from kompas.geometry.stage.frame import Setting, frame
from kompas.geometry.stage.trial import trial
from kompas.geometry.typesetting import Face
from kompas.language import LANGUAGES, Texts, texts
from kompas.ui.choose_screen import BigNumber
from kompas.ui.painter import load_fonts
from kompas.ui.stage.canvas import Canvas
from tests.geometry.hard_pages import LONG_WORD, hard
from tests.geometry.pages import example
from tests.geometry.pixels import faults
from tests.geometry.walls import SCREENS, WALLS, Wall, shipped

THEMES = ("projector-light", "projector-dark")
CLOCKS: tuple[tuple[str, State], ...] = (("20:00", "running"), ("01:12", "ending"), ("+12:10", "over"))
Hung = tuple[Wall, str, str]
Views = dict[str, tuple[AnyView, Live]]
EVERY: tuple[Hung, ...] = tuple(itertools.product(WALLS, LANGUAGES, THEMES))
"""A wall, a language and a theme."""


def named(wall: Wall) -> str:
    """A wall as it is called in the list of tests."""
    return f"{wall.width}x{wall.height}-{wall.size}%"


pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(autouse=True)
def fonts(qapp: QGuiApplication) -> None:  # noqa: ARG001 - fonts are of the application
    load_fonts()


def hung(number: int, *, full: bool) -> tuple[Hung, ...]:
    """Where a view hangs: everywhere, or at a place of its own, so that many views make all places."""
    return EVERY if full else (EVERY[(number * 7) % len(EVERY)],)


def some(views: Views, share: int, *, full: bool) -> Views:
    """All views, or one in `share`, taken all through the list, and the first of each kind."""
    kinds = {type(view): name for name, (view, _) in reversed(views.items())}
    taken = {name for number, name in enumerate(views) if number % share == 0} | set(kinds.values())
    return {name: view for name, view in views.items() if full or name in taken}


@lru_cache
def spoken(language: str) -> Texts:
    """A language, its catalogue read once, as a running program has it."""
    return texts(language)


def pages(view: AnyView, now: Live, where: Hung) -> tuple[Drawing, ...]:
    wall, language, theme = where
    return compose(view, now, spoken(language), palette(theme), wall.width / wall.height, wall.size)


def wrong(views: Views, wall: Wall, *, full: bool) -> Iterator[str]:
    """What is wrong with the views that hang on a wall."""
    for number, (name, (view, now)) in enumerate(views.items()):
        for where in hung(number, full=full):
            on, language, theme = where
            if on != wall:
                continue
            for page, drawing in enumerate(pages(view, now, where), start=1):
                for fault in on_wall(drawing, where):
                    yield f"{name}, page {page}, {language}, {theme}, {wall}: {fault}"


def on_wall(drawing: Drawing, where: Hung, over: tuple[Shape, ...] = ()) -> list[str]:
    wall, _, theme = where
    return faults(drawing, wall.width, wall.height, palette(theme).paper, over)


def test_every_kind_of_view_is_among_those_of_the_dilemmas() -> None:
    shown = {type(view).__name__ for view, _ in shipped().values()}
    assert {kind.__name__ for kind in get_args(AnyView)} - shown == set()


@pytest.mark.long
@pytest.mark.parametrize("wall", WALLS, ids=named)
def test_every_view_of_every_dilemma_can_be_read(wall: Wall, *, full: bool) -> None:
    assert list(wrong(some(shipped(), 6, full=full), wall, full=full)) == []


@pytest.mark.long
@pytest.mark.parametrize("wall", WALLS, ids=named)
def test_the_longest_and_fullest_views_can_be_read(wall: Wall, *, full: bool) -> None:
    assert list(wrong({**example(), **some(hard(), 6, full=full)}, wall, full=full)) == []


@pytest.mark.long
def test_the_timer_can_be_read(*, full: bool) -> None:
    found, laid = [], 0
    for number, (name, (view, now)) in enumerate(example().items()):
        for where in hung(number, full=full):
            wall, language, theme = where
            setting = Setting(spoken(language), palette(theme), frame(wall.width / wall.height, wall.size))
            page = pages(view, now, where)[0]
            words, state = CLOCKS[number % len(CLOCKS)]
            over = clock_on(page, words, state, setting)
            laid += bool(over)
            found += [f"{name}, {where}: {fault}" for fault in on_wall(page, where, over)]
    assert found == []
    assert laid >= len(example()) * 0.9


def bare_pages(language: str, theme: str, wall: Wall) -> dict[str, Drawing]:
    """The pages that no view makes: before anything was published, and the lines for the back row."""
    aspect = wall.width / wall.height
    words, colours = spoken(language), palette(theme)
    return {
        "before": blank(words, colours, aspect, wall.size),
        "trial": trial(Setting(words, colours, frame(aspect, wall.size))),
    }


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("wall", WALLS, ids=named)
def test_welcome_and_trial_lines_can_be_read(wall: Wall, language: str, theme: str) -> None:
    for name, page in bare_pages(language, theme, wall).items():
        assert on_wall(page, (wall, language, theme)) == [], name


@pytest.mark.parametrize(("width", "height"), SCREENS)
def test_black_is_black(width: int, height: int) -> None:
    canvas = Canvas("wall")
    canvas.resize(width, height)
    canvas.show_drawing(pages(*example()["case"], (Wall(width, height), "nl", THEMES[0]))[0], "#ffffff")
    assert canvas.grab().toImage().pixelColor(0, 0) == QColor("#ffffff")
    canvas.show_drawing(None, "#ffffff")
    seen = canvas.grab().toImage()
    assert bytes(seen.constBits()) == b"\0\0\0\xff" * width * height
    canvas.deleteLater()


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("number", [1, 2, 10])
def test_the_number_of_a_screen_can_be_read(qtbot: QtBot, number: int, theme: str) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    made = BigNumber(number, owner.screen(), palette(theme), owner)
    seen = made.grab().toImage()
    ground = seen.pixelColor(1, 1)
    spots = [
        (x, y)
        for y in range(0, seen.height(), 2)
        for x in range(0, seen.width(), 2)
        if contrast(seen.pixelColor(x, y).name(), ground.name()) >= 7
    ]
    assert spots, "no number to be seen"
    across, down = zip(*spots, strict=True)
    assert max(down) - min(down) >= 0.2 * owner.screen().geometry().height()
    assert min(across) > 2, "the number runs into the edge"
    assert max(across) < seen.width() - 3, "the number runs into the edge"


def planted(label: Shape, theme: str = THEMES[0], wall: Wall = WALLS[2]) -> list[str]:
    """What is found on the page before anything was published, on which this was put."""
    where = (wall, "nl", theme)
    page = bare_pages("nl", theme, wall)["before"]
    assert on_wall(page, where) == []
    return on_wall(Drawing(page.width, page.height, (*page.shapes, label)), where)


@pytest.mark.parametrize("wall", WALLS[::2], ids=named)
@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(
    ("label", "words"),
    [
        (Label((300, 200), LONG_WORD, Face.DISPLAY, 60, "ink"), "runs off the wall"),
        (Label((700, 300), "bleek", Face.DISPLAY, 60, "pale"), "contrast"),
        (Label((700, 300), "half bleek", Face.DISPLAY, 44, "pale"), "contrast"),
        (Label((700, 300), "klein lettertje", Face.DISPLAY, 36, "ink"), "of the height"),
        (Label((700, 300), "weg", Face.DISPLAY, 60, "paper"), "cannot be seen"),
        (Label((420, 500), "over elkaar heen geschreven", Face.DISPLAY, 60, "ink"), "lies over"),
    ],
)
def test_planted_faults_are_found(label: Label, words: str, theme: str, wall: Wall) -> None:
    colours = palette(theme)
    pale = "#767676" if theme == THEMES[0] else "#8a8a8a"
    ink = {"ink": colours.ink, "pale": pale, "paper": colours.paper}[label.colour]
    there = Label(label.at, label.text, label.face, label.size, ink)
    assert any(repr(there.text) in fault and words in fault for fault in planted(there, theme, wall))


def test_what_covers_words_is_found() -> None:
    where = (WALLS[2], "nl", THEMES[0])
    page = pages(*example()["case"], where)[0]
    colours: Palette = palette(THEMES[0])
    word = next(one for one in page.shapes if isinstance(one, Label) and len(one.text) > 20)
    lid: Area = box(word.at[0] + 200, word.at[1] - 60, 2000, 90, colours.marker)
    found = on_wall(Drawing(page.width, page.height, (*page.shapes, lid)), where)
    assert any("cut or covered" in fault for fault in found)


def test_words_half_on_another_ground_are_measured_on_both() -> None:
    colours = palette(THEMES[0])
    ground = box(400, 100, 400, 200, colours.humanity)
    label = Label((300, 200), "half donker op donker", Face.DISPLAY, 60, colours.ink)
    found = faults(Drawing(1920, 1080, (ground, label)), 1920, 1080, colours.paper)
    assert [fault for fault in found if "contrast" in fault]
    assert faults(Drawing(1920, 1080, (label,)), 1920, 1080, colours.paper) == []
