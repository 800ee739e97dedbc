"""What a panel works with: the store behind one door, texts, colours, time and identifiers."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from PySide6.QtWidgets import QWidget

from kompas.domain.actions import Action
from kompas.domain.names import own_roles
from kompas.domain.problems import Problem
from kompas.domain.session import Session
from kompas.geometry.palette import Palette
from kompas.language import Texts
from kompas.store.store import Store
from kompas.ui.bridge import Bridge


def _now() -> str:
    return datetime.now().astimezone().isoformat(timespec="seconds")


def _new_id() -> str:
    return uuid.uuid4().hex[:12]


@dataclass(frozen=True)
class Room:
    """One open session and what panels need; panels share this and never each other.

    `tell` shows a Problem as one sentence on the desk. `now` and `new_id` are the only sources of time and
    identifiers, so that a test can fix them. `place` is what a panel is built in: from the outside in, it takes
    less. `written` is where the last "record" and the last "copy" of it stand that were made now. `waiting` is
    what stands in fields whose panel went, for when it comes again: by key, as drafts are.
    """

    store: Store
    bridge: Bridge
    texts: Texts
    palette: Palette
    tell: Callable[[Problem], None]
    now: Callable[[], str] = _now
    new_id: Callable[[], str] = _new_id
    place: QWidget | None = None
    waiting: dict[str, str] = field(default_factory=dict)
    written: dict[str, Path] = field(default_factory=dict)

    @property
    def session(self) -> Session:
        """The present session."""
        return self.store.session

    @property
    def kept(self) -> Session:
        """The session as it is kept, for all that is written of it: without a look at another step."""
        return self.store.kept

    def do(self, action: Action) -> bool:
        """Dispatch an action; a Problem is told, and False returned."""
        try:
            self.store.dispatch(action)
        except Problem as problem:
            self.tell(problem)
            return False
        return True

    def refuses(self) -> bool:
        """Whether nothing can be changed here; then that is told."""
        if self.store.refusal is not None:
            self.tell(self.store.refusal)
        return self.store.refusal is not None

    def role_choices(self) -> list[tuple[str, str]]:
        """Return (identifier, name) of the roles of the catalogue and of those in own words, by name.

        Names are in the language of the desk. Own words are their own identifier; those that are a name of the
        catalogue are that role.
        """
        roles = self.session.content.roles.roles
        known = {r.name.read(self.texts.language): r.id for r in roles}
        taken = {name.casefold() for name in known}
        own = {words: words for words in own_roles(self.session) if words.casefold() not in taken}
        pairs = ((identifier, name) for name, identifier in (known | own).items())
        return sorted(pairs, key=lambda pair: pair[1].lower())
