"""Before the reveal, hidden weighings leave no trace: two sessions that differ in nothing else cannot be told apart.

Clock, identifiers and seeds are fixed and the timer is paused (it runs by itself); the cursor does not blink.
Not compared: the journal of a confidential round, which holds weighings by seat and says so; what a seat sees on its
own ballot; and at which key the ballot is complete, which is seen by nobody else.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from kompas.app import Program
from kompas.content.library import load_agendas, load_content
from kompas.content.scenarios import find_scenario
from kompas.domain import actions as a
from kompas.domain.outcome import Remark
from kompas.domain.privacy import shuffled_batch
from kompas.domain.weighing import Mode, Weighing
from kompas.language import texts
from kompas.later import (
    make_preview,
    write_cards,
    write_open_data,
    write_others,
    write_page_one,
    write_record,
)
from kompas.opening import Opened
from kompas.parting import Writers
from kompas.sitting import Sitting
from kompas.storage.journal import begin as begin_journal
from kompas.storage.places import session_folders
from kompas.store.store import Store
from kompas.ui.desk.weighing.closed import ClosedRound
from kompas.ui.painter import load_fonts
from kompas.ui.room import Room
from tests.desk_hands import during, fill_in, switch_off, take_ballot, type_card, weigh_once_more
from tests.watching import Seen, differing, kept, mark, seen
from tests.whole import (
    Key,
    application,
    button,
    click,
    end,
    go_to,
    in_front,
    press,
    settle,
    undress,
    write,
)

AT = "2026-11-22T14:00:00+01:00"
SEATS = ("student", "student", "teacher", "adviser", "een ouder", "dpo")
ONE = (
    Weighing(60, 20, 20, "yes", "Omdat het helpt."),
    Weighing(55, 25, 20, "yes_if", "Het is goed."),
    Weighing(50, 30, 20, "yes"),
    Weighing(60, 25, 15, "yes", "Ja."),
    Weighing(65, 20, 15, "yes_if"),
)
OTHER = (
    Weighing(0, 100, 0),
    Weighing(0, 0, 100, "no", "Nooit, en hier staat waarom: het is een lange regel met é en €."),
    Weighing(10, 10, 80, "no_unless"),
    Weighing(0, 5, 95),
    Weighing(100, 0, 0, "no", "Nee."),
)
pytestmark = [
    pytest.mark.usefixtures("qtbot"),
    pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True),
]


@dataclass
class Witness:
    """Somebody who sees everything of one session but the ballots, moment by moment."""

    sitting: Sitting
    opened: Opened
    folder: Path
    moments: dict[str, Seen] = field(default_factory=dict)
    carried: dict[str, bytes] = field(default_factory=dict)

    def look(self, moment: str) -> None:
        self.moments[moment] = seen(self.sitting, self.opened)

    def carry(self, moment: str) -> None:
        """Take everything out that can be taken out, or hear why not."""
        for name, act in (("record.pdf", self.sitting.record), ("data.json", self.sitting.open_data)):
            act()
            self.carried[f"{moment}: {name}"] = (self.folder / name).read_bytes()
        self.sitting.cards()
        self.carried[f"{moment}: cards"] = (self.folder / "cards.pdf").read_bytes()
        self.sitting.copy()
        self.look(f"{moment}: a copy")
        assert not (self.folder / "copy.kompas").exists(), "a copy holds the hidden weighings"


def named(suggested: str) -> str:
    """How a file is called here: by its kind, whatever its name."""
    kinds = {
        "-kaartjes.pdf": "cards.pdf",
        ".pdf": "record.pdf",
        ".json": "data.json",
        ".kompas": "copy.kompas",
    }
    return next(name for ending, name in kinds.items() if suggested.endswith(ending))


@contextmanager
def watched(folder: Path, mode: Mode) -> Iterator[Witness]:
    """A session of six seats at its first weighing, with desk and stage open, that stands still in time."""
    # A hand that hits P twice within the time of a double-click means it once; here every hit counts.
    application().setDoubleClickInterval(0)
    load_fonts()
    ids = count(1)
    journal = begin_journal("session", session_folders(folder)[0], now=lambda: AT)
    opened = Opened(Store(journal), journal)
    agenda = next(agenda for agenda in load_agendas() if agenda.minutes == 90)
    scenario = find_scenario("rood-oranje-groen")
    first = a.StartSession("session", AT, scenario, load_content(), agenda.steps, agenda.minutes)
    seats = [a.AddSeat(number, role) for number, role in enumerate(SEATS, start=1)]
    for action in (first, *seats, a.SetMode(mode, 5), a.WriteNote(Remark("n", "Een notitie."))):
        opened.store.dispatch(action)
    kompas = Program(application(), folder)
    # The application outlives a session: what the one before left on it must not be what tells two apart.
    kompas.dress()
    sitting = Sitting(
        kompas,
        opened,
        Writers(write_record, write_open_data, write_cards, write_others, write_page_one, make_preview),
        lambda _window, _title, name, _kind: folder.parent / named(name),
        partial(Room, now=lambda: AT, new_id=lambda: f"n{next(ids)}"),
    )
    sitting.show()
    in_front(sitting.desk)
    press(Key.Key_F5)
    in_front(sitting.desk)
    try:
        yield Witness(sitting, opened, folder.parent)
    finally:
        end(sitting)
        undress(kompas)


def enter(witness: Witness, step: str) -> None:
    go_to(witness.sitting.desk, step)
    press(Key.Key_P)
    assert witness.sitting.session.clock.paused_at


def weigh(witness: Witness, weighings: tuple[Weighing, ...]) -> None:
    """Open the round, weigh on ballots and from cards, skip a seat, weigh again; look at every turn."""
    sitting = witness.sitting
    desk = sitting.desk
    enter(witness, "weigh-1")
    witness.look("before the round")
    assert sitting.do(a.OpenRound("weigh-1", 7, AT))
    assert sitting.do(a.Publish("weigh-1"))
    settle()
    switch_off(during(desk).beamer_off)
    click(during(desk).other_way)
    witness.look("the round is open")
    ballot = take_ballot(desk)
    for number in (0, 1):
        fill_in(ballot, weighings[number])
        press(Key.Key_Return)
        witness.look(f"thanks to seat {number + 1}")
        press(Key.Key_Return)
        witness.look(f"the ballot waits for seat {number + 2}")
    press(Key.Key_Escape)
    settle()
    in_front(desk)
    witness.look("ballots are closed")
    weigh_once_more(desk, 1, weighings[4])
    witness.look("seat 1 weighed again")
    click(during(desk).other_way)
    for number in (2, 3, 4):
        type_card(desk, number + 1, weighings[number])
        witness.look(f"card of seat {number + 1} is in")
    assert sitting.do(a.SkipSeat(6, skipping=True))
    assert sitting.do(a.SkipSeat(5, skipping=True))
    witness.look("a seat skips after all")
    type_card(desk, 5, weighings[0])
    write(desk.beside.note, "Tussendoor.")
    witness.look("a note is written")
    desk.acts.table["undo"]()
    witness.look("the note is taken back, and undo leaves the weighing alone")
    witness.carry("open")


def walk(witness: Witness) -> None:
    """Walk through the whole agenda while the round is closed and not revealed."""
    session = witness.sitting.session
    here = session.round
    assert here is not None
    assert witness.sitting.do(a.CloseRound(AT, shuffled_batch(here, 3)))
    witness.look("closed")
    for step in session.steps:
        enter(witness, step.id)
        while witness.sitting.session.step.id == step.id:
            stage = witness.sitting.session.stage
            witness.look(f"{step.id} {stage.index} {stage.page}")
            if step is session.steps[-1]:
                break
            press(Key.Key_PageDown)
    witness.carry("closed")


def reveal(witness: Witness) -> None:
    enter(witness, "weigh-1")
    panel = witness.sitting.desk.middle.panel
    assert panel is not None
    assert panel.findChildren(ClosedRound)
    click(button(witness.sitting.desk, texts("nl")("ballot.show_all")))
    witness.look("revealed")


def lived(
    folder: Path, mode: Mode, weighings: tuple[Weighing, ...], capfd: pytest.CaptureFixture[str]
) -> tuple[Witness, str]:
    """Live through one session; return what was witnessed, and what was printed before the reveal."""
    with watched(folder, mode) as witness:
        weigh(witness, weighings)
        if mode == "anonymous":
            witness.carried["open: journal"] = b"\n".join(kept(witness.sitting.journal_path))
        walk(witness)
        printed = "".join(capfd.readouterr())
        reveal(witness)
    return witness, printed


@pytest.mark.parametrize("mode", ["confidential", "anonymous"])
def test_hidden_weighings_leave_no_trace_before_the_reveal(
    tmp_path: Path, mode: Mode, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    application().setCursorFlashTime(0)
    caplog.set_level(logging.DEBUG)
    told = []
    lives = []
    for name, weighings in (("one", ONE), ("other", OTHER)):
        witness, printed = lived(tmp_path / name, mode, weighings, capfd)
        told.append((printed, [record.getMessage() for record in caplog.records]))
        caplog.clear()
        lives.append(witness)
    one, other = lives
    assert told[0] == told[1]
    assert list(one.moments) == list(other.moments)
    for moment in one.moments:
        if moment != "revealed":
            assert differing(one.moments[moment], other.moments[moment]) == [], moment
    assert [name for name in one.carried if one.carried[name] != other.carried[name]] == []
    # The same eyes see the difference once it is shown.
    shown = {what.partition(":")[0] for what in differing(one.moments["revealed"], other.moments["revealed"])}
    assert {"stage pages", "stage drawing", "stage frame", "desk frame", "aloud"} <= shown


def test_one_pixel_makes_another_frame() -> None:
    plain = QImage(9, 7, QImage.Format.Format_RGB32)
    plain.fill(QColor(200, 200, 200))
    other = plain.copy()
    assert mark(plain) == mark(other)
    other.setPixelColor(8, 6, QColor(200, 199, 200))
    assert mark(plain) != mark(other)
    assert mark(plain) != mark(plain.copy(0, 0, 8, 7))
