"""Pages by value: nothing lost, nothing off the page, notes level with their text, no lonely heads."""

from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kompas.domain.values import Value
from kompas.geometry.measuring import label_box
from kompas.geometry.shapes import Area, Label
from kompas.language import texts
from kompas.record.blocks import (
    Aside,
    Band,
    Block,
    Bullets,
    Chapter,
    Column,
    Decoration,
    Heading,
    Outline,
    Paragraph,
    Row,
    Sign,
    Table,
    texts_of,
)
from kompas.record.layout.pages import pages
from kompas.record.layout.paginate import Page
from kompas.record.layout.pieces import Run
from kompas.record.outline.record import outline
from kompas.record.paper import BOTTOM, FOOT, LEFT, RIGHT, TOP
from tests.record import sample
from tests.record.reading import printed, squeezed

LONG = "woord " * 900
CHAPTER = Chapter(1, "Kort", "Een hoofdstuk")


def book(*blocks: Block) -> tuple[Page, ...]:
    """Return the pages of a record with these blocks."""
    return pages(Outline("Titel", "", "", "nl", "voet", "{page}/{pages}", (CHAPTER, *blocks)))


def labels(page: Page) -> list[Label]:
    """Return the lines of text on a page."""
    return [shape for run in page.runs for shape in run.shapes if isinstance(shape, Label)]


def label(page: Page, text: str) -> Label:
    """Return the line that begins with this text."""
    return next(line for line in labels(page) if line.text.startswith(text))


def words(found: Sequence[Page], block: int, part: tuple[int, ...] | None = None) -> str:
    """Return the text of a block (or of one cell or item of it), squeezed; the chapter of a book is block 0."""
    runs = (run for page in found for run in page.runs if run.block == block and part in (None, run.part))
    return squeezed("".join(shape.text for run in runs for shape in run.shapes if isinstance(shape, Label)))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_nothing_leaves_the_page(language: str) -> None:
    for page in pages(outline(sample.whole(), (), texts(language))):
        for line in labels(page):
            box = label_box(line)
            assert box.left >= LEFT - 5, line.text
            assert box.right <= RIGHT + 1, line.text
            assert box.bottom <= FOOT + 5, line.text


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_two_lines_of_text_touch(language: str) -> None:
    for page in pages(outline(sample.whole(), (), texts(language))):
        boxes = [
            (line.text, label_box(line))
            for run in page.runs
            if run.role != "figure"
            for line in run.shapes
            if isinstance(line, Label)
        ]
        for at, (text, box) in enumerate(boxes):
            assert [other for other, its in boxes[at + 1 :] if box.meets(its)] == [], text


def test_a_note_is_level_with_the_text_it_belongs_to() -> None:
    (page,) = book(Paragraph("Eerst."), Aside("Noot", ("regel",)), Paragraph("Tekst"))
    assert label(page, "Noot").at[1] == pytest.approx(label(page, "Tekst").at[1])
    assert label(page, "regel").at[1] > label(page, "Noot").at[1]


def test_a_text_with_a_note_begins_under_the_note_before_it() -> None:
    (page,) = book(
        Aside("A", ("een lange noot " * 20,)), Paragraph("Kort."), Aside("B"), Paragraph("Volgende")
    )
    above = [line for line in labels(page) if line.text.startswith("lange noot") or "noot" in line.text]
    assert label(page, "Volgende").at[1] > max(line.at[1] for line in above)
    assert label(page, "B").at[1] == pytest.approx(label(page, "Volgende").at[1])


def test_the_band_begins_under_the_notes_above_it() -> None:
    (page,) = book(Aside("A", ("een lange noot " * 20,)), Paragraph("Kort."), Band("Besluit", "", "Ja."))
    top = min(
        y for run in page.runs for shape in run.shapes if isinstance(shape, Area) for _, y in shape.points
    )
    assert top > max(line.at[1] for line in labels(page) if "noot" in line.text)


def test_the_ground_of_the_band_is_one_area() -> None:
    (page,) = book(Band("Besluit", "met 2", "Ja.", ("Eén.", "Twee.")))
    assert sum(isinstance(shape, Area) for run in page.runs for shape in run.shapes) == 1


def test_a_note_longer_than_its_text_flows_to_the_next_pages() -> None:
    found = book(Aside("Noot", (LONG,)), Paragraph("Tekst."))
    assert len(found) > 2
    assert words(found, 1) == squeezed("Noot" + LONG)


def test_a_heading_takes_two_lines_of_its_text_to_the_next_page() -> None:
    for height in range(36, 56):
        found = book(*(Paragraph("regel") for _ in range(height)), Heading(3, "Kop"), Paragraph(LONG))
        page = next(page for page in found if any(line.text == "Kop" for line in labels(page)))
        after = [line for line in labels(page) if line.text.startswith("woord")]
        assert len(after) >= 2


