"""The map as two lists: roles and decisions, and the relations of the chosen one. All that the picture can, it can."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from kompas.domain.rolemap import Relation
from kompas.ui.controls.pickers import StateBox
from kompas.ui.rolemap.acts import MapActs
from kompas.ui.rolemap.small import QuietButton
from kompas.ui.rolemap.words import CERTAINTIES, certainty_words, detail_words, relation_words, role_words
from kompas.ui.room import Room
from kompas.ui.widgets import Words

_ID = Qt.ItemDataRole.UserRole
_LEAST_LONG = 8
"""Letters that the box for certainty shows at least."""
_MORE = Qt.ItemDataRole.UserRole + 1


class _TwoLines(QStyledItemDelegate):
    """Writes under an item what there is more to say about it."""

    def initStyleOption(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Put the second line under the first."""
        super().initStyleOption(option, index)
        more = index.data(_MORE)
        if more:
            # A line separator: what is drawn here knows no other end of a line.
            option.text = f"{option.text}\u2028{more}"


class _List(QListWidget):
    """A list that tells keys which mean something to the chosen item."""

    removed = Signal()
    renamed = Signal()
    related = Signal()
    detailed = Signal()
    followed = Signal()

    def __init__(self, name: str, ink: str) -> None:
        super().__init__()
        self.setItemDelegate(_TwoLines(self))
        self.setAccessibleName(name)
        self.setWordWrap(True)
        # Measured again at the width that it gets, or long lines would be cut.
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setStyleSheet(
            "QListWidget { border: 3px solid transparent; font-size: 16px; }"
            f"QListWidget:focus {{ border: 3px solid {ink}; }} QListWidget::item {{ padding: 4px 0; }}"
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tell Delete, F2 or Enter, R, D and V; other keys walk through the list."""
        told = {
            Qt.Key.Key_Delete: self.removed,
            Qt.Key.Key_F2: self.renamed,
            Qt.Key.Key_Return: self.renamed,
            Qt.Key.Key_Enter: self.renamed,
            Qt.Key.Key_R: self.related,
            Qt.Key.Key_D: self.detailed,
            Qt.Key.Key_V: self.followed,
        }.get(Qt.Key(event.key()))
        if told is not None and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            told.emit()
        else:
            super().keyPressEvent(event)

    def fill(self, items: list[tuple[str, str, str]], chosen: str) -> None:
        """Show other items (identifier, words, more about it) and choose one, without telling anybody.

        When the chosen one is gone, the one that came in its place is chosen; "" chooses none.
        """
        place = self.currentRow()
        with QSignalBlocker(self):
            # Only what changed is made anew: a list may be asked for this from its own signal.
            if items != self._items():
                self._renew(items)
            places = {identifier: row for row, (identifier, _, _) in enumerate(items)}
            self.setCurrentRow(places.get(chosen, min(place, len(items) - 1)) if chosen else -1)

    def _items(self) -> list[tuple[str, str, str]]:
        every = (self.item(row) for row in range(self.count()))
        return [(str(item.data(_ID)), item.text(), str(item.data(_MORE))) for item in every]

    def _renew(self, items: list[tuple[str, str, str]]) -> None:
        self.clear()
        for identifier, words, more in items:
            item = QListWidgetItem(words)
            item.setData(_ID, identifier)
            item.setData(_MORE, more)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{words}, {more}" if more else words)
            self.addItem(item)

    def chosen(self) -> str:
        """Return the identifier of the chosen item; "" for none."""
        item = self.currentItem()
        return str(item.data(_ID)) if item is not None else ""


class RoleTable(QWidget):
    """Emits `chosen(role)` when another role is chosen, and what is asked for the chosen one."""

    chosen = Signal(str)
    relating = Signal()
    renaming = Signal()
    removing = Signal()
    detailing = Signal()
    following = Signal()

    def __init__(self, room: Room, acts: MapActs) -> None:
        super().__init__()
        texts, ink = room.texts, room.palette.ink
        self._room = room
        self._acts = acts
        sure = [(c, certainty_words(room, c)) for c in CERTAINTIES]
        self.roles = _List(texts("rolemap.roles"), ink)
        self.relations = _List(texts("rolemap.relations"), ink)
        self.certainty = StateBox(
            room, texts("rolemap.how_sure"), sure, self._doubt, hint=texts("rolemap.choose_relation")
        )
        self.remove = QuietButton(
            texts("rolemap.remove"), room.palette, self._unrelate, texts("rolemap.remove_relation")
        )
        self.roles.currentItemChanged.connect(lambda *_: self.chosen.emit(self.roles.chosen()))
        self.roles.removed.connect(self.removing)
        self.relations.removed.connect(self._unrelate)
        for each in (self.roles, self.relations):
            each.renamed.connect(self.renaming)
            each.related.connect(self.relating)
            each.detailed.connect(self.detailing)
            each.followed.connect(self.following)
        self.relations.currentItemChanged.connect(lambda *_: self._show_relation())
        self._build()

    def _build(self) -> None:
        texts = self._room.texts
        left, right, about = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        # It takes what is left: the names of roles need the room more.
        self.certainty.setMinimumContentsLength(_LEAST_LONG)
        about.addWidget(self.certainty, 1)
        about.addWidget(self.remove)
        for column, words, widget in (
            (left, texts("rolemap.roles"), self.roles),
            (right, texts("rolemap.relations"), self.relations),
        ):
            label = Words(words, "soft")
            label.setBuddy(widget)
            column.setSpacing(2)
            column.addWidget(label)
            column.addWidget(widget, 1)
        right.addLayout(about)
        layout = QHBoxLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(left, 4)
        layout.addLayout(right, 5)
        self.setLayout(layout)

    def show_map(self, chosen: str) -> None:
        """Show the map of the session with a role chosen ("" for none)."""
        drawn = self._room.session.map
        here = self.relations.chosen()
        roles = [(r.id, role_words(self._room, r), detail_words(self._room, r)) for r in drawn.things]
        self.roles.fill(roles, chosen)
        mine = [r for r in drawn.relations if chosen and chosen in (r.source, r.target)]
        self.relations.fill([(r.id, relation_words(self._room, r), "") for r in mine], here)
        self._show_relation()

    def relation(self) -> Relation | None:
        """Return the chosen relation."""
        here = self.relations.chosen()
        return next((r for r in self._room.session.map.relations if r.id == here), None)

    def _show_relation(self) -> None:
        relation = self.relation()
        for widget in (self.certainty, self.remove):
            widget.setEnabled(relation is not None)
        self.certainty.show_state(relation.certainty if relation else "")

    def _doubt(self, certainty: str) -> None:
        relation = self.relation()
        wanted = next((c for c in CERTAINTIES if c == certainty), None)
        if relation is not None and wanted is not None:
            self._acts.doubt(relation, wanted)

    def _unrelate(self) -> None:
        relation = self.relation()
        if relation is not None:
            self._acts.unrelate(relation)
