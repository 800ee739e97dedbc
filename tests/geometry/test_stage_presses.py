"""Whoever presses on sees something else: no press of a weighing leaves the picture or the words as they were."""

from itertools import combinations, pairwise
from typing import NamedTuple

import pytest

from kompas.domain import actions as a
from kompas.domain.live import live
from kompas.domain.privacy import shuffled_batch
from kompas.domain.session import Session
from kompas.domain.stage import RevealView
from kompas.domain.update import update
from kompas.domain.views import views_of
from kompas.domain.weighing import STANCES, Mode, Weighing
from kompas.geometry.palette import palette
from kompas.geometry.shapes import Area, Drawing, Label, Shape
from kompas.geometry.stage.compose import compose
from kompas.language import LANGUAGES, texts
from tests.making import AT, begun, seated

LIGHT = palette("projector-light")
WALLS = [(16 / 9, 100), (16 / 9, 140), (4 / 3, 100), (4 / 3, 140)]
MODES: tuple[Mode, ...] = ("confidential", "anonymous")
ROUNDS = ("weigh", "weigh-2")
SPREAD = ((60, 20, 20), (20, 60, 20), (25, 25, 50), (10, 45, 45), (70, 15, 15), (0, 50, 50), (35, 30, 35))
CLOSER = ((50, 25, 25), (30, 50, 20), (30, 30, 40), (20, 40, 40), (55, 25, 20), (10, 50, 40), (35, 30, 35))


class Page(NamedTuple):
    """What the room sees after a press: above the band, and in words the heading and the band."""

    picture: tuple[Shape, ...]
    words: tuple[str, ...]


def weighed(seats: int, mode: Mode, *, alike: bool = False, quiet: bool = False) -> Session:
    """A session in which a room weighed twice; `alike` all the same, `quiet` without stances and reasons."""
    session = begun(*seated(seats), a.SetMode(mode, 5))
    for step, sets in zip(ROUNDS, (SPREAD, CLOSER), strict=True):
        session = update(session, a.OpenRound(step, 7, AT))
        for seat in range(1, seats + 1):
            points = sets[0] if alike else sets[seat % len(sets)]
            stance, why = (None, "") if quiet else (STANCES[seat % 4], f"Reden {seat}.")
            session = update(session, a.Weigh(seat, Weighing(*points, stance, why)))
        assert session.round is not None
        batch = shuffled_batch(session.round, 5)
        for action in (a.CloseRound(AT, batch), a.RevealRound()):
            session = update(session, action)
    return session


def presses(session: Session, step: str, wall: tuple[float, int], language: str) -> list[Page]:
    """Every page of a step in the order in which "next" comes to them."""
    here = next(each for each in session.steps if each.id == step)
    return [
        parted(drawing)
        for view in views_of(session, here)
        for drawing in compose(view, live(session), texts(language), LIGHT, *wall)
    ]


def parted(drawing: Drawing) -> Page:
    bands = [s for s in drawing.shapes if isinstance(s, Area) and s.fill == LIGHT.marker]
    top = min(min(y for _, y in band.points) for band in bands if min(y for _, y in band.points) > 360)
    words = [s for s in drawing.shapes if isinstance(s, Label) and s.at[1] > top]
    over = tuple(s for s in drawing.shapes if s not in words and s not in bands)
    headings = [s.text for s in over if isinstance(s, Label) and s.size > 70]
    return Page(over, (*headings, *(s.text for s in words)))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("wall", WALLS, ids=str)
@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("seats", [3, 5, 9, 13, 31])
def test_each_press_changes_the_picture_and_what_names_it(
    seats: int, mode: Mode, wall: tuple[float, int], language: str
) -> None:
    session = weighed(seats, mode)
    for step in ROUNDS:
        walked = presses(session, step, wall, language)
        for before, after in pairwise(walked):
            assert before.picture != after.picture
            assert before.words != after.words, "heading, band or number of the page say what is new"
        for one, other in combinations(walked, 2):
            assert one.picture != other.picture, "nothing comes twice"


@pytest.mark.parametrize("wall", WALLS, ids=str)
@pytest.mark.parametrize("mode", MODES)
def test_also_where_all_weigh_the_same_and_nobody_gives_a_reason(mode: Mode, wall: tuple[float, int]) -> None:
    session = weighed(9, mode, alike=True, quiet=True)
    for step in ROUNDS:
        walked = presses(session, step, wall, "nl")
        assert len({page.picture for page in walked}) == len(walked)


@pytest.mark.parametrize(("seats", "mode"), [(2, "confidential"), (4, "anonymous")])
def test_a_round_that_keeps_its_figures_back_has_one_view(seats: int, mode: Mode) -> None:
    session = weighed(seats, mode)
    for step in ROUNDS:
        assert len(presses(session, step, WALLS[0], "nl")) == 1


def test_a_session_of_before_counted_three_views_also_there() -> None:
    session = weighed(2, "confidential")
    for index in range(3):
        stage = update(session, a.Publish("weigh", index)).stage
        assert isinstance(stage.view, RevealView)
        assert stage.index == 0
