"""What a facilitator does on the desk, with mouse and keys only: one function for each thing one fills in."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QCheckBox

from kompas.domain.weighing import STANCES, Weighing
from kompas.ui.ballot.form import BallotForm
from kompas.ui.ballot.pages import HandOver, InWords, Thanks
from kompas.ui.ballot.window import BallotWindow
from kompas.ui.desk.date_field import DateField
from kompas.ui.desk.panels.discuss import DiscussPanel
from kompas.ui.desk.panels.weigh import WeighPanel
from kompas.ui.desk.pickers import RoleField, StateBox
from kompas.ui.desk.weighing.after import AfterRound
from kompas.ui.desk.weighing.before import BeforeRound
from kompas.ui.desk.weighing.during import DuringRound
from kompas.ui.desk.window import DeskWindow
from tests.whole import Key, click, press, type_in, write


def pick_role(field: RoleField, name: str) -> None:
    """Type the name of a role."""
    write(field.line, name)


def pick_state(box: StateBox, state: str) -> None:
    """Walk with the arrow keys to a state."""
    click(box)
    press(Key.Key_Escape)
    box.setFocus()
    for _ in range(box.count()):
        press(Key.Key_Up)
    while box.currentData() != state:
        press(Key.Key_Down)


def pick_date(field: DateField, iso: str) -> None:
    """Type a date over the one that is there, or over the one that is proposed."""
    if field.add.isVisible():
        click(field.add)
    click(field.edit, QPoint(24, field.edit.height() // 2))
    year, month, day = iso.split("-")
    press(Key.Key_Home)
    type_in(f"{day}{month}{year}")
    press(Key.Key_Return)


def weigh_part(desk: DeskWindow) -> BeforeRound | DuringRound | AfterRound:
    """The part of the weigh step that is shown."""
    panel = desk.middle.panel
    assert isinstance(panel, WeighPanel)
    part = panel.part
    assert isinstance(part, BeforeRound | DuringRound | AfterRound)
    return part


def during(desk: DeskWindow) -> DuringRound:
    """The open round."""
    part = weigh_part(desk)
    assert isinstance(part, DuringRound)
    return part


def open_round(desk: DeskWindow, way: str) -> None:
    """Choose paper or screen, and open the round; when the room sees this screen, the beamer goes off first."""
    part = weigh_part(desk)
    assert isinstance(part, BeforeRound)
    click(part.ways.on_paper if way == "paper" else part.ways.on_screen)
    click(part.open)
    switch_off(during(desk).beamer_off)


def switch_off(beamer: QCheckBox) -> None:
    """Confirm that the beamer is off, if that is asked."""
    if beamer.isVisible() and not beamer.isChecked():
        click(beamer)


def take_ballot(desk: DeskWindow) -> BallotWindow:
    """Give the ballot to the seat whose turn it is."""
    click(during(desk).give)
    window = QApplication.activeModalWidget()
    assert isinstance(window, BallotWindow)
    return window


def fill_in(ballot: BallotWindow, wanted: Weighing) -> None:
    """Begin, type the numbers of the first two values, choose the stance, write why; ends at the choice in words."""
    assert isinstance(ballot.page, HandOver)
    press(Key.Key_Return)
    form = ballot.page
    assert isinstance(form, BallotForm)
    press(Key.Key_1)
    type_in(str(wanted.of(form.order[0])))
    press(Key.Key_Tab)
    type_in(str(wanted.of(form.order[1])))
    if wanted.why:
        click(form.why)
        type_in(wanted.why)
    if wanted.stance:
        click(form.stances.buttons[wanted.stance])
    click(form.confirm)
    assert isinstance(ballot.page, InWords)


def weigh_on_ballots(desk: DeskWindow, weighings: list[Weighing]) -> None:
    """Let every seat weigh on the ballot, one after the other."""
    ballot = take_ballot(desk)
    for wanted in weighings:
        fill_in(ballot, wanted)
        press(Key.Key_Return)
        assert isinstance(ballot.page, Thanks)
        press(Key.Key_Return)


def type_card(desk: DeskWindow, seat: int, wanted: Weighing) -> None:
    """Type one paper card, as on a keypad; a second card of a seat replaces the first."""
    paper = during(desk).paper
    assert paper.seat.hasFocus()
    type_in(str(seat))
    press(Key.Key_Return)
    if paper.replace.isVisible():
        click(paper.replace)
    for value in paper._order[:2]:  # noqa: SLF001 - who types reads the order from the card
        type_in(str(wanted.of(value)))
        press(Key.Key_Return)
    if wanted.stance:
        type_in(str(STANCES.index(wanted.stance) + 1))
    if wanted.why:
        write(paper.why, wanted.why)
    else:
        press(Key.Key_Return)


def show_all(desk: DeskWindow, beat: int) -> None:
    """Reveal the round, and go on to a beat of the reveal (counted from zero)."""
    click(during(desk).show_all)
    part = weigh_part(desk)
    assert isinstance(part, AfterRound)
    click(part.beats[beat])


def catch(panel: DiscussPanel, text: str, value: str = "", side: str = "", holder: str = "") -> None:
    """Catch an argument with what belongs to it."""
    if value:
        click(panel.catch.value.buttons[value])
    if side:
        click(panel.catch.side.buttons[side])
    if holder:
        write(panel.catch.holder.line, holder, Key.Key_Tab)
    write(panel.catch.text, text)
