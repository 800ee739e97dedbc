"""The PDF: every font embedded, the same bytes twice, no links, and hostile texts that stay texts."""

import io
import re
import shutil
import subprocess
from typing import Any

import pytest
from pypdf import PdfReader

from kompas.domain import actions as a
from kompas.domain.outcome import Argument, Details
from kompas.domain.values import Value
from kompas.language import texts
from kompas.record.outline.record import outline
from kompas.record.pdf.fonts import character_map
from kompas.record.pdf.render import render_pdf
from kompas.record.pdf.shapes import rgb
from tests.record import sample
from tests.record.hard import HOSTILE
from tests.record.reading import pdf_text, printed


def made(language: str = "nl") -> bytes:
    """Return the PDF of a whole workshop."""
    return render_pdf(outline(sample.whole(), (), texts(language)))


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_whole_workshop_is_a_document_of_eight_pages_or_more(language: str) -> None:
    reader = PdfReader(io.BytesIO(made(language)))
    assert len(reader.pages) >= 8
    assert str(reader.root_object["/Lang"]) == language
    assert reader.metadata is not None
    assert reader.metadata.author == "ROC Voorbeeldstad"
    assert reader.metadata.title == {"nl": "Rood, oranje, groen", "en": "Red, amber, green"}[language]
    assert reader.pages[0].mediabox.width == pytest.approx(595.28, abs=0.01)


def test_bookmarks_lead_to_the_chapters_and_their_sections() -> None:
    found = PdfReader(io.BytesIO(made())).outline
    chapters = [entry for entry in found if not isinstance(entry, list)]
    assert [str(entry["/Title"]) for entry in chapters][:3] == [
        "Rood, oranje, groen",
        "Inhoud",
        "1  Waar het over ging",
    ]
    assert len(chapters) == 11
    assert any(isinstance(entry, list) for entry in found)


def test_every_font_on_every_page_is_embedded_and_says_what_its_letters_are() -> None:
    fonts = [font for page in PdfReader(io.BytesIO(made())).pages for font in _fonts(page)]
    assert len(fonts) > 8
    for font in fonts:
        assert "/FontFile2" in font["/FontDescriptor"]
        assert "+Inter" in font["/BaseFont"]
        assert b"<0000>" not in font["/ToUnicode"].get_object().get_data()


def _fonts(page: Any) -> list[Any]:
    return [font.get_object() for font in page["/Resources"]["/Font"].values()]


def test_no_font_that_is_not_ours_is_named_anywhere() -> None:
    content = made()
    assert b"Helvetica" not in content
    assert b"Times" not in content


def test_the_same_outline_gives_the_same_bytes() -> None:
    assert made() == made()


def test_links_lead_to_its_own_pages_only_and_there_are_no_scripts_and_no_attachments() -> None:
    session = sample.after(
        sample.whole(), [a.WriteArgument(Argument(str(n), text)) for n, text in enumerate(HOSTILE)]
    )
    content = render_pdf(outline(session, (), texts("nl")))
    plain = re.sub(rb"stream.*?endstream", b"", content, flags=re.DOTALL)
    for word in (b"/URI", b"/JavaScript", b"/JS", b"/Launch", b"/EmbeddedFile", b"/OpenAction"):
        assert word not in plain
    assert b"/XObject" not in plain
    pages = PdfReader(io.BytesIO(content)).pages
    links = [one.get_object() for page in pages for one in page.get("/Annots", [])]
    assert len(links) == 9
    numbers = {page.indirect_reference.idnum for page in pages if page.indirect_reference}
    for link in links:
        assert set(link) <= {
            "/Type",
            "/Subtype",
            "/F",
            "/Border",
            "/Contents",
            "/Rect",
            "/StructParent",
            "/Dest",
        }
        assert list.__getitem__(link["/Dest"], 0).idnum in numbers


def test_hostile_texts_are_printed_as_they_are() -> None:
    session = sample.after(
        sample.started(),
        [a.WriteArgument(Argument(str(n), text, Value.JUSTICE)) for n, text in enumerate(HOSTILE)],
    )
    paper = pdf_text(render_pdf(outline(session, (), texts("nl"))))
    assert [text for text in HOSTILE if printed(text) not in paper] == []


@pytest.mark.parametrize(
    ("unit", "count"), [("x", 20_000), ("woord ", 3_300), ("regel\n", 3_300), ("😀", 2_000)]
)
def test_a_text_of_full_length_stands_on_paper_wherever_it_is_entered(unit: str, count: int) -> None:
    text = unit * count
    session = sample.after(
        sample.started(),
        [
            a.SetDetails(Details(place=text)),
            a.Decide(text),
            a.WriteArgument(Argument("1", text, Value.AUTONOMY, "for", text)),
        ],
    )
    paper = pdf_text(render_pdf(outline(session, (), texts("nl"))))
    sign = printed(unit)[0]
    assert paper.count(sign) >= 4 * printed(text).count(sign)


def test_200_000_characters_without_a_space_stand_on_paper() -> None:
    session = sample.after(
        sample.started(), [a.WriteArgument(Argument(str(n), "x" * 20_000, Value.JUSTICE)) for n in range(10)]
    )
    paper = pdf_text(render_pdf(outline(session, (), texts("nl"))))
    assert paper.count("x") >= 200_000


def test_sixty_arguments_stand_on_paper() -> None:
    said = [f"Argument nummer {n} over wat ons bezighoudt." for n in range(60)]
    session = sample.after(
        sample.started(),
        [
            a.WriteArgument(Argument(str(n), text, list(Value)[n % 3], "for", "student"))
            for n, text in enumerate(said)
        ],
    )
    paper = pdf_text(render_pdf(outline(session, (), texts("nl"))))
    assert [text for text in said if printed(text) not in paper] == []


def test_progress_is_told_page_by_page() -> None:
    told: list[tuple[int, int]] = []
    render_pdf(outline(sample.whole(), (), texts("nl")), lambda page, count: told.append((page, count)))
    count = told[0][1]
    assert told == [(page, count) for page in range(1, count + 1)]


def test_a_character_map_names_only_what_it_knows() -> None:
    told = character_map([0, 65, 0, 0x20AC, 0x1F600])
    assert "<01> <0041>" in told
    assert "<03> <20AC>" in told
    assert "<04> <D83DDE00>" in told
    assert "<00>\u0020<0000>" not in told
    assert "3 beginbfchar" in told


def test_colours_are_read_as_written() -> None:
    assert rgb("#FFD23C") == (1.0, 210 / 255, 60 / 255)


def test_head_cells_that_are_not_seen_do_not_stand_between_the_lines_of_a_cell() -> None:
    told = "Een gesprek begint met een label en niet met een mens, hoe goed iedereen het ook bedoelt."
    two = [a.WriteArgument(Argument(str(n), told, value, "for", "student")) for n, value in enumerate(Value)]
    content = render_pdf(outline(sample.after(sample.started(), two), (), texts("nl")))
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.skip("needs pdftotext of Poppler")
    done = subprocess.run([tool, "-", "-"], input=content, capture_output=True, check=True)
    assert " ".join(done.stdout.decode().split()).count(told) == 3
