"""The other forms of a record: what they say, what they never say, and that a spreadsheet works nothing out."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QImage

from kompas.domain import actions as a
from kompas.domain.outcome import Argument, Task
from kompas.language import texts
from kompas.later import write_others
from kompas.record import sheets
from kompas.record.lessons import lessons, plain
from kompas.record.others import pictures
from kompas.record.outline.record import outline
from kompas.record.svg import svg
from tests.record import sample

FORMULAS = ("=1+1", "+31", "-2", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "'x", "＝1")


@given(
    st.lists(st.lists(st.text(st.characters(exclude_categories=["Cs"]), max_size=30), min_size=2, max_size=4))
)
def test_a_table_reads_back_equal(rows: list[list[str]]) -> None:
    assert [list(row) for row in sheets.read(sheets.sheet_bytes(rows))] == rows


@pytest.mark.parametrize("text", FORMULAS)
def test_no_text_becomes_a_formula(text: str) -> None:
    session = sample.after(sample.started(), [a.WriteTask(Task("t", text, "dpo", "2026-12-01"))])
    content = sheets.sheet_bytes(sheets.tasks(session, texts("nl")))
    assert content.startswith(b"\xef\xbb\xbf")
    cell = content.decode("utf-8-sig").split("\r\n", 1)[1].lstrip('"')
    assert cell.startswith("'")
    assert sheets.read(content)[1][0] == text


def test_weighings_obey_mode_and_k_and_tell_no_seat() -> None:
    session = sample.weighed(sample.seated(sample.started()), sample.FIRST)
    rows = sheets.weighings(session, texts("nl"))
    assert rows[0] == ("Ronde", "Autonomie", "Menselijkheid", "Rechtvaardigheid")
    assert sorted(rows[1:]) == sorted(("1", *(str(p) for p in one)) for one in sample.FIRST)
    few = sample.weighed(sample.seated(sample.started()), sample.FIRST[:4], mode="anonymous", k=5)
    assert len(sheets.weighings(few, texts("nl"))) == 1
    hidden = sample.weighed(sample.seated(sample.started()), sample.FIRST, reveal=False)
    assert len(sheets.weighings(hidden, texts("nl"))) == 1


def test_actions_and_law_say_who_and_when() -> None:
    session = sample.whole()
    assert ("Student ziet de eigen kleur", "functioneel beheerder", "2026-12-15") in sheets.tasks(
        session, texts("nl")
    )
    law = sheets.law(session, texts("nl"))
    assert len(law) == 6
    assert any(row[2] == "privacy officer" and row[3] == "2026-12-06" for row in law)


def test_what_is_not_in_the_record_is_in_no_other_form() -> None:
    hidden = "Dit blijft in de zaal"
    session = sample.after(sample.whole(), [a.WriteTask(Task("s", hidden, in_record=False))])
    told = lessons(session, texts("nl"))
    assert plain(hidden) not in told
    assert hidden not in str(sheets.tasks(session, texts("nl")))


def test_the_lessons_name_no_institution_place_date_or_role() -> None:
    told = lessons(sample.whole(), texts("nl"))
    for word in ("ROC Voorbeeldstad", "Lokaal", "2026", "functioneel beheerder", "opleidingsteam", "14:"):
        assert word not in told.replace("\\", "").split("## Besluit")[0]
    assert "functioneel beheerder" not in told
    assert "ROC" not in told
    assert "label" in told


@pytest.mark.parametrize("text", ["<b>x</b>", "# kop", "[a](http://x)", "![a](b)", "- punt", "1. een", "`x`"])
def test_markdown_shows_what_was_said_as_it_was(text: str) -> None:
    session = sample.after(sample.started(), [a.WriteArgument(Argument("a", text))])
    line = next(line for line in lessons(session, texts("nl")).splitlines() if line.startswith("- "))
    body = line.removeprefix("- ")
    assert body.replace("\\", "") == text
    for at, sign in enumerate(body):
        if sign in "<[`#!":
            assert body[at - 1] == "\\"


def test_a_drawing_as_svg_is_one_tree_without_links_or_scripts_that_says_what_it_shows() -> None:
    for picture in pictures(outline(sample.whole(), (), texts("nl")), texts("nl")):
        root = ET.fromstring(svg(picture.drawing, picture.said))  # noqa: S314 - our own file
        kinds = {one.tag.rpartition("}")[2] for one in root.iter()}
        assert kinds <= {"svg", "title", "rect", "polyline", "polygon", "circle", "text"}
        assert root[0].text == picture.said
        assert not any("href" in name for one in root.iter() for name in one.attrib)


@pytest.mark.usefixtures("qapp")
def test_all_forms_are_written_beside_one_another_and_pictures_are_4k(tmp_path: Path) -> None:
    write_others(sample.whole(), "nl", tmp_path / "dag.md")
    names = sorted(path.name for path in tmp_path.iterdir())
    assert {"dag-lessen.md", "dag-wegingen.csv", "dag-acties.csv", "dag-wet.csv"} <= set(names)
    stills = [path for path in tmp_path.iterdir() if path.suffix == ".png"]
    assert len(stills) >= 4
    for path in stills:
        image = QImage(str(path))
        assert (image.width(), image.height()) == (3840, 2160)
        colours = {image.pixel(x, y) for x in range(0, 3840, 16) for y in range(0, 2160, 16)}
        assert len(colours) > 2
