"""Lays widgets side by side and goes on at the next line when there is no room: words are never cut."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class Flow(QLayout):
    """A layout like words on a page; an item wider than a line gets the whole line and may wrap inside.

    It is the layout of a widget, `host`, and never put into another layout: PySide would make that one the parent
    of the items here, and an item that loses such a parent to the garbage collector is deleted a second time.
    """

    def __init__(self, host: QWidget, gap: int = 8, line_gap: int = 8) -> None:
        super().__init__(host)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._line_gap = line_gap
        self._breaks: set[int] = set()
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Put an item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """Return the number of items."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """Return an item, or None past the end (Qt asks until it gets None)."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Take an item out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """Return that it wants no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Return that its height depends on its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """Return the height at a width in pixels."""
        return self._place(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        """Return the size of everything on one line."""
        hints = [item.sizeHint() for item in self._shown()]
        wide = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        return QSize(wide, max((hint.height() for hint in hints), default=0))

    def minimumSize(self) -> QSize:
        """Return the size of the largest item."""
        least = QSize()
        for item in self._shown():
            least = least.expandedTo(item.minimumSize())
        return least

    def setGeometry(self, rect: QRect) -> None:
        """Place the items."""
        super().setGeometry(rect)
        self._place(rect, move=True)

    def break_line(self) -> None:
        """Let the next item begin a line."""
        self._breaks.add(len(self._items))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, QSize]]]:
        lines: list[list[tuple[QLayoutItem, QSize]]] = [[]]
        used = 0
        for place, item in enumerate(self._items):
            if item.isEmpty():
                continue
            size = _fitted(item, width)
            if lines[-1] and (used + size.width() > width or place in self._breaks):
                lines.append([])
                used = 0
            lines[-1].append((item, size))
            used += size.width() + self._gap
        return lines

    def _place(self, rect: QRect, *, move: bool) -> int:
        y = rect.y()
        for line in self._lines(rect.width()):
            x, high = rect.x(), max((size.height() for _, size in line), default=0)
            for item, size in line:
                if move:
                    item.setGeometry(QRect(QPoint(x, y + (high - size.height()) // 2), size))
                x += size.width() + self._gap
            y += high + self._line_gap
        return max(0, y - self._line_gap - rect.y())


def _fitted(item: QLayoutItem, width: int) -> QSize:
    size = item.sizeHint()
    if size.width() <= width:
        return size
    return QSize(width, item.heightForWidth(width) if item.hasHeightForWidth() else size.height())


def flow(*widgets: QWidget, gap: int = 8, line_gap: int = 8) -> QWidget:
    """Return widgets that flow, as one widget."""
    whole = QWidget()
    layout = Flow(whole, gap, line_gap)
    for widget in widgets:
        layout.addWidget(widget)
    return whole
