"""What one can do with the chosen role, each with its key, and the place where a role is renamed."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from kompas.domain.actions import Action
from kompas.ui.controls.line_field import LineField
from kompas.ui.rolemap.acts import MapActs
from kompas.ui.rolemap.menus import start_menu
from kompas.ui.rolemap.small import QuietButton
from kompas.ui.rolemap.words import end_words
from kompas.ui.room import Room
from kompas.ui.widgets import KeyCap, Words

_HIGH = 40
"""Height of the line: two lines of hint, or a row of buttons. What is in it changes, and the map must not move."""
_HINT, _BUTTONS, _NAME, _SEVERAL = range(4)


class RoleBar(QWidget):
    """One line: a hint, the buttons of the chosen role, its name being typed, or how many are chosen together.

    `renamed` tells that typing the name ended.
    """

    relating = Signal()
    removing = Signal()
    renamed = Signal()

    def __init__(self, room: Room, acts: MapActs) -> None:
        super().__init__()
        texts, palette = room.texts, room.palette
        self._room = room
        self._acts = acts
        self._role = ""
        self.hint = Words(voice="soft")
        said = texts("rolemap.lines_said")
        self.lines = QuietButton(texts("rolemap.lines"), palette, lambda: None, said)
        self.lines.setToolTip(said)
        self.start = QuietButton(texts("rolemap.start"), palette, self._start, texts("rolemap.start_how"))
        self.relate = QuietButton(texts("rolemap.relate"), palette, self.relating.emit)
        self.rename = QuietButton(texts("rolemap.rename"), palette, self.begin)
        self.remove = QuietButton(texts("rolemap.remove"), palette, self.removing.emit)
        self.count = Words(voice="soft", wrap=False)
        self.remove_all = QuietButton(texts("rolemap.remove"), palette, self.removing.emit)
        self.name = LineField(
            room, "rolemap:name", texts("rolemap.name"), self._action, self._present, escape=self._leave
        )
        self.name.editingFinished.connect(self._end)
        self._lines = QStackedLayout(self)
        self.setFixedHeight(_HIGH)
        self._build()

    def _build(self) -> None:
        texts, palette = self._room.texts, self._room.palette
        buttons, begin = QWidget(), QWidget()
        line = QHBoxLayout(begin)
        line.setContentsMargins(0, 0, 0, 0)
        line.addWidget(self.hint, 1)
        line.addWidget(self.lines)
        line.addWidget(self.start)
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for key, button in (
            ("R", self.relate),
            ("F2", self.rename),
            (texts("rolemap.cap_delete"), self.remove),
        ):
            row.addWidget(KeyCap(key, palette))
            row.addWidget(button)
            row.addSpacing(8)
        row.addStretch(1)
        for each in (begin, buttons, self.name, self._several()):
            self._lines.addWidget(each)

    def _several(self) -> QWidget:
        together = QWidget()
        row = QHBoxLayout(together)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.count)
        row.addSpacing(8)
        row.addWidget(KeyCap(self._room.texts("rolemap.cap_delete"), self._room.palette))
        row.addWidget(self.remove_all)
        row.addStretch(1)
        return together

    def show_role(self, role: str, hint: str) -> None:
        """Show what can be done with a role ("" for none, then the hint)."""
        self.hint.setText(hint)
        if self._lines.currentIndex() == _NAME and role == self._role:
            self.name.gesture.refresh()
            return
        self._role = role
        self._lines.setCurrentIndex(_BUTTONS if role else _HINT)
        texts = self._room.texts
        name = end_words(self._room, role) if role else ""
        self.relate.setAccessibleName(texts("rolemap.relate_role", role=name))
        self.rename.setAccessibleName(texts("rolemap.rename_role", role=name))
        self.remove.setAccessibleName(texts("rolemap.remove_role", role=name))

    def show_several(self, count: int) -> None:
        """Show how many roles are chosen together, and what can be done with all of them."""
        texts = self._room.texts
        self.count.setText(texts.many("rolemap.several", count))
        self.remove_all.setAccessibleName(texts.many("rolemap.remove_several", count))
        self._lines.setCurrentIndex(_SEVERAL)

    def _start(self) -> None:
        """Offer the ways to begin the map."""
        if not self._room.refuses():
            menu = start_menu(self._room, self._acts, self)
            menu.popup(self.start.mapToGlobal(QPoint(0, -menu.sizeHint().height())))

    def begin(self) -> None:
        """Let the chosen role be renamed."""
        if self._role:
            self.name.gesture.refresh()
            self._lines.setCurrentIndex(_NAME)
            self.name.setFocus()
            self.name.selectAll()

    def _present(self) -> str:
        return end_words(self._room, self._role)

    def _action(self, name: str) -> Action | None:
        return self._acts.renaming(self._role, name)

    def _end(self) -> None:
        if self._lines.currentIndex() == _NAME and not self.name.gesture.lasts:
            self._lines.setCurrentIndex(_BUTTONS)
            self.renamed.emit()

    def _leave(self) -> bool:
        """Leave the name as it was."""
        self.name.gesture.cancel()
        self._end()
        return True
