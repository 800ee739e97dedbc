"""What the hand moves is what the room sees: on desk and stage each role stands on the same side, in the same order."""

import pytest
from msgspec.structs import replace

from kompas.content.scenarios import find_scenario, list_scenarios
from kompas.domain import actions as a
from kompas.domain.content import StepKind
from kompas.domain.rolemap import Relation, RelationKind, Role
from kompas.domain.stage import Live, RoleMapView
from kompas.domain.views import views_of
from kompas.geometry.palette import palette
from kompas.geometry.rolemap.fit import sides_of
from kompas.geometry.shapes import Drawing, Label
from kompas.geometry.stage.compose import compose
from kompas.geometry.stage.frame import Setting, frame
from kompas.geometry.stage.map import sides_on_stage
from kompas.language import LANGUAGES, texts
from kompas.store.store import Store
from kompas.ui.bridge import Bridge
from kompas.ui.rolemap.panel import RoleMapPanel
from kompas.ui.rolemap.picture import MapPicture, laid_out
from kompas.ui.room import Room
from tests.ui.desk.desk_rooms import Moment, desk_of
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


def view_of(room: Room) -> RoleMapView:
    session = room.session
    step = next(step for step in session.steps if step.kind is StepKind.ROLEMAP)
    view = views_of(session, step)[0]
    assert isinstance(view, RoleMapView)
    return view


def on_stage(room: Room, aspect: float) -> Drawing:
    return compose(view_of(room), Live(), room.texts, palette("projector-light"), aspect)[0]


def on_desk(room: Room, size: tuple[int, int], aspect: float) -> Drawing:
    drawn, setting = room.session.map, Setting(room.texts, palette("projector-light"), frame(aspect))
    layout = laid_out(room, drawn, *size, sides_on_stage(view_of(room), setting))
    return MapPicture(room, drawn, layout, (), *size).drawing


def must_be_alike(room: Room, size: tuple[int, int], aspect: float) -> None:
    stage, desk = on_stage(room, aspect), on_desk(room, size, aspect)
    names = {s.text for s in stage.shapes if isinstance(s, Label)}
    names &= {s.text for s in desk.shapes if isinstance(s, Label)}
    roles = {each.text for each in desk.shapes if isinstance(each, Label) and each.tracking == -0.01}
    assert len(roles & names) > len(room.session.map.roles) // 2, "most names are broken alike"
    assert places(stage, roles & names) == places(desk, roles & names)


@pytest.mark.parametrize("aspect", [16 / 9, 16 / 10])
@pytest.mark.parametrize("size", DESKS)
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_the_map_of_a_scenario(scenario: str, language: str, size: tuple[int, int], aspect: float) -> None:
    must_be_alike(room_of(scenario, language), size, aspect)


@pytest.mark.parametrize("size", DESKS)
def test_a_map_that_grew(size: tuple[int, int]) -> None:
    role = Role("new", name="Toetsdeskundige")
    room = room_of("rood-oranje-groen", "nl", a.PlaceRole(role))
    must_be_alike(room, size, 16 / 9)
    student = next(each.id for each in room.session.map.roles if each.kind == "student")
    room.do(a.Relate(Relation("new", RelationKind.ADDRESSABLE, student)))
    must_be_alike(room, size, 16 / 9)


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768)])
def test_the_desk_keeps_to_the_stage_that_is_open(size: tuple[int, int]) -> None:
    with desk_of(size, "nl") as desk:
        desk.window.stage.open()
        desk.to(Moment("rolemap", StepKind.ROLEMAP))
        panel = desk.window.middle.panel
        assert isinstance(panel, RoleMapPanel)
        wanted = panel.map.on_stage()
        assert wanted is None or sides_of(panel.map.picture.layout) == wanted
        view = desk.scene.room.session.stage.view
        assert isinstance(view, RoleMapView)
        pages = desk.window.stage.pages
        setting = Setting(pages.texts, pages.palette, frame(round(desk.window.stage.aspect(), 3)))
        assert wanted == sides_on_stage(view, setting)
