"""Writes the structure tree into the PDF while pages are painted (PDF 1.7, sections 14.6 to 14.8).

One of the modules that know reportlab. Elements are written as bytes of their own: a record has hundreds, and the
library's dictionaries are slow.
"""

from collections.abc import Iterator
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFDocument, PDFObject
from reportlab.pdfgen.canvas import Canvas

from kompas.geometry.measuring import Box, label_box
from kompas.geometry.shapes import Dot, Label, Picture, Shape
from kompas.record.layout.pieces import Run
from kompas.record.paper import HEIGHT
from kompas.record.tags import Element, Jump, Mark, Tree

LINK_PAD = 2.0


class Raw(PDFObject):
    """An object that knows its own bytes; `body` may name other objects once all have a number."""

    __RefOnly__ = 1

    def __init__(self, body: str = "") -> None:
        self.body = body

    def format(self, _: PDFDocument) -> bytes:
        """Return the object as it stands in the file."""
        return self.body.encode("ascii")


class TaggedCanvas(Canvas):
    """A canvas whose pages say where their structure is."""

    structure_number = 0
    # What the library calls its own and the stubs leave out; its minor version is pinned for this.
    _doc: Any
    _code: list[str]
    _addAnnotation: Any  # noqa: N815 - its name there

    def _setAnnotations(self, page: Any) -> None:
        super()._setAnnotations(page)  # type: ignore[misc]
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = self.structure_number
        page.Tabs = "/S"


class Tagger:
    """Marks every run on its page, and writes the tree when all pages are painted."""

    def __init__(self, canvas: TaggedCanvas, tree: Tree) -> None:
        self._canvas, self._tree = canvas, tree
        self._document = canvas._doc  # noqa: SLF001 - the library has no other door to its objects
        self._parents: list[list[Element] | Element] = []
        self._marks: list[Element] = []
        self._page = 0
        self._links: dict[str, Raw] = {}
        self._begins: dict[int, int] = {}

    def turn(self) -> None:
        """Begin a page; call it before its first run."""
        self._page += 1
        self._marks = []
        self._canvas.structure_number = len(self._parents)
        self._parents.append(self._marks)

    def begin(self, run: Run) -> None:
        """Open the marked content of a run."""
        element = self._tree.element(run)
        code = self._canvas._code  # noqa: SLF001 - same
        if element is None:
            code.append("/Artifact BMC")
            return
        code.append(f"/{element.kind} <</MCID {len(self._marks)}>> BDC")
        element.kids.append(Mark(self._page, len(self._marks)))
        self._marks.append(element)
        if run.role == "heading":
            self._begins.setdefault(run.block, self._page)
        if run.role == "figure":
            element.box = _around(run.shapes)
        if run.role == "link":
            self._link(run, element)

    def end(self) -> None:
        """Close the marked content of a run."""
        self._canvas._code.append("EMC")  # noqa: SLF001 - same

    def _link(self, run: Run, element: Element) -> None:
        """Make the whole line of a link a place to click."""
        left, low, right, high = _around(run.shapes)
        name = f"link-{len(self._parents)}"
        annotation = Raw()
        said = " ".join(shape.text for shape in run.shapes if isinstance(shape, Label))
        annotation.body = (
            f"<</Type /Annot /Subtype /Link /F 4 /Border [0 0 0] /Contents {_text(said)} "
            f"/Rect [{left:.2f} {low - LINK_PAD:.2f} {right:.2f} {high + LINK_PAD:.2f}] "
            f"/StructParent {len(self._parents)} /Dest [@{run.target}@ /XYZ 0 {HEIGHT:.2f} 0]>>"
        )
        self._links[name] = annotation
        self._parents.append(element)
        self._canvas._addAnnotation(annotation, name)  # noqa: SLF001 - same
        element.kids.append(Jump(self._page, name))

    def finish(self) -> None:
        """Write the tree into the document."""
        document = self._document
        root, top = Raw(), self._tree.finished()
        numbers = {id(one): self._number(Raw(), one) for one in _all(top)}
        home = self._reference(root)
        for one in _all(top):
            above = self._reference_of(numbers, one.parent) if one.parent is not None else home
            numbers[id(one)].body = self._body(one, above, numbers)
        parents = " ".join(f"{at} {self._parent(found, numbers)}" for at, found in enumerate(self._parents))
        tree = Raw(f"<</Nums [{parents}]>>")
        root.body = (
            f"<</Type /StructTreeRoot /K {self._reference_of(numbers, top)} "
            f"/ParentTree {self._reference(tree)} /ParentTreeNextKey {len(self._parents)}>>"
        )
        for link in self._links.values():
            before, target, after = link.body.split("@")
            link.body = f"{before}{self._named(f'Page{self._begins[int(target)]}')}{after}"
        document.Catalog.StructTreeRoot = root
        document.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})

    def _number(self, raw: Raw, _: Element) -> Raw:
        self._document.Reference(raw)
        return raw

    def _reference(self, raw: Raw) -> str:
        return self._named(self._document.Reference(raw).name)

    def _named(self, name: str) -> str:
        number, version = self._document.idToObjectNumberAndVersion[name]
        return f"{number} {version} R"

    def _reference_of(self, numbers: dict[int, Raw], element: Element) -> str:
        return self._reference(numbers[id(element)])

    def _parent(self, found: list[Element] | Element, numbers: dict[int, Raw]) -> str:
        if isinstance(found, Element):
            return self._reference_of(numbers, found)
        return f"[{' '.join(self._reference_of(numbers, one) for one in found)}]"

    def _body(self, one: Element, above: str, numbers: dict[int, Raw]) -> str:
        pages = {kid.page for kid in one.kids if isinstance(kid, Mark)}
        home = min(pages, default=0)
        kids = " ".join(self._kid(kid, numbers, home) for kid in one.kids)
        parts = [f"<</S /{one.kind} /P {above}"]
        parts += [f"/Pg {self._named(f'Page{home}')}"] if home else []
        parts += [f"/K [{kids}]"] if kids else []
        parts += [f"/Alt {_text(one.alternative)}"] if one.alternative else []
        parts += [f"/Lang ({one.language})"] if one.language else []
        parts += [f"/A {_attributes(one)}"] if _attributes(one) else []
        return f"{' '.join(parts)}>>"

    def _kid(self, kid: Element | Mark | Jump, numbers: dict[int, Raw], home: int) -> str:
        match kid:
            case Element():
                return self._reference_of(numbers, kid)
            case Mark() if kid.page == home:
                return str(kid.number)
            case Mark():
                return f"<</Type /MCR /Pg {self._named(f'Page{kid.page}')} /MCID {kid.number}>>"
            case Jump():
                page, name = self._named(f"Page{kid.page}"), self._named(f"Annot.{kid.name}")
                return f"<</Type /OBJR /Pg {page} /Obj {name}>>"


