"""The journal of a damaged session: it keeps nothing more, and its file stays as it is."""

from kompas.domain.actions import Action
from kompas.domain.problems import Problem
from kompas.storage.recovery import Opened
from kompas.storage.saving import Saving


class ReadOnlyJournal:
    """Implements `kompas.store.journal.Journal` for a session that can only be read."""

    def __init__(self, opened: Opened) -> None:
        at = opened.rows[-1].at if opened.rows else ""
        self.saving = Saving("read-only", len(opened.rows), at, opened.path)

    def append(self, action: Action) -> None:  # noqa: ARG002 - the protocol's
        """Refuse an action; the store refuses it before. Raises Problem `session_damaged`."""
        raise Problem("session_damaged")

    def draft(self, key: str, action: Action | None) -> None:
        """Forget a gesture: it cannot become an action."""

    def close(self) -> Saving:
        """Return how far the session is whole; there is nothing to close."""
        return self.saving
