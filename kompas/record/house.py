"""Whose record it is: name, contact and logo of the institution, set once; no session holds any of it."""

from pathlib import Path

import msgspec

from kompas.domain.problems import Problem, reason_of
from kompas.geometry.shapes import Picture
from kompas.record.logo import decoded
from kompas.whole import write_whole

FILE = "logo.png"


class House(msgspec.Struct, frozen=True):
    """The institution; without a name nothing of it is shown. `contact` is one line."""

    name: str = ""
    contact: str = ""
    logo: Picture | None = None


NOBODY = House()


def read_house(folder: Path, name: str, contact: str) -> House:
    """Return the institution with the logo of this folder; a logo that is not ours or damaged is as good as none."""
    if not name.strip():
        return NOBODY
    return House(name.strip(), contact.strip(), read_logo(folder))


def read_logo(folder: Path) -> Picture | None:
    """Return the logo that was kept in a folder, if there is one."""
    try:
        return decoded((folder / FILE).read_bytes())
    except (OSError, Problem):
        return None


def keep_logo(folder: Path, content: bytes) -> None:
    """Keep a logo (a PNG that `logo.encoded` made) in a folder, or none when it is empty. Raises Problem."""
    if content:
        decoded(content)
        write_whole(folder / FILE, content)
        return
    try:
        (folder / FILE).unlink(missing_ok=True)
    except OSError as trouble:
        raise Problem("file_not_written", name=FILE, reason=reason_of(trouble)) from trouble
