"""What lies under a point of the map, and that the map stays still while one role is carried."""

import pytest
from msgspec.structs import replace

from kompas.domain.rolemap import APPLICATION, Role, RoleMap
from kompas.ui.rolemap.picture import MapPicture, carried, laid_out
from tests.ui.rolemap.rooms import Workshop

WIDE, HIGH = 502.0, 260.0
SCENARIOS = ("rood-oranje-groen", "lamp-op-je-gezicht", "aandacht-in-beeld")


def pictured(shop: Workshop, role_map: RoleMap, wide: float = WIDE, high: float = HIGH) -> MapPicture:
    return MapPicture(shop.room, role_map, laid_out(shop.room, role_map, wide, high), (), wide, high)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_ring_and_every_name_is_its_own(scenario: str, language: str) -> None:
    shop = Workshop(scenario, language)
    drawn = shop.room.session.map
    picture = pictured(shop, drawn)
    for role in picture.layout.roles:
        assert picture.dot_at((role.x, role.y)) == role.id
        assert picture.name_at(role.label.centre) == role.id
        frame = picture.frame(role.id)
        assert frame is not None
        assert frame.holds(role.label)
    assert picture.dot_at(picture.middle(APPLICATION)) == APPLICATION
    assert picture.thing_at((-50, -50)) is None


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_relation_can_be_pointed_at(scenario: str) -> None:
    shop = Workshop(scenario)
    drawn = shop.room.session.map
    picture = pictured(shop, drawn)
    every = ((x, y) for x in range(0, int(WIDE), 2) for y in range(0, int(HIGH), 2))
    free = [point for point in every if picture.thing_at(point) is None]
    assert {picture.relation_at(point) for point in free} == {*drawn.relations, None}


def test_carrying_a_role_moves_nothing_else() -> None:
    shop = Workshop()
    drawn = shop.room.session.map
    still = laid_out(shop.room, drawn, WIDE, HIGH)
    roles = tuple(replace(r, x=0.5, y=0.9) if r.id == "student" else r for r in drawn.roles)
    moved = carried(still, RoleMap(roles, drawn.relations))
    assert [r for r in moved.roles if r.id != "student"] == [r for r in still.roles if r.id != "student"]
    student = moved.role("student")
    assert student is not None
    assert (student.x - still.area.left) / (still.area.right - still.area.left) == pytest.approx(0.5)
    assert carried(still, drawn) == still


@pytest.mark.parametrize(("wide", "high"), [(0.0, 0.0), (1.0, 400.0), (360.0, 240.0), (1800.0, 300.0)])
@pytest.mark.parametrize("count", [0, 1, 30])
def test_any_map_in_any_room_is_drawn(count: int, wide: float, high: float) -> None:
    shop = Workshop()
    names = ("Zo", "Medezeggenschapsraadsvoorzitter van de hele instelling", "👩‍🎓 & <b>")
    drawn = RoleMap(tuple(Role(f"r{n}", name=names[n % 3]) for n in range(count)))
    picture = pictured(shop, drawn, wide, high)
    assert len(picture.layout.roles) == count
    assert picture.drawing.shapes


def test_names_are_readable_and_a_larger_room_makes_them_larger() -> None:
    shop = Workshop()
    drawn = shop.room.session.map
    small, large = pictured(shop, drawn), pictured(shop, drawn, 1050, 480)
    assert 42 * small.layout.unit >= 13
    assert large.layout.unit > 1.5 * small.layout.unit
