"""What the hand moves is what the room sees: on desk and stage each role stands on the same side, in the same order."""

import pytest
from msgspec.structs import replace

from kompas.content.scenarios import find_scenario, list_scenarios
from kompas.domain import actions as a
from kompas.domain.content import StepKind
from kompas.domain.rolemap import Relation, RelationKind, Role
from kompas.domain.views import live, views_of
from kompas.geometry.palette import palette
from kompas.geometry.shapes import Drawing, Label
from kompas.geometry.stage.compose import compose
from kompas.language import LANGUAGES, texts
from kompas.store.store import Store
from kompas.ui.bridge import Bridge
from kompas.ui.rolemap.picture import MapPicture, laid_out
from kompas.ui.room import Room
from tests.ui.desk.panel_rooms import Remembering, beginning

pytestmark = pytest.mark.usefixtures("qtbot")

SCENARIOS = [listed.scenario.id for listed in list_scenarios() if listed.scenario is not None]
DESKS = [(508, 326), (480, 352), (700, 420), (980, 560)]
"""The map's width and height on desks of 1366x768, 1024x768, 1600x900 and 1920x1080."""
Place = tuple[str, bool, int]
"""On which side the words of a role stand (by their anchor), whether above the application, and its place there."""


def room_of(scenario: str, language: str, *more: a.Action) -> Room:
    store = Store(Remembering())
    store.dispatch(replace(beginning(), scenario=find_scenario(scenario)))
    for action in more:
        store.dispatch(action)
    return Room(store, Bridge(store), texts(language), palette("light"), lambda _: None)


def places(drawing: Drawing, names: set[str]) -> dict[str, Place]:
    """Where each name stands, from what is drawn."""
    labels = [shape for shape in drawing.shapes if isinstance(shape, Label)]
    words = {one.at for one in labels}
    middle = sum(y for _, y in words) / len(words)
    begins = {one.text: one for one in labels if one.text in names}
    sides = {name: (one.anchor, one.at[1] < middle) for name, one in begins.items()}
    aside = {name: (anchor, above and anchor == "middle") for name, (anchor, above) in sides.items()}
    found: dict[str, Place] = {}
    for name, side in aside.items():
        same = [other for other, its in aside.items() if its == side]
        along = 0 if side[0] == "middle" else 1
        same.sort(key=lambda other: begins[other].at[along])
        found[name] = (*side, same.index(name))
    return found


def on_stage(room: Room) -> Drawing:
    session = room.session
    step = next(step for step in session.steps if step.kind is StepKind.ROLEMAP)
    view = views_of(session, step)[0]
    return compose(view, live(session), room.texts, palette("projector-light"), 16 / 9)[0]


def on_desk(room: Room, size: tuple[int, int]) -> Drawing:
    drawn = room.session.map
    return MapPicture(room, drawn, laid_out(room, drawn, *size), (), *size).drawing


def must_be_alike(room: Room, size: tuple[int, int]) -> None:
    stage, desk = on_stage(room), on_desk(room, size)
    names = {s.text for s in stage.shapes if isinstance(s, Label)}
    names &= {s.text for s in desk.shapes if isinstance(s, Label)}
    roles = {each.text for each in desk.shapes if isinstance(each, Label) and each.tracking == -0.01}
    assert len(roles & names) > len(room.session.map.roles) // 2, "most names are broken alike"
    assert places(stage, roles & names) == places(desk, roles & names)


@pytest.mark.parametrize("size", DESKS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_the_map_of_a_scenario(scenario: str, language: str, size: tuple[int, int]) -> None:
    must_be_alike(room_of(scenario, language), size)


@pytest.mark.parametrize("size", DESKS)
def test_a_map_that_grew(size: tuple[int, int]) -> None:
    role = Role("new", name="Toetsdeskundige")
    room = room_of("rood-oranje-groen", "nl", a.PlaceRole(role))
    must_be_alike(room, size)
    student = next(each.id for each in room.session.map.roles if each.kind == "student")
    room.do(a.Relate(Relation("new", RelationKind.ADDRESSABLE, student)))
    must_be_alike(room, size)
