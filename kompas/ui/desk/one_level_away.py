"""What lies one level away on the desk: changing the agenda, the notes, and a new fact at any time."""

from collections.abc import Callable

from msgspec.structs import replace

from kompas.content.library import load_agendas
from kompas.domain.actions import AddStep, EnterStep, MoveStep, ShowClock, SkipStep
from kompas.domain.content import Step, StepKind
from kompas.domain.problems import Problem
from kompas.ui.desk.agenda.leaf import AgendaLeaf
from kompas.ui.desk.lists.notes_leaf import NotesLeaf
from kompas.ui.desk.middle.column import Middle
from kompas.ui.desk.middle.leaf import Leaf
from kompas.ui.hints import first_cap
from kompas.ui.room import Room


class AgendaActs:
    """One method per command; `table` joins them to the names of the command table.

    `notes` says whether the facilitator's notes may be seen on the desk now.
    """

    def __init__(self, room: Room, middle: Middle, notes: Callable[[], bool]) -> None:
        self._room = room
        self._middle = middle
        self._notes = notes
        self.table: dict[str, Callable[[], None]] = {
            "agenda": self.agenda,
            "later": self.later,
            "notes": self.notes,
            "twist": self.twist,
            "stage_clock": self.stage_clock,
        }

    def agenda(self, step: str = "") -> None:
        """Open the agenda to change it, at a step or else where we are, or go back to the step."""
        if self._is_open(AgendaLeaf):
            self.back()
            return
        content = AgendaLeaf(self._room, _known_steps(), self._notes, step)
        self._open(self._room.texts("agenda.title"), content)
        content.focus_now()

    def later(self) -> None:
        """Open the list for later with the keyboard in its new line, or go back to the step."""
        if self._is_open(NotesLeaf):
            self.back()
            return
        content = NotesLeaf(self._room)
        self._open(self._room.texts("agenda.notes_title"), content)
        if content.parked.new is not None:
            content.parked.new.setFocus()

    def notes(self) -> None:
        """Open the quick notes with the keyboard in the new line: what is typed never lands in a note that is there."""
        content = NotesLeaf(self._room)
        self._open(self._room.texts("agenda.notes_title"), content)
        if content.notes.new is not None:
            content.notes.new.setFocus()

    def twist(self) -> None:
        """Go to a new fact now: the step that waits in the agenda, or one that is added here.

        The stage stays as it is; the room hears the fact when the facilitator tells it. A step that is not in the
        agenda is added once that was said: what the group did after it would keep it there.
        """
        session, here = self._room.session, self._room.session.step
        if session.round is not None and session.round.state == "open":
            self._room.tell(Problem("round_open", number=session.round.number))
        elif not session.scenario.twists:
            self._room.tell(Problem("no_twists"))
        elif here.kind is not StepKind.TWIST:
            step = self._waiting_twist() or self._added_twist()
            if step:
                self._room.do(EnterStep(step, self._room.now()))
        self.back()

    def stage_clock(self) -> None:
        """Let the room see the timer, or not."""
        self._room.do(ShowClock(not self._room.session.stage.clock))

    def back(self) -> None:
        """Take the leaf away, if there is one."""
        self._middle.show_leaf(None)

    def _waiting_twist(self) -> str:
        """Bring the next twist step that was not walked yet to after the present step; "" when there is none."""
        session = self._room.session
        place = session.steps.index(session.step)
        walked = {visit.step for visit in session.visits}
        waiting = [s for s in session.steps[place + 1 :] if s.kind is StepKind.TWIST and s.id not in walked]
        if not waiting:
            return ""
        step = waiting[0]
        if step.skipped:
            self._room.do(SkipStep(step.id, skipped=False))
        if session.steps[place + 1] is not step:
            self._room.do(MoveStep(step.id, place + 1))
        return step.id

    def _added_twist(self) -> str:
        sure = self._room.texts("agenda.twist_sure", key=first_cap(self._room.texts, "twist"))
        if not self._middle.was_said(sure):
            return ""
        known = next(step for step in _known_steps() if step.kind is StepKind.TWIST)
        new = replace(known, id=self._room.new_id())
        return new.id if self._room.do(AddStep(self._room.session.step.id, new)) else ""

    def _open(self, title: str, content: AgendaLeaf | NotesLeaf) -> None:
        self._middle.show_leaf(Leaf(self._room, title, content, self.back))

    def _is_open(self, kind: type[AgendaLeaf] | type[NotesLeaf]) -> bool:
        leaf = self._middle.leaf
        return leaf is not None and isinstance(leaf.content, kind)


def _known_steps() -> tuple[Step, ...]:
    """Return the steps that can be added, with usual minutes: those of the longest agenda, which has them all."""
    return tuple(replace(step, skipped=False) for step in load_agendas()[-1].steps)
