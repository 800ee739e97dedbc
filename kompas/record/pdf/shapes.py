"""Paints shapes on a page of the PDF: the same shapes as the wall, and nothing else.

Shapes have y downwards from the top of the page; the canvas has it upwards from the bottom. A brush remembers what
the page was told last (colours, pen, font), so that pages stay small and quick to write.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Any, Literal

from msgspec.structs import replace
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from kompas.geometry.shapes import Area, Dot, Label, Line, Picture, Point, Shape
from kompas.geometry.typesetting import Face, metrics, width
from kompas.record.layout.pieces import Run
from kompas.record.paper import HEIGHT, LEFT, NOTE, TOP, colours
from kompas.record.pdf.fonts import registered
from kompas.record.pdf.picture import placed

ROUND_CAP, FLAT_CAP = 1, 0
SEEN: Literal[0] = 0
UNSEEN: Literal[3] = 3
ROUND_JOIN, MITRE_JOIN = 1, 0
WHISPER_SIZE, WHISPER_ABOVE = 1.0, 13.0
"""Size of a text that is not seen, and how far above another it stands, in points: under the rule over that row."""
ANCHORS = {"start": 0.0, "middle": 0.5, "end": 1.0}
PAINTED = {(True, True): "B", (True, False): "f", (False, True): "S", (False, False): "n"}
ARC = 0.5522847498
"""How far, as a share of the radius, the handles of a quarter circle reach."""
Pen = tuple[str, float, tuple[float, ...]]


class Brush:
    """Paints on one page; a new page needs a new brush."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._code: list[str] = canvas._code  # type: ignore[attr-defined]  # noqa: SLF001 - no other door
        self._fill = ""
        self._pen: Pen = ("", 0.0, ())
        self._ends = (FLAT_CAP, MITRE_JOIN)
        self._spacing = 0.0
        self._face: tuple[Face, float] | None = None
        self._text: PDFTextObject | None = None

    def paint(self, shapes: Sequence[Shape], *, as_text: bool = False) -> None:
        """Draw the shapes in order; lines of text that follow one another become one text object.

        `as_text`: the lines are one text, so each ends in the space that the break took.
        """
        last = len(shapes) - 1
        for at, shape in enumerate(shapes):
            if isinstance(shape, Label):
                self._write(shape, " " if as_text and at < last and not shape.text.endswith("-") else "")
                continue
            self._lift()
            match shape:
                case Line():
                    self._line(shape)
                case Area():
                    self._area(shape)
                case Dot():
                    self._dot(shape)
                case Picture():
                    self._picture(shape)
        self._lift()

    def whisper(self, text: str, beside: Run) -> None:
        """Set a text that is heard and not seen, small and above where another run begins.

        On a line of its own, so that who copies or searches the text of the page finds that of the run in one piece.
        """
        spots = (shape for shape in beside.shapes if isinstance(shape, Label))
        spot = next(spots, Label((LEFT, TOP), "", NOTE.face, NOTE.size, colours().ink))
        x, y = spot.at
        spot = replace(spot, at=(x, y - WHISPER_ABOVE), size=WHISPER_SIZE)
        self._text_for(spot).setTextRenderMode(UNSEEN)
        self._write(replace(spot, text=text, anchor="start"))
        self._text_for(spot).setTextRenderMode(SEEN)
        self._lift()

    def _line(self, line: Line) -> None:
        is_round = line.cap == "round"
        self._use((line.colour, line.width, line.dash))
        self._shape_ends((ROUND_CAP, ROUND_JOIN) if is_round else (FLAT_CAP, MITRE_JOIN))
        self._path(line.points, close=False, fill=False, stroke=True)

    def _area(self, area: Area) -> None:
        self._dip(area.fill)
        if area.outline:
            self._use((area.outline, area.width, ()))
            self._shape_ends((FLAT_CAP, MITRE_JOIN))
        self._path(area.points, close=True, fill=bool(area.fill), stroke=bool(area.outline))

    def _dot(self, dot: Dot) -> None:
        self._dip(dot.fill)
        if dot.outline:
            self._use((dot.outline, dot.width, dot.dash))
        self._put(_circle(dot), fill=bool(dot.fill), stroke=bool(dot.outline))

    def _picture(self, picture: Picture) -> None:
        (x, y), name = picture.at, placed(self._canvas, picture)
        place = f"{picture.width:.2f} 0 0 {picture.height:.2f} {x:.2f} {HEIGHT - y - picture.height:.2f} cm"
        self._code.append(f"q {place} /{name} Do Q")

    def _path(self, points: tuple[Point, ...], *, close: bool, fill: bool, stroke: bool) -> None:
        (x, y), *rest = points
        steps = [f"n {x:.2f} {HEIGHT - y:.2f} m", *(f"{x:.2f} {HEIGHT - y:.2f} l" for x, y in rest)]
        self._put(" ".join([*steps, "h"] if close else steps), fill=fill, stroke=stroke)

    def _put(self, path: str, *, fill: bool, stroke: bool) -> None:
        """Write a path as it is: the library's own way takes a third of the time of a whole record."""
        self._code.append(f"{path} {PAINTED[fill, stroke]}")

    def _write(self, label: Label, after: str = "") -> None:
        if not label.text:
            return
        x, y = label.at
        if label.anchor != "start":
            wide = width(label.text, label.face, label.size, label.tracking, tabular=label.tabular)
            x -= ANCHORS[label.anchor] * wide
        text = self._text_for(label)
        if label.tabular:
            self._tabular(text, label, (x, HEIGHT - y))
            return
        self._place(text, (x, HEIGHT - y))
        self._space(text, label.tracking * label.size)
        self._say(text, label.text + after)

    def _tabular(self, text: PDFTextObject, label: Label, at: Point) -> None:
        """Set figures of equal width with the proportional ones: the white of a cell goes half before, half after."""
        cell = metrics(label.face).digit * label.size
        halves = [
            (cell - width(char, label.face, label.size)) / 2 if char.isascii() and char.isdigit() else 0.0
            for char in label.text
        ]
        self._place(text, (at[0] + halves[0], at[1]))
        for char, after, before in zip(label.text, halves, [*halves[1:], 0.0], strict=True):
            self._space(text, label.tracking * label.size + after + before)
            self._say(text, char)

    @staticmethod
    def _place(text: Any, at: Point) -> None:
        """Put the pen down somewhere."""
        text._code.append(f"1 0 0 1 {at[0]:.2f} {at[1]:.2f} Tm")  # noqa: SLF001 - see `_say`

    @staticmethod
    def _say(text: Any, letters: str) -> None:
        """Set letters without measuring them again, as the library's `textOut` does: we know where all is."""
        text._code.append(text._formatText(letters))  # noqa: SLF001 - no other door

    def _text_for(self, label: Label) -> PDFTextObject:
        """Return the text object in hand, its font and colour as the label wants them."""
        if self._text is None:
            self._text, self._face = self._canvas.beginText(), None
        if self._face != (label.face, label.size):
            self._face = (label.face, label.size)
            self._text.setFont(registered(label.face), label.size)
        if self._fill != label.colour:
            self._fill = label.colour
            self._text.setFillColorRGB(*rgb(label.colour))
        return self._text

    def _space(self, text: PDFTextObject, spacing: float) -> None:
        if spacing != self._spacing:
            self._spacing = spacing
            text.setCharSpace(spacing)

    def _lift(self) -> None:
        if self._text is not None:
            self._canvas.drawText(self._text)
            self._text = None

    def _dip(self, colour: str) -> None:
        if colour and colour != self._fill:
            self._fill = colour
            self._canvas.setFillColorRGB(*rgb(colour))

    def _use(self, pen: Pen) -> None:
        colour, thick, dash = pen
        if colour != self._pen[0]:
            self._canvas.setStrokeColorRGB(*rgb(colour))
        if thick != self._pen[1]:
            self._canvas.setLineWidth(thick)
        if dash != self._pen[2]:
            self._canvas.setDash(list(dash))
        self._pen = pen

    def _shape_ends(self, ends: tuple[int, int]) -> None:
        if ends != self._ends:
            self._ends = ends
            self._canvas.setLineCap(ends[0])
            self._canvas.setLineJoin(ends[1])


def rgb(colour: str) -> tuple[float, float, float]:
    """Read "#rrggbb" as three shares of 1."""
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return red, green, blue


def _circle(dot: Dot) -> str:
    """Return the path of a circle as four curves."""
    (x, down), reach = dot.centre, dot.radius
    y, arm = HEIGHT - down, ARC * dot.radius
    around = ((1, 0), (0, 1), (-1, 0), (0, -1), (1, 0))
    steps = [f"n {x + reach:.2f} {y:.2f} m"]
    for (ax, ay), (bx, by) in pairwise(around):
        first = f"{x + ax * reach + bx * arm:.2f} {y + ay * reach + by * arm:.2f}"
        second = f"{x + bx * reach + ax * arm:.2f} {y + by * reach + ay * arm:.2f}"
        steps.append(f"{first} {second} {x + bx * reach:.2f} {y + by * reach:.2f} c")
    return " ".join([*steps, "h"])
