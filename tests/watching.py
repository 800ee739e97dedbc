"""Everything of a session that can be seen, read aloud or carried out of it at one moment, as comparable values."""

import sqlite3
import zlib
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from PySide6.QtGui import QAccessible, QAccessibleInterface, QClipboard, QGuiApplication, QImage
from PySide6.QtWidgets import QApplication, QWidget

from kompas.opening import Opened
from kompas.sitting import Sitting
from kompas.storage.journal import SqliteJournal
from kompas.storage.listing import list_sessions
from tests.whole import settle

Seen = dict[str, Any]
_SAID = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help)


class Frame(NamedTuple):
    """What a picture looks like, to the pixel: its size, and its bytes packed."""

    width: int
    height: int
    packed: bytes

    def __repr__(self) -> str:
        return f"a frame of {self.width}x{self.height}"


def mark(image: QImage) -> Frame:
    """Return an image as a value that is another one if any pixel is."""
    whole = image.convertToFormat(QImage.Format.Format_RGB888)
    # Lines of an image end on whole words: the filling is no part of the picture.
    step, wide = whole.bytesPerLine(), image.width() * 3
    filled = bytes(whole.constBits())
    bits = b"".join(filled[y * step : y * step + wide] for y in range(image.height()))
    return Frame(image.width(), image.height(), zlib.compress(bits, 1))


def where(one: Frame, other: Frame) -> str:
    """Return the box in which two frames differ, so that one knows what to look at."""
    if one[:2] != other[:2]:
        return f"{one!r} is not {other!r}"
    wide, first, second = one.width * 3, zlib.decompress(one.packed), zlib.decompress(other.packed)
    rows = [
        y for y in range(one.height) if first[y * wide : (y + 1) * wide] != second[y * wide : (y + 1) * wide]
    ]
    spots = [x // 3 for y in rows for x in range(wide) if first[y * wide + x] != second[y * wide + x]]
    return f"{one!r}: differs from ({min(spots)}, {rows[0]}) to ({max(spots)}, {rows[-1]}), {len(spots) // 3} pixels"


def frame(widget: QWidget) -> Frame:
    """Return what a widget looks like, to the pixel."""
    return mark(widget.grab().toImage())


def aloud(whole: QWidget) -> list[tuple[str, ...]]:
    """Return what a screen reader can get from a window, hidden parts too: role, state and all texts."""
    told = list(_told(QAccessible.queryAccessibleInterface(whole)))
    for widget in whole.findChildren(QWidget):
        words = [
            str(widget.property(name) or "") for name in ("text", "plainText", "placeholderText", "toolTip")
        ]
        told.append((type(widget).__name__, widget.accessibleName(), widget.accessibleDescription(), *words))
    return told


def _told(one: QAccessibleInterface | None) -> Iterator[tuple[str, ...]]:
    if one is None or not one.isValid():
        return
    yield (str(one.role()), _state(one), *(one.text(kind) for kind in _SAID))
    for place in range(one.childCount()):
        yield from _told(one.child(place))


def _state(one: QAccessibleInterface) -> str:
    state = one.state()
    return f"{state.checked} {state.disabled} {state.invisible} {state.focused} {state.selected}"


def windows(look: Callable[[QWidget], Any] = aloud) -> list[tuple[str, str, Any]]:
    """Return every window of the program, shown or not: its kind, its title, and what `look` finds in it."""
    found = [each for each in QApplication.topLevelWidgets() if each.parent() is None or each.isWindow()]
    return sorted((type(each).__name__, each.windowTitle(), look(each)) for each in found)


def clipboard() -> tuple[str, str]:
    """Return what could be pasted."""
    board = QGuiApplication.clipboard()
    return (board.text(QClipboard.Mode.Clipboard), board.text(QClipboard.Mode.Selection))


def kept(path: Path) -> list[bytes]:
    """Return the actions and drafts in a journal."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as file:
        actions = [body for (body,) in file.execute("SELECT body FROM action ORDER BY seq")]
        return [*actions, *(body for (body,) in file.execute("SELECT body FROM draft ORDER BY key"))]


def seen(sitting: Sitting, opened: Opened) -> Seen:
    """Return what can be seen now: every page of the stage, both windows to the pixel, all that is said."""
    settle()
    assert isinstance(opened.journal, SqliteJournal)
    opened.journal.flush()
    desk = sitting.desk
    desk.refresh()
    settle()
    stage = desk.stage
    return {
        "stage pages": stage.pages.pages(sitting.session, stage.aspect()),
        "stage drawing": stage.drawing(sitting.session),
        "stage frame": frame(stage.window),
        "desk frame": frame(desk),
        "aloud": windows(),
        "titles": windows(lambda window: window.isVisible()),
        "undo": opened.store.history.past,
        "redo": opened.store.history.future,
        "clipboard": clipboard(),
        "library": [
            (one.title, one.step, one.seats, one.rounds, one.closed, one.damaged, one.seq)
            for one in list_sessions(sitting.journal_path.parent)
        ],
    }


def differing(one: Seen, other: Seen) -> list[str]:
    """Return what differs between two moments, each with the first thing in it that does."""
    return [f"{what}: {_first(one[what], other[what])}" for what in one if one[what] != other[what]]


def _first(one: Any, other: Any) -> str:
    if isinstance(one, Frame) and isinstance(other, Frame):
        return where(one, other)
    if isinstance(one, list | tuple) and isinstance(other, list | tuple) and len(one) == len(other):
        return next(_first(a, b) for a, b in zip(one, other, strict=True) if a != b)
    return f"{one!r} is not {other!r}"
