"""What a facilitator does on the desk, with mouse and keys only: one function for each thing one fills in."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QListWidget

from kompas.domain.weighing import STANCES, Weighing
from kompas.ui.ballot.form import BallotForm
from kompas.ui.ballot.pages import HandOver, InWords, Thanks
from kompas.ui.ballot.window import BallotWindow
from kompas.ui.controls.date_field import DateField
from kompas.ui.controls.pickers import RoleBox, StateBox
from kompas.ui.desk.panels.discuss import DiscussPanel
from kompas.ui.desk.panels.weigh import WeighPanel
from kompas.ui.desk.weighing.after import AfterRound
from kompas.ui.desk.weighing.before import BeforeRound
from kompas.ui.desk.weighing.during import DuringRound
from kompas.ui.desk.window import DeskWindow
from kompas.ui.rolemap.view import MapView
from tests.whole import Key, bring, click, in_front, press, settle, type_in, write


def pick_role(field: RoleBox, name: str) -> None:
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
    """Click the field and type the date over what is there."""
    click(field.edit)
    type_in("-".join(part.lstrip("0") for part in reversed(iso.split("-"))))
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
    # The screen of the tests is smaller than any laptop's.
    window.resize(1366, 768)
    settle()
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
    back_on_desk(desk)


def weigh_once_more(desk: DeskWindow, seat: int, wanted: Weighing) -> None:
    """Give the ballot to a seat of one's choice, and come back to the desk after it."""
    circles = during(desk).circles.circles
    click(next(circle for circle in circles if circle.number == seat))
    ballot = take_ballot(desk)
    fill_in(ballot, wanted)
    press(Key.Key_Return)
    assert isinstance(ballot.page, Thanks)
    click(ballot.page.leave)
    back_on_desk(desk)


def back_on_desk(desk: DeskWindow) -> None:
    """Wait until the ballot is gone and the desk has the keyboard."""
    settle()
    assert QApplication.activeModalWidget() is None
    # A window system gives the keyboard back to the desk; the platform of the tests does not.
    in_front(desk)


def type_card(desk: DeskWindow, seat: int, wanted: Weighing) -> None:
    """Type one paper card, as on a keypad; a second card of a seat replaces the first."""
    paper = during(desk).paper
    assert paper.seat.hasFocus()
    type_in(str(seat))
    press(Key.Key_Return)
    if paper.replace.isVisible():
        click(paper.replace)
    for value in paper.order[:2]:
        type_in(str(wanted.of(value)))
        press(Key.Key_Return)
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


def pick_words(box: StateBox, words: str) -> None:
    """Walk with the arrow keys to these words."""
    box.setFocus()
    for _ in range(box.count()):
        press(Key.Key_Up)
    while box.currentText() != words:
        assert box.currentIndex() + 1 < box.count(), f"{words} is not among the choices"
        press(Key.Key_Down)


def pick_item(items: QListWidget, words: str) -> None:
    """Click a line of a list."""
    (found,) = items.findItems(words, Qt.MatchFlag.MatchExactly)
    items.scrollToItem(found)
    spot = items.visualItemRect(found).center()
    click(items, items.viewport().mapTo(items, spot))


def drag_role(view: MapView, role: str, x: float, y: float) -> None:
    """Drag a role by its name to a place on the map, in shares; a hand aims at what it sees, once all is in place."""
    bring(view)
    picture = view.picture
    box = picture.frame(role)
    assert box is not None
    inside = [
        (a, b) for a in range(int(box.left), int(box.right)) for b in range(int(box.top), int(box.bottom))
    ]
    names = [at for at in inside if picture.name_at(at) == role and picture.dot_at(at) is None]
    start = names[len(names) // 2]
    (from_x, from_y), (wide, high) = picture.hold(role)
    goal = QPoint(round(start[0] + (x - from_x) * wide), round(start[1] + (y - from_y) * high))
    QTest.mousePress(view, Qt.MouseButton.LeftButton, pos=QPoint(*start))
    QTest.mouseMove(view, goal)
    QTest.mouseRelease(view, Qt.MouseButton.LeftButton, pos=goal)
    settle()
