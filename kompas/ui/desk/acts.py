"""What each command of the table does on the desk."""

from collections.abc import Callable

from PySide6.QtWidgets import QMenu, QWidget

from kompas.domain.actions import (
    AddMinutes,
    PauseClock,
    Redo,
    ResumeClock,
    SetBlack,
    SetFrozen,
    SetSize,
    Undo,
)
from kompas.ui.command_table import COMMANDS, Menu
from kompas.ui.desk.middle.column import Middle
from kompas.ui.desk.tools import Errands
from kompas.ui.desk.undone import undo_asked
from kompas.ui.desk.waiting import by_steps, passes_over, round_waits, waits_for
from kompas.ui.desk.walker import Walker
from kompas.ui.hints import cap, command, first_cap
from kompas.ui.room import Room
from kompas.ui.stage.control import StageControl
from kompas.ui.twice import Once

SIZES = (100, 110, 120, 130, 140)


def _nothing() -> None:
    pass


def _of(errands: Errands) -> dict[str, Callable[[], None]]:
    """Return what the program does for the desk, by the names of the command table."""
    return {
        "choose_screen": errands.choose_screen,
        "preflight": errands.preflight,
        "record": errands.record,
        "preview": errands.preview,
        "page_one": errands.page_one,
        "copy": errands.copy,
        "open_data": errands.open_data,
        "cards": errands.cards,
        "others": errands.others,
        "theme": errands.theme,
        "stage_theme": errands.stage_theme,
        "language": errands.language,
        "stage_language": errands.stage_language,
        "record_language": errands.record_language,
        "house": errands.house,
        "library": errands.library,
        "keys": errands.keys,
    }


