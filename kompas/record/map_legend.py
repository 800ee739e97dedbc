"""What the lines and rings of the map mean, under the picture: on paper nobody can be asked."""

from typing import NamedTuple

from kompas.domain.rolemap import RoleMap
from kompas.geometry.measuring import CAP
from kompas.geometry.palette import Palette
from kompas.geometry.rolemap.legend import WIDE, Sign, sign_shapes, signs_on
from kompas.geometry.rolemap.tags import VERBS
from kompas.geometry.shapes import Label, Shape, moved
from kompas.geometry.typesetting import Face
from kompas.language import Texts

_COLUMNS, _ROW, _SIZE, _UNIT = 4, 15.0, 9.0, 0.2
"""In points: a row, its words; and points to a stage pixel for its signs."""
_ABOVE, _BESIDE = 12.0, 6.0
_DOUBTS = {"assumed": "record.assumed", "disputed": "record.disputed"}
_MARKS = {
    "outside": "stage.verb_outside",
    "nobody": "rolemap.nobody_yet",
    "in_room": "rolemap.at_the_table",
    "decision": "rolemap.sign_decision",
}


class Legend(NamedTuple):
    """What is drawn below a picture, and how much higher that makes it."""

    shapes: tuple[Shape, ...] = ()
    height: float = 0.0


def legend(drawn: RoleMap, top: float, width: float, texts: Texts, palette: Palette) -> Legend:
    """Return the legend of a map in columns, from `top` on; nothing for a map without lines."""
    signs = signs_on(drawn)
    if not signs:
        return Legend()
    rows = -(-len(signs) // _COLUMNS)
    shapes: list[Shape] = []
    for place, sign in enumerate(signs):
        column, row = divmod(place, rows)
        x, y = column * width / _COLUMNS, top + _ABOVE + _ROW * (row + 0.5)
        shapes += (moved(shape, x, y) for shape in sign_shapes(sign, palette, _UNIT))
        at = (x + WIDE * _UNIT + _BESIDE, y + CAP * _SIZE / 2)
        shapes.append(Label(at, _said(sign, texts), Face.REGULAR, _SIZE, palette.ink))
    return Legend(tuple(shapes), _ABOVE + rows * _ROW)


def _said(sign: Sign, texts: Texts) -> str:
    if sign.kind is not None:
        return texts(VERBS[sign.kind])
    return texts(_DOUBTS[sign.doubt] if sign.doubt else _MARKS[sign.mark])