def _all(top: Element) -> Iterator[Element]:
    """Yield an element and everything under it, in reading order."""
    waiting = [top]
    while waiting:
        one = waiting.pop()
        yield one
        waiting += [kid for kid in reversed(one.kids) if isinstance(kid, Element)]


def _attributes(one: Element) -> str:
    if one.scope:
        return f"<</O /Table /Scope /{one.scope}>>"
    if one.kind == "L":
        return "<</O /List /ListNumbering /None>>"
    if one.box is not None:
        left, low, right, high = one.box
        return f"<</O /Layout /Placement /Block /BBox [{left:.2f} {low:.2f} {right:.2f} {high:.2f}]>>"
    return ""


def _text(text: str) -> str:
    """Return a text as a PDF string."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def _around(shapes: tuple[Shape, ...]) -> tuple[float, float, float, float]:
    """Return the box around shapes in the coordinates of the page: left, low, right, high."""
    boxes = [_box(shape) for shape in shapes]
    left, right = min(box.left for box in boxes), max(box.right for box in boxes)
    return left, HEIGHT - max(box.bottom for box in boxes), right, HEIGHT - min(box.top for box in boxes)


def _box(shape: Shape) -> Box:
    if isinstance(shape, Label):
        return label_box(shape)
    if isinstance(shape, Dot):
        (x, y), reach = shape.centre, shape.radius + shape.width / 2
        return Box(x - reach, y - reach, x + reach, y + reach)
    if isinstance(shape, Picture):
        x, y = shape.at
        return Box(x, y, x + shape.width, y + shape.height)
    across, down = zip(*shape.points, strict=True)
    reach = shape.width / 2
    return Box(min(across) - reach, min(down) - reach, max(across) + reach, max(down) + reach)
