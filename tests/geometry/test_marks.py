"""Signs: each value with its own shape, letter and outline, in every theme."""

import pytest

from kompas.domain.values import VALUES, Value
from kompas.geometry.emblem import emblem
from kompas.geometry.marks import lozenge, value_mark, value_names
from kompas.geometry.measuring import CAP, circle_holds, inside, label_box
from kompas.geometry.palette import THEMES, contrast, palette
from kompas.geometry.shapes import Area, Dot, Label
from kompas.geometry.typesetting import Face, metrics
from kompas.language import texts

OUTLINED = 1 / 20


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("value", VALUES)
def test_a_mark_has_an_outline_and_a_letter_inside(theme: str, value: Value) -> None:
    colours = palette(theme)
    shape, letter = value_mark(value, (200, 200), 92, "M", colours)
    assert isinstance(shape, Area | Dot)
    assert shape.width == pytest.approx(92 * OUTLINED)
    assert shape.outline in (colours.ink, colours.paper)
    assert contrast(letter.colour, shape.fill) > 6.5
    box = label_box(letter)
    if isinstance(shape, Dot):
        assert circle_holds(shape, box)
    else:
        assert all(inside(corner, shape.points) for corner in box.corners)


def test_the_three_shapes_weigh_the_same() -> None:
    triangle, circle, square = (value_mark(v, (0, 0), 100, "A", palette("light"))[0] for v in VALUES)
    assert isinstance(triangle, Area)
    assert isinstance(circle, Dot)
    assert isinstance(square, Area)
    wide = triangle.points[1][0] - triangle.points[2][0]
    high = triangle.points[1][1] - triangle.points[0][1]
    areas = [wide * high / 2, 3.14159 * circle.radius**2, (square.points[1][0] - square.points[0][0]) ** 2]
    assert wide == pytest.approx(120)
    assert max(areas) / min(areas) < 1.06


def test_letters_and_names_differ_per_language() -> None:
    dutch, english = value_names(texts("nl")), value_names(texts("en"))
    assert [name.letter for name in dutch] == ["A", "M", "R"]
    assert [name.name[0] for name in english] == [name.letter for name in english]


def test_the_lozenge_is_hollow_and_never_marker() -> None:
    for theme in THEMES:
        colours = palette(theme)
        shapes = lozenge((0, 0), 24, colours)
        used = {getattr(s, "fill", "") for s in shapes} | {getattr(s, "colour", "") for s in shapes}
        assert colours.marker not in used
        assert isinstance(shapes[0], Area)
        assert shapes[0].fill == colours.paper


def test_the_emblem_has_three_marks_and_one_needle_in_ink() -> None:
    colours = palette("projector-light")
    shapes = emblem((96, 52), 61, colours)
    fills = [s.fill for s in shapes if isinstance(s, Area | Dot)]
    assert fills == [colours.autonomy, colours.humanity, colours.justice, colours.ink]


def test_measures_of_text_are_those_of_the_fonts() -> None:
    assert [metrics(face).cap_height for face in Face] == pytest.approx([CAP] * len(Face), abs=1e-3)


def test_a_tall_label_knows_its_descent() -> None:
    low, high = (label_box(Label((0, 0), word, Face.DISPLAY, 100, "#000000")) for word in ("gap", "nee"))
    assert low.bottom > 15 > high.bottom == 0
