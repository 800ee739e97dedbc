"""A whole workshop by keys alone, in a process of its own. See `test_keys_alone`.

Takes the folder to work in, the number of screens, and which window has the keyboard; prints as JSON what went wrong.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from kompas.domain.notes import note_now
from kompas.domain.weighing import Weighing
from kompas.language import texts
from kompas.sitting import Sitting
from tests.desk_hands import during, type_card, weigh_part
from tests.screen_plug import plug
from tests.two_screens import on_the_left, visible, words
from tests.walked_screens import BEAMER, LAPTOP
from tests.whole import (
    LEFT,
    Key,
    application,
    in_front,
    library_of,
    press,
    program,
    settle,
    sitting_of,
    type_in,
)

SEATS = 3
WEIGHINGS = (Weighing(20, 30, 50), Weighing(0, 100, 0), Weighing(35, 35, 30))
MOST_TABS = 300


class Facilitator:
    """Somebody without a mouse. `wrong` collects what should not have been."""

    def __init__(self, sitting: Sitting, screens: int, where: str) -> None:
        self.sitting = sitting
        self.screens = screens
        self.where = where
        self.wrong: list[str] = []

    @property
    def stage(self) -> QWidget:
        """The stage's window."""
        return self.sitting.desk.stage.window

    def turn(self) -> None:
        """Give the keyboard to the window where this journey has it."""
        if self.where == "stage":
            # Who wants the keyboard on a stage that has just come back, clicks on it.
            QTest.mouseClick(self.stage, LEFT)
        in_front(self.stage if self.where == "stage" else self.sitting.desk)
        if self.where == "desk":
            self.sitting.desk.setFocus()
        settle()

    def forward(self) -> None:
        """Go on, with the clicker at the desk, with the arrow on the stage."""
        press(Key.Key_Right if self.where == "stage" else Key.Key_PageDown)

    def reach(self, said: str) -> None:
        """Walk with Tab to what says this."""
        desk = self.sitting.desk
        in_front(desk)
        desk.setFocus()
        seen = set()
        for _ in range(MOST_TABS):
            press(Key.Key_Tab)
            here = application().focusWidget()
            seen.add(here and (here.accessibleName() or here.property("text")))
            if here is not None and said in (here.accessibleName(), here.property("text")):
                return
        raise AssertionError(f"Tab does not reach {said}: {seen}")

    def look(self) -> None:
        """See that all is as it must be at this moment."""
        settle()
        desk, session = self.sitting.desk, self.sitting.session
        note = note_now(session, session.step, "nl")[0]
        at = f"{session.step.id} {session.stage.index}"
        beamer = any(screen.name() == "beamer" for screen in application().screens())
        self._must(
            self.stage.isVisible() == (beamer or self.screens == 1), f"{at}: the stage is not where it was"
        )
        if self.stage.isVisible():
            wanted = "beamer" if self.screens == 2 else "laptop"
            self._must(self.stage.screen().name() == wanted, f"{at}: the stage moved")
            self._must(
                self.stage.geometry() == self.stage.screen().geometry(), f"{at}: the stage does not fill it"
            )
            drawn = desk.stage.drawing(session)
            said = " ".join(drawn.said) if drawn else ""
            told = desk.stage.window.canvas.accessibleDescription()
            self._must(told == said, f"{at}: the stage shows something else")
        self._must(desk.isVisible(), f"{at}: the desk is gone")
        self._must(not any(note in text for text in words(self.stage)), f"{at}: a note on the stage")
        private = beamer and self.screens == 2
        self._must(visible(desk, note) == private, f"{at}: notes shown {not private}")

    def shake(self) -> None:
        """Pull the second screen and plug it in again, or the other way round; look each time."""
        before = self.sitting.session
        self.look()
        for screens in ([LAPTOP], [LAPTOP, BEAMER])[:: 1 if self.screens == 2 else -1]:
            plug(screens)
            self.look()
            self._must(application().activeWindow() is not None, f"{before.step.id}: nobody has the keyboard")
        self._must(self.sitting.session is before, f"{before.step.id}: a screen changed the session")

    def weigh(self) -> None:
        """Open the round, type a card for each seat, and show all points."""
        said = self.sitting.desk
        if self.screens == 1:
            press(Key.Key_F5)
        self.reach(_texts("ballot.on_paper"))
        press(Key.Key_Space)
        self.reach(_texts("ballot.open_round"))
        press(Key.Key_Return)
        if self.screens == 1:
            assert during(said).beamer_off.hasFocus()
            press(Key.Key_Space)
        before = self.sitting.session.step
        for number in range(1, SEATS + 1):
            during(said).paper.start()
            type_card(said, number, WEIGHINGS[number - 1])
        self.forward_is_nothing(before.id)
        during(said).setFocus()
        press(Key.Key_Space)
        weigh_part(said)
        if self.screens == 1:
            press(Key.Key_F5)
        self.turn()

    def forward_is_nothing(self, step: str) -> None:
        """See that an open round holds the clicker."""
        press(Key.Key_PageDown)
        here = self.sitting.session.round
        self._must(here is not None and here.state == "open", f"{step}: the clicker ended a round")

    def walk(self) -> Iterator[str]:
        """Go through the agenda; yields each view that was on the stage."""
        session = self.sitting.session
        for _ in range(200):
            session = self.sitting.session
            yield f"{session.step.id} {session.stage.index} {session.stage.page}"
            if session.step.kind.value == "weigh" and self._unweighed():
                self.weigh()
                self.shake()
                self.turn()
            self.forward()
            if self.sitting.session is session:
                return

    def _unweighed(self) -> bool:
        step = self.sitting.session.step.id
        return all(one.step != step for one in self.sitting.session.rounds)

    def _must(self, holds: bool, trouble: str) -> None:
        if not holds:
            self.wrong.append(trouble)


def _texts(key: str) -> str:
    return texts("nl")(key)


def journey(home: Path, screens: int, where: str) -> dict[str, object]:
    """Begin in the library, walk to the end, and stop."""
    with program(home) as kompas:
        plug([LAPTOP, BEAMER] if screens == 2 else [LAPTOP])
        in_front(library_of(kompas))
        press(Key.Key_Return)
        sitting = sitting_of(kompas)
        on_the_left(sitting.desk)
        in_front(sitting.desk)
        person = Facilitator(sitting, screens, where)
        press(Key.Key_PageDown)
        person.reach(_texts("ballot.role_new"))
        for _ in range(SEATS):
            type_in("Student")
            press(Key.Key_Return)
        person._must(len(sitting.session.seats) == SEATS, "seats were not added")  # noqa: SLF001
        press(Key.Key_F5)
        person.turn()
        views, steps = [], []
        for view in person.walk():
            views.append(view)
            if sitting.session.step.id not in steps:
                steps.append(sitting.session.step.id)
                person.shake()
                person.turn()
        press(Key.Key_Escape if where == "stage" else Key.Key_F5)
        person._must(not sitting.desk.stage.is_open, "the stage did not close")  # noqa: SLF001
        return {
            "wrong": person.wrong,
            "steps": steps,
            "agenda": [step.id for step in sitting.session.steps],
            "views": views,
            "rounds": [one.state for one in sitting.session.rounds],
        }


if __name__ == "__main__":
    running = QApplication(sys.argv[:1])
    found = journey(Path(sys.argv[1]), int(sys.argv[2]), sys.argv[3])
    sys.stdout.write(json.dumps(found) + "\n")
