"""What moves on the stage: once, in 300 ms, only where people moved, and nothing when the system asks for stillness."""

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from kompas.domain.actions import Publish
from kompas.domain.session import Session
from kompas.domain.stage import RevealView
from kompas.domain.update import update
from kompas.geometry.shapes import Dot, Drawing
from kompas.language import texts
from kompas.store.store import replay
from kompas.ui.stage.canvas import Canvas
from kompas.ui.stage.motion import LASTS_MS, Motion
from kompas.ui.stage.pages import StagePages
from kompas.ui.stillness import wants_stillness
from tests.workshops import read

WIDE = 16 / 9
OVER = (Dot((5.0, 5.0), 2.0, "#000000"),)


@pytest.fixture
def canvas(qtbot: QtBot) -> Canvas:
    made = Canvas("zaal")
    qtbot.addWidget(made)
    made.resize(640, 360)
    return made


def revealed(beat: int) -> Session:
    """The nine seats after their second round, with this beat on the stage."""
    session = replay(read("negen-plekken").actions).session
    last = [step.id for step in session.steps if step.kind.value == "weigh"][-1]
    return update(session, Publish(last, beat - 1))


def pages() -> StagePages:
    return StagePages(texts("nl"), "projector-light")


def beat_of(session: Session) -> int:
    assert isinstance(session.stage.view, RevealView)
    return session.stage.view.beat


def at(progress: float) -> Drawing:
    return Drawing(160.0, 90.0, (Dot((progress, 0.0), 1.0, "#000000"),))


def test_only_the_beat_in_which_people_are_seen_to_move_has_a_way() -> None:
    ways = {beat_of(s): pages().way(s, WIDE) for s in map(revealed, (1, 2, 3))}
    assert [beat for beat, way in ways.items() if way is not None] == [2]
    way = ways[2]
    assert way is not None
    assert way(1.0) == pages().drawing(revealed(2), WIDE)
    assert way(0.0) != way(0.5) != way(1.0)


def test_a_round_without_seats_has_no_way() -> None:
    session = revealed(2)
    view = session.stage.view
    assert isinstance(view, RevealView)
    bare = replace(view, rounds=tuple(replace(shown, moves=()) for shown in view.rounds))
    hidden = replace(session, stage=replace(session.stage, view=bare))
    assert pages().way(hidden, WIDE) is None


def test_a_page_goes_its_way_once_and_the_timer_stays_over_it(canvas: Canvas, qtbot: QtBot) -> None:
    view, passed = revealed(2).stage.view, list[float]()
    motion = Motion(canvas, canvas)
    motion.still = False
    canvas.show_drawing(at(0.0), "#ffffff")
    canvas.show_moving(OVER)

    def way(progress: float) -> Drawing:
        passed.append(progress)
        return at(progress)

    motion.show(view, at(1.0), way, "#ffffff")
    assert canvas.drawing != at(1.0)
    motion.show(view, at(1.0), way, "#ffffff")
    qtbot.waitUntil(lambda: not motion.lasts(), timeout=10 * LASTS_MS)
    assert passed[0] < passed[-1] == 1.0
    assert passed == sorted(passed)
    assert canvas.drawing == at(1.0)
    assert canvas.moving == OVER
    count = len(passed)
    motion.show(view, at(1.0), way, "#ffffff")
    assert len(passed) == count


def test_another_page_ends_it(canvas: Canvas) -> None:
    motion = Motion(canvas, canvas)
    motion.still = False
    motion.show(revealed(2).stage.view, at(1.0), at, "#ffffff")
    assert motion.lasts()
    motion.show(revealed(3).stage.view, at(0.3), None, "#ffffff")
    assert not motion.lasts()
    assert canvas.drawing == at(0.3)


def test_a_still_system_sees_the_end_at_once(canvas: Canvas) -> None:
    motion = Motion(canvas, canvas)
    assert wants_stillness(), "nobody sees an offscreen stage move"
    motion.show(revealed(2).stage.view, at(1.0), at, "#ffffff")
    assert not motion.lasts()
    assert canvas.drawing == at(1.0)
