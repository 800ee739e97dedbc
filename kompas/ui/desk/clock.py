"""What time it is in the workshop, and how long its step has run: counted on a clock that does not jump."""

from datetime import datetime

from PySide6.QtCore import QElapsedTimer

from kompas.ui.desk.agenda.pace import Pace, elapsed, pace
from kompas.ui.room import Room


class StepClock:
    """Runs with the step; in a workshop that was closed, time stands still."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self._running = QElapsedTimer()
        self._ran_before = 0.0
        self.restart()

    def restart(self) -> None:
        """Begin again from what the session says; from here the monotonic clock counts."""
        self._ran_before = elapsed(self._room.session, self.now())
        self._running.start()

    def now(self) -> datetime:
        """Return the time of the wall clock, or when the workshop was closed, in the offset that was written last.

        A workshop keeps the hours of where it was held: on a computer that stands in another time zone now, what is
        planned stands beside what was, and an hour is an hour.
        """
        session = self._room.session
        if session.closed:
            return datetime.fromisoformat(session.closed)
        now = datetime.fromisoformat(self._room.now())
        return now.astimezone(datetime.fromisoformat(session.visits[-1].at).tzinfo) if session.visits else now

    def run(self) -> float:
        """Return the seconds that this step has run, without pauses."""
        session = self._room.session
        if session.closed or session.clock.paused_at or not session.visits:
            return self._ran_before
        return self._ran_before + self._running.elapsed() / 1000

    def pace(self) -> Pace:
        """Return how the time goes now."""
        return pace(self._room.session, self.now(), self.run())
