"""Wherever people put roles, no name is drawn over another, over a ring or over the application."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kompas.domain.actions import MoveRole
from kompas.domain.rolemap import Role, RoleMap
from kompas.geometry.collisions import overlaps
from kompas.geometry.measuring import Box
from kompas.geometry.rolemap.figure import crossed
from kompas.geometry.rolemap.parts import RING, written
from kompas.ui.rolemap.panel import RoleMapPanel
from tests.geometry.maps import AREAS, Named, drawing, laid, maps
from tests.ui.rolemap.rooms import Workshop, drag

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
shares = st.floats(0, 1, allow_nan=False)


def put(named: Named, places: list[tuple[float, float]]) -> Named:
    """The map with its first roles put somewhere."""
    roles = tuple(
        replace(role, x=places[n][0], y=places[n][1]) if n < len(places) else role
        for n, role in enumerate(named.map.roles)
    )
    return Named(replace(named.map, roles=roles), named.names)


def over_words(named: Named, aspect: float) -> list[str]:
    """Name what lies over words: other words, rings, the block. Lines may pass where a role was put in their way."""
    fit = laid(named, aspect)
    found = [said for said in overlaps(drawing(named, fit, aspect=aspect)) if "' lies over '" in said]
    for role in fit.layout.roles:
        ring = role.ring.grown(RING)
        if any(box.meets(fit.layout.block) for box in (ring, *written(role))):
            found.append(f"{role.id} lies in the application")
        others = (other for other in fit.layout.roles if other is not role)
        found += [f"{role.id} lies over {o.id}" for o in others if any(ring.meets(w) for w in written(o))]
    return found


NAMES = {f"r{n}": name for n, name in enumerate(("College van bestuur", "Raad van toezicht", "Student"))}
THREE = Named(RoleMap(tuple(Role(name) for name in NAMES)), NAMES)


@pytest.mark.parametrize("aspect", AREAS)
@given(named=maps(8), places=st.lists(st.tuples(shares, shares), max_size=4))
@example(named=THREE, places=[(0.5, 0.5)] * 3)
@example(named=THREE, places=[(0.0, 0.0), (1.0, 1.0), (0.0, 1.0)])
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_name_is_over_another_after_random_moves(
    aspect: float, named: Named, places: list[tuple[float, float]]
) -> None:
    assert over_words(put(named, places), aspect) == []


def name_spot(panel: RoleMapPanel, role: str) -> tuple[float, float]:
    """The middle of a name on the picture."""
    placed = panel.map.picture.layout.role(role)
    assert placed is not None
    return placed.label.centre


def labels(panel: RoleMapPanel) -> dict[str, Box]:
    return {role.id: role.label for role in panel.map.picture.layout.roles}


def test_a_name_dropped_on_another_comes_to_stand_beside_it(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    before = labels(panel)
    drag(panel.map, name_spot(panel, "dpo"), name_spot(panel, "data_analyst"))
    after = labels(panel)
    assert [type(action) for action in shop.done] == [MoveRole]
    assert not any(after["dpo"].meets(box) for role, box in after.items() if role != "dpo")
    assert {r: b for r, b in after.items() if r != "dpo"} == {r: b for r, b in before.items() if r != "dpo"}
    shop.room.store.undo()
    assert labels(panel) == before


def test_what_was_put_down_stands_where_the_session_says(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    drag(panel.map, name_spot(panel, "supplier"), name_spot(panel, "teacher"))
    (move,) = shop.done
    assert isinstance(move, MoveRole)
    assert panel.map.picture.hold("supplier")[0] == pytest.approx((move.x, move.y))


def test_arrows_into_a_name_end_beside_it(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    panel.choose("teacher")
    panel.map.setFocus()
    for _ in range(8):
        QTest.keyClick(panel.map, Qt.Key.Key_Left)
    panel.leave()
    after = labels(panel)
    assert len(shop.done) == 1
    assert not any(after["teacher"].meets(box) for role, box in after.items() if role != "teacher")


def test_on_the_desk_a_line_breaks_off_behind_a_name_that_was_put_in_its_way(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    for role, at in {"board": (0.9, 1.0), "student": (0.7, 1.0), "oversight_board": (0.0, 0.3)}.items():
        shop.room.do(MoveRole(role, *at))
    picture, colours = panel.map.picture, shop.room.palette
    assert crossed(picture.layout, shop.room.session.map, colours)
    assert overlaps(picture.drawing) == []
