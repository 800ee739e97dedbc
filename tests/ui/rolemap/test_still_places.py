"""What the room has seen on the map stays where it is when a role or a decision comes to it, from wherever that is."""

import math

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from kompas.content.scenarios import list_scenarios
from kompas.domain import actions as a
from kompas.domain.rolemap import Role, RoleMap
from kompas.geometry.rolemap.free import is_clear
from kompas.geometry.rolemap.parts import MapLayout
from kompas.geometry.rolemap.paths import crossings
from kompas.language import LANGUAGES
from kompas.ui.rolemap.acts import MapActs
from kompas.ui.rolemap.picture import as_on_the_stage, laid_out
from tests.ui.rolemap.rooms import Workshop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

SCENARIOS = [listed.scenario.id for listed in list_scenarios() if listed.scenario is not None]
FIVE = ("Functionaris", "Ouder", "Leverancier van het systeem", "Decaan", "Medezeggenschapsraad")


def add(shop: Workshop, name: str) -> None:
    action = MapActs(shop.room).placing(shop.room.new_id(), name)
    assert action is not None
    assert shop.room.do(action)


def on_stage(shop: Workshop) -> MapLayout:
    return as_on_the_stage(shop.room)


def farthest(before: MapLayout, now: MapLayout) -> float:
    """How many stage pixels anything that stood there went, the application too."""
    stood = [(one, now.role(one.id)) for one in before.roles]
    rings = [math.dist((old.x, old.y), (new.x, new.y)) for old, new in stood if new is not None]
    assert len(rings) == len(before.roles)
    return max(*rings, math.dist(before.block.centre, now.block.centre))


def hold(layout: MapLayout, role_map: RoleMap) -> None:
    """What a readable map is: no name over another, no line through one."""
    for one in layout.roles:
        assert is_clear(one, [other for other in layout.roles if other.id != one.id], layout), one.id
    assert crossings(layout, role_map.relations) == 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_five_roles_one_after_another_move_nothing_and_go_without_a_trace(
    scenario: str, language: str
) -> None:
    shop = Workshop(scenario, language)
    begun, seen = shop.room.session.map, on_stage(shop)
    for name in FIVE:
        add(shop, name)
        now = on_stage(shop)
        assert farthest(seen, now) < 1.0, name
        hold(now, shop.room.session.map)
    for _ in FIVE:
        shop.room.store.undo()
    assert shop.room.session.map == begun


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.sampled_from(SCENARIOS),
    st.lists(st.text("abcdefgh ijklm", min_size=1, max_size=30).filter(str.strip), min_size=1, max_size=3),
)
def test_whatever_the_names_nothing_goes_elsewhere(scenario: str, names: list[str]) -> None:
    shop = Workshop(scenario)
    for name in names:
        before = on_stage(shop)
        add(shop, name)
        assert farthest(before, on_stage(shop)) < 1.0, name


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_on_the_desk_a_decision_moves_nothing_either(qtbot: QtBot, scenario: str) -> None:
    shop = Workshop(scenario)
    panel = shop.panel(qtbot)
    before = panel.map.picture.layout
    assert panel._acts.decide("Wie is rood?")  # noqa: SLF001 - as the button does
    panel.refresh()
    assert farthest(before, panel.map.picture.layout) < 1.0


def test_who_is_here_finds_room_beside_those_who_stay() -> None:
    shop = Workshop()
    shop.room.do(a.AddSeat(1, "student"))
    shop.room.do(a.AddSeat(2, "een buur"))
    stood = on_stage(shop).role("student")
    assert MapActs(shop.room).start("attendance")
    drawn, now = shop.room.session.map, on_stage(shop)
    stands = now.role("student")
    assert stood is not None
    assert stands is not None
    assert [role.id for role in drawn.roles] == ["student", "seat2"], (
        "where things stood keeps nobody on the map"
    )
    assert (stands.x, stands.y) == pytest.approx((stood.x, stood.y), abs=1.0)
    hold(now, drawn)


def test_an_act_without_places_is_one_that_moves_nothing_by_itself() -> None:
    shop = Workshop()
    shop.room.do(a.PlaceRole(Role("x", name="Buur")))
    assert all(role.x is None for role in shop.room.session.map.roles)
    assert shop.room.session.map.middle is None
    assert laid_out(shop.room, shop.room.session.map, 508, 326).role("x") is not None
