"""One session in its windows: makes the desk, runs its errands, and closes the journal at the end."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Final

from kompas.domain.actions import Action
from kompas.domain.problems import Problem
from kompas.domain.session import Session
from kompas.domain.weighing import Mode
from kompas.geometry.palette import Palette, palette
from kompas.handing import Handing
from kompas.language import Texts, texts
from kompas.opening import Opened, go_on_anew
from kompas.outfit import Household, Outfit
from kompas.parting import Writers, erased, kept, write_kept
from kompas.record.house import House, keep_logo, read_logo
from kompas.storage.recovery import Opened as Left
from kompas.store.store import Store
from kompas.ui.asking_page import ask
from kompas.ui.bridge import Bridge
from kompas.ui.choose_screen import ChooseScreen
from kompas.ui.desk.read_only import ReadOnlyBand, WaysOn, hold_still
from kompas.ui.desk.tools import DeskTools, Errands
from kompas.ui.desk.window import DeskWindow
from kompas.ui.files import AskTarget, ask_target
from kompas.ui.garbage import collect_here
from kompas.ui.house import HousePage
from kompas.ui.key_list import KeyList
from kompas.ui.placing import put
from kompas.ui.readiness import preflight
from kompas.ui.room import Room
from kompas.ui.stage.pages import StagePages
from kompas.ui.stage.taking_over import take_over
from kompas.ui.toolkit import make_event_types

MOST_SCREENS = 12
"""So many screens are remembered: a facilitator comes to many rooms."""

MakeRoom = Callable[[Store, Bridge, Texts, Palette, Callable[[Problem], None]], Room]

_RESTORED: Final[dict[Mode | None, str]] = {
    None: "library.restored",
    "confidential": "library.restored_confidential",
    "anonymous": "library.restored_anonymous",
}
"""What the desk says of a session that goes on, by the mode of the round that was open: what must be asked again."""


class Sitting(Handing):
    """A session that is being worked in.

    `ask` is how a person says where a file goes; `make_room` may give the room another clock and identifiers.
    """

    def __init__(
        self,
        program: Household,
        opened: Opened,
        writers: Writers,
        ask: AskTarget = ask_target,
        make_room: MakeRoom = Room,
    ) -> None:
        make_event_types()
        # Before the journal's thread meets windows, also where no library was there first.
        collect_here()
        self._writers = writers
        self._make_room = make_room
        self._program = program
        self._opened = opened
        self._ask = ask
        self.desk: DeskWindow = self._make()

    @property
    def session(self) -> Session:
        """The present session."""
        return self._opened.store.session

    @property
    def journal_path(self) -> Path:
        """The file that holds the session."""
        return self._opened.journal.saving.where

    def do(self, action: Action) -> bool:
        """Do an action, as a panel would; False when it made no sense."""
        return self._room.do(action)

    def show(self) -> None:
        """Show the desk where it stood at the end of the last session."""
        self.desk.show_first(self._program.preferences.desk)

    def greet_again(self) -> None:
        """Say that the session goes on where it stopped, if it does."""
        if self._opened.left is None:
            here = self.session.round
            asking = here.mode if here is not None and here.state == "open" else None
            self.desk.say(self._room.texts(_RESTORED[asking]))

    def _make(self) -> DeskWindow:
        chosen = self._program.preferences
        bridge = Bridge(self._opened.store)
        room = self._make_room(
            self._opened.store, bridge, texts(chosen.desk_language), palette(chosen.theme), self._tell
        )
        self._room = room
        pages = StagePages(texts(chosen.stage_language), chosen.stage_theme)
        tools = DeskTools(pages, chosen.stage_screens, self._remember_screen, self._saving, self._errands())
        desk = DeskWindow(room, tools)
        if self._opened.left is not None:
            self._show_read_only(desk, self._opened.left)
        return desk

    def _show_read_only(self, desk: DeskWindow, left: Left) -> None:
        spoken, since = self._room.texts, self._opened.journal.saving.at
        newer = left.damage is not None and left.damage.reason == "newer"
        said = "desk.goes_on_newer" if newer else "desk.damaged"
        sentence = spoken(said, date=spoken.date(since), time=spoken.time(since, seconds=True))
        ways = WaysOn(self.copy, self.record, self._go_on_anew)
        desk.setMenuWidget(ReadOnlyBand(spoken, self._room.palette, sentence, ways))
        hold_still(desk)

    def _go_on_anew(self) -> None:
        if self._opened.left is None:
            return
        try:
            self._opened = go_on_anew(self._opened.left, self._program.home)
        except Problem as problem:
            self._tell(problem)
            return
        self._renew()
        self.desk.say(self._room.texts("desk.went_on_anew"))

    def _errands(self) -> Errands:
        outfit = Outfit(
            self._program, self._renew, self._renew_stage, lambda say: self.desk.say(say(self._room.texts))
        )
        return Errands(
            record=self.record,
            preview=self.preview,
            page_one=self.page_one,
            copy=self.copy,
            open_data=self.open_data,
            cards=self.cards,
            others=self.others,
            erase=self.erase,
            theme=outfit.other_theme,
            stage_theme=outfit.other_stage_theme,
            language=outfit.other_language,
            stage_language=outfit.other_stage_language,
            record_language=outfit.other_record_language,
            library=self._to_library,
            house=self._house,
            keys=self._show_keys,
            preflight=self._preflight,
            choose_screen=self._choose_screen,
            closed=self._closed,
        )

    def erase(self) -> None:
        """Write what the room wants kept, then erase the session from this computer. There is no way back."""
        language, session = self._program.preferences.record_language, self._room.kept
        self._write(
            ("desk.dialog_record", "desk.record_file", ".pdf", "desk.record_done"),
            lambda path: write_kept(
                session, path, partial(self._write_record, session, language), self._room.texts
            ),
            partial(self._erase, session),
        )

    def _erase(self, session: Session, record: Path) -> None:
        texts = self._room.texts
        self._opened.journal.close()
        gone = erased(session.id, self._program.home, texts)
        told = f"{kept(session, record, texts)} {gone.told}"
        self._program.show_library(told, wrong=gone.wrong)
        self.desk.close()

    def _tell(self, problem: Problem) -> None:
        self.desk.tell(problem)
        panel = self.desk.middle.panel
        if self._opened.left is not None and panel is not None:
            # What was pressed shows another state than the session has.
            panel.refresh()
            hold_still(self.desk)

    def _saving(self) -> tuple[str, str]:
        saving = self._opened.journal.saving
        return saving.state, saving.at

    def _remember_screen(self, name: str) -> None:
        known = self._program.preferences.stage_screens
        others = tuple(each for each in known if each != name)
        self._program.keep(stage_screens=(name, *others)[:MOST_SCREENS])

    def _renew_stage(self) -> None:
        chosen = self._program.preferences
        self.desk.stage.pages = StagePages(texts(chosen.stage_language), chosen.stage_theme)
        self.desk.refresh()

    def _renew(self) -> None:
        old, written = self.desk, self._room.written
        self._program.dress()
        self.desk = self._make()
        self._room.written.update(written)
        put(self.desk, old.stage.rehearsal.desk)
        take_over(self.desk.stage, old.stage)
        old.give_way()
        self.desk.stage.take_keyboard()

    def _to_library(self) -> None:
        self._program.show_library()
        self.desk.close()

    def _show_keys(self) -> None:
        ask(KeyList(self._room.texts, self._room.palette, self.desk))

    def _house(self) -> None:
        program = self._program
        chosen = program.preferences
        house = House(chosen.house_name, chosen.house_contact, read_logo(program.home))
        self.desk.middle.end_typing()
        page = HousePage(self._room.texts, self._room.palette, house, self._keep_house, self.desk)
        page.finished.connect(page.deleteLater)
        page.open()

    def _keep_house(self, name: str, contact: str, logo: bytes | None) -> None:
        if logo is not None:
            keep_logo(self._program.home, logo)
        self._program.keep(house_name=name, house_contact=contact)

    def _preflight(self) -> None:
        chosen, session = self._program.preferences, self._room.session
        self.desk.middle.end_typing()
        write = partial(self._writers.record, session, chosen.record_language)
        home, size = self._program.home, session.stage.size
        ask(preflight(self.desk, chosen, home, write, size, self.cards))

    def _choose_screen(self) -> None:
        ask(ChooseScreen(self._room.texts, self._room.palette, self.desk, self.desk.stage.choose))

    def _closed(self) -> None:
        self.end_preview()
        self._program.keep(desk=self.desk.stage.rehearsal.desk)
        self._opened.journal.close()
