"""Tagged PDF: two checkers find nothing wrong in any record, and the tree says what the outline says, in its order."""

import io
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader

from kompas.checks.findings import findings_of
from kompas.domain.session import Session
from kompas.domain.text import Language
from kompas.language import texts
from kompas.reading import read_session
from kompas.record.cards import deck
from kompas.record.outline.record import outline
from kompas.record.pdf.cards import render_cards
from kompas.record.pdf.render import render_pdf
from kompas.record.tongue import tongue
from tests.record import sample
from tests.record.checkers import faults
from tests.record.hard import HARD

JOURNEYS = sorted(Path("tests/journeys").glob("*.kompas"))
LANGUAGES: tuple[Language, ...] = ("nl", "en")


def written(session: Session, language: str, folder: Path) -> Path:
    """Return the file of a full record."""
    path = folder / "record.pdf"
    path.write_bytes(render_pdf(outline(session, findings_of(session), texts(language))))
    return path


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", list(HARD))
def test_two_checkers_find_nothing_wrong_however_hard_the_session(
    name: str, language: str, tmp_path: Path
) -> None:
    assert faults(written(HARD[name](), language, tmp_path)) == []


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("journey", JOURNEYS, ids=lambda path: path.stem)
def test_two_checkers_find_nothing_wrong_in_the_record_of_a_journey(
    journey: Path, language: str, tmp_path: Path
) -> None:
    assert faults(written(read_session(journey), language, tmp_path)) == []


def test_the_checkers_do_find_what_is_wrong(tmp_path: Path) -> None:
    content = render_pdf(outline(sample.started(), (), texts("nl")))
    path = tmp_path / "broken.pdf"
    path.write_bytes(content.replace(b"/Marked true", b"/Marxed true"))
    assert faults(path)


def test_paper_cards_are_tagged_too(tmp_path: Path) -> None:
    path = tmp_path / "cards.pdf"
    path.write_bytes(render_cards(deck(sample.seated(sample.started()), texts("nl"))))
    assert faults(path) == []


def elements(node: Any, language: str = "") -> Iterator[tuple[str, Any, str]]:
    """Yield kind, dictionary and language of every element under a node."""
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, list) else [kids]:
        one = kid.get_object()
        if isinstance(one, dict) and "/S" in one:
            spoken = str(one.get("/Lang", language))
            yield str(one["/S"]), one, spoken
            yield from elements(one, spoken)


def tree(session: Session, language: str = "nl") -> list[tuple[str, Any, str]]:
    """Return the elements of a record in reading order."""
    content = render_pdf(outline(session, findings_of(session), texts(language)))
    return list(elements(PdfReader(io.BytesIO(content)).root_object["/StructTreeRoot"]))


def test_headings_have_no_jump_and_one_is_of_the_first_level() -> None:
    levels = [int(kind[2:]) for kind, _, _ in tree(sample.whole()) if kind[1] == "H" and kind[2:].isdigit()]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_figure_says_what_it_shows_and_where_it_is() -> None:
    figures = [one for kind, one, _ in tree(sample.whole()) if kind == "/Figure"]
    assert len(figures) >= 4
    for figure in figures:
        assert len(str(figure["/Alt"])) > 40
        left, low, right, high = (float(side) for side in figure["/A"]["/BBox"])
        assert 0 <= left < right <= 596
        assert 0 <= low < high <= 842


def test_every_cell_of_a_table_is_there_and_every_head_has_its_scope() -> None:
    found = tree(sample.whole())
    rows = [one for kind, one, _ in found if kind == "/TR"]
    assert len({len(row["/K"]) for row in rows}) > 1
    for kind, one, _ in found:
        if kind == "/Table":
            widths = {len(row["/K"]) for inner, row, _ in elements(one) if inner == "/TR"}
            assert len(widths) == 1
        if kind == "/TH":
            assert one["/A"]["/Scope"] in ("/Row", "/Column")


def test_what_the_room_said_in_the_other_language_is_marked() -> None:
    spoken = {language for _, _, language in tree(sample.whole(), "en")}
    assert spoken == {"", "nl"}
    assert {language for _, _, language in tree(sample.whole(), "nl")} == {""}


@pytest.mark.parametrize(
    ("text", "usual", "expected"),
    [
        ("Een gesprek begint met een label, niet met een mens.", "en", "nl"),
        ("Een gesprek begint met een label, niet met een mens.", "nl", "nl"),
        ("The student should be able to see that.", "nl", "en"),
        ("privacy officer", "nl", "nl"),
        ("AI Act, artikel 14", "en", "en"),
        ("", "nl", "nl"),
    ],
)
def test_the_language_of_a_text_is_told_by_its_small_words(
    text: str, usual: Language, expected: Language
) -> None:
    assert tongue(text, usual) == expected


def test_it_says_to_what_it_was_made_and_never_that_it_was_certified() -> None:
    content = render_pdf(outline(sample.whole(), (), texts("nl")))
    assert content.startswith(b"%PDF-1.7")
    assert b"<pdfuaid:part>1</pdfuaid:part>" in content
    assert b"certif" not in content.lower()


@pytest.mark.parametrize("language", LANGUAGES)
def test_page_one_alone_is_one_page_that_says_what_page_one_says(language: str, tmp_path: Path) -> None:
    spoken = texts(language)
    path = tmp_path / "one.pdf"
    path.write_bytes(render_pdf(outline(sample.whole(), (), spoken, page_one=True)))
    assert faults(path) == []
    (alone,) = PdfReader(path).pages
    full = PdfReader(io.BytesIO(render_pdf(outline(sample.whole(), (), spoken)))).pages[0]
    assert alone.extract_text().splitlines()[:-1] == full.extract_text().splitlines()[:-1]
