"""Roles that come to stand elsewhere go there in one motion of 300 ms; with stillness they are there at once."""

import pytest

from kompas.domain import actions as a
from kompas.domain.content import StepKind
from kompas.domain.rolemap import APPLICATION, FindingAnswer, Relation, RelationKind, Role
from kompas.geometry.rolemap.between import between, moves
from kompas.geometry.rolemap.parts import MapLayout
from kompas.ui.rolemap.gliding import LASTS_MS
from kompas.ui.rolemap.panel import RoleMapPanel
from tests.ui.desk.desk_rooms import Desk, Moment, desk_of
from tests.ui.desk.panel_rooms import settle

pytestmark = pytest.mark.usefixtures("qtbot")

SIZE = (1366, 768)
LOOSE = Role("new", name="Toetsdeskundige")
RELATED = a.Relate(Relation("new", RelationKind.DECIDES, APPLICATION))


def opened(desk: Desk, *, still: bool) -> RoleMapPanel:
    """The map with a role that nobody is related to, seen at its place."""
    desk.to(Moment("rolemap", StepKind.ROLEMAP))
    panel = desk.window.middle.panel
    assert isinstance(panel, RoleMapPanel)
    panel.map.glide.still = lambda: still
    desk.scene.do(a.PlaceRole(LOOSE))
    settle(desk.window)
    ended(panel)
    return panel


def ended(panel: RoleMapPanel) -> None:
    """Let a motion come to its end."""
    panel.map.glide.stop()
    panel.map.repaint()


def seen(panel: RoleMapPanel) -> MapLayout:
    """What is painted now."""
    panel.map.repaint()
    return panel.map.glide.shown(panel.map.picture.layout)


def place(layout: MapLayout) -> tuple[float, float]:
    role = layout.role("new")
    assert role is not None
    return (role.x, role.y)


def test_a_role_that_gets_a_relation_goes_to_its_new_place_from_where_it_was_seen() -> None:
    with desk_of(SIZE, "nl") as desk:
        panel = opened(desk, still=False)
        before = place(seen(panel))
        desk.scene.do(RELATED)
        after = place(panel.map.picture.layout)
        assert before != after, "it stands among those who decide"
        assert panel.map.glide.lasts()
        began = place(seen(panel))
        assert abs(began[0] - before[0]) < abs(after[0] - before[0]) or abs(began[1] - before[1]) < abs(
            after[1] - before[1]
        )
        assert panel.map.picture.dot_at(after) == "new", "a hand finds it where it comes to stand"
        ended(panel)
        assert place(seen(panel)) == after


@pytest.mark.parametrize("still", [True, False])
def test_the_motion_is_short_and_there_is_none_when_the_system_asks_for_stillness(*, still: bool) -> None:
    assert LASTS_MS <= 300
    with desk_of(SIZE, "nl") as desk:
        panel = opened(desk, still=still)
        desk.scene.do(RELATED)
        seen(panel)
        assert panel.map.glide.lasts() is not still


def test_nothing_moves_for_another_size_or_while_nobody_moved() -> None:
    with desk_of(SIZE, "nl") as desk:
        panel = opened(desk, still=False)
        desk.window.resize(1500, 800)
        settle(desk.window)
        seen(panel)
        assert not panel.map.glide.lasts()
        role = desk.scene.room.session.map.roles[0].id
        desk.scene.do(a.ChangeSeat(1, "student"), a.AnswerFinding(_answered(panel)))
        settle(desk.window)
        panel.choose(role)
        seen(panel)
        assert not panel.map.glide.lasts()


def _answered(panel: RoleMapPanel) -> FindingAnswer:
    finding = panel.deck.finding
    assert finding is not None
    return FindingAnswer(finding.id, "right", about=finding.mark)


def test_on_its_way_every_word_keeps_its_size_and_ends_where_it_belongs() -> None:
    with desk_of(SIZE, "nl") as desk:
        panel = opened(desk, still=True)
        before = seen(panel)
        desk.scene.do(RELATED)
        after = panel.map.picture.layout
    assert moves(before, after)
    assert between(before, after, 1.0) == after
    half = between(before, after, 0.5)
    for role, end in zip(half.roles, after.roles, strict=True):
        assert role.label.right - role.label.left == pytest.approx(end.label.right - end.label.left)
        assert role.label.bottom - role.label.top == pytest.approx(end.label.bottom - end.label.top)
