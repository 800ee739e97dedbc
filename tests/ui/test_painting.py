"""Whatever goes wrong while something is painted, the program goes on."""

import re
from pathlib import Path

from kompas.paths import data_root
from tests.own_process import told_by

_BESIDE = re.compile(r"^(?!\s*with QPainter\(.*\) as painter:$).*\bQPainter\(", re.MULTILINE)
LAPTOP = {"name": "laptop", "x": 0, "y": 0, "width": 800, "height": 600}


def test_what_fails_while_it_is_painted_ends_nothing(tmp_path: Path) -> None:
    assert told_by("tests.painting_fails", tmp_path, [LAPTOP])["failed"] > 0


def test_every_painter_ends_with_its_block() -> None:
    sources = (data_root() / "kompas").rglob("*.py")
    assert [
        f"{each.name}: {line}" for each in sources for line in _BESIDE.findall(each.read_text("utf-8"))
    ] == []
