"""Carries changes of the store and of the journal into Qt, as the one signal `changed`."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext

from PySide6.QtCore import QObject, Signal

from kompas.domain.actions import Action
from kompas.domain.session import Session
from kompas.store.store import Store


class Change:
    """What changed: the session before and after, and the action; `saved` when only the journal told something."""

    def __init__(self, before: Session | None, after: Session, action: Action | None) -> None:
        self.before = before
        self.after = after
        self.action = action

    def touches(self, *fields: str) -> bool:
        """Whether any of these fields of the session is another value now."""
        return self.before is None or any(
            getattr(self.before, field) is not getattr(self.after, field) for field in fields
        )


class Bridge(QObject):
    """Emits `changed(Change)` in the window's thread after each change of the store.

    `deaf` is entered for as long as that takes, and whenever many widgets are made at once: no key can come then, and
    whoever listens to all events for keys may rest (a new panel sends thousands).
    """

    changed = Signal(object)

    def __init__(self, store: Store, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.deaf: Callable[[], AbstractContextManager[None]] = nullcontext
        self._held: list[Change] | None = None
        self._end = store.subscribe(self._tell)

    @contextmanager
    def together(self) -> Iterator[None]:
        """Tell what changes in here as one change, so that a step and its view are shown in one go."""
        if self._held is not None:
            yield
            return
        held: list[Change] = []
        self._held = held
        try:
            yield
        finally:
            self._held = None
            if held:
                self._emit(Change(held[0].before, held[-1].after, held[-1].action))

    def _tell(self, before: Session | None, after: Session, action: Action) -> None:
        change = Change(before, after, action)
        if self._held is None:
            self._emit(change)
        else:
            self._held.append(change)

    def _emit(self, change: Change) -> None:
        with self.deaf():
            self.changed.emit(change)

    def end(self) -> None:
        """Stop listening to the store."""
        self.deaf = nullcontext
        self._end()
