"""Hears the keys of the command table, before any widget does."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QKeySequence, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from kompas.ui.command_table import COMMANDS, Command, Where, Word
from kompas.ui.controls.letters import hears_letter
from kompas.ui.focus import is_typing, keeps
from kompas.ui.held_key import HeldKey
from kompas.ui.lone_key import LoneKey
from kompas.ui.twice import Hasty
from kompas.ui.writing import Meant, WritingHand

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)

# Taken from above, keys of these places would never arrive there.
_HEARD_THERE = (Where.WEIGHING, Where.MAP)
_SEEN = (QKeyEvent, QMouseEvent, QWheelEvent, QFocusEvent, QInputMethodEvent)


class Keys(QObject):
    """Sees each key before any widget does and runs the command that it means here.

    `windows` are those of the session; in another window (a ballot, a dialog) no key is taken. A key held down
    counts once. `beside` is told when words are typed where no field takes them: then no letter does anything, and
    what the first one did is taken back (`again` has the acts that are their own way back). A key that quickly
    follows another waits until no word can come of them. `lone` is told which letter a clicker sent while a field had
    the keyboard.

    This is the one event filter of Kompas that is written in Python, and it stands on the application, because
    nothing else sees a key early enough: Qt offers a shortcut to the focused widget first, which takes PageDown (a
    text, a list, a calendar) and every letter, and it gives none to a window behind an open list. A held key would
    go to the widget as well. Whoever installs it calls `make_event_types` before (kompas/ui/toolkit.py).
    """

    def __init__(
        self,
        actions: Mapping[str, Callable[[], None]],
        desk: QWidget,
        stage: QWidget,
        beside: Callable[[], None],
        again: Mapping[str, Callable[[], None]],
        lone: Callable[[str], None],
    ) -> None:
        super().__init__(desk)
        self._actions = actions
        self._again = again
        self._acted: Command | None = None
        self._waiting: list[Command] = []
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._do_waiting)
        self._beside = beside
        self._hand = WritingHand()
        self._desk = desk
        self._stage = stage
        self._listens = False
        self.escape = Hasty()
        self._held = HeldKey()
        self._lone = LoneKey(self, stage, lone, again["black"])
        ours = [command for command in COMMANDS if command.where not in _HEARD_THERE]
        self._by_key = {QKeySequence(key).toString(): command for command in ours for key in command.keys}

    def listen(self) -> None:
        """Hear keys from now on."""
        self._listens = True
        if (application := QApplication.instance()) is not None:
            application.installEventFilter(self)

    def end(self) -> None:
        """Hear no key any more; what was held back is typed before its field goes."""
        self._lone.let_go()
        self._listens = False
        if (application := QApplication.instance()) is not None:
            application.removeEventFilter(self)

    @contextmanager
    def deaf(self) -> Iterator[None]:
        """Hear nothing meanwhile, where no key can come: a new panel is there in two thirds of the time."""
        listened = self._listens
        self.end()
        self._listens = listened
        try:
            yield
        finally:
            # Unless it ended for good meanwhile.
            if self._listens:
                self.listen()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Run the command of a key press, or let the key go on."""
        # Every event of the program comes by: the test that costs least stands first.
        if not isinstance(event, _SEEN) or not isinstance(watched, QWidget) or self._lone.types:
            return False
        if not isinstance(event, QKeyEvent):
            self._lone.look(watched, event)
            return False
        held = self._held.repeats(event)
        heard = event.type() in (QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride)
        if not heard or not self._ours(watched):
            return False
        # On its way to the window a key comes by once more for every part.
        first = watched is (QApplication.focusWidget() or watched.window())
        if first and event.key() == Qt.Key.Key_Escape and event.type() == QEvent.Type.KeyPress:
            self.escape.hear()
        command = self._command(watched, event)
        if first and self._lone.takes(event, a_key=command is not None):
            return True
        heard_there = hears_letter(QApplication.focusWidget(), _character(event))
        meant_here = self._meant(event, a_key=command is not None or heard_there)
        if command is None and meant_here is not Meant.WORD:
            return False
        if event.type() == QEvent.Type.ShortcutOverride:
            # Accepted here, the key arrives as a key press, and no shortcut of a widget takes it first.
            event.accept()
        elif meant_here is Meant.WORD:
            self._take_back()
            self._beside()
        elif command is not None and not held:
            self._run(command, waits=meant_here is Meant.PERHAPS)
        return True

    def _run(self, command: Command, *, waits: bool) -> None:
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        if not waits:
            self._acted = command
        if waits or command.word is Word.WAITS:
            self._waiting.append(command)
            self._patience.start(QApplication.doubleClickInterval())
        else:
            self._actions[command.name]()

    def _do_waiting(self) -> None:
        waiting, self._waiting = self._waiting, []
        for command in waiting:
            self._actions[command.name]()

    def _take_back(self) -> None:
        acted, self._acted = self._acted, None
        self._patience.stop()
        self._waiting.clear()
        if acted is not None and acted.word is Word.AGAIN:
            self._again[acted.name]()

    def _ours(self, watched: QWidget) -> bool:
        window = _window_of(watched)
        return window in (self._desk, self._stage) and QApplication.activeModalWidget() in (None, window)

    def _meant(self, event: QKeyEvent, *, a_key: bool) -> Meant:
        """Return whether this key is a character of a word that is typed where nothing takes words."""
        character = "\r" if event.key() in _ENTER else _character(event)
        if not character or event.isAutoRepeat() or is_typing(QApplication.focusWidget(), character):
            return Meant.KEY
        if event.type() == QEvent.Type.ShortcutOverride:
            return self._hand.would_mean(character, a_key=a_key)
        return self._hand.hear(character, a_key=a_key)

    def _command(self, watched: QWidget, event: QKeyEvent) -> Command | None:
        window = _window_of(watched)
        for name in _names(event):
            command = self._by_key.get(name)
            if command is not None and self._counts(command, window, _character(event)):
                return command
        return None

    def _counts(self, command: Command, window: QWidget, character: str) -> bool:
        if command.where is Where.EVERYWHERE:
            return True
        if command.where in (Where.STAGE, Where.LAST):
            return window is self._stage
        if command.where is Where.NO_LETTERS:
            return window is self._stage or not keeps(QApplication.focusWidget(), command.name)
        return window is self._stage or not is_typing(QApplication.focusWidget(), character)


def meant(where: Where, event: QKeyEvent) -> str:
    """Return the name of the command of a place that a key press means; empty for none.

    Shift does not count: many keyboards make the + with it.
    """
    aside = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
    name = QKeySequence((event.modifiers() & ~aside).value | event.key()).toString()
    return next((each.name for each in COMMANDS if each.where is where and name in each.keys), "")


def _window_of(widget: QWidget) -> QWidget:
    """Return the window of a widget; a list that popped up belongs to that of the field it popped up from."""
    window = widget.window()
    if window.windowType() is not Qt.WindowType.Popup:
        return window
    owner = window.focusProxy() or window.parentWidget()
    return window if owner is None else owner.window()


def _names(event: QKeyEvent) -> tuple[str, ...]:
    """Return what a key press is called: by its key, and by the character it makes (for ? and +)."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    by_key = QKeySequence(modifiers.value | event.key()).toString()
    text = _character(event).strip()
    return (by_key, text) if text else (by_key,)


def _character(event: QKeyEvent) -> str:
    """Return the character that a key press makes, as a capital; empty when it makes none."""
    chord = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    text = event.text().upper()
    return text if text.isprintable() and not event.modifiers() & chord else ""
