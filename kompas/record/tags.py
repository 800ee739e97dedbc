"""The structure of a record for whoever does not see the page: headings, lists, tables, figures, in reading order.

A tree of elements made from the outline; every run of shapes finds its element here while pages are painted. What
finds none is an artifact. Nothing here knows PDF syntax; the kinds are the standard structure types of PDF.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from kompas.domain.text import Language
from kompas.geometry.shapes import Label
from kompas.record.blocks import Aside, Block, Table, Title
from kompas.record.layout.pieces import Role, Run
from kompas.record.tongue import tongue

Scope = Literal["", "Row", "Column"]
Key = tuple[int, Role, tuple[int, ...]]
KINDS: dict[Role, str] = {
    "title": "H1",
    "text": "P",
    "note": "P",
    "item": "LBody",
    "bullet": "Lbl",
    "figure": "Figure",
}

NAMED_ROWS = 3
"""Rows from which the first cell of a row is its header: in less, there would be more headers than cells."""


class Mark(NamedTuple):
    """A piece of a page: marked content with its number on that page."""

    page: int
    number: int


class Jump(NamedTuple):
    """A place on a page to click: `name` is that of the annotation."""

    page: int
    name: str


class Element:
    """One element of the tree; `kids` in reading order."""

    def __init__(self, kind: str, parent: "Element | None" = None, scope: Scope = "") -> None:
        self.kind = kind
        self.parent = parent
        self.scope = scope
        self.kids: list[Element | Mark | Jump] = []
        self.alternative = ""
        self.language = ""
        self.box: tuple[float, float, float, float] | None = None
        if parent is not None:
            parent.kids.append(self)


class Tree:
    """The elements of one document; blocks have their place before a page is painted."""

    def __init__(self, blocks: Sequence[Block], language: Language) -> None:
        self.root = Element("Document")
        self._language = language
        self._found: dict[Key, Element] = {}
        self._holders = {at: Element("Div") for at in _reading_order(blocks)}
        for at, holder in self._holders.items():
            block = blocks[at]
            if isinstance(block, Table):
                self._table(block, at, holder)

    def element(self, run: Run) -> Element | None:
        """Return the element a run belongs to, made when it is the first of it; None for an artifact."""
        if run.role == "artifact":
            return None
        if run.block < 0:
            return self._made(run, self.root)
        key = (run.block, run.role if run.role != "head_cell" else "cell", run.part)
        if key not in self._found:
            self._found[key] = self._made(run, self._within(run))
        found = self._found[key]
        if not found.language:
            found.language = self._spoken(run)
        return found

    def finished(self) -> Element:
        """Return the whole tree: what is empty left out, blocks in reading order under the document."""
        for holder in self._holders.values():
            for kid in holder.kids:
                if isinstance(kid, Element):
                    kid.parent = self.root
            self.root.kids += holder.kids
            holder.kids = []
        return self.root

    def _made(self, run: Run, parent: Element) -> Element:
        if run.role == "heading":
            return Element(f"H{run.level}", parent)
        if run.role == "link":
            return Element("Link", Element("Reference", Element("TOCI", parent)))
        kind = "P" if run.block < 0 and run.role == "item" else KINDS.get(run.role, "P")
        made = Element(kind, parent)
        made.alternative = run.alternative
        return made

    def _within(self, run: Run) -> Element:
        """Return the parent of a run's element: the block, or a list or its item in the block."""
        holder = self._holders[run.block]
        if run.role == "link":
            return self._once((run.block, "link", ()), "TOC", holder)
        if run.role not in ("item", "bullet"):
            return holder
        items = self._once((run.block, "item", ()), "L", holder)
        return self._once((run.block, "artifact", run.part), "LI", items)

    def _once(self, key: Key, kind: str, parent: Element) -> Element:
        if key not in self._found:
            self._found[key] = Element(kind, parent)
        return self._found[key]

    def _table(self, table: Table, at: int, holder: Element) -> None:
        """Make all rows and cells of a table, for an empty cell is a cell too."""
        named = table.row_heads and len(table.rows) >= NAMED_ROWS
        whole = Element("Table", holder)
        head, body = Element("THead", whole), Element("TBody", whole)
        for row in range(len(table.rows) + 1):
            line = Element("TR", body if row else head)
            for column in range(len(table.columns)):
                scope: Scope = "Column" if row == 0 else ("Row" if column == 0 and named else "")
                self._found[at, "cell", (row, column)] = Element("TH" if scope else "TD", line, scope)

    def _spoken(self, run: Run) -> str:
        """Return the language of a run when it is clearly not that of the document."""
        text = " ".join(shape.text for shape in run.shapes if isinstance(shape, Label))
        found = tongue(text, self._language)
        return found if found != self._language else ""


def _reading_order(blocks: Sequence[Block]) -> list[int]:
    """Return the positions of blocks as one hears them: the title before the notes that stand beside it."""
    order = list(range(len(blocks)))
    title = next((at for at in order if isinstance(blocks[at], Title)), None)
    if title is None:
        return order
    first = title
    while first and isinstance(blocks[first - 1], Aside):
        first -= 1
    return [*order[:first], title, *order[first:title], *order[title + 1 :]]
