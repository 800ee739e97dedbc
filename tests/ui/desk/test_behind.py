"""The desk says when the room sees something else than the desk is at, and one key or button mends that."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QAbstractButton

from kompas.domain import actions as a
from kompas.domain.content import StepKind
from kompas.domain.rolemap import Role
from kompas.domain.stage import DecideView, RoleMapView
from kompas.domain.views import views_of
from kompas.geometry.shapes import Label, Shape
from kompas.language import LANGUAGES, texts
from kompas.ui.rolemap.panel import RoleMapPanel
from tests.ui.desk.desk_rooms import Desk, Moment, desk_of, in_sight, place
from tests.ui.desk.panel_rooms import settle
from tests.ui.desk.test_small_screen import SCREENS
from tests.whole import Key, application, click, press

pytestmark = pytest.mark.usefixtures("qtbot", "quick_hand")

CASE, DECIDE, MAP = (Moment(kind.value, kind) for kind in (StepKind.CASE, StepKind.DECIDE, StepKind.ROLEMAP))
LOOK = (1366, 768)


@pytest.fixture
def quick_hand() -> Iterator[None]:
    """No word follows the key, and nobody waits to see whether one does."""
    usual = application().doubleClickInterval()
    application().setDoubleClickInterval(0)
    yield
    application().setDoubleClickInterval(usual)


def opened(desk: Desk, moment: Moment) -> None:
    """Open the stage and go to a moment; the keyboard is at the desk, as with a second screen."""
    desk.window.stage.open()
    desk.to(moment)
    desk.window.activateWindow()
    desk.window.setFocus()
    settle(desk.window)


def says(desk: Desk) -> str:
    settle(desk.window)
    return desk.window.beside.says()[0]


def offers(desk: Desk) -> bool:
    """Whether the button that lets the room catch up is there, whole and in sight."""
    settle(desk.window)
    button = desk.window.beside.catch_up
    assert not button.isVisible() or in_sight(button)
    return button.isVisible()


def clock(desk: Desk) -> tuple[Shape, ...]:
    """The timer on the stage."""
    return desk.window.stage.clock(desk.scene.room.session, "02:14", "running")


@pytest.mark.parametrize("by_key", [True, False])
def test_a_changed_decision_is_behind_until_it_is_shown(*, by_key: bool) -> None:
    with desk_of(LOOK, "nl") as desk:
        opened(desk, DECIDE)
        assert not offers(desk)
        desk.scene.do(a.Decide("Wij wachten een jaar."))
        assert says(desk) == "De zaal ziet nog de vorige tekst."
        assert offers(desk)
        assert desk.window.beside.catch_up.text() == "Toon nu"
        press(Key.Key_U) if by_key else click(desk.window.beside.catch_up)
        view = desk.scene.room.session.stage.view
        assert isinstance(view, DecideView)
        assert view.decision == "Wij wachten een jaar."
        assert not offers(desk)


def test_the_space_bar_after_a_click_beside_leaves_the_room_its_stage() -> None:
    with desk_of(LOOK, "nl") as desk:
        opened(desk, DECIDE)
        desk.scene.do(a.Decide("Wij wachten een jaar."))
        settle(desk.window)
        beside = desk.window.beside
        for button in (beside.catch_up, beside.following.forward):
            click(button)
            settle(desk.window)
            session = desk.scene.room.session
            press(Key.Key_Space)
            assert desk.window.stage.is_open
            assert desk.scene.room.session == session
        opened(desk, DECIDE)
        desk.scene.do(a.Decide("Wij wachten nog een jaar."))
        settle(desk.window)
        beside.catch_up.setFocus(Qt.FocusReason.TabFocusReason)
        press(Key.Key_Space)
        assert not beside.catch_up.isVisible(), "who has only the keyboard reaches it too"
        press(Key.Key_Space)
        assert desk.window.stage.is_open


def test_next_shows_first_what_was_written_and_then_goes_on() -> None:
    with desk_of(LOOK, "nl") as desk:
        opened(desk, DECIDE)
        desk.scene.do(a.Decide("Wij wachten een jaar."))
        press(Key.Key_PageDown)
        view = desk.scene.room.session.stage.view
        assert isinstance(view, DecideView)
        assert view.decision == "Wij wachten een jaar."
        press(Key.Key_PageDown)
        assert desk.scene.room.session.step.kind is StepKind.PLAN


def pages_seen(desk: Desk) -> tuple[StepKind, int, int]:
    """The step, and the view and page of it that the room has."""
    session = desk.scene.room.session
    return session.step.kind, session.stage.index, session.stage.page


def test_back_returns_to_the_page_that_was_there_before() -> None:
    with desk_of(LOOK, "nl") as desk:
        opened(desk, CASE)
        seen = [pages_seen(desk)]
        while seen[-1][0] is StepKind.CASE:
            press(Key.Key_PageDown)
            settle(desk.window)
            seen.append(pages_seen(desk))
        assert len(seen) > 4
        press(Key.Key_PageUp)
        assert pages_seen(desk) == seen[-2]


def test_words_that_are_being_typed_are_shown_too() -> None:
    with desk_of(LOOK, "nl") as desk:
        opened(desk, DECIDE)
        desk.scene.do(a.Decide("Wij wachten."))
        field = desk.window.middle.panel.decision  # type: ignore[union-attr]
        field.setFocus()
        field.setPlainText("Wij wachten nog even.")
        click(desk.window.beside.catch_up)
        view = desk.scene.room.session.stage.view
        assert isinstance(view, DecideView)
        assert view.decision == "Wij wachten nog even."


def test_a_moved_role_leaves_the_room_with_the_map_as_it_was() -> None:
    with desk_of(LOOK, "nl") as desk:
        opened(desk, MAP)
        desk.scene.do(a.PlaceRole(Role("new", name="Decaan")))
        assert says(desk) == "De zaal ziet nog de vorige kaart."


def test_an_answered_question_leaves_the_room_with_a_question_that_is_over() -> None:
    with desk_of(LOOK, "nl") as desk:
        opened(desk, MAP)
        panel = desk.window.middle.panel
        assert isinstance(panel, RoleMapPanel)
        question = panel.deck.card.question.text()
        click(panel.deck.show_it)
        assert not offers(desk)
        click(panel.deck.card.right)
        assert panel.deck.card.question.text() != question
        assert says(desk) == "De zaal ziet nog de vorige vraag."
        press(Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        assert panel.deck.card.question.text() == question, "the room and the desk are at the same one again"
        assert not offers(desk)
        press(Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
        assert says(desk) == "De zaal ziet nog de vorige vraag."
        press(Key.Key_U)
        view = desk.scene.room.session.stage.view
        assert isinstance(view, RoleMapView)
        assert (view.finding, view.lit) == (None, ())
        assert not offers(desk)


@pytest.mark.parametrize("answers", [0, 1, 99])
@pytest.mark.parametrize("where", ["card", "desk"])
def test_the_letters_of_the_map_are_heard_wherever_the_keyboard_is(where: str, answers: int) -> None:
    with desk_of(LOOK, "nl") as desk:
        opened(desk, MAP)
        panel = desk.window.middle.panel
        assert isinstance(panel, RoleMapPanel)
        panel.deck.card.right.setFocus()
        for _ in range(answers):
            if panel.deck.finding is not None:
                press(Key.Key_Space)
        assert (panel.deck.finding is None) is (answers == 99)
        if where == "desk":
            desk.window.setFocus()
        press(Key.Key_V)
        assert panel.walk.isVisible()
        assert panel.walk.said.text()
        press(Key.Key_Escape)
        assert panel.map.hasFocus()
        panel.choose(desk.scene.room.session.map.roles[0].id)
        panel.deck.follow.setFocus()
        press(Key.Key_R)
        assert panel.form.way.hasFocus()


def test_a_letter_of_the_map_does_nothing_behind_a_leaf() -> None:
    with desk_of(LOOK, "nl") as desk:
        opened(desk, MAP)
        press(Key.Key_A)
        press(Key.Key_V)
        assert desk.window.middle.leaf is not None
        press(Key.Key_A)
        panel = desk.window.middle.panel
        assert isinstance(panel, RoleMapPanel)
        assert panel.deck.isVisible()


def test_a_frozen_stage_says_where_it_stands_and_catches_up_with_one_key() -> None:
    with desk_of(LOOK, "nl") as desk:
        opened(desk, CASE)
        desk.scene.do(a.SetFrozen(frozen=True))
        assert says(desk) == "Het zaalscherm staat vast"
        assert not offers(desk)
        press(Key.Key_PageDown)
        number = desk.scene.room.session.stage.view.number  # type: ignore[union-attr]
        assert says(desk) == f"Staat vast: de zaal ziet nog stap {number}."
        press(Key.Key_U)
        stage = desk.scene.room.session.stage
        assert stage.step == desk.scene.room.session.step.id
        assert not stage.frozen, "from here on the room follows"
        assert not offers(desk)


def test_walking_past_a_frozen_stage_says_so_and_no_page_is_passed_unknowingly() -> None:
    words = texts("nl")
    with desk_of(LOOK, "nl") as desk:
        opened(desk, CASE)
        session, told = desk.scene.room.session, desk.window.middle.message
        number = session.stage.view.number  # type: ignore[union-attr]
        left = words("desk.frozen_left", number=number)
        press(Key.Key_F)
        for _ in range(2):
            press(Key.Key_PageDown)
            assert (told.text(), told.isVisible()) == (left, True)
        press(Key.Key_PageUp)
        assert told.text() == left
        press(Key.Key_PageUp)
        assert told.text() == words("desk.frozen_steps", key="F"), "the desk is where the room is"
        assert desk.scene.room.session.stage.view == session.stage.view
        press(Key.Key_F)
        shown = []
        while desk.scene.room.session.step == session.step:
            shown.append(desk.scene.room.session.stage.view)
            press(Key.Key_PageDown)
            assert not told.isVisible()
        assert len(set(map(repr, shown))) == len(views_of(session, session.step)), (
            "the room sees each of them"
        )


def test_once_all_of_a_step_was_seen_nothing_of_it_is_missed() -> None:
    with desk_of(LOOK, "nl") as desk:
        opened(desk, CASE)
        while desk.window.walker.unseen():
            press(Key.Key_PageDown)
        press(Key.Key_F)
        press(Key.Key_PageDown)
        assert desk.window.middle.says(texts("nl")("desk.frozen_steps", key="F"))


def test_a_frozen_stage_that_is_let_go_begins_with_the_first_page_of_where_the_desk_is() -> None:
    with desk_of(LOOK, "nl") as desk:
        opened(desk, CASE)
        press(Key.Key_F)
        press(Key.Key_PageUp)
        here = desk.scene.room.session.step
        press(Key.Key_F)
        press(Key.Key_PageDown)
        session = desk.scene.room.session
        assert (session.stage.step, session.stage.index, session.stage.page) == (here.id, 0, 0)


def test_a_stage_that_was_let_go_still_says_that_it_is_at_another_step() -> None:
    with desk_of(LOOK, "nl") as desk:
        opened(desk, CASE)
        desk.scene.do(a.SetFrozen(frozen=True))
        press(Key.Key_PageDown)
        desk.scene.do(a.SetFrozen(frozen=False))
        number = desk.scene.room.session.stage.view.number  # type: ignore[union-attr]
        assert says(desk) == f"De zaal ziet nog stap {number}."
        assert offers(desk)


def test_the_timer_of_another_step_is_not_on_a_frozen_stage() -> None:
    with desk_of(LOOK, "nl") as desk:
        opened(desk, CASE)
        desk.scene.do(a.SetFrozen(frozen=True))
        assert any(isinstance(shape, Label) and shape.text == "02:14" for shape in clock(desk))
        press(Key.Key_PageDown)
        assert clock(desk) == ()
        press(Key.Key_U)
        assert clock(desk)


def test_catching_up_lights_no_black_stage() -> None:
    with desk_of(LOOK, "nl") as desk:
        opened(desk, DECIDE)
        desk.scene.do(a.SetBlack(black=True), a.Decide("Wij wachten."))
        assert says(desk) == "Achter het zwart staat nog de vorige tekst."
        press(Key.Key_U)
        stage = desk.scene.room.session.stage
        assert stage.black
        assert isinstance(stage.view, DecideView)
        assert stage.view.decision == "Wij wachten."
        assert says(desk) == "Het zaalscherm is zwart"


def test_the_key_does_nothing_when_the_room_sees_what_the_desk_is_at() -> None:
    with desk_of(LOOK, "nl") as desk:
        opened(desk, CASE)
        done = len(desk.scene.done)
        press(Key.Key_U)
        assert len(desk.scene.done) == done


def test_without_a_stage_nobody_is_behind() -> None:
    with desk_of(LOOK, "nl") as desk:
        desk.to(DECIDE)
        desk.scene.do(a.Decide("Wij wachten."))
        assert says(desk) == texts("nl")("desk.stage_closed")
        assert not offers(desk)


def hands(desk: Desk) -> dict[str, QRect]:
    """Where everything stands that a hand may be on its way to, at the side of the stage."""
    settle(desk.window)
    beside = desk.window.beside
    buttons = [each for each in beside.findChildren(QAbstractButton) if each.isVisible()]
    changing = (beside.catch_up, beside.following.forward)
    return {each.accessibleName(): place(each) for each in buttons if each not in changing}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SCREENS)
def test_nothing_moves_when_the_room_is_behind(size: tuple[int, int], language: str) -> None:
    with desk_of(size, language) as desk:
        opened(desk, DECIDE)
        before, forward = hands(desk), desk.window.beside.following.forward
        stood = place(forward)
        desk.scene.do(a.Decide("Wij wachten."))
        assert offers(desk)
        assert hands(desk) == before
        assert forward.text() == desk.scene.room.texts("desk.forward_anew")
        assert (place(forward).top(), place(forward).height()) == (stood.top(), stood.height())
        assert place(forward).intersects(stood)
