"""What stands around the map and bears on it: answers to questions of law, who is in the room, who has a task."""

import hashlib
from collections.abc import Iterable

import msgspec

from kompas.domain.rolemap import Role
from kompas.domain.session import Session


class Around(msgspec.Struct, frozen=True):
    """What the rest of the session says about roles.

    `finders` find out a question of law, `owners` have a task, `seated` sit in the room (played roles do not
    count: who plays a student is none). `law` holds the answer to each question that was answered.
    """

    finders: tuple[Role, ...] = ()
    owners: tuple[Role, ...] = ()
    seated: tuple[Role, ...] = ()
    law: tuple[tuple[str, str], ...] = ()

    def answer(self, question: str) -> str:
        """Return what was answered to a question of law; "" for nothing."""
        return dict(self.law).get(question, "")


NOTHING = Around()
"""A map alone."""


def around_of(session: Session) -> Around:
    """Return what stands around the map of a session."""
    return Around(
        finders=roles_named(session, (answer.finder for answer in session.law)),
        owners=roles_named(session, (task.owner for task in session.tasks)),
        seated=roles_named(session, (seat.role for seat in session.seats)),
        law=tuple((answer.question, answer.answer) for answer in session.law),
    )


def roles_named(session: Session, words: Iterable[str]) -> tuple[Role, ...]:
    """Return each role once, from the catalogue or in own words.

    Own words never become an identifier, which open data hold: they may name somebody.
    """
    said = sorted({word.strip() for word in words} - {""})
    known = session.content.roles
    return tuple(
        Role(word, kind=word) if known.find(word) else Role(_unnamed(word), name=word) for word in said
    )


def _unnamed(word: str) -> str:
    return "own-" + hashlib.blake2b(word.encode(), digest_size=4).hexdigest()
