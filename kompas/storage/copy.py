"""Copies that people keep, mail and carry: `name.kompas`, a header and the whole state."""

from datetime import datetime
from pathlib import Path

import kompas
from kompas.domain.actions import Baseline
from kompas.domain.problems import Problem
from kompas.domain.session import Session
from kompas.storage.script import VERSION, Header, read_actions, script
from kompas.whole import write_whole

SUFFIX = ".kompas"


def save_copy(session: Session, path: Path, made: str = "") -> None:
    """Write a copy of a session, whole or not at all; `made` is the time in its header (default: now).

    Raises Problem `round_hidden` while weighings wait for their reveal, `copy_not_good` when what was written
    does not read as the same session, or one of those of `write_whole`.
    """
    if is_hiding(session):
        raise Problem("round_hidden")
    made = made or datetime.now().astimezone().isoformat(timespec="seconds")
    copy = Baseline(session)
    content = script(Header(VERSION, made, kompas.__version__), [copy])

    def verify(written: Path) -> None:
        try:
            found = list(read_actions(written, None))
        except Problem as reason:
            raise Problem("copy_not_good") from reason
        if found != [copy]:
            raise Problem("copy_not_good")

    write_whole(path, content, verify)


def is_hiding(session: Session) -> bool:
    """Whether a round holds weighings that the room has not seen: then nothing may leave."""
    return any(here.state in ("open", "closed") for here in session.rounds)
