"""A desk beside a beamer that comes and goes, in a process of its own. See `test_screens_come_and_go`.

Takes the folder to work in and the name of a case below; prints as JSON what was seen.
"""

import json
import sys
from collections.abc import Callable
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from kompas.domain import actions as a
from kompas.domain.notes import note_now
from kompas.domain.weighing import Weighing
from kompas.language import texts
from kompas.sitting import Sitting
from kompas.ui.ballot.form import BallotForm
from kompas.ui.ballot.seen import Seen
from tests.desk_hands import during, open_round, take_ballot
from tests.screen_plug import plug, screen
from tests.two_screens import on_the_left, visible, words
from tests.ui.ballot.rooms import said
from tests.whole import (
    Key,
    application,
    begin,
    click,
    go_to,
    in_front,
    press,
    program,
    settle,
    sitting_of,
    type_in,
)

LAPTOP = screen("laptop", (0, 0, 1366, 768))
BEAMER = screen("beamer", (1366, 0, 1024, 768))
WALL = screen("wall", (2390, 0, 1920, 1080))


class Seat:
    """What one sees from behind the desk and in the room."""

    def __init__(self, sitting: Sitting) -> None:
        self.sitting = sitting

    @property
    def note(self) -> str:
        """The note of the present step."""
        session = self.sitting.session
        return note_now(session, session.step, "nl")[0]

    def place(self) -> list[Any]:
        """Where the stage stands, if it can be seen, and whether it fills that screen."""
        settle()
        window = self.sitting.desk.stage.window
        if not window.isVisible():
            return []
        return [window.screen().name(), window.geometry() == window.screen().geometry()]

    def shown(self) -> str:
        """What the stage says."""
        return self.sitting.desk.stage.window.canvas.accessibleDescription()

    def told(self) -> dict[str, Any]:
        """All that matters about the screens at this moment."""
        settle()
        desk, session = self.sitting.desk, self.sitting.session
        stage = desk.stage.window
        return {
            "stage": self.place(),
            "desk": desk.screen().name(),
            "view": [session.stage.step, session.stage.index, session.stage.page],
            "note on the desk": visible(desk, self.note),
            "why hidden": desk.middle.head.hidden.text() if desk.middle.head.hidden.isVisible() else "",
            "note on the stage": any(self.note in text for text in words(stage)),
            "exposed": desk.stage.exposed(),
            "state": desk.stage.state,
            "says": ". ".join(desk.beside.says()),
            "told": desk.middle.message.text() if desk.middle.message.isVisible() else "",
            "above the page": stage.mark.text() if stage.mark.isVisible() else "",
        }


@contextmanager
def seated(home: Path, step: str = "case") -> Any:
    """A session at a step, its stage open on the beamer."""
    with program(home) as kompas:
        desk = begin(kompas, "Rood, oranje, groen", texts("nl")("library.begin"))
        on_the_left(desk)
        go_to(desk, step)
        press(Key.Key_F5)
        settle()
        yield Seat(sitting_of(kompas))


def at_the_dialog(act: Callable[[], None]) -> None:
    """Do something once a dialog waits for an answer."""
    waiting = QTimer(application())
    waiting.setInterval(5)

    def look() -> None:
        dialog = QApplication.activeModalWidget()
        if dialog is not None and dialog.isActiveWindow():
            waiting.stop()
            act()

    waiting.timeout.connect(look)
    waiting.start()


def lost_and_found(home: Path) -> dict[str, Any]:
    """The beamer goes and comes back."""
    with seated(home) as seat:
        before, said = seat.told(), seat.shown()
        plug([LAPTOP])
        gone = seat.told()
        press(Key.Key_PageDown)
        on = seat.told()
        press(Key.Key_PageUp)
        plug([LAPTOP, BEAMER])
        back = seat.told()
        return {
            "before": before,
            "gone": gone,
            "on": on,
            "back": back,
            "same": seat.shown() == said,
            "keyboard": seat.sitting.desk.isActiveWindow(),
        }


def shown_here(home: Path) -> dict[str, Any]:
    """The beamer goes, F5 shows the stage here, F5 closes it; the beamer comes back and S uses it."""
    with seated(home) as seat:
        plug([LAPTOP])
        press(Key.Key_F5)
        here = seat.told()
        plug([LAPTOP, BEAMER])
        stays = seat.told()
        plug([LAPTOP])
        gone = seat.told()
        plug([LAPTOP, BEAMER])
        press(Key.Key_S)
        swapped = seat.told()
        plug([LAPTOP])
        in_front(seat.sitting.desk)
        press(Key.Key_F5)
        press(Key.Key_F5)
        closed = seat.told()
        return {"here": here, "stays": stays, "gone": gone, "swapped": swapped, "closed": closed}


