"""The list under a role field: the catalogue's roles that fit what is typed, and what is typed as a new role."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit

from kompas.geometry.palette import Palette

_WORDS = Qt.ItemDataRole.UserRole


def ranked(names: Sequence[str], typed: str) -> tuple[list[str], list[str]]:
    """Return the names that begin with what is typed, or in which a word does, and those in which it stands inside."""
    part = typed.casefold()
    first = [name for name in names if name.casefold().startswith(part)]
    later = [name for name in names if name not in first and f" {part}" in name.casefold()]
    inside = [name for name in names if name not in (*first, *later) and part in name.casefold()]
    return first + later, inside


class RoleNames(QCompleter):
    """Its first row is chosen from the start, so that Enter takes what the eye sees: "Stud" becomes "Student".

    What is typed stands as a new role in the second row, or in the first when no name begins like it. A name of the
    catalogue is never also a new role; and where no name fits, there is nothing to choose and no list.
    """

    def __init__(
        self, names: Sequence[str], palette: Palette, new: Callable[[str], str], line: QLineEdit
    ) -> None:
        self._rows = QStandardItemModel()
        super().__init__(self._rows, line)
        self._names, self._new = names, new
        self._rows.setParent(self)
        # Which rows there are is decided here, not by the completer.
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.setCompletionRole(_WORDS)
        self._list().setStyleSheet(
            f"background: {palette.sheet}; border: 2px solid {palette.ink}; padding: 0 6px;"
        )

    def offer(self, typed: str) -> None:
        """Make the rows for what is typed; none for nothing."""
        words = typed.strip()
        first, inside = ranked(self._names, words) if words else ([], [])
        rows = [(name, name) for name in (*first, *inside)]
        if rows and words.casefold() not in (name.casefold() for name in self._names):
            rows.insert(1 if first else 0, (self._new(words), words))
        self._rows.clear()
        for said, stands_for in rows:
            item = QStandardItem(said)
            item.setData(stands_for, _WORDS)
            self._rows.appendRow(item)

    def _list(self) -> QAbstractItemView:
        popup = self.popup()
        assert popup is not None  # noqa: S101 - a completer that pops up makes one when asked
        return popup

    def choose_first(self) -> None:
        """Let the first row be the chosen one, without writing it into the field."""
        popup = self._list()
        if popup.isVisible():
            with QSignalBlocker(popup.selectionModel()):
                popup.setCurrentIndex(self.completionModel().index(0, 0))
            popup.viewport().update()

    def close(self) -> bool:
        """Close the list; False when it was closed already."""
        popup = self._list()
        shown = popup.isVisible()
        popup.hide()
        return shown

    def take(self) -> str | None:
        """Close the list and return what its chosen row stands for; None when it was closed, or no row is chosen."""
        popup = self._list()
        if not popup.isVisible():
            return None
        chosen = popup.currentIndex()
        popup.hide()
        return str(chosen.data(_WORDS)) if chosen.isValid() else None
