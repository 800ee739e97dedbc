"""Nine seats through the real windows, desk on the laptop and stage on the beamer: prints each turn as JSON.

After the last step all of them are visited once more: then they are full, and a panel is at its heaviest.

Begin it with a folder of its own, on a platform with two screens.
"""

import gc
import json
import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

from kompas.language import texts
from tests.bench.hands import Watch
from tests.test_click_through_nine import STEPS
from tests.two_screens import on_the_left
from tests.whole import Key, begin, go_to, press, program, sitting_of
from tests.workshops import Workshop, read


def main() -> None:
    """Work through it, as its test does, and print."""
    application = QApplication([*sys.argv[:1], "-style", "fusion"])
    watch = Watch()
    # As `later.warm` does when nothing is loaded beforehand.
    gc.freeze()
    with program(Path(sys.argv[1])) as kompas:
        desk = begin(kompas, "Rood, oranje, groen", texts("nl")("library.begin"))
        on_the_left(desk)
        press(Key.Key_F5)
        here = Workshop(read("negen-plekken"), sitting_of(kompas), texts("nl"))
        with watch.watching():
            for do in STEPS:
                watch.step = do.__name__.strip("_")
                do(here)
            for step in here.sitting.session.steps:
                watch.step = f"back to {step.id}"
                go_to(here.desk, step.id)
    sys.stdout.write(json.dumps(watch.turns) + "\n")
    del application


if __name__ == "__main__":
    main()
