"""What the lines mean is one press away: each that is on the map, drawn as it is there, and no other."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kompas.domain import actions as a
from kompas.domain.content import StepKind
from kompas.domain.rolemap import APPLICATION, Decision, Relation, RelationKind, Role, RoleMap
from kompas.geometry.measuring import label_box
from kompas.geometry.palette import palette
from kompas.geometry.rolemap.legend import HIGH, WIDE, Sign, sign_shapes, signs_on
from kompas.geometry.shapes import Area, Dot, Label, Line
from kompas.language import LANGUAGES
from kompas.ui.rolemap.legend import SignPicture
from kompas.ui.rolemap.panel import RoleMapPanel
from kompas.ui.widgets import Words
from tests.ui.desk.desk_rooms import Desk, Moment, desk_of, in_sight
from tests.ui.desk.panel_rooms import settle
from tests.ui.desk.test_small_screen import SCREENS

pytestmark = pytest.mark.usefixtures("qtbot")

EVERY = RoleMap(
    (
        Role("a", name="A", outside=True),
        Role("b", name="B", people="none"),
        Role("c", name="C", in_room=True),
    ),
    (
        *(Relation("a", kind, APPLICATION) for kind in RelationKind),
        Relation("b", RelationKind.ADVISES, "c", "assumed"),
        Relation("c", RelationKind.ADVISES, "b", "disputed"),
    ),
    (Decision("d", name="D"),),
)


def panel(desk: Desk) -> RoleMapPanel:
    desk.to(Moment("rolemap", StepKind.ROLEMAP))
    here = desk.window.middle.panel
    assert isinstance(here, RoleMapPanel)
    return here


def test_only_what_occurs_is_explained() -> None:
    assert signs_on(RoleMap()) == ()
    one = RoleMap((Role("a"),), (Relation("a", RelationKind.DECIDES, APPLICATION),))
    assert signs_on(one) == (Sign(kind=RelationKind.DECIDES),)
    assert len(signs_on(EVERY)) == len(RelationKind) + 2 + 3 + 1


def test_no_two_signs_look_alike_and_each_stays_in_its_place() -> None:
    drawn = [sign_shapes(sign, palette("light"), 1.0) for sign in signs_on(EVERY)]
    assert len(set(drawn)) == len(drawn)
    for shapes in drawn:
        for shape in shapes:
            for x, y in _extent(shape):
                assert -1 <= x <= WIDE + 1
                assert abs(y) <= HIGH / 2 + 1


def _extent(shape: object) -> list[tuple[float, float]]:
    if isinstance(shape, Line | Area):
        return list(shape.points)
    if isinstance(shape, Dot):
        (x, y), reach = shape.centre, shape.radius + shape.width / 2
        return [(x - reach, y - reach), (x + reach, y + reach)]
    assert isinstance(shape, Label)
    return list(label_box(shape).corners)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("size", SCREENS)
def test_every_line_of_the_fullest_map_is_explained_whole_and_in_sight(
    size: tuple[int, int], language: str
) -> None:
    with desk_of(size, language) as desk:
        here = panel(desk)
        desk.scene.do(
            *(a.RemoveRole(role.id) for role in desk.scene.room.session.map.roles),
            *(a.PlaceRole(role) for role in EVERY.roles),
            *(a.PlaceDecision(decision) for decision in EVERY.decisions),
            *(a.Relate(relation) for relation in EVERY.relations),
        )
        here.bar.lines.click()
        settle(desk.window)
        legend = here.legend
        words = [each for each in legend.findChildren(Words) if each.text() in legend.words()]
        assert len(words) == len(legend.words()) == len(signs_on(EVERY))
        assert len(legend.findChildren(SignPicture)) == len(words)
        for each in words:
            assert each.width() >= each.fontMetrics().horizontalAdvance(each.text()), each.text()
            assert in_sight(each), each.text()
        assert here.map.isVisible(), "the map stays beside its legend"


def test_a_new_kind_of_line_comes_in_and_escape_leaves() -> None:
    with desk_of(SCREENS[0], "nl") as desk:
        here = panel(desk)
        here.bar.lines.click()
        settle(desk.window)
        assert "adviseert" not in here.legend.words()
        role = desk.scene.room.session.map.roles[0].id
        desk.scene.do(a.Relate(Relation(role, RelationKind.ADVISES, APPLICATION)))
        settle(desk.window)
        assert "adviseert" in here.legend.words()
        QTest.keyClick(here.legend, Qt.Key.Key_Escape)
        settle(desk.window)
        assert not here.legend.isVisible()
        assert here.deck.isVisible()
        here.bar.lines.click()
        here.bar.lines.click()
        assert here.deck.isVisible(), "the same button takes it away"
