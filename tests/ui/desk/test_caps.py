"""What a facilitator does in a hurry shows its key where there is room, and is whole where there is none."""

import pytest

from kompas.domain import actions as a
from kompas.language import LANGUAGES, texts
from kompas.ui.hints import first_cap
from kompas.ui.widgets import KeyCap
from tests.ui.desk.desk_rooms import MOMENTS, desk_of, in_sight
from tests.ui.desk.panel_rooms import settle
from tests.ui.desk.test_every_panel import cut

pytestmark = pytest.mark.usefixtures("qtbot")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("size", "room"), [((1366, 768), True), ((1024, 768), False)])
def test_black_and_freeze_show_their_keys(size: tuple[int, int], language: str, *, room: bool) -> None:
    with desk_of(size, language) as desk:
        desk.to(MOMENTS[0])
        beside = desk.window.beside
        wanted = {first_cap(texts(language), name) for name in ("black", "freeze")}
        for changed in (a.SetBlack(black=True), a.SetFrozen(frozen=True), a.SetBlack(black=False)):
            desk.scene.do(changed)
            settle(desk.window)
            caps = [each for each in beside.findChildren(KeyCap) if each.isVisible()]
            assert {each.text() for each in caps} == (wanted if room else set())
            assert all(in_sight(each) and cut(each) == "" for each in caps)
