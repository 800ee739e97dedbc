"""Coming nearer to the map and back: a view of one's own, in which everything is hit where it is seen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kompas.domain.actions import MoveRole
from kompas.geometry.palette import palette
from kompas.ui.rolemap.panel import RoleMapPanel
from kompas.ui.rolemap.spoken import RoleMark
from kompas.ui.rolemap.zoom import STEP, Zoom
from tests.ui.rolemap.rooms import LEFT, NONE, Workshop, drag

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
CTRL = Qt.KeyboardModifier.ControlModifier
SIZE = (500.0, 260.0)


def wheel(panel: RoleMapPanel, at: QPoint, turned: int, held: Qt.KeyboardModifier = CTRL) -> None:
    where, whole = QPointF(at), panel.map.mapToGlobal(QPointF(at))
    phase = Qt.ScrollPhase.NoScrollPhase
    event = QWheelEvent(
        where,
        whole,
        QPoint(),
        QPoint(0, turned),
        Qt.MouseButton.NoButton,
        held,
        phase,
        False,
    )
    QApplication.sendEvent(panel.map, event)


@given(
    st.lists(st.tuples(st.floats(0.5, 2), st.floats(0, 500), st.floats(0, 260)), max_size=8),
)
def test_the_window_never_leaves_the_map(turns: list[tuple[float, float, float]]) -> None:
    here = Zoom()
    for by, x, y in turns:
        here = here.nearer(by, (x, y), SIZE)
        assert 1.0 <= here.factor <= 4.0
        assert 0 <= here.x <= round(SIZE[0] * (here.factor - 1))
        assert 0 <= here.y <= round(SIZE[1] * (here.factor - 1))
    for _ in range(9):
        here = here.nearer(1 / STEP, (250, 130), SIZE)
    assert here == Zoom()


def test_what_is_under_the_wheel_stays_there(qtbot: QtBot) -> None:
    panel = Workshop().panel(qtbot)
    before = panel.map.picture.middle("student")
    at = QPoint(round(before[0]), round(before[1]))
    wheel(panel, at, 120)
    after, corner = panel.map.picture.middle("student"), panel.map.zoomed
    assert corner.factor == STEP
    assert (after[0] - corner.x, after[1] - corner.y) == pytest.approx(before, abs=12)
    wheel(panel, at, -120)
    assert panel.map.zoomed == Zoom()


def test_near_by_a_role_is_hit_where_it_is_seen_and_moved_by_as_much(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    panel.map.setFocus()
    panel.choose("student")
    for _ in range(3):
        QTest.keyClick(panel.map, Qt.Key.Key_Plus, CTRL)
    picture, corner = panel.map.picture, panel.map.zoomed
    assert corner.factor == pytest.approx(STEP**3)
    frame, before = picture.frame("student"), picture.middle("student")
    assert frame is not None
    assert frame.left >= corner.x
    assert frame.right <= corner.x + panel.map.width()
    assert frame.bottom <= corner.y + panel.map.height()
    role = picture.layout.role("student")
    assert role is not None
    x, y = role.label.centre
    start = (x - corner.x, y - corner.y)
    drag(panel.map, start, (start[0] - 30, start[1] - 25))
    after = panel.map.picture.middle("student")
    assert len(shop.done) == 1
    assert isinstance(shop.done[0], MoveRole)
    assert (after[0] - before[0], after[1] - before[1]) == pytest.approx((-30, -25), abs=2)


def test_fit_by_button_and_by_key(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    panel.map.setFocus()
    assert not panel.map.fit.isVisible()
    QTest.keyClick(panel.map, Qt.Key.Key_Plus, CTRL)
    assert panel.map.fit.isVisible()
    assert panel.map.rect().contains(panel.map.fit.geometry())
    QTest.mouseClick(panel.map.fit, LEFT, NONE)
    assert panel.map.zoomed == Zoom()
    assert not panel.map.fit.isVisible()
    panel.map.setFocus()
    QTest.keyClick(panel.map, Qt.Key.Key_Plus, CTRL)
    QTest.keyClick(panel.map, Qt.Key.Key_0, CTRL)
    assert panel.map.zoomed == Zoom()
    assert shop.done == []


def test_walking_with_tab_and_the_wheel_go_over_a_near_map(qtbot: QtBot) -> None:
    shop = Workshop()
    panel = shop.panel(qtbot)
    panel.map.setFocus()
    for _ in range(4):
        QTest.keyClick(panel.map, Qt.Key.Key_Plus, CTRL)
    for role in shop.room.session.map.roles:
        panel.map.look_at_chosen()
        while panel.map._role != role.id:  # noqa: SLF001 - who is chosen
            QTest.keyClick(panel.map, Qt.Key.Key_Tab)
        middle, corner = panel.map.picture.middle(role.id), panel.map.zoomed
        assert 0 <= middle[0] - corner.x <= panel.map.width()
        assert 0 <= middle[1] - corner.y <= panel.map.height()
    panel.map.look(panel.map.zoomed._replace(x=0, y=0))
    wheel(panel, QPoint(50, 50), -240, NONE)
    assert (panel.map.zoomed.x, panel.map.zoomed.y) == (0, 120)


def test_a_screen_reader_points_where_a_role_is_seen(qtbot: QtBot) -> None:
    panel = Workshop().panel(qtbot)
    panel.choose("student")
    panel.map.zoom(STEP**2)
    panel.map.repaint()
    frame, corner = panel.map.picture.frame("student"), panel.map.zoomed
    assert frame is not None
    wanted = (round(frame.left) - corner.x, round(frame.top) - corner.y)
    marks = panel.map.findChildren(RoleMark)
    qtbot.waitUntil(lambda: wanted in [(mark.x(), mark.y()) for mark in marks])


@pytest.mark.parametrize("role", ["student", "supplier", "board", "dpo"])
def test_the_fit_button_stands_on_clear_ground(qtbot: QtBot, role: str) -> None:
    panel = Workshop().panel(qtbot)
    panel.choose(role)
    panel.map.zoom(STEP**2)
    edge = panel.map.fit.geometry().adjusted(1, 1, -1, -1)
    seen = panel.map.grab().toImage()
    row = [seen.pixel(x, edge.top()) for x in range(edge.left(), edge.right())]
    assert set(row) == {QColor(palette("light").sheet).rgb()}
