"""The next step on a 4K stage, from publishing it to the painted frame, against a plain 4K blit: the ratio."""

import statistics
import sys

from PySide6.QtWidgets import QApplication

from kompas.domain.actions import Publish
from kompas.domain.session import Session
from kompas.domain.update import update
from kompas.language import Texts, texts
from kompas.store.store import replay
from kompas.ui.painter import load_fonts
from kompas.ui.stage.pages import StagePages
from tests.bench.wall import SIZE, Wall, took
from tests.workshops import read

TIMES = 5


def walked(session: Session, wall: Wall, spoken: Texts) -> dict[str, float]:
    """Show each step once, with nothing composed before; return how often a blit it took, by step.

    The catalogue of words is read once, as a running program has it.
    """
    pages = StagePages(spoken, "projector-light")

    def show(number: int) -> None:
        now = update(session, Publish(session.steps[number].id))
        wall.canvas.show_drawing(pages.drawing(now, SIZE[0] / SIZE[1]), pages.palette.paper)
        wall.paint()

    found = {}
    for number, step in enumerate(session.steps):
        floor = min(took(wall.blit, 0) for _ in range(3))
        found[step.id] = took(show, number) / floor
    return found


def main() -> None:
    """Measure and print."""
    application = QApplication.instance() or QApplication([])
    load_fonts()
    session = replay(read("negen-plekken").actions).session
    wall, spoken = Wall(), texts("nl")
    walks = [walked(session, wall, spoken) for _ in range(TIMES + 1)][1:]
    each = {step: statistics.median(walk[step] for walk in walks) for step in walks[0]}
    over = ", ".join(f"{step} {ratio:.0f}" for step, ratio in each.items() if ratio > 8)
    sys.stdout.write(
        f"4K step change: {statistics.median(each.values()):.1f} x a plain 4K blit (goal 8 or less;"
        f" over it: {over or 'none'})\n"
    )
    del application


if __name__ == "__main__":
    main()
