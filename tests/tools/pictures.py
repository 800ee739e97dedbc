"""Makes the pictures of the README from the nine-seat journey: `python -m tests.tools.pictures`.

With `--approve` it renews the approved pictures of `tests/pictures` instead; look at them before you keep them. The
page of the record needs pdftoppm (poppler-utils).
"""

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage

from kompas.later import write_record
from kompas.paths import asset
from kompas.ui.painter import load_fonts
from tests.pictures.drawing import APPROVED, draw_elsewhere, save
from tests.pictures.stage_scenes import SCENES, drawn, journey, page

PICTURES = asset("pictures")
STAGE = {"case": "case", "revealed": "revealed-sentences", "rolemap": "rolemap-lit"}
HEIGHT = 720
PAGE_DPI = "110"


def approve() -> None:
    """Let the pictures as they are drawn now be the approved ones."""
    with tempfile.TemporaryDirectory() as folder:
        draw_elsewhere(Path(folder))
        shutil.rmtree(APPROVED, ignore_errors=True)
        shutil.copytree(folder, APPROVED)


def readme() -> None:
    """Make the pictures of the README."""
    for name, scene in STAGE.items():
        save(drawn(page(SCENES[scene]), SCENES[scene].theme, HEIGHT), PICTURES / f"{name}.png")
    with tempfile.TemporaryDirectory() as folder:
        draw_elsewhere(Path(folder))
        shutil.copy(Path(folder) / "desk.png", PICTURES)
        record(Path(folder))


def record(folder: Path) -> None:
    """Draw the first page of the record; raises CalledProcessError when pdftoppm cannot."""
    paper, picture = folder / "record.pdf", folder / "record"
    write_record(journey().session, "nl", paper)
    pages = ["-r", PAGE_DPI, "-png", "-f", "1", "-l", "1", "-singlefile"]
    subprocess.run([shutil.which("pdftoppm") or "pdftoppm", *pages, str(paper), str(picture)], check=True)
    save(QImage(f"{picture}.png"), PICTURES / "record.png")


def main(arguments: list[str]) -> None:
    """Make the pictures that are asked for."""
    if "--approve" in arguments:
        approve()
        return
    # Held until the end: without an application there are no fonts.
    application = QGuiApplication([sys.argv[0], "-platform", "offscreen"])
    load_fonts()
    readme()
    application.quit()


if __name__ == "__main__":
    main(sys.argv[1:])