def test_no_page_begins_or_ends_with_one_line_of_a_paragraph() -> None:
    for height in range(20, 40):
        found = book(*(Paragraph("regel") for _ in range(height)), Paragraph("woord " * 200))
        for page in found:
            assert sum(line.text.startswith("woord") for line in labels(page)) != 1


def test_no_word_stands_alone_on_the_last_line() -> None:
    for count in range(10, 60):
        (page,) = book(Paragraph("woord " * count))
        lines = [line.text for line in labels(page) if line.text.startswith("woord")]
        assert len(lines) == 1 or " " in lines[-1]


def test_a_table_that_breaks_repeats_its_head() -> None:
    table = Table(
        (Column("Wat"), Column("Wie", "name")), tuple(Row((f"Rij {n}.", "iemand")) for n in range(80))
    )
    found = book(table)
    assert len(found) > 2
    for page in found:
        assert sum(line.text == "Wat" for line in labels(page)) == 1
    heads = [run for page in found for run in page.runs if run.role == "head_cell" and run.part[0] == 0]
    assert len(heads) == 2
    rows = [run.part[0] for page in found for run in page.runs if run.role == "head_cell" and run.part[0]]
    assert rows == list(range(1, 81))


def test_a_small_table_stays_on_one_page() -> None:
    table = Table((Column("Wat"),), tuple(Row((f"Rij {n}.",)) for n in range(5)))
    for height in range(25, 35):
        found = book(*(Paragraph("regel") for _ in range(height)), table)
        assert sum(any(line.text.startswith("Rij") for line in labels(page)) for page in found) == 1


def test_the_lines_of_a_cell_are_read_together() -> None:
    table = Table((Column("Wat"), Column("Wie", "name")), (Row(("links " * 60, "rechts " * 20)),))
    (page,) = book(table)
    cells = [run for run in page.runs if run.part in {(1, 0), (1, 1)}]
    assert [
        len({line.text.split()[0] for line in run.shapes if isinstance(line, Label)}) for run in cells
    ] == [1, 1]


def test_a_chapter_begins_a_page_and_later_pages_carry_its_name() -> None:
    found = book(Paragraph(LONG), Chapter(2, "Verder", "Nog een"), Paragraph("Tekst."))
    assert [line.size for line in labels(found[0]) if line.text == "Een hoofdstuk"] == [30]
    assert [line.size for line in labels(found[1]) if line.text == "Een hoofdstuk"] == [10.5]
    assert "Nog een" in [line.text for line in labels(found[-1])]
    assert "Een hoofdstuk" not in [line.text for line in labels(found[-1])]


def test_every_page_says_which_of_how_many_it_is() -> None:
    found = book(Paragraph(LONG), Paragraph(LONG))
    assert [[line.text for line in labels(page)][-1] for page in found] == [
        f"{n}/{len(found)}" for n in range(1, len(found) + 1)
    ]


