"""The number field of one value: digits direct, arrows and + and - in steps of five."""

from PySide6.QtCore import QRegularExpression, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit

from kompas.domain.weighing import STEP, TOTAL

_UP = (Qt.Key.Key_Up, Qt.Key.Key_Right, Qt.Key.Key_Plus, Qt.Key.Key_Equal)
_DOWN = (Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Minus)
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PointsField(QLineEdit):
    """Points of one value. Empty until something is given.

    `given` tells points (or None) while they are typed, as soon as they are a step of five; `stepped` tells
    +1 or -1; `settled` tells a number that was typed to its end; `entered` that Enter was pressed; `left` that
    the focus went elsewhere.
    """

    given = Signal(object)
    stepped = Signal(int)
    settled = Signal(int)
    entered = Signal()
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]{0,3}"), self))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhSensitiveData)
        self._typing = False
        self._clicked = False
        self.textEdited.connect(self._typed)

    def show_points(self, points: int | None) -> None:
        """Show points, unless somebody is typing here."""
        if not self._typing:
            self._show(points)

    def settle(self) -> None:
        """End typing: tell the number."""
        if not self._typing:
            return
        self._typing = False
        if self.text():
            self.settled.emit(int(self.text()))
        else:
            self.given.emit(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step, enter, or type."""
        steps = 1 if event.key() in _UP else -1 if event.key() in _DOWN else 0
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        elif steps:
            self.settle()
            self.stepped.emit(steps)
            self.selectAll()
        elif event.key() in ENTER:
            self.settle()
            self.entered.emit()
        elif event.text() == " ":
            event.accept()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Select what stands here, so that typing replaces it."""
        super().focusInEvent(event)
        self.selectAll()
        self._clicked = event.reason() == Qt.FocusReason.MouseFocusReason

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Select it also when the mouse brought the focus, which put the cursor beside the number."""
        super().mouseReleaseEvent(event)
        if self._clicked:
            self.selectAll()
        self._clicked = False

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """End typing."""
        super().focusOutEvent(event)
        self.settle()
        self.deselect()
        self.left.emit()

    def _typed(self, text: str) -> None:
        self._typing = True
        if text and int(text) % STEP == 0 and int(text) <= TOTAL:
            self.given.emit(int(text))

    def _show(self, points: int | None) -> None:
        # setText, unlike clear, leaves nothing for undo to bring back.
        self.setText("" if points is None else str(points))
