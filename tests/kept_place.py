"""A desk that is closed and opened again, in a process of its own with screens that come and go. See `test_kept_place`.

Takes the folder to work in and the name of a case below; prints as JSON where the desk stood.
"""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QApplication, QWidget

from kompas.language import texts
from kompas.sitting import Sitting
from kompas.ui.desk.window import DeskWindow
from tests.screen_plug import plug, screen
from tests.whole import Key, begin, library_of, press, program, settle, sitting_of

LAPTOP = screen("laptop", (0, 0, 1920, 1080))
WALL = screen("wall", (1920, 0, 1920, 1080))
BEAMER = screen("beamer", (1920, 0, 1920, 1080))
"""Where the wall screen stood, in another room."""
PLACE = (2010, 70, 1240, 700)
"""On the wall screen, like nothing that a desk takes by itself."""
Told = dict[str, Any]


@contextmanager
def session(home: Path) -> Iterator[Sitting]:
    """A session from its first moment to its end; the program ends with it."""
    with program(home, "en") as kompas:
        begin(kompas, "Red, amber, green", texts("en")("library.begin"))
        yield sitting_of(kompas)


def box(window: QWidget) -> list[int]:
    """Left, top, width and height of a window."""
    area = window.geometry()
    return [area.x(), area.y(), area.width(), area.height()]


def told(desk: DeskWindow) -> Told:
    """Where a desk stands."""
    settle()
    return {
        "screen": desk.screen().name(),
        "box": box(desk),
        "filled": desk.isMaximized(),
        "whole": desk.screen().geometry().contains(desk.frameGeometry()),
        "stage": desk.stage.state,
    }


def first_screen_at(home: Path) -> Told:
    """Where the first screen stands."""
    with program(home, "en") as kompas:
        settle()
        first = library_of(kompas)
        whole = first.screen().geometry().contains(first.frameGeometry())
        return {
            "screen": first.screen().name(),
            "box": box(first),
            "filled": first.isMaximized(),
            "whole": whole,
        }


def left_at(home: Path, place: tuple[int, int, int, int] = PLACE) -> Told:
    """The hand puts a desk somewhere, and the session ends."""
    with session(home) as sitting:
        before = told(sitting.desk)
        sitting.desk.setGeometry(*place)
        settle()
    return before


def opened(home: Path) -> Told:
    """The next session."""
    with session(home) as sitting:
        return told(sitting.desk)


def at_a_place(home: Path) -> Told:
    """It is put somewhere, with its stage open at the end."""
    first = left_at(home)
    with session(home) as sitting:
        again = told(sitting.desk)
        press(Key.Key_F5)
        settle()
        stage = box(sitting.desk.stage.window)
    return {"first": first, "again": again, "stage": stage, "third": opened(home)}


def filling(home: Path) -> Told:
    """It fills its screen, and other colours come."""
    left_at(home)
    with session(home) as sitting:
        sitting.desk.showMaximized()
        settle()
        sitting.desk.acts.table["theme"]()
        renewed = told(sitting.desk)
    with session(home) as sitting:
        again = told(sitting.desk)
        sitting.desk.showNormal()
        settle()
        smaller = told(sitting.desk)
    return {"renewed": renewed, "again": again, "smaller": smaller}


def rehearsing(home: Path) -> Told:
    """A session ends during a rehearsal."""
    left_at(home)
    with session(home) as sitting:
        press(Key.Key_O)
        aside = told(sitting.desk)
    return {"aside": aside, "again": opened(home)}


def gone(home: Path) -> Told:
    """Its screen is not there."""
    first = left_at(home)
    plug([LAPTOP])
    return {"first": first, "again": opened(home)}


def another(home: Path) -> Told:
    """A beamer stands where its screen stood."""
    first = left_at(home)
    plug([LAPTOP, BEAMER])
    return {"first": first, "again": opened(home)}


def stage_there(home: Path) -> Told:
    """The stage was put on its screen."""
    with session(home) as sitting:
        first = told(sitting.desk)
        sitting.desk.stage.choose("wall")
        sitting.desk.setGeometry(*PLACE)
        settle()
    return {"first": first, "again": opened(home)}


def beyond(home: Path) -> Told:
    """It stood half beyond its screen."""
    return {"first": left_at(home, (3300, 70, 1240, 700)), "again": opened(home)}


def smaller(home: Path) -> Told:
    """Its screen became smaller."""
    first = left_at(home)
    plug([LAPTOP, screen("wall", (1920, 0, 1280, 720))])
    return {"first": first, "again": opened(home)}


def first_screen(home: Path) -> Told:
    """The first screen, before any session, after one, and on a small laptop alone."""
    first = first_screen_at(home)
    left_at(home)
    again = first_screen_at(home)
    plug([screen("laptop", (0, 0, 1366, 768))])
    return {"first": first, "again": again, "small": first_screen_at(home)}


CASES: dict[str, Callable[[Path], Told]] = {
    one.__name__: one
    for one in (at_a_place, filling, rehearsing, gone, another, stage_there, beyond, smaller, first_screen)
}

if __name__ == "__main__":
    running = QApplication(sys.argv[:1])
    sys.stdout.write(json.dumps(CASES[sys.argv[2]](Path(sys.argv[1]))) + "\n")
