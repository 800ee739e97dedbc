"""What stands around the role map stays where it is, whatever happens to roles and questions: a hand is on its way."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, QSize

from kompas.domain import actions as a
from kompas.domain.rolemap import FindingAnswer, Role
from kompas.language import LANGUAGES
from kompas.ui.rolemap.panel import RoleMapPanel
from tests.ui.desk.desk_rooms import Desk, desk_of, in_sight, place
from tests.ui.desk.panel_rooms import settle
from tests.ui.desk.test_small_screen import ROLEMAP, SCREENS

pytestmark = pytest.mark.usefixtures("qtbot")


def panel(desk: Desk) -> RoleMapPanel:
    shown = desk.window.middle.panel
    assert isinstance(shown, RoleMapPanel)
    return shown


def parts(desk: Desk) -> dict[str, QRect]:
    """Where the map and the rows above and below it stand."""
    settle(desk.window)
    here = panel(desk)
    named = {
        "add": here.add,
        "map": here.map,
        "deck": here.deck,
        "follow": here.deck.follow,
    }
    # Of these the place only: what stands on them takes more or less width.
    spots = {
        "bar": here.bar,
        "answered": here.deck.answered,
    }
    return {name: place(each) for name, each in named.items() if each.isVisible()} | {
        name: QRect(place(each).topLeft(), QSize(1, each.height()))
        for name, each in spots.items()
        if each.isVisible()
    }


def ways(desk: Desk) -> Iterator[str]:
    """Everything that happens to roles and questions, one after another."""
    here, room = panel(desk), desk.scene.room
    for role in room.session.map.roles[:3]:
        here.choose(role.id)
        yield f"{role.id} chosen"
    room.do(a.PlaceRole(Role("x", name="Iemand met een hele lange naam van de afdeling")))
    yield "a role more"
    room.do(a.RemoveRole("x"))
    yield "a role less"
    while (finding := here.deck.finding) is not None:
        room.do(a.AnswerFinding(FindingAnswer(finding.id, "right", about=finding.mark)))
        yield f"{here.deck.count} questions left"
    for role in room.session.map.roles:
        room.do(a.RemoveRole(role.id))
        yield f"{role.id} gone"


@pytest.mark.parametrize("size", [*SCREENS, (1920, 1000)], ids=lambda size: f"{size[0]}")
@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_around_the_map_moves(size: tuple[int, int], language: str) -> None:
    with desk_of(size, language) as desk:
        desk.to(ROLEMAP)
        before, seen = parts(desk), set[int]()
        for what in ways(desk):
            now = parts(desk)
            moved = [name for name in now.keys() & before.keys() if now[name] != before[name]]
            assert moved == [], what
            seen.add(panel(desk).deck.count)
            before |= {name: rect for name, rect in now.items() if name not in before}
        assert {0, 1, 5} <= seen, "the questions never came or never went"


@pytest.mark.parametrize("size", [(1366, 768), (1024, 768)], ids=lambda size: f"{size[0]}")
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_whole_screen_shows_the_map_with_its_note_and_its_last_links_whole(
    size: tuple[int, int], language: str
) -> None:
    with desk_of(size, language) as desk:
        desk.to(ROLEMAP)
        settle(desk.window)
        here = panel(desk)
        assert desk.window.middle.head.note.isVisible()
        for each in (here.deck.follow, here.bar.lines, here.bar.start):
            assert in_sight(each), each.text()
        lines, start = place(here.bar.lines), place(here.bar.start)
        assert (lines.top(), lines.bottom()) == (start.top(), start.bottom()), "one row"
        assert place(here.bar.hint).right() < lines.left()
