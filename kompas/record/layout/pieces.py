"""What pages are packed from: slices of the record that never break, each a list of shapes with a role.

A piece is as high as it says; its shapes have x on the page and y from its top. Nothing here knows pages or PDF.
"""

from typing import Literal

import msgspec

from kompas.geometry.shapes import Shape

Role = Literal[
    "title", "heading", "text", "item", "bullet", "note", "head_cell", "cell", "figure", "link", "artifact"
]


class Run(msgspec.Struct, frozen=True):
    """Shapes that are one thing to a reader: the one place where a tagging writer hooks in.

    `block` is the position of the block in the outline (-1 for none), `part` the row and column in a table, or
    the item of a list. `level` is that of a heading. `spoken` is said but not seen: a header cell that explains
    itself to the eye. `target` is the block that a link leads to. An artifact says nothing.
    """

    role: Role
    shapes: tuple[Shape, ...]
    block: int = -1
    part: tuple[int, ...] = ()
    level: int = 0
    alternative: str = ""
    spoken: str = ""
    target: int = -1


class Place(msgspec.Struct, frozen=True):
    """Something that a reader can jump to."""

    level: int
    text: str


class Piece(msgspec.Struct, frozen=True):
    """One slice. `baseline` is that of its first line of text, from its top.

    `space` is the white before it, dropped at the top of a page; `keep`: stays on the page of the next piece;
    `note`: lines for the margin, the first level with `baseline`; `again`: pieces repeated when a page breaks
    before this one; `ground`: colour behind the whole width of the page; `clear`: crosses the margin, so begins
    under the notes that stand there; `loose`: left out at the top of a page.
    """

    height: float
    runs: tuple[Run, ...] = ()
    baseline: float = 0.0
    space: float = 0.0
    keep: bool = False
    note: tuple["Piece", ...] = ()
    again: tuple["Piece", ...] = ()
    ground: str = ""
    clear: bool = False
    loose: bool = False
    opens: "Opening | None" = None
    place: Place | None = None


class Opening(msgspec.Struct, frozen=True):
    """What a page begins with when a chapter begins, and on the pages that go on with it."""

    first: tuple[Run, ...]
    later: tuple[Run, ...]
    top: float