def pages_over_it(home: Path) -> dict[str, Any]:
    """The stage on the only screen is left and opened again; then pages of the desk come and go."""
    with seated(home) as seat:
        plug([LAPTOP])
        press(Key.Key_F5)
        stage, said = seat.sitting.desk.stage.window, seat.sitting.desk.middle.message
        in_front(seat.sitting.desk)
        press(Key.Key_Escape)
        press(Key.Key_Escape)
        found: dict[str, Any] = {"left": [stage.isVisible(), said.isVisible()]}
        press(Key.Key_F5)
        found["opened"] = [stage.isVisible(), said.isVisible()]
        for name, key in (("keys", Key.Key_F1), ("ready", Key.Key_C)):
            at_the_dialog(lambda: press(Key.Key_Escape))
            press(key)
            found[name] = stage.isActiveWindow()
        return {**found, "end": seat.told()}


def desk_renewed(home: Path) -> dict[str, Any]:
    """The desk gets another language and other colours, while the room watches and while its screen is away."""
    with seated(home) as seat:
        desks = [seat.sitting.desk]
        found: dict[str, Any] = {"before": seat.told()}
        for name in ("language", "theme"):
            seat.sitting.desk.acts.table[name]()
            found[name] = seat.told()
            desks.append(seat.sitting.desk)
        found["keyboard"] = seat.sitting.desk.isActiveWindow()
        plug([LAPTOP])
        seat.sitting.desk.acts.table["language"]()
        found["away"] = seat.told()
        plug([LAPTOP, BEAMER])
        found["back"] = seat.told()
        press(Key.Key_PageDown)
        found["on"] = seat.told()
        return {**found, "other desks": len(set(map(id, desks))) == len(desks)}


def another_comes(home: Path) -> dict[str, Any]:
    """The beamer goes and another screen comes: nothing moves there by itself."""
    with seated(home) as seat:
        plug([LAPTOP])
        plug([LAPTOP, WALL])
        other = seat.told()
        press(Key.Key_F5)
        return {"other": other, "asked": seat.told()}


def changes_shape(home: Path) -> dict[str, Any]:
    """The beamer gets another resolution, another scale, another place, and becomes a mirror, whole and in part."""
    found = {}
    with seated(home) as seat:
        for name, beamer in {
            "larger": screen("beamer", (1366, 0, 1920, 1080)),
            "sharper": screen("beamer", (1366, 0, 1920, 1080), 2.0),
            "to the left": screen("beamer", (-1024, 0, 1024, 768)),
            "mirror": screen("beamer", (0, 0, 1366, 768)),
            "mirror in part": screen("beamer", (0, 0, 1024, 768)),
            "back": BEAMER,
        }.items():
            plug([LAPTOP, beamer])
            found[name] = seat.told()
    return found


def desk_goes(home: Path) -> dict[str, Any]:
    """The laptop's own screen goes (its lid closes), and comes back."""
    with seated(home) as seat:
        plug([BEAMER])
        gone = seat.told()
        plug([BEAMER, LAPTOP])
        back = seat.told()
        press(Key.Key_S)
        return {"gone": gone, "back": back, "swapped": seat.told()}


def desk_dragged(home: Path) -> dict[str, Any]:
    """Somebody drags the desk onto the beamer, half and whole, and back."""
    found = {}
    with seated(home) as seat:
        for name, left in {"half": 700, "whole": 1380, "edge": 8, "home": 0}.items():
            seat.sitting.desk.move(left, 0)
            found[name] = seat.told()
    return found


def ballot_seen(home: Path) -> dict[str, Any]:
    """The beamer becomes a mirror while somebody weighs on the screen."""
    with seated(home) as seat:
        sitting = seat.sitting
        for number in (1, 2, 3):
            sitting.do(a.AddSeat(number, "student"))
        go_to(sitting.desk, "weigh-1")
        open_round(sitting.desk, "screen")
        ballot = take_ballot(sitting.desk)
        open_before = ballot.isVisible()
        plug([LAPTOP, screen("beamer", (0, 0, 1366, 768))])
        settle()
        covered = isinstance(ballot.page, Seen) and ballot.isActiveWindow()
        says = said(ballot)
        press(Key.Key_Return)
        part = during(sitting.desk)
        return {
            "before": open_before,
            "covered": covered,
            "says": says,
            "ballot": QApplication.activeModalWidget() is not None,
            "asked": part.beamer_off.isVisible(),
            "can weigh": part.give.isEnabled(),
        }


