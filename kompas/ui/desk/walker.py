"""Walking through the agenda: what "next" and "back" mean at any moment."""

from collections.abc import Callable
from dataclasses import dataclass

from kompas.domain.actions import EnterStep, PlayTwist, Publish, SetBlack, SetFrozen
from kompas.domain.behind import behind, shown_anew
from kompas.domain.content import Step, StepKind
from kompas.domain.session import Session
from kompas.domain.shortening import steps_ahead
from kompas.domain.views import round_of, views_of
from kompas.ui.room import Room


@dataclass(frozen=True)
class Ahead:
    """Where "next" goes: to a page of a view of this step, or into another step.

    `anew`: to the page that the room has, as it would be now.
    """

    step: Step
    index: int = 0
    page: int = 0
    enters: bool = False
    anew: bool = False


class Walker:
    """Goes forward and back; publishes what it comes to, unless the stage stays as it is.

    `page_count` says how many pages the published view has on this stage; `chosen` is the new fact that is chosen on
    the desk, or ""; `looked_at` the view of the step that somebody looks at there, where the stage does not lead.
    """

    def __init__(
        self,
        room: Room,
        page_count: Callable[[], int],
        chosen: Callable[[], str],
        looked_at: Callable[[], int | None],
    ) -> None:
        self._room = room
        self._looked_at = looked_at
        self._page_count = page_count
        self._chosen = chosen

    @property
    def _apart(self) -> bool:
        """Whether the stage stays as it is: frozen, or of a session that can only be read."""
        return self._room.session.stage.frozen or self._room.store.refusal is not None

    def ahead(self) -> Ahead | None:
        """Return what "next" would do now; None at an open round, and at the end."""
        session = self._room.session
        step = session.step
        if is_weighing(session, step):
            return None
        if not session.visits:
            return Ahead(step, enters=True)
        within = None if self._apart else self._within(session, step)
        return within or next((Ahead(each, enters=True) for each in steps_ahead(session)), None)

    def _within(self, session: Session, step: Step) -> Ahead | None:
        """Return the page or view of this step that the room has not seen yet, or not as it is now.

        Who has only a clicker would never show an answer that was written under a question.
        """
        stage = session.stage
        if stage.view is None or stage.step != step.id:
            return Ahead(step)
        here = self._looked_at()
        if here is not None and here != stage.index:
            return Ahead(step, here)
        if behind(session):
            return Ahead(step, stage.index, stage.page, anew=True)
        if stage.page + 1 < self._page_count():
            return Ahead(step, stage.index, stage.page + 1)
        if stage.index + 1 < len(views_of(session, step)):
            return Ahead(step, stage.index + 1)
        return None

    def unseen(self) -> bool:
        """Whether the room has pages or views ahead of it in the step that it sees."""
        session, shown = self._room.session, self._room.session.stage
        step = next((each for each in session.steps if each.id == shown.step), None)
        if shown.view is None or step is None:
            return False
        return shown.page + 1 < self._page_count() or shown.index + 1 < len(views_of(session, step))

    def forward(self) -> None:
        """Show the next page, view or step; at an open round nothing but the count moves."""
        ahead = self.ahead()
        if ahead is None:
            return
        if ahead.enters:
            self._enter(ahead.step, publish=not self._apart)
        elif ahead.anew:
            self.catch_up()
        elif (ahead.index, ahead.page) == (0, 0):
            self.show(ahead.step)
        else:
            self._publish(ahead.step, ahead.index, ahead.page)

    def back(self) -> None:
        """Show the page, view or step before this one."""
        session = self._room.session
        step = session.step
        if is_weighing(session, step):
            return
        if self._apart:
            self._enter(self._earlier_step(session, step), publish=False)
        elif session.stage.step == step.id and session.stage.page > 0:
            self._publish(step, session.stage.index, session.stage.page - 1)
        elif session.stage.step == step.id and session.stage.index > 0:
            with self._room.bridge.together():
                self._publish(step, session.stage.index - 1)
                self._to_last_page(step, session.stage.index - 1)
        else:
            self._return_to(self._earlier_step(session, step))

    def _return_to(self, step: Step | None) -> None:
        """Show the last page of an earlier step, which was there before this one; the first if nobody was in it."""
        if step is None:
            return
        been = any(visit.step == step.id for visit in self._room.session.visits)
        with self._room.bridge.together():
            self._enter(step, publish=not been)
            if been and self._room.session.step.id == step.id:
                last = len(views_of(self._room.session, step)) - 1
                self._publish(step, last)
                self._to_last_page(step, last)

    def _to_last_page(self, step: Step, index: int) -> None:
        """Turn a view that is shown to its last page: back comes from behind it."""
        if self._page_count() > 1:
            self._publish(step, index, self._page_count() - 1)

    def go_to(self, step: str) -> None:
        """Go straight to a step and show its first view (unless it stays as it is)."""
        session = self._room.session
        target = next((s for s in session.steps if s.id == step), None)
        self._enter(target, publish=not self._apart)

    def show(self, step: Step) -> None:
        """Send the first view of a step to the stage; a new fact is told by showing it."""
        self._publish(step, self._told() if step.kind is StepKind.TWIST else 0)

    def _told(self) -> int:
        """Tell the new fact that is chosen, else the first one if none was told; return its place among those told."""
        session = self._room.session
        known = [twist.id for twist in session.scenario.twists]
        told = {played.twist for played in session.twists}
        wanted = self._chosen() or ("" if told else next(iter(known), ""))
        if wanted and wanted not in told and self._room.do(PlayTwist(wanted, self._room.now())):
            told.add(wanted)
        return [each for each in known if each in told].index(wanted) if wanted in told else 0

    def catch_up(self) -> None:
        """Let the room see what the desk is at, as it is now, and follow from here on; nothing when it sees that."""
        session = self._room.session
        how = behind(session)
        if not how:
            return
        with self._room.bridge.together():
            if session.stage.frozen and not self._room.do(SetFrozen(frozen=False)):
                return
            here = self._looked_at()
            if how == "step":
                self.show(session.step)
            elif here is not None and here != session.stage.index:
                self._publish(session.step, here)
            else:
                self._send(shown_anew(session))

    def _enter(self, step: Step | None, *, publish: bool) -> None:
        if step is None:
            return
        with self._room.bridge.together():
            if self._room.do(EnterStep(step.id, self._room.now())) and publish:
                self.show(step)

    def _publish(self, step: Step, index: int, page: int = 0) -> None:
        self._send(Publish(step.id, index, page))

    def _send(self, publish: Publish) -> None:
        """Send a view to the stage; a black one stays black, with that view ready: only its own key lights it."""
        black = self._room.session.stage.black
        with self._room.bridge.together():
            if self._room.do(publish) and black:
                self._room.do(SetBlack(black))

    @staticmethod
    def _earlier_step(session: Session, step: Step) -> Step | None:
        place = session.steps.index(step)
        return next((s for s in reversed(session.steps[:place]) if not s.skipped), None)


def is_weighing(session: Session, step: Step) -> bool:
    """Whether the round of a step is open: then nothing goes past it."""
    here = round_of(session, step)
    return here is not None and here.state == "open"