class Acts:
    """One method per command; `table` joins them to the names of the command table.

    `again` has those that take themselves back when they are done once more, however soon.
    """

    def __init__(
        self, room: Room, walker: Walker, stage: StageControl, middle: Middle, errands: Errands
    ) -> None:
        self._room = room
        self._walker = walker
        self._stage = stage
        self._middle = middle
        self._errands = errands
        self.go_to_now: Callable[[], None] = _nothing
        self.focus_note: Callable[[], None] = _nothing
        self.rehearse: Callable[[], None] = _nothing
        self.again: dict[str, Callable[[], None]] = {
            "black": self.black,
            "freeze": self.freeze,
            "pause": self.pause,
            "rehearse": self._rehearse,
        }
        once = Once()
        self.table: dict[str, Callable[[], None]] = {
            each.name: once.guarded(each.text, act) if each.once else act
            for each, act in ((command(name), act) for name, act in self._acts(errands).items())
        }

    def _acts(self, errands: Errands) -> dict[str, Callable[[], None]]:
        stage = self._stage
        return {
            "forward": self.forward,
            "forward_stage": self.forward,
            "back": self.back,
            "back_stage": self.back,
            "stage": self.stage,
            "leave_stage": stage.close,
            "black": self.black,
            "freeze": self.freeze,
            "catch_up": self._walker.catch_up,
            "swap": self.swap,
            "rehearse": self._rehearse,
            "pause": self.pause,
            "minute": self.minute,
            "go_to": self._go_to_now,
            "note": self._focus_note,
            "larger": self.larger,
            "smaller": self.smaller,
            "normal": self.normal,
            "undo": self.undo,
            "redo": self.redo,
            **_of(errands),
            "library": self._to_library,
        }

    def forward(self) -> None:
        """Show what comes next, or say on the desk what is waited for, or what would be passed over."""
        ahead = self._walker.ahead()
        passed = passes_over(self._room, ahead)
        if not passed or self._middle.was_said(passed):
            self._walk(self._walker.forward, waits_for(self._room, ahead))

    def back(self) -> None:
        """Show what came before, or say on the desk what is waited for."""
        self._walk(self._walker.back, round_waits(self._room))

    def _walk(self, walk: Callable[[], None], waiting: str) -> None:
        if not waiting:
            walk()
        said = waiting or by_steps(self._room, self._walker)
        if said:
            self._middle.show_passing(said)

    def go_to(self, step: str) -> None:
        """Go to a step of the agenda."""
        self._walker.go_to(step)

    def stage(self) -> None:
        """Open the stage, or close it; ask where when several screens could be meant."""
        if self._stage.in_doubt():
            self._errands.choose_screen()
            if self._stage.in_doubt():
                return
        self._stage.toggle()

    def black(self) -> None:
        """Make the stage black, or show it again."""
        self._room.do(SetBlack(not self._room.session.stage.black))

    def black_by_clicker(self, key: str) -> None:
        """Do what a clicker's letter means that came while a field had the keyboard, and say so."""
        before, texts = self._room.session.stage.black, self._room.texts
        self.table["black"]()
        black = self._room.session.stage.black
        if black is not before:
            self._middle.show_passing(texts("desk.lone_black" if black else "desk.lone_light", key=key))

    def freeze(self) -> None:
        """Keep the stage as it is, or let it follow."""
        self._room.do(SetFrozen(not self._room.session.stage.frozen))

    def swap(self) -> None:
        """Let desk and stage change screens, once it was said: the room would see the desk."""
        sure = self._room.texts("desk.swap_sure", key=first_cap(self._room.texts, "swap"))
        moves = self._stage.at.there() is not None and self._stage.state not in ("here", "rehearsal")
        if moves and not self._middle.was_said(sure):
            return
        self._middle.show_message("")
        self._stage.swap()

    def _to_library(self) -> None:
        """Go back to the dilemmas, once it was said that the room would lose its stage."""
        watched = self._stage.state in ("open", "here")
        if not watched or self._middle.was_said(self._room.texts("desk.library_sure")):
            self._errands.library()

    def pause(self) -> None:
        """Stop the timer, or let it go on; it begins with the first step."""
        if not self._room.session.visits:
            self._middle.show_passing(
                self._room.texts("desk.clock_waits", key=first_cap(self._room.texts, "forward"))
            )
            return
        if self._has_ended():
            return
        now = self._room.now()
        paused = bool(self._room.session.clock.paused_at)
        self._room.do(ResumeClock(now) if paused else PauseClock(now))

    def minute(self) -> None:
        """Give this step one minute more."""
        if not self._has_ended():
            self._room.do(AddMinutes(1))

    def _has_ended(self) -> bool:
        """Whether time stands still for good; then that is said."""
        if self._room.session.closed:
            self._middle.show_passing(self._room.texts("desk.clock_ended"))
        return bool(self._room.session.closed)

    def larger(self) -> None:
        """Make the stage's text larger."""
        self._resize(1)

    def smaller(self) -> None:
        """Make the stage's text smaller, not below normal."""
        self._resize(-1)

    def normal(self) -> None:
        """Make the stage's text normal."""
        self._room.do(SetSize(SIZES[0]))

    def undo(self) -> None:
        """Take the last gesture back; one that was made in another step, out of sight, is named first."""
        sure = undo_asked(self._room)
        if not sure or self._middle.was_said(sure):
            self._room.do(Undo())

    def redo(self) -> None:
        """Do the last undone gesture again."""
        self._room.do(Redo())

    def menu(self, parent: QWidget) -> QMenu:
        """Return the menu of what is rarely needed, made from the command table: first what has a heading."""
        menu = QMenu(parent)
        for place in Menu:
            under = menu.addMenu(self._room.texts(place.value)) if place.value else menu
            for each in COMMANDS:
                if each.menu is place:
                    # The keys are handled by the table; here they are only said.
                    said = f"\t{cap(self._room.texts, each.keys[0])}" if each.keys else ""
                    entry = under.addAction(self._room.texts(each.text) + said)
                    entry.triggered.connect(self.table[each.name])
        return menu

    def _resize(self, by: int) -> None:
        here = SIZES.index(min(SIZES, key=lambda s: abs(s - self._room.session.stage.size)))
        there = SIZES[max(0, min(len(SIZES) - 1, here + by))]
        self._room.do(SetSize(there))

    def _go_to_now(self) -> None:
        self.go_to_now()

    def _rehearse(self) -> None:
        self.rehearse()

    def _focus_note(self) -> None:
        self.focus_note()
