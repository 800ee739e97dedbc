"""Dates as people type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompas.language import LANGUAGES, texts
from kompas.ui.controls.date_words import is_whole, read_date, write_date

AFTER = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("3-12-2026", date(2026, 12, 3)),
        ("03-12-2026", date(2026, 12, 3)),
        (" 3/12/2026 ", date(2026, 12, 3)),
        ("3.12.2026", date(2026, 12, 3)),
        ("3 12 2026", date(2026, 12, 3)),
        ("3-12-26", date(2026, 12, 3)),
        ("2026-12-03", date(2026, 12, 3)),
        ("03122026", date(2026, 12, 3)),
        ("031226", date(2026, 12, 3)),
        ("3-12", date(2026, 12, 3)),
        ("3-12-", date(2026, 12, 3)),
        ("0312", date(2026, 12, 3)),
        ("22-11", date(2026, 11, 22)),
        ("21-11", date(2027, 11, 21)),
        ("29-2", date(2028, 2, 29)),
        ("3 december 2026", date(2026, 12, 3)),
        ("3 dec", date(2026, 12, 3)),
        ("3mei2027", date(2027, 5, 3)),
        ("12-3-2027", date(2027, 3, 12)),
    ],
)
def test_what_people_type_is_read(typed: str, day: date) -> None:
    assert read_date(typed, texts("nl"), AFTER) == day


def test_the_day_comes_first_in_english_as_well() -> None:
    assert read_date("3/12/2026", texts("en"), AFTER) == date(2026, 12, 3)
    assert read_date("3 March", texts("en"), AFTER) == date(2027, 3, 3)


@pytest.mark.parametrize(
    "typed",
    [
        *("3", "31-2-2026", "29-2-2027", "32-1-2027", "3-13-2026", "morgen", "3-12-2", "3-12-202", "3122026"),
        *(
            "3 de",
            "3 december maart",
            "0-0-0",
            "30-2",
            "3-12-2026 of later",
            "3-12-0026",
            "3-12-1026",
            "3-12-9999",
        ),
    ],
)
def test_what_is_no_date_is_none(typed: str) -> None:
    assert read_date(typed, texts("nl"), AFTER) is None


@pytest.mark.parametrize("typed", ["", "  ", " - "])
def test_nothing_is_no_date_on_purpose(typed: str) -> None:
    assert read_date(typed, texts("nl"), AFTER) == ""


@pytest.mark.parametrize(("typed", "whole"), [("3-12-2026", True), ("03122026", True), ("3-12", False)])
def test_a_date_is_whole_when_its_year_stands_in_full(typed: str, whole: bool) -> None:
    assert is_whole(typed) is whole
    assert not is_whole("3-12-20"), "the beginning of 2026"


@given(st.dates(date(1900, 1, 1), date(2999, 12, 31)), st.sampled_from(LANGUAGES))
def test_what_the_desk_writes_it_can_read(day: date, language: str) -> None:
    words = write_date(day, texts(language))
    assert is_whole(words)
    assert read_date(words, texts(language), AFTER) == day


@given(st.text())
def test_anything_may_be_typed(typed: str) -> None:
    found = read_date(typed, texts("nl"), AFTER)
    assert found is None or found == "" or isinstance(found, date)
