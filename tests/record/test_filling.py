"""No chapter ends with a few lines on a page of their own when it can stand a little closer; narrow words fit."""

import pytest

from kompas.geometry.typesetting import width
from kompas.language import LANGUAGES, texts
from kompas.record.layout.filling import FEW, filled
from kompas.record.layout.paginate import paginate
from kompas.record.layout.pieces import Opening, Piece
from kompas.record.layout.table import WIDTHS
from kompas.record.paper import BOTTOM, CELL, TOP

HIGH = 20.0
OPENS = Opening((), (), TOP)


def chapter(count: int, space: float) -> list[Piece]:
    """Return a chapter of so many lines with white between them."""
    return [Piece(0.0, opens=OPENS, keep=True), *(Piece(HIGH, space=space) for _ in range(count))]


def lines(space: float) -> int:
    """Return how many such lines one page holds."""
    return next(n for n in range(1, 99) if len(paginate(chapter(n + 1, space))) > 1)


def test_a_few_lines_too_many_stand_closer_on_the_same_page() -> None:
    few = chapter(lines(10.0) + 2, 10.0)
    assert len(paginate(few)) == 2
    (page,) = filled(few)
    assert page.foot <= BOTTOM


def test_more_than_a_few_lines_keep_their_white_and_their_page() -> None:
    many = chapter(lines(10.0) + round(FEW / (HIGH + 10.0)) + 2, 10.0)
    assert filled(many) == paginate(many)


def test_what_cannot_stand_on_one_page_is_not_pressed_together_for_nothing() -> None:
    tall = chapter(lines(0.0) + 1, 0.0)
    assert filled(tall) == paginate(tall)


def test_another_chapter_is_not_pressed_together() -> None:
    roomy = chapter(3, 10.0)
    assert filled([*roomy, *chapter(lines(10.0) + 1, 10.0)])[0] == paginate(roomy)[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_of_narrow_columns_stand_on_one_line(language: str) -> None:
    keys = ("step_unasked", "step_unknown", "step_open", "step_busy", "step_done", "side_for", "side_against")
    told = [texts(language)(f"record.{key}") for key in (*keys, "cell_left_out", "side", "step_status")]
    assert max(width(word, CELL.face, CELL.size) for word in told) <= WIDTHS["short"]
