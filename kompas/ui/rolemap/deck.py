"""The findings, one card at a time: at most five, the most pressing first, and those that were answered."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedLayout, QVBoxLayout, QWidget

from kompas.checks.finding import Finding, open_findings
from kompas.domain.actions import ClearFinding
from kompas.domain.rolemap import FindingAnswer
from kompas.ui.announcing import announce
from kompas.ui.controls.axis import edged
from kompas.ui.rolemap.finding_card import FindingCard
from kompas.ui.rolemap.menus import add, popup
from kompas.ui.rolemap.small import QuietButton
from kompas.ui.room import Room
from kompas.ui.widgets import KeyCap, Words

MOST = 5
"""How many questions a room can have before it at once."""


class FindingDeck(QWidget):
    """Walks through the open findings.

    Emits `turned` when another one, or none, is before the room, `returned` when one is there again because its
    answer was taken back, `emptied` when none is left where the keyboard was, and `following` when a complaint is to
    be followed.
    """

    turned = Signal()
    emptied = Signal()
    returned = Signal()
    following = Signal()

    def __init__(self, room: Room, show_in_room: Callable[[Finding], None]) -> None:
        super().__init__()
        texts, palette = room.texts, room.palette
        self._room, self._tell_room = room, show_in_room
        self._open: tuple[Finding, ...] = ()
        self._answered: tuple[Finding, ...] = ()
        self._given: tuple[FindingAnswer, ...] = ()
        self._place, self._announced = 0, ""
        self.before = QuietButton(texts("rolemap.before"), palette, lambda: self._turn(-1))
        self.after = QuietButton(texts("rolemap.after"), palette, lambda: self._turn(1))
        self.answered = QuietButton("", palette, self._show_answered)
        self.show_it = QuietButton(texts("rolemap.show_question"), palette, self._show_in_room)
        follow = texts("rolemap.follow_any")
        self.follow = QuietButton(texts("rolemap.follow"), palette, self.following.emit, follow)
        self.card = FindingCard(room)
        self._none = Words(voice="soft")
        self._none.setAlignment(Qt.AlignmentFlag.AlignTop)
        # Only in the next method: a stacked layout that belongs to no widget shows its first page as a window.
        self._cards = QStackedLayout()
        self._card, self._nothing = edged(self.card), edged(self._none)
        self._build()

    def _build(self) -> None:
        """One place for question and message: when the last is answered, nothing below the map or above it moves."""
        walk = QHBoxLayout()
        walk.setSpacing(4)
        for button in (self.before, self.after, self.answered):
            walk.addWidget(button)
        walk.addStretch(1)
        walk.addWidget(KeyCap("V", self._room.palette))
        walk.addWidget(self.follow)
        walk.addWidget(self.show_it)
        layout = QVBoxLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(self._cards)
        layout.addLayout(walk)
        self.setLayout(layout)
        for each in (self._card, self._nothing):
            self._cards.addWidget(each)
        for button in (self.before, self.after, self.show_it):
            policy = button.sizePolicy()
            policy.setRetainSizeWhenHidden(True)
            button.setSizePolicy(policy)

    @property
    def finding(self) -> Finding | None:
        """The finding before the room, if any."""
        return self._open[self._place] if self._open else None

    @property
    def count(self) -> int:
        """How many findings one can walk through."""
        return len(self._open)

    def show_findings(self, findings: tuple[Finding, ...]) -> None:
        """Show the findings of the map as it is now; the one before the room stays there if it is still open.

        One whose answer was taken back comes before the room: whoever did that means that question.
        """
        here, given, answers = self.finding, self._given, self._room.session.finding_answers
        still_open = open_findings(findings, answers)
        taken_back = {one.finding for one in given} - {one.finding for one in answers}
        back = next((f for f in still_open if f.id in taken_back), None)
        self._given, self._open = answers, _most(still_open, back)
        here = back or here
        self._answered = tuple(f for f in findings if f not in still_open)
        places = {finding.id: place for place, finding in enumerate(self._open)}
        last = max(0, len(self._open) - 1)
        self._place = places.get(here.id, min(self._place, last)) if here else 0
        self._say_none(findings, more=len(still_open) - len(self._open))
        self._show()
        if back is not None:
            self.returned.emit()

    def _say_none(self, findings: tuple[Finding, ...], more: int) -> None:
        texts = self._room.texts
        said = ""
        if not self._open:
            said = texts("rolemap.all_answered") if findings else texts("rolemap.no_findings")
        self.card.more.setText(texts.many("rolemap.more_findings", more) if more else "")
        self._none.setText(said)
        count = len(self._answered)
        self.answered.set_words(texts.many("rolemap.answered", count))
        self.answered.setAccessibleName(texts.many("rolemap.ask_again", count))
        self.answered.setVisible(bool(count))

    def _show(self) -> None:
        finding, here = self.finding, self._has_keyboard()
        self._cards.setCurrentWidget(self._nothing if finding is None else self._card)
        self.show_it.setVisible(finding is not None)
        for button in (self.before, self.after):
            button.setVisible(len(self._open) > 1)
        if finding is not None:
            # Counted on from what was answered: "1 of 5, 1 of 4" would look as if nothing moved.
            before = len(
                {one.finding for one in self._room.session.finding_answers} - {f.id for f in self._open}
            )
            self.card.show_finding(finding, before + self._place + 1, before + len(self._open))
        self._announce(finding)
        self.turned.emit()
        if here and finding is None:
            self.emptied.emit()

    def _has_keyboard(self) -> bool:
        """Whether the keyboard is at what goes away with the last question."""
        goes = (self.card, self.before, self.after, self.show_it)
        here = QApplication.focusWidget()
        return here is not None and any(here is one or one.isAncestorOf(here) for one in goes)

    def _announce(self, finding: Finding | None) -> None:
        """Say what stands there now, once: another finding, or that there is none any more."""
        words = finding.question.read(self._room.texts.language) if finding else self._none.text()
        if words != self._announced and self.isVisible():
            self._announced = words
            announce(self, words)

    def _turn(self, by: int) -> None:
        self._place = (self._place + by) % len(self._open)
        self._show()

    def _show_in_room(self) -> None:
        finding = self.finding
        if finding is not None:
            self._tell_room(finding)

    def _show_answered(self) -> None:
        menu = popup(self._room, self)
        language = self._room.texts.language
        for finding in self._answered:
            add(menu, finding.question.read(language), partial(self._ask_again, finding))
        menu.popup(self.answered.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def _ask_again(self, finding: Finding) -> None:
        self._room.do(ClearFinding(finding.id))


def _most(still_open: tuple[Finding, ...], wanted: Finding | None) -> tuple[Finding, ...]:
    """Return as many as a room can have before it, with the wanted one among them."""
    first = still_open[:MOST]
    return first if wanted is None or wanted in first else (*first[:-1], wanted)
