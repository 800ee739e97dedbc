"""Gestures as objects: what they show while they last, one action at the end, none when cancelled."""

from kompas.domain.actions import MoveRole
from kompas.geometry.shapes import Point
from kompas.ui.rolemap.acts import MapActs
from kompas.ui.rolemap.gestures import DRAFT, DrawingRelation, MovingRoles
from tests.ui.rolemap.rooms import Workshop


def moving(shop: Workshop) -> MovingRoles:
    gesture = MovingRoles(shop.room, MapActs(shop.room), {"student": (0.5, 0.5)}, (400.0, 200.0))
    gesture.start((10, 10))
    return gesture


def test_moving_ends_in_one_action() -> None:
    shop = Workshop()
    gesture = moving(shop)
    gesture.move((50, 30))
    gesture.move((90, 50))
    role = gesture.shown(shop.room.session.map).role("student")
    assert role is not None
    assert (role.x, role.y) == (0.7, 0.7)
    assert shop.memory.drafts == {DRAFT: MoveRole("student", 0.7, 0.7)}
    assert shop.done == []
    gesture.end()
    assert shop.done == [MoveRole("student", 0.7, 0.7)]
    assert shop.memory.drafts == {}


def test_a_cancelled_move_leaves_no_trace() -> None:
    shop = Workshop()
    gesture = moving(shop)
    gesture.move((90, 50))
    gesture.cancel()
    assert gesture.shown(shop.room.session.map) == shop.room.session.map
    gesture.end()
    assert shop.done == []
    assert shop.memory.drafts == {}


def test_a_click_is_no_move() -> None:
    shop = Workshop()
    gesture = moving(shop)
    gesture.move((12, 11))
    gesture.end()
    assert shop.done == []


def test_a_role_stays_on_the_map() -> None:
    shop = Workshop()
    gesture = moving(shop)
    gesture.move((9999, -9999))
    gesture.end()
    assert shop.done == [MoveRole("student", 1.0, 0.0)]


def test_arrow_keys_add_up() -> None:
    shop = Workshop()
    gesture = moving(shop)
    gesture.nudge(0.02, 0.0)
    gesture.nudge(0.02, -0.02)
    gesture.end()
    (done,) = shop.done
    assert isinstance(done, MoveRole)
    assert (round(done.x, 4), round(done.y, 4)) == (0.54, 0.48)


def drawing(drawn: list[tuple[str, str]]) -> DrawingRelation:
    def over(at: Point) -> str | None:
        return "board" if at[0] > 100 else "student" if at[0] < 20 else None

    gesture = DrawingRelation("student", over, lambda source, target: drawn.append((source, target)))
    gesture.start((5, 5))
    return gesture


def test_a_line_between_two_roles_asks_how() -> None:
    drawn: list[tuple[str, str]] = []
    gesture = drawing(drawn)
    assert gesture.line() is None
    gesture.move((120, 60))
    assert gesture.line() == ((5, 5), (120, 60))
    gesture.end()
    assert drawn == [("student", "board")]
    assert gesture.line() is None


def test_a_line_to_nowhere_or_to_itself_asks_nothing() -> None:
    drawn: list[tuple[str, str]] = []
    for end in ((50, 5), (15, 15)):
        gesture = drawing(drawn)
        gesture.move(end)
        gesture.end()
    assert drawn == []


def test_a_cancelled_line_asks_nothing() -> None:
    drawn: list[tuple[str, str]] = []
    gesture = drawing(drawn)
    gesture.move((120, 60))
    gesture.cancel()
    gesture.end()
    assert drawn == []
