"""What the store asks of whatever keeps its actions: the protocol that `storage` implements."""

from typing import Protocol

from kompas.domain.actions import Action


class Journal(Protocol):
    """Keeps actions in order. Calls return at once; what is kept is told elsewhere."""

    def append(self, action: Action) -> None:
        """Keep an action after all earlier ones."""

    def draft(self, key: str, action: Action | None) -> None:
        """Keep a gesture in progress as the action it would become now; None when it has ended."""


class NoJournal:
    """Keeps nothing: for tests, previews and reading."""

    def append(self, action: Action) -> None:
        """Forget the action."""

    def draft(self, key: str, action: Action | None) -> None:
        """Forget the gesture."""
