"""The space bar in the window of a widget, for what no widget with the focus takes it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QApplication, QComboBox, QWidget

from kompas.ui.hints import command


class SpaceKey(QShortcut):
    """Calls `act` on Space while the host can be seen. Text fields keep their spaces.

    A shortcut, not an event filter: it is asked only when its key is pressed.
    """

    def __init__(self, host: QWidget, act: Callable[[], None]) -> None:
        super().__init__(QKeySequence(command("show_all").keys[0]), host)
        self._act = act
        self.setContext(Qt.ShortcutContext.WindowShortcut)
        self.setAutoRepeat(False)
        self.activated.connect(self._pressed)

    def _pressed(self) -> None:
        # Qt asks shortcuts before buttons, so what the focus would do with a space is done here.
        focus = QApplication.focusWidget()
        if isinstance(focus, QAbstractButton):
            focus.click()
        elif isinstance(focus, QComboBox):
            focus.showPopup()
        elif not isinstance(focus, QAbstractItemView):
            self._act()
