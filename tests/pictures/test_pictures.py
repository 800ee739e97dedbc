"""What is drawn now looks as it did when somebody looked at it and approved it."""

import tempfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from msgspec import structs
from PySide6.QtGui import QColor, QImage

from kompas.geometry.palette import palette
from kompas.geometry.shapes import Drawing, Label, Shape, moved
from kompas.ui.painter import load_fonts
from tests.pictures.comparing import difference, marked, small
from tests.pictures.desk_scenes import DESKS
from tests.pictures.drawing import APPROVED, HEIGHT, draw_elsewhere
from tests.pictures.stage_scenes import SCENES, drawn, page

NAMES = (*SCENES, *DESKS)
MOST_BYTES = 1_500_000
pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture(scope="module")
def new(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with all pictures as they are drawn now."""
    folder = tmp_path_factory.mktemp("pictures")
    draw_elsewhere(folder)
    return folder


def fault(name: str, approved: Path, now: Path) -> str:
    """Say how a picture differs from the approved one, and where both can be looked at; empty when it does not."""
    right, here = QImage(str(approved / f"{name}.png")), QImage(str(now / f"{name}.png"))
    again = "python -m tests.tools.pictures --approve"
    if right.isNull():
        return f"{name} was never approved: {again}"
    found = difference(right, here)
    if found.alike:
        return ""
    folder = Path(tempfile.mkdtemp(prefix="kompas-pictures-"))
    here.save(str(folder / f"{name}.png"))
    if right.size() == here.size():
        marked(right, here).save(str(folder / f"{name}-difference.png"))
    return f"{name}: {found}; look in {folder}, and if it is right: {again}"


@pytest.mark.parametrize("name", NAMES)
def test_it_looks_as_it_was_approved(name: str, new: Path) -> None:
    assert fault(name, APPROVED, new) == ""


def test_nothing_else_is_kept_and_it_is_not_much() -> None:
    files = list(APPROVED.iterdir())
    assert {file.name for file in files} == {f"{name}.png" for name in NAMES}
    assert sum(file.stat().st_size for file in files) < MOST_BYTES


def painted(scene: str, shapes: Iterable[Shape] = ()) -> QImage:
    """A scene as a picture, or other shapes instead of its own."""
    load_fonts()
    whole = page(SCENES[scene])
    own = tuple(shapes)
    return drawn(structs.replace(whole, shapes=own) if own else whole, SCENES[scene].theme, HEIGHT)


def replaced(whole: Drawing, old: Shape, new: Shape) -> tuple[Shape, ...]:
    return tuple(new if shape is old else shape for shape in whole.shapes)


@pytest.mark.parametrize("way", [(8, 0), (0, 8)])
@pytest.mark.parametrize("scene", ["case-4x3", "law", "revealed-sentences-dark"])
def test_a_label_that_moves_by_eight_is_seen(scene: str, way: tuple[int, int]) -> None:
    whole, right = page(SCENES[scene]), painted(scene)
    for label in (shape for shape in whole.shapes if isinstance(shape, Label)):
        changed = painted(scene, replaced(whole, label, moved(label, *way)))
        assert not difference(right, changed).alike, label


@pytest.mark.parametrize(
    ("was", "becomes"),
    [("soft", "ink"), ("marker", "#FFC83C"), ("humanity", "autonomy"), ("tint_justice", "paper")],
)
def test_another_colour_is_seen(was: str, becomes: str) -> None:
    whole = page(SCENES["revealed-mean"])
    theme = palette(SCENES["revealed-mean"].theme)
    before, after = getattr(theme, was), getattr(theme, becomes, becomes)
    old = next(shape for shape in whole.shapes if before in (_field(shape, "fill"), _field(shape, "colour")))
    other = structs.replace(old, **{"fill" if _field(old, "fill") == before else "colour": after})
    changed = painted("revealed-mean", replaced(whole, old, other))
    assert not difference(painted("revealed-mean"), changed).alike


def _field(shape: Shape, name: str) -> str:
    return getattr(shape, name, "")


def test_what_is_not_there_is_seen() -> None:
    whole, right = page(SCENES["case"]), painted("case")
    for gone in (shape for shape in whole.shapes if isinstance(shape, Label)):
        rest = (shape for shape in whole.shapes if shape is not gone)
        assert not difference(right, painted("case", rest)).alike, gone


@pytest.mark.parametrize("scene", ["case", "revealed-sentences-dark"])
def test_letters_drawn_a_little_differently_are_not_seen(scene: str) -> None:
    right, whole = painted(scene), page(SCENES[scene])
    nudged = painted(scene, (moved(shape, 0.3, 0.2) for shape in whole.shapes))
    assert bytes(nudged.constBits()) != bytes(right.constBits())
    assert difference(right, nudged).alike
    assert difference(right, small(right)).alike


def test_a_fault_says_where_to_look(tmp_path: Path) -> None:
    blank = QImage(960, 540, QImage.Format.Format_RGB32)
    blank.fill(QColor("white"))
    blank.save(str(tmp_path / "case.png"))
    said = fault("case", APPROVED, tmp_path)
    folder = Path(said.partition("look in ")[2].partition(",")[0])
    assert sorted(file.name for file in folder.iterdir()) == ["case-difference.png", "case.png"]
    assert "never approved" in fault("case", tmp_path / "nowhere", tmp_path)
