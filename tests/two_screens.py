"""A desk beside a beamer, in a process of its own: prints as JSON what stands on which screen. See `test_screens`."""

import json
import sys
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from kompas.domain import actions as a
from kompas.language import texts
from kompas.ui.desk.window import DeskWindow
from tests.desk_hands import during, open_round
from tests.watching import aloud
from tests.whole import Key, begin, go_to, in_front, press, program, settle, sitting_of


def place(window: QWidget) -> tuple[str, tuple[int, int, int, int]]:
    """Return the screen of a window, and where it is."""
    return (window.screen().name(), window.geometry().getRect())  # type: ignore[return-value]


def words(window: QWidget) -> list[str]:
    """Return everything that a window says or draws as text."""
    return [text for told in aloud(window) for text in told if text]


def visible(window: QWidget, note: str) -> bool:
    """Whether a note can be read in a window."""
    shown = (one for one in window.findChildren(QWidget) if one.isVisible())
    return any(note in one.accessibleName() for one in shown)


def on_the_left(desk: DeskWindow) -> None:
    """Put the desk on the laptop's own screen, as the window system would."""
    laptop = next(screen for screen in QApplication.screens() if screen.name() == "laptop")
    desk.setScreen(laptop)
    desk.setGeometry(laptop.geometry())
    settle()


def tried(home: Path) -> dict[str, Any]:
    """Walk through it and return what was seen."""
    with program(home) as kompas:
        desk = begin(kompas, "Rood, oranje, groen", texts("nl")("library.begin"))
        on_the_left(desk)
        sitting = sitting_of(kompas)
        for seat in (1, 2, 3):
            sitting.do(a.AddSeat(seat, "student"))
        go_to(desk, "case")
        note = sitting.session.step.note.nl.strip().splitlines()[0]
        press(Key.Key_F5)
        stage = desk.stage.window
        settle()
        found: dict[str, Any] = {
            "open": [place(desk), place(stage)],
            "exposed": desk.stage.exposed(),
            "the desk keeps the keyboard": desk.isActiveWindow(),
            "note on the desk": visible(desk, note),
            "note on the stage": any(note in text for text in words(stage)),
            "case on the stage": any(sitting.session.scenario.question.nl in text for text in words(stage)),
        }
        press(Key.Key_PageDown)
        found["after a click"] = [sitting.session.stage.index, place(stage)]
        go_to(desk, "weigh-1")
        open_round(desk, "screen")
        found["beamer must go off"] = during(desk).beamer_off.isVisible()
        found["a seat can weigh"] = during(desk).give.isEnabled()
        sitting.do(a.VoidRound())
        settle()
        press(Key.Key_S)
        found["asked"] = [place(desk)[0], place(stage)]
        press(Key.Key_S)
        settle()
        found["swapped"] = [place(desk)[0], place(stage)]
        in_front(desk)
        press(Key.Key_F5)
        found["closed"] = stage.isVisible()
    return found


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    sys.stdout.write(json.dumps(tried(Path(sys.argv[1]))) + "\n")
