"""Makes the pictures of the README from the nine-seat journey: `python -m tests.tools.pictures`.

The page of the record needs pdftoppm (poppler-utils).
"""

import json
import os
import re
import subprocess
import sys
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QApplication

from kompas.app import Program
from kompas.domain.session import Session
from kompas.domain.views import live, views_of
from kompas.geometry.palette import palette
from kompas.geometry.stage.compose import compose
from kompas.language import texts
from kompas.later import write_record
from kompas.paths import asset, data_root
from kompas.reading import read_session
from kompas.ui.painter import load_fonts, paint

JOURNEY = data_root() / "tests" / "journeys" / "negen-plekken.kompas"
PICTURES = asset("pictures")
SCREENS = [
    {"name": "desk", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1},
    {"name": "beamer", "x": 1366, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "dpr": 1},
]


def stage(session: Session) -> None:
    """Draw the stage after the second weighing."""
    colours = palette("projector-light")
    step = next(step for step in session.steps if step.id == "weigh-2")
    page = compose(views_of(session, step)[2], live(session), texts("nl"), colours, 16 / 9)[0]
    image = QImage(round(page.width), round(page.height), QImage.Format.Format_RGB32)
    image.fill(QColor(colours.paper))
    painter = QPainter(image)
    paint(painter, page)
    painter.end()
    image.save(str(PICTURES / "stage.png"))


def desk(application: QApplication, home: Path) -> None:
    """Draw the desk during the first weighing, seven seats ready."""
    lines = JOURNEY.read_text(encoding="utf-8").splitlines(keepends=True)
    end = next(i for i, line in enumerate(lines) if '"seat": 8' in line)
    part = home / "part.kompas"
    part.write_text(_as_if_now("".join(lines[:end])), encoding="utf-8")
    program = Program(application, home)
    program.show_library()
    program.open_path(part)
    assert program.sitting is not None
    window = program.sitting.desk
    window.stage.open()
    for _ in range(8):
        application.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    window.grab().save(str(PICTURES / "desk.png"))
    window.close()


def _as_if_now(script: str) -> str:
    """Return a script with its times moved, so that the last one is six minutes ago."""
    times = [datetime.fromisoformat(time) for time in re.findall(r'"at": "([^"]+)"', script)]
    shift = datetime.now().astimezone() - timedelta(minutes=6) - max(times)
    return re.sub(
        r'"at": "([^"]+)"', lambda m: f'"at": "{(datetime.fromisoformat(m[1]) + shift).isoformat()}"', script
    )


def record(session: Session, home: Path) -> None:
    """Draw the first page of the record."""
    write_record(session, "nl", home / "record.pdf")
    target = PICTURES / "record"
    command = [
        "pdftoppm",
        "-r",
        "110",
        "-png",
        "-f",
        "1",
        "-l",
        "1",
        "-singlefile",
        str(home / "record.pdf"),
        str(target),
    ]
    subprocess.run(command, check=True)


def main() -> None:
    """Make all three."""
    with tempfile.TemporaryDirectory() as folder:
        config = Path(folder) / "screens.json"
        config.write_text(json.dumps({"screens": SCREENS}), encoding="utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={config}"
        application = QApplication(sys.argv[:1])
        load_fonts()
        session = read_session(JOURNEY)
        stage(session)
        desk(application, Path(folder))
        record(session, Path(folder))


if __name__ == "__main__":
    main()
