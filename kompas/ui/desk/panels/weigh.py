"""The weigh step on the desk: before, during and after a round. Before the reveal it shows counts only."""

import secrets
from collections.abc import Callable
from typing import ClassVar

from kompas.domain.actions import CloseRound, Publish, RevealRound, VoidRound
from kompas.domain.content import Step
from kompas.domain.privacy import shuffled_batch
from kompas.domain.stage import RevealView
from kompas.domain.views import round_of
from kompas.domain.weighing import Round
from kompas.ui.desk.weighing.after import AfterRound
from kompas.ui.desk.weighing.before import BeforeRound
from kompas.ui.desk.weighing.closed import ClosedRound
from kompas.ui.desk.weighing.during import DuringRound
from kompas.ui.panel import Panel
from kompas.ui.room import Room

_SEED_BITS = 64

Part = BeforeRound | DuringRound | ClosedRound | AfterRound


def _never() -> bool:
    return False


def _nothing() -> None:
    pass


class WeighPanel(Panel):
    """One weigh step. `exposed` says whether the room sees the desk now (one screen, or a mirror).

    `cards` prints the paper cards.
    """

    fields: ClassVar[tuple[str, ...]] = ("seats", "rounds", "mode", "k", "way", "stage")

    def __init__(
        self,
        room: Room,
        step: str,
        exposed: Callable[[], bool] = _never,
        cards: Callable[[], None] = _nothing,
    ) -> None:
        super().__init__(room, step)
        self.exposed = exposed
        self._cards = cards
        self.part: Part | None = None
        self._shown: tuple[int, str] = (0, "")
        self.refresh()

    def refresh(self) -> None:
        """Show the part that fits the state of the round."""
        here = self._round()
        place = (len(self.room.session.rounds), here.state if here else "")
        if self.part is None or place != self._shown:
            self._shown = place
            self._replace(self._part(here))
        elif self.part is not None:
            self.part.refresh()

    def reveal(self) -> None:
        """Close the round, reveal it, and show its points on the stage; the desk shows that in one go."""
        here = self._round()
        if here is not None:
            with self.room.bridge.together():
                self._reveal(here)

    def _reveal(self, here: Round) -> None:
        room = self.room
        if here.state == "open":
            batch = shuffled_batch(here, secrets.randbits(_SEED_BITS))
            if not room.do(CloseRound(room.now(), batch)):
                return
        if room.do(RevealRound()):
            room.do(Publish(self.step, 0))

    def void(self) -> None:
        """Declare the round void, and take its points off the stage."""
        if not self.room.do(VoidRound()):
            return
        stage = self.room.session.stage
        if stage.step == self.step and isinstance(stage.view, RevealView):
            self.room.do(Publish(self.step, 0))

    def _round(self) -> Round | None:
        step = self._step()
        return round_of(self.room.session, step) if step is not None else None

    def _step(self) -> Step | None:
        return next((step for step in self.room.session.steps if step.id == self.step), None)

    def _part(self, here: Round | None) -> Part:
        if here is None:
            before = BeforeRound(self.room, self.step)
            before.opened.connect(self._opened)
            before.printing.connect(self._cards)
            return before
        if here.state == "revealed":
            after = AfterRound(self.room, here)
            after.voiding.connect(self.void)
            return after
        during = DuringRound(self.room, self.exposed) if here.state == "open" else ClosedRound(self.room)
        during.revealing.connect(self.reveal)
        during.voiding.connect(self.void)
        return during

    def _opened(self) -> None:
        if isinstance(self.part, DuringRound):
            self.part.begin()

    def _replace(self, part: Part) -> None:
        old = self.part
        if old is not None:
            if old.isAncestorOf(self.window().focusWidget() or self):
                # Otherwise a step of the agenda could get it, and Enter would go there in front of the room.
                self.window().setFocus()
            self.body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.part = part
        self.body.addWidget(part, 1)
