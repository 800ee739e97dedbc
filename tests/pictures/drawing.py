"""Draws all pictures into a folder, in a process of its own: `python -m tests.pictures.drawing FOLDER`.

There the screens, the time zone and everything else of which a picture might depend are always the same.
"""

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from kompas.paths import data_root
from kompas.ui.painter import load_fonts
from kompas.ui.toolkit import make_event_types
from tests.pictures.comparing import small
from tests.pictures.desk_scenes import DESKS, desk
from tests.pictures.stage_scenes import SCENES, drawn, page

APPROVED = Path(__file__).parent / "approved"
"""Where the pictures are kept that somebody looked at."""
HEIGHT = 540
"""Of a picture of the stage, in pixels."""
SCREENS = [
    {"name": "desk", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1},
    {"name": "beamer", "x": 1366, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "dpr": 1},
]
SMALLEST = 0
"""The strongest compression of a PNG, in Qt's words: the lowest quality."""


def draw_elsewhere(folder: Path) -> None:
    """Draw all pictures into a folder, in a process with a laptop's screen and a beamer."""
    with tempfile.TemporaryDirectory() as place:
        config = Path(place) / "screens.json"
        config.write_text(json.dumps({"screens": SCREENS}), encoding="utf-8")
        plain = {name: value for name, value in os.environ.items() if not name.startswith("QT_")}
        # Written out, for not every machine has a list of time zones.
        alike = {"QT_QPA_PLATFORM": f"offscreen:configfile={config}", "TZ": "CET-1", "KOMPAS_HOME": place}
        command = [sys.executable, "-m", "tests.pictures.drawing", str(folder)]
        done = subprocess.run(
            command,
            env={**plain, **alike},
            cwd=data_root(),
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
    if done.returncode:
        raise RuntimeError(done.stderr)


def draw(folder: Path) -> None:
    """Draw all pictures here."""
    application = QApplication([sys.argv[0], "-style", "fusion"])
    make_event_types()
    load_fonts()
    for name, scene in SCENES.items():
        save(drawn(page(scene), scene.theme, HEIGHT), folder / f"{name}.png")
    for name, theme in DESKS.items():
        save(desk(application, theme), folder / f"{name}.png")


def save(picture: QImage, path: Path) -> None:
    """Write a picture as a PNG with few colours; raises OSError when that cannot be done."""
    if not small(picture).save(str(path), "PNG", SMALLEST):  # type: ignore[call-overload]
        raise OSError(str(path))


if __name__ == "__main__":
    draw(Path(sys.argv[1]))