def ballot_typed_on(home: Path) -> dict[str, Any]:
    """The beamer falls out while somebody writes why; they write on, and never look up."""
    with seated(home) as seat:
        sitting = seat.sitting
        for number in (1, 2, 3):
            sitting.do(a.AddSeat(number, "student"))
        go_to(sitting.desk, "weigh-1")
        open_round(sitting.desk, "screen")
        sitting.do(a.Weigh(2, Weighing(100, 0, 0)))
        ballot = take_ballot(sitting.desk)
        press(Key.Key_Return)
        form = ballot.page
        assert isinstance(form, BallotForm)
        click(form.why)
        type_in("Bellen mag")
        application().setDoubleClickInterval(10_000)
        plug([LAPTOP])
        settle()
        before = sitting.session
        told: dict[str, Any] = {"says": said(ballot)}
        type_in(" wel, maar kop bs. ")
        for key in (Key.Key_Space, Key.Key_Return, Key.Key_Tab, Key.Key_Space, Key.Key_Escape, Key.Key_F5):
            press(key)
        told["still there"] = ballot.isVisible() and isinstance(ballot.page, Seen)
        told["nothing was done"] = sitting.session is before and sitting.desk.stage.state == "lost"
        plug([LAPTOP, BEAMER])
        settle()
        told["comes back"] = [*seat.place(), ballot.isVisible()]
        application().setDoubleClickInterval(0)
        page = ballot.page
        assert isinstance(page, Seen)
        click(page.leave)
        told["ballot"] = QApplication.activeModalWidget() is not None
        told["can weigh"] = during(sitting.desk).give.isEnabled()
        return told


def three_screens(home: Path) -> dict[str, Any]:
    """With two screens that could be the stage, F5 asks; a digit answers, and the answer is remembered."""
    with program(home) as kompas:
        desk = begin(kompas, "Rood, oranje, groen", texts("nl")("library.begin"))
        plug([LAPTOP, BEAMER, WALL])
        on_the_left(desk)
        doubt = desk.stage.in_doubt()
        names = []

        def answer() -> None:
            dialog = QApplication.activeModalWidget()
            assert dialog is not None
            names.extend([n.screen().name() for n in dialog.numbers if n.isVisible()])  # type: ignore[attr-defined]
            press(Key.Key_3)

        at_the_dialog(answer)
        press(Key.Key_F5)
        settle()
        seat = Seat(sitting_of(kompas))
        chosen = seat.place()
        press(Key.Key_F5)
        press(Key.Key_F5)
        return {
            "doubt": doubt,
            "numbers": names,
            "chosen": chosen,
            "again": seat.place(),
            "kept": list(kompas.preferences.stage_screens),
        }


def rehearsed(home: Path) -> dict[str, Any]:
    """A rehearsal on one wide screen, and on a laptop's."""
    found = {}
    with program(home) as kompas:
        desk = begin(kompas, "Rood, oranje, groen", texts("nl")("library.begin"))
        for name, width, height in (("wide", 1920, 1080), ("narrow", 1366, 768)):
            plug([screen(f"laptop-{name}", (0, 0, width, height))])
            settle()
            # No window system fits a window to a screen that shrank here.
            desk.showNormal()
            desk.setGeometry(20, 40, 1340, 720)
            before = desk.geometry()
            go_to(desk, "case")
            press(Key.Key_O)
            settle()
            seat = Seat(sitting_of(kompas))
            stage = desk.stage.window
            press(Key.Key_PageDown)
            found[name] = {
                **seat.told(),
                "apart": not desk.frameGeometry().intersects(stage.frameGeometry()),
                "inside": desk.screen().geometry().contains(stage.geometry()),
                "over the copy": stage.geometry()
                == desk.beside.copy_place(desk).translated(desk.geometry().topLeft()),
                "mark": stage.mark.isVisible(),
                "said on the desk": any(
                    texts("nl")(said) in words(desk)
                    for said in ("desk.about_rehearsal", "desk.short_rehearsal")
                ),
                "said to be seen": texts("nl")("desk.show_now") in words(desk),
                "titles": [stage.windowTitle(), desk.windowTitle()],
            }
            press(Key.Key_O)
            settle()
            found[name]["after"] = [
                stage.isVisible(),
                desk.geometry() == before,
            ]
    return found


CASES: dict[str, Callable[[Path], dict[str, Any]]] = {
    one.__name__: one
    for one in (
        lost_and_found,
        shown_here,
        pages_over_it,
        desk_renewed,
        another_comes,
        changes_shape,
        desk_goes,
        desk_dragged,
        ballot_seen,
        ballot_typed_on,
        three_screens,
        rehearsed,
    )
}

if __name__ == "__main__":
    running = QApplication(sys.argv[:1])
    sys.stdout.write(json.dumps(CASES[sys.argv[2]](Path(sys.argv[1]))) + "\n")
