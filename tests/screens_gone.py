"""A stage while screens are unplugged and come back, in a process of its own: prints as JSON where it stands.

See `test_screens`. The platform of the tests cannot unplug a screen, so Qt's own signals are sent.
"""

import json
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from kompas.language import texts
from kompas.ui.stage.control import StageControl
from tests.two_screens import on_the_left
from tests.whole import Key, application, begin, press, program, settle


def where(stage: StageControl) -> str:
    """Return the screen on which the stage can be seen; "" none."""
    settle()
    return stage.window.screen().name() if stage.is_open else ""


def tried(home: Path) -> dict[str, list[str]]:
    """Return per screen where the stage is before that goes, while it is gone, and when it is back."""
    found = {}
    with program(home) as kompas:
        desk = begin(kompas, "Rood, oranje, groen", texts("nl")("library.begin"))
        on_the_left(desk)
        press(Key.Key_F5)
        for screen in QApplication.screens():
            found[screen.name()] = [where(desk.stage)]
            for signal in (application().screenRemoved, application().screenAdded):
                signal.emit(screen)
                found[screen.name()].append(where(desk.stage))
    return found


if __name__ == "__main__":
    running = QApplication(sys.argv[:1])
    sys.stdout.write(json.dumps(tried(Path(sys.argv[1]))) + "\n")
