"""While a hand carries a role, what stands still is painted once, and what is seen is the whole map."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from kompas.geometry.palette import palette
from tests.ui.rolemap.rooms import Workshop, drag

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)


def _colours(image: QImage, where: tuple[float, float]) -> set[int]:
    x, y = round(where[0]), round(where[1])
    return {image.pixel(QPoint(x + a, y + b)) for a in range(-9, 10) for b in range(-9, 10)}


def test_the_role_is_in_the_hand_and_nowhere_else(qtbot: QtBot) -> None:
    panel = Workshop().panel(qtbot)
    view = panel.map
    panel.deck.after.click()
    before, ground = view.grab().toImage(), view.grab().toImage().pixel(0, 0)
    role = view.picture.layout.role("dpo")
    assert role is not None
    name, old = role.label.centre, (role.x, role.y)
    drag(view, name, (name[0] - 30, name[1] + 60), release=False)
    during = view.grab().toImage()
    held = view.picture.layout.role("dpo")
    assert held is not None
    assert _colours(before, old) != {ground}
    assert _colours(during, old) == {ground}
    assert len(_colours(during, (held.x, held.y))) > 1
    assert during.pixel(0, 0) == ground
    still = [(x, y) for x in range(0, 200, 3) for y in range(0, before.height(), 3)]
    assert [during.pixel(*at) for at in still] == [before.pixel(*at) for at in still]
    view.cancel_gesture()
    view.update()
    panel.choose("")
    assert view.grab().toImage().size() == before.size()


def test_what_stands_still_is_kept_from_step_to_step(qtbot: QtBot) -> None:
    view = Workshop().panel(qtbot).map
    role = view.picture.layout.role("dpo")
    assert role is not None
    middle = role.label.centre
    drag(view, middle, (middle[0] - 20, middle[1] + 10), release=False)
    view.grab()
    first = view._under  # noqa: SLF001 - whether it is made again is not to be seen
    QTest.mouseMove(view, QPoint(round(middle[0]) - 60, round(middle[1]) + 40))
    view.grab()
    assert first is not None
    assert view._under is first  # noqa: SLF001
    view.cancel_gesture()
    view.grab()
    assert view._under is None  # noqa: SLF001


def test_the_ground_is_the_sheet_with_a_role_in_the_hand_and_without(qtbot: QtBot) -> None:
    view = Workshop().panel(qtbot).map
    sheet = QColor(palette("light").sheet).rgb()
    assert view.grab().toImage().pixel(0, 0) == sheet
    role = view.picture.layout.role("dpo")
    assert role is not None
    middle = role.label.centre
    drag(view, middle, (middle[0] - 20, middle[1] + 10), release=False)
    assert view.grab().toImage().pixel(0, 0) == sheet
