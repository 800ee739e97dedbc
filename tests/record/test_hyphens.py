"""A word wider than its column breaks with a hyphen where a reader expects it, and no letter is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompas.geometry.breaking import SOFT_HYPHEN
from kompas.geometry.typesetting import width
from kompas.record.layout.hyphens import hyphenated
from kompas.record.layout.text import broken
from kompas.record.paper import CELL, MM


@pytest.mark.parametrize(
    ("word", "lines"),
    [
        ("studentenbegeleidingsorganisatie", ["studentenbegeleidings-", "organisatie"]),
        ("verantwoordelijkheidsfunctionaris", ["verantwoordelijkheids-", "functionaris"]),
        ("arbeidsongeschiktheidsverzekering", ["arbeids-", "ongeschiktheids-", "verzekering"]),
    ],
)
def test_a_compound_breaks_between_its_parts(word: str, lines: list[str]) -> None:
    assert broken(word, CELL, 40 * MM) == lines


def test_a_part_that_is_still_too_wide_breaks_between_syllables() -> None:
    told = hyphenated("multidisciplinariteit", lambda part: len(part) <= 8)
    assert told.replace(SOFT_HYPHEN, "|") == "mul|tidis|cipli|nari|teit"


def test_a_word_that_fits_is_left_alone() -> None:
    assert hyphenated("verantwoordelijkheidsgevoel", lambda _: True) == "verantwoordelijkheidsgevoel"
    assert hyphenated("een kort woord", lambda _: False) == "een kort woord"


@given(st.text(max_size=60), st.integers(1, 30))
def test_no_letter_is_lost_and_none_added(text: str, room: int) -> None:
    plain = text.replace(SOFT_HYPHEN, "")
    assert hyphenated(plain, lambda part: len(part) <= room).replace(SOFT_HYPHEN, "") == plain


@given(st.text("abcdeinorstuvg", min_size=1, max_size=80), st.floats(40, 200))
def test_every_line_fits_with_its_hyphen(word: str, room: float) -> None:
    lines = broken(word, CELL, room)
    assert all(width(line, CELL.face, CELL.size) <= room + 0.01 for line in lines)
    assert "".join(lines).replace("-", "") == word