TEXT = st.text(max_size=400) | st.sampled_from(["", "x" * 3000, "lang woord " * 300, "\n" * 40, "a\n\n\nb"])
COLUMN = st.builds(Column, st.text(max_size=20), st.sampled_from(["text", "name", "short", "number", "date"]))


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Return any table, its cells as long as they like."""
    columns = tuple(draw(st.lists(COLUMN, min_size=2, max_size=4)))
    row = st.tuples(*(TEXT for _ in columns)).map(Row)
    rows = tuple(draw(st.lists(row, max_size=6)))
    return Table(columns, rows, draw(st.booleans()), draw(st.booleans()))


BLOCKS = (
    st.builds(Paragraph, TEXT, st.sampled_from(["body", "question", "statement", "strong", "quiet"]))
    | st.builds(Heading, st.sampled_from([3, 4]), TEXT)
    | st.builds(Bullets, st.lists(TEXT, max_size=5).map(tuple))
    | st.builds(Aside, TEXT, st.lists(TEXT, max_size=3).map(tuple), st.sampled_from([0, 3]))
    | st.builds(Band, st.text(max_size=20), st.text(max_size=40), TEXT, st.lists(TEXT, max_size=3).map(tuple))
    | tables()
    | st.just(Decoration())
    | st.builds(Chapter, st.integers(1, 99), st.text(max_size=10), st.text(max_size=60))
)


@given(st.lists(BLOCKS, max_size=8))
@settings(deadline=None, max_examples=60)
def test_any_blocks_become_pages_on_which_all_their_words_stand(blocks: list[Block]) -> None:
    found = book(*blocks)
    for position, block in enumerate(blocks, start=1):
        if isinstance(block, Table):
            for number, row in enumerate(block.rows, start=1):
                for column, cell in enumerate(row.cells):
                    assert words(found, position, (number, column)) == squeezed(cell)
        else:
            on_paper = words(found, position)
            assert all(squeezed(line) in on_paper for text in texts_of(block) for line in text.split("\n"))
    for page in found:
        for run in page.runs:
            for shape in run.shapes:
                if isinstance(shape, Label) and run.role not in ("artifact", "heading"):
                    assert TOP - 1 <= shape.at[1] <= BOTTOM + 1


def test_printed_text_is_what_tests_look_for() -> None:
    assert printed("a\u00adb 😀") == "ab[grinningface]"


def test_the_band_waits_for_a_note_that_goes_on_for_pages() -> None:
    found = book(Aside("Noot", (LONG,)), Paragraph("Tekst."), Band("Besluit", "", "Ja."))
    assert words(found, 3).endswith("Ja.")
    (line,) = [line for page in found for line in labels(page) if line.text == "Ja."]
    assert line.at[1] < BOTTOM


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_round_is_one_page_even_when_there_is_most_to_say(language: str) -> None:
    apart = [(0, 100, 0), (0, 100, 0), (0, 0, 100), (100, 0, 0), (0, 100, 0)]
    session = sample.seated(sample.started(), ["student"] * 5)
    session = sample.weighed(sample.weighed(session, apart), apart[::-1])
    record = outline(session, (), texts(language))
    weighing = [block.text for block in record.blocks if isinstance(block, Chapter)][2:4]
    heads = [[line.text for line in labels(page)] for page in pages(record)[2:]]
    for text in weighing:
        assert sum(text in head for head in heads) == 1
    assert any(
        "Er lijken twee groepen te zijn." in head or "There seem to be two groups." in head for head in heads
    )


def test_a_table_of_a_few_tall_rows_breaks_instead_of_leaving_a_page_half_empty() -> None:
    columns = (Column("Argument"), Column("Kant", "short"), Column("Belang", "name"))
    long = "Een mens heeft in een gesprek vaak een hele zin nodig om uit te leggen wat hij bedoelt. " * 2
    table = Table(columns, tuple(Row((long, "voor", "student")) for _ in range(6)))
    found = book(table, table, table)
    lowest = max(line.at[1] for line in labels(found[0]) if line.at[1] < BOTTOM)
    assert BOTTOM - lowest < 160


def test_short_rows_still_stay_together_at_the_ends_of_a_table() -> None:
    table = Table((Column("Wat"),), tuple(Row((f"rij {n}",)) for n in range(70)))
    found = [page for page in book(Paragraph("Eerst."), table) if labels(page)]
    for page in found:
        rows = [line for line in labels(page) if line.text.startswith("rij ")]
        assert len(rows) >= 3


def test_a_table_that_hides_its_head_shows_it_where_it_goes_on_on_another_page() -> None:
    table = Table(
        (Column("Wat"), Column("Wie", "name")), tuple(Row((f"rij {n}", "ik")) for n in range(70)), False
    )
    first, *others = book(table)
    assert not any(line.text == "Wie" for line in labels(first))
    assert others
    for page in others:
        assert any(line.text == "Wie" for line in labels(page))


@pytest.mark.parametrize("above", range(30, 60))
def test_a_question_never_stands_on_another_page_than_the_beginning_of_its_answer(above: int) -> None:
    filler = Paragraph("\n".join(f"regel {n}" for n in range(above)))
    found = book(
        filler, Aside("Vraag"), Paragraph("Klopt het dat?", "strong"), Paragraph("Nog niet beantwoord.")
    )
    (with_question,) = [
        n for n, page in enumerate(found) if any(x.text == "Klopt het dat?" for x in labels(page))
    ]
    assert any(x.text == "Nog niet beantwoord." for x in labels(found[with_question]))


def test_arguments_that_go_on_on_another_page_say_again_of_which_value_they_are() -> None:
    table = Table(
        (Column("Wat"), Column("Wie", "name")), tuple(Row((f"rij {n}", "ik")) for n in range(70)), False
    )
    found = book(Aside("Menselijkheid", level=3, sign=Sign(Value.HUMANITY, "M")), table)
    assert len(found) > 2
    for page in found:
        assert (
            label(page, "Menselijkheid").at[1]
            < min(line.at[1] for line in labels(page) if "rij" in line.text) + 1
        )
    roles = [run.role for page in found for run in page.runs if _holds(run, "Menselijkheid")]
    assert roles == ["heading", *["artifact"] * (len(found) - 1)]


def _holds(run: Run, text: str) -> bool:
    return any(isinstance(shape, Label) and shape.text == text for shape in run.shapes)
