"""The toolkit does not rot the process: on Python 3.11 every call that returns None must keep its references.

PySide6 6.12.0 drops one per call and ends the process within seconds (README, pin in pyproject.toml). And no event
that a window can get has its Python type made in the middle of handling it (`kompas/ui/toolkit.py`).
"""

import subprocess
import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QElapsedTimer, QObject, QPointF, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QImage, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from kompas.paths import data_root

CODE = data_root() / "kompas"
CALLS = 500
DRIFT = 50


class Sender(QObject):
    sent = Signal(object)


def _calls(qtbot: QtBot) -> dict[str, Callable[[], object]]:
    widget, label, line, plain = QWidget(), QLabel(), QLineEdit(), QPlainTextEdit()
    button, timer, sender, elapsed = QPushButton(), QTimer(), Sender(), QElapsedTimer()
    image = QImage(40, 40, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    layout = QVBoxLayout(widget)
    sender.sent.connect(lambda _: None)
    for made in (widget, label, line, plain, button):
        qtbot.addWidget(made)
    qtbot.keep = (image, painter, layout)  # type: ignore[attr-defined]
    corners = QPolygonF([QPointF(0, 0), QPointF(9, 0), QPointF(0, 9)])
    return {
        "QWidget.update": widget.update,
        "QWidget.resize": lambda: widget.resize(30, 30),
        "QWidget.setAccessibleName": lambda: widget.setAccessibleName("naam"),
        "QWidget.setVisible": lambda: widget.setVisible(False),
        "QWidget.setStyleSheet": lambda: label.setStyleSheet(""),
        "QWidget.parentWidget": widget.parentWidget,
        "QLabel.setText": lambda: label.setText("tekst"),
        "QLineEdit.setText": lambda: line.setText("tekst"),
        "QPlainTextEdit.setPlainText": lambda: plain.setPlainText("tekst"),
        "QPushButton.setEnabled": lambda: button.setEnabled(True),
        "QObject.blockSignals": lambda: label.blockSignals(False),
        "QTimer.stop": timer.stop,
        "QElapsedTimer.start": elapsed.start,
        "Signal.emit": lambda: sender.sent.emit(1),
        "QPainter.drawPolyline": lambda: painter.drawPolyline(corners),
        "QPainter.drawPolygon": lambda: painter.drawPolygon(corners),
        "QPainter.drawEllipse": lambda: painter.drawEllipse(QPointF(9, 9), 4, 4),
        "QPainter.drawText": lambda: painter.drawText(QPointF(1, 9), "tekst"),
        "QPainter.drawRect": lambda: painter.drawRect(QRect(1, 1, 4, 4)),
        "QPainter.fillRect": lambda: painter.fillRect(QRect(1, 1, 4, 4), QColor("#ffffff")),
        "QPainter.setPen": lambda: painter.setPen(QPen(QColor("#000000"), 2)),
        "QPainter.setBrush": lambda: painter.setBrush(Qt.BrushStyle.NoBrush),
        "QPainter.scale": lambda: painter.scale(1.0, 1.0),
        "QLayout.addSpacing": lambda: layout.addSpacing(0),
    }


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is immortal from Python 3.12")
def test_none_keeps_its_references(qtbot: QtBot) -> None:
    for name, call in _calls(qtbot).items():
        call()
        before = sys.getrefcount(None)
        for _ in range(CALLS):
            call()
        assert abs(sys.getrefcount(None) - before) < DRIFT, name
    qtbot.keep[1].end()  # type: ignore[attr-defined]


MAKING = """
from kompas.ui.toolkit import ROOMS, make_event_types
def unmade():
    return [name for room in ROOMS for name in dir(room) if name.endswith("Event") and name not in vars(room)]
print(len(unmade()))
make_event_types()
print(unmade())
"""


def test_the_type_of_every_event_is_made_beforehand() -> None:
    said = subprocess.run([sys.executable, "-c", MAKING], capture_output=True, text=True, check=True).stdout
    before, after = said.splitlines()
    assert int(before) > 50, "they are made on first use"
    assert after == "[]"


def test_one_event_filter_is_written_in_python() -> None:
    written = [
        path.name for path in CODE.rglob("*.py") if "def eventFilter" in path.read_text(encoding="utf-8")
    ]
    assert written == ["keys.py"], "override the event's own method instead (kompas/ui/line_field.py)"
