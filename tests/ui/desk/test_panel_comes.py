"""The panel of another step comes in pieces: the stage first, no half panel, nothing typed lost, nothing left over."""

from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtTest import QTest

from kompas.domain.actions import Decide, EnterStep, Park
from kompas.domain.outcome import Remark
from kompas.domain.problems import Problem
from kompas.language import texts
from kompas.sitting import Sitting
from kompas.ui.desk.middle.pieces import Pieces
from kompas.ui.desk.panels.close import ClosePanel
from kompas.ui.desk.panels.decide import DecidePanel
from kompas.ui.desk.panels.discuss import DiscussPanel
from kompas.ui.panel import Panel
from tests.making import LATER
from tests.ui.desk.panel_rooms import begin as begin_room
from tests.whole import LEFT, WINDOWED, Key, begin, click, press, program, settle, sitting_of, type_in
from tests.workshops import read

pytestmark = [*WINDOWED]
NL = texts("nl")


@pytest.fixture
def full(tmp_path: Path) -> Iterator[Sitting]:
    """A desk with all that nine seats wrote."""
    with program(tmp_path) as kompas:
        begin(kompas, "Rood, oranje, groen", NL("library.begin"))
        sitting = sitting_of(kompas)
        for action in read("negen-plekken").actions[1:]:
            try:
                sitting.do(action)
            except Problem:
                continue
        settle()
        yield sitting


def enter(sitting: Sitting, step: str) -> None:
    sitting.desk.acts.go_to(step)


def standing(sitting: Sitting) -> list[Panel]:
    """The panels that there are, without asking for the one that is coming."""
    return [one for one in sitting.desk.middle.area.ground.children() if isinstance(one, Panel)]


def seen(sitting: Sitting) -> list[type[Panel]]:
    return [type(one) for one in standing(sitting) if one.isVisible()]


def test_the_room_sees_its_page_before_the_desk_has_its_panel(full: Sitting) -> None:
    press(Key.Key_F5)
    enter(full, "decide")
    assert full.desk.stage.window.canvas.drawing == full.desk.stage.drawing(full.session)
    assert full.desk.middle.head.title.text() == full.session.step.title.read("nl")
    assert full.desk.middle.coming.left


def test_the_panel_before_stands_until_the_new_one_is_whole(full: Sitting) -> None:
    enter(full, "decide")
    settle()
    enter(full, "close")
    turns = 0
    while full.desk.middle.coming.left:
        assert seen(full) == [DecidePanel], "neither an empty place nor a half panel"
        QCoreApplication.processEvents()
        turns += 1
    assert seen(full) == [ClosePanel]
    assert turns > len(full.session.conditions) + len(full.session.tasks), "a row in each turn"


def test_who_asks_for_the_panel_gets_it_whole(full: Sitting) -> None:
    enter(full, "close")
    panel = full.desk.middle.panel
    assert isinstance(panel, ClosePanel)
    assert panel.isVisible()
    assert [row.text.toPlainText() for row in panel.tasks.rows] == [one.text for one in full.session.tasks]
    assert panel.decision.toPlainText() == full.session.decision
    assert not full.desk.middle.coming.left


def test_hurrying_through_steps_makes_only_the_last_panel(full: Sitting) -> None:
    enter(full, "decide")
    settle()
    for step in ("plan", "discuss", "rolemap", "close"):
        enter(full, step)
        for _ in range(3):
            QCoreApplication.processEvents()
    settle()
    assert seen(full) == [ClosePanel]
    assert len(standing(full)) == 1, "what was begun in between is gone"


def test_there_and_back_at_once_shows_the_step_and_follows_the_session(full: Sitting) -> None:
    enter(full, "decide")
    settle()
    enter(full, "close")
    QCoreApplication.processEvents()
    enter(full, "decide")
    settle()
    assert seen(full) == [DecidePanel]
    full.do(Decide("Iets anders"))
    panel = full.desk.middle.panel
    assert isinstance(panel, DecidePanel)
    assert panel.decision.toPlainText() == "Iets anders"


def test_words_in_the_field_of_the_step_before_are_kept(full: Sitting) -> None:
    enter(full, "decide")
    settle()
    panel = full.desk.middle.panel
    assert isinstance(panel, DecidePanel)
    click(panel.decision)
    press(Key.Key_End)
    type_in(" en verder")
    enter(full, "close")
    assert full.session.decision.endswith(" en verder")
    press(Key.Key_X)
    settle()
    assert full.session.decision.endswith(" en verder"), "no letter goes to a panel that leaves"


def test_a_hand_does_nothing_in_a_panel_that_leaves(full: Sitting) -> None:
    enter(full, "discuss")
    settle()
    panel = full.desk.middle.panel
    assert isinstance(panel, DiscussPanel)
    spot = panel.probes.mapTo(full.desk, panel.probes.rect().center())
    enter(full, "close")
    index = full.session.stage
    QTest.mouseClick(full.desk.windowHandle(), LEFT, pos=spot)
    assert full.session.stage == index


def test_a_panel_that_leaves_is_filled_no_more(full: Sitting) -> None:
    enter(full, "discuss")
    settle()
    old = full.desk.middle.panel
    assert isinstance(old, DiscussPanel)
    rows = len(old.parked.rows)
    enter(full, "close")
    full.do(Park(Remark("nieuw", "Voor later")))
    assert len(old.parked.rows) == rows


def test_what_changes_while_a_panel_comes_is_in_it_once(full: Sitting) -> None:
    enter(full, "discuss")
    for _ in range(6):
        QCoreApplication.processEvents()
    assert full.desk.middle.coming.left
    full.do(Park(Remark("nieuw", "Voor later")))
    settle()
    panel = full.desk.middle.panel
    assert isinstance(panel, DiscussPanel)
    assert [row.id for row in panel.parked.rows] == [one.id for one in full.session.parked]


def test_pieces_are_done_one_in_each_turn_until_another_work_begins(qapp: QCoreApplication) -> None:
    done: list[str] = []

    def work(name: str) -> Generator[None, None, None]:
        try:
            for number in range(3):
                done.append(f"{name}{number}")
                yield
        finally:
            done.append(f"{name} ends")

    parent = QObject()
    pieces = Pieces(parent, begin_room(EnterStep("welcome", LATER)).room.bridge)
    pieces.begin(work("a"))
    assert done == []
    for number in range(2):
        qapp.processEvents()
        assert done[-1] == f"a{number}"
    pieces.begin(work("b"))
    assert done == ["a0", "a1", "a ends"]
    pieces.finish()
    assert done[3:] == ["b0", "b1", "b2", "b ends"]
    assert not pieces.left
