"""The store holds the present session, lets it change through one door, and tells who listens."""

from collections.abc import Callable, Iterable
from contextlib import suppress

from kompas.domain.actions import Action, EnterStep, Redo, SkipSeat, Undo, Weigh
from kompas.domain.problems import Problem
from kompas.domain.session import Session
from kompas.store.history import History, fold
from kompas.store.journal import Journal

Listener = Callable[[Session | None, Session, Action], None]


class Store:
    """One session that changes only through `dispatch`.

    `history` is what an opened journal folded to; a new session starts with an empty one. With a `refusal` the
    session can only be read: that Problem is raised for every action but going to a step, which is a look at it
    then. A look is not kept: each begins anew from what is.
    """

    def __init__(
        self, journal: Journal, history: History | None = None, *, refusal: Problem | None = None
    ) -> None:
        self.refusal = refusal
        self._journal = journal
        self._kept = self._history = history or History()
        self._listeners: list[Listener] = []

    @property
    def session(self) -> Session:
        """The present session; raises Problem `not_started` before there is one."""
        return self._history.session

    @property
    def kept(self) -> Session:
        """The session as its journal has it: the present one, without the look at another step."""
        return self._kept.session

    @property
    def history(self) -> History:
        """The present with its past: for undo labels."""
        return self._history

    def dispatch(self, action: Action) -> None:
        """Do an action: change the session, hand the action to the journal, tell the listeners.

        Raises Problem, and nothing has changed, when the action makes no sense or the session can only be read.
        """
        before = self._history.present
        if self.refusal is None:
            self._kept = self._history = fold(self._history, action)
            if _is_kept(action, self.session):
                self._journal.append(action)
        else:
            self._history = self._look(self.refusal, action)
        for listener in tuple(self._listeners):
            listener(before, self.session, action)

    def _look(self, refusal: Problem, action: Action) -> History:
        """Return what is kept, seen from another step; an open round keeps whoever looks where it is, too."""
        if isinstance(action, EnterStep):
            with suppress(Problem):
                return fold(self._kept, action)
        raise Problem(refusal.key, **refusal.values)

    def draft(self, key: str, action: Action | None) -> None:
        """Keep a gesture in progress safe (as the action it would become), or say that it ended."""
        self._journal.draft(key, action)

    def undo(self) -> None:
        """Take the last gesture back; raises Problem `nothing_to_undo`."""
        self.dispatch(Undo())

    def redo(self) -> None:
        """Do the last undone gesture again; raises Problem `nothing_to_redo`."""
        self.dispatch(Redo())

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call `listener(before, after, action)` after each change; returns what ends that."""
        self._listeners.append(listener)
        return lambda: self._listeners.remove(listener)


def replay(actions: Iterable[Action]) -> History:
    """Fold actions into a history; raises Problem at the first that makes no sense."""
    history = History()
    for action in actions:
        history = fold(history, action)
    return history


def _is_kept(action: Action, session: Session) -> bool:
    """Whether the journal may know: an open anonymous round lives in memory only."""
    here = session.round
    secret = here is not None and here.state == "open" and here.mode == "anonymous"
    return not (secret and isinstance(action, Weigh | SkipSeat))
