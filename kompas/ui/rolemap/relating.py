"""Relating with the keyboard: the selected role, how, with what, and how sure."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kompas.domain.rolemap import APPLICATION, Certainty
from kompas.ui.controls.axis import EDGE
from kompas.ui.controls.pickers import StateBox
from kompas.ui.rolemap.acts import MapActs
from kompas.ui.rolemap.letters import letters_of
from kompas.ui.rolemap.small import QuietButton, SmallButton
from kompas.ui.rolemap.words import CERTAINTIES, Way, certainty_words, end_words, role_words, ways
from kompas.ui.room import Room
from kompas.ui.widgets import Title

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WayBox(StateBox):
    """How two things are related; the letter that a way has in the menu chooses it here too."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Choose by letter; any other key is Qt's."""
        place = self.findData(event.text().upper()) if event.text().isalnum() else -1
        if place >= 0:
            self.setCurrentIndex(place)
        else:
            super().keyPressEvent(event)


class RelateForm(QWidget):
    """Three small boxes and a button. Enter draws the relation, Escape leaves; either way it emits `left`."""

    left = Signal()

    def __init__(self, room: Room, acts: MapActs) -> None:
        super().__init__()
        texts = room.texts
        self._room = room
        self._acts = acts
        self._source = ""
        self._ways: tuple[Way, ...] = ()
        sure = [(c, certainty_words(room, c)) for c in CERTAINTIES]
        self._title = Title(size=20)
        self.way = WayBox(room, texts("rolemap.how"), [], lambda _: None)
        self.target = StateBox(room, texts("rolemap.with_what"), [], lambda _: self._fill_ways())
        self.certainty = StateBox(room, texts("rolemap.how_sure"), sure, lambda _: None)
        self.draw = SmallButton(texts("rolemap.draw"), room.palette, self._draw)
        self.away = QuietButton(texts("rolemap.cancel"), room.palette, self.left.emit)
        self._build()

    def _build(self) -> None:
        boxes, last = QHBoxLayout(), QHBoxLayout()
        for box, share in ((self.way, 5), (self.target, 4)):
            box.setMinimumContentsLength(8)
            boxes.addWidget(box, share)
        last.addWidget(self.certainty)
        last.addWidget(self.draw)
        last.addWidget(self.away)
        last.addStretch(1)
        layout = QVBoxLayout()
        layout.setContentsMargins(EDGE, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._title)
        layout.addLayout(boxes)
        layout.addLayout(last)
        layout.addStretch(1)
        self.setLayout(layout)

    def about(self, source: str, target: str = APPLICATION) -> None:
        """Begin with a role or a decision, and perhaps with what it is to be related to."""
        self._source = source
        self._title.setText(end_words(self._room, source))
        self.target.clear()
        drawn = self._room.session.map
        of_decision = drawn.decision(source) is not None
        if not of_decision:
            self.target.addItem(end_words(self._room, APPLICATION), APPLICATION)
        for one in drawn.roles if of_decision else drawn.things:
            if one.id != source:
                self.target.addItem(role_words(self._room, one), one.id)
        self.target.show_state(target)
        if of_decision:
            self.target.setCurrentIndex(0)
        self.draw.setEnabled(self.target.count() > 0)
        self.certainty.show_state("sure")
        self._fill_ways()
        self.way.setFocus()

    def _fill_ways(self) -> None:
        before = self.way.currentText()
        self._ways = ways(self._room, str(self.target.currentData()), self._source)
        letters = letters_of(self._room)
        # From a decision all is said from the other end, and is the same relation.
        of_decision = self._room.session.map.decision(self._source) is not None
        self.way.clear()
        for way in self._ways:
            self.way.addItem(way.words, letters[way.kind, way.turned and not of_decision])
        self.way.setCurrentIndex(max(0, self.way.findText(before)))

    def _draw(self) -> None:
        if not self.target.count():
            return
        way, certainty = self._ways[self.way.currentIndex()], self._certainty()
        if self._acts.relate(way.relation(self._source, str(self.target.currentData()), certainty)):
            self.left.emit()

    def _certainty(self) -> Certainty:
        return CERTAINTIES[self.certainty.currentIndex()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Draw on Enter, leave on Escape."""
        if event.key() in _ENTER:
            self._draw()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
