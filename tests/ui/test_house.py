"""The institution on page one: set once, of a logo only points of colour are kept, and no session holds any of it."""

import json
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kompas.domain.problems import Problem
from kompas.geometry.palette import palette
from kompas.geometry.shapes import Picture
from kompas.language import LANGUAGES, texts
from kompas.record.blocks import said
from kompas.record.house import FILE, NOBODY, House, keep_logo, read_house, read_logo
from kompas.record.layout.pages import pages
from kompas.record.logo import BEGIN, HIGH, MOST_BYTES, WIDE, cleaned, decoded, encoded
from kompas.record.others import other_files
from kompas.record.outline.record import outline
from kompas.record.pdf.render import render_pdf
from kompas.storage.copy import save_copy
from kompas.storage.export import open_bytes
from kompas.ui.house import HousePage, logo_of
from tests.record import sample
from tests.record.checkers import faults
from tests.whole import LEFT, WINDOWED, begin, program, sitting_of

pytestmark = [*WINDOWED]
NAME, CONTACT = "Huis van de kanarie", "Postbus 1, kanarie@huis.example"


def png(columns: int = 40, rows: int = 20, colour: str = "#123456", text: str = "") -> bytes:
    """Return a PNG as another program would save it."""
    image = QImage(columns, rows, QImage.Format.Format_ARGB32)
    image.fill(QColor(colour))
    if text:
        image.setText("Author", text)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # the stub wants bytes, Qt takes letters
    return bytes(content.data())


def part(name: bytes, body: bytes) -> bytes:
    """Return a part of a PNG."""
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def head(columns: int, rows: int) -> bytes:
    """Return the head of a PNG of this size."""
    return part(b"IHDR", struct.pack(">IIBBBBB", columns, rows, 8, 2, 0, 0, 0))


def kept(tmp_path: Path, content: bytes) -> bytes:
    """Return what is kept of a file."""
    chosen = tmp_path / "chosen.png"
    chosen.write_bytes(content)
    return logo_of(chosen)


def names(content: bytes) -> list[bytes]:
    """Return the names of the parts of a PNG."""
    found, at = [], len(BEGIN)
    while at < len(content):
        (size,) = struct.unpack(">I", content[at : at + 4])
        found.append(content[at + 4 : at + 8])
        at += 12 + size
    return found


def test_only_points_of_colour_are_kept(tmp_path: Path) -> None:
    made = kept(tmp_path, png(text="geheim van de maker"))
    assert names(made) == [b"IHDR", b"IDAT", b"IEND"]
    assert b"geheim" not in made
    logo = decoded(made)
    assert (logo.columns, logo.rows) == (40, 20)
    assert logo.pixels == bytes.fromhex("123456") * 800


def test_what_is_see_through_becomes_white(tmp_path: Path) -> None:
    assert set(decoded(kept(tmp_path, png(colour="#00ff0000"))).pixels) == {255}


@pytest.mark.parametrize(("columns", "rows"), [(3000, 600), (600, 3000), (4000, 1), (1, 4000), (901, 360)])
def test_a_large_logo_is_made_smaller_and_keeps_its_shape(tmp_path: Path, columns: int, rows: int) -> None:
    logo = decoded(kept(tmp_path, png(columns, rows)))
    assert logo.columns <= WIDE
    assert logo.rows <= HIGH
    if min(columns, rows) > 1:
        assert logo.columns / logo.rows == pytest.approx(columns / rows, rel=0.02)


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "empty": (lambda: b"", "logo_not_png"),
    "a page": (lambda: b"<svg onload='x'/>", "logo_not_png"),
    "a photo": (lambda: b"\xff\xd8\xff\xe0" + b"x" * 100, "logo_not_png"),
    "only a beginning": (lambda: BEGIN, "logo_damaged"),
    "half": (lambda: png()[:-20], "logo_damaged"),
    "a changed byte": (lambda: png().replace(b"IDAT", b"IDAU"), "logo_damaged"),
    "too many bytes": (lambda: BEGIN + b"\0" * MOST_BYTES, "logo_too_large"),
    "a bomb": (
        lambda: BEGIN + head(60_000, 60_000) + part(b"IDAT", b"") + part(b"IEND", b""),
        "logo_too_large",
    ),
    "no width": (lambda: BEGIN + head(0, 10) + part(b"IEND", b""), "logo_too_large"),
    "no points": (lambda: BEGIN + head(10, 10) + part(b"IEND", b""), "logo_damaged"),
    "points of another picture": (
        lambda: BEGIN + head(10, 10) + part(b"IDAT", b"no stream") + part(b"IEND", b""),
        "logo_damaged",
    ),
    "a part that lies about its size": (lambda: BEGIN + b"\xff\xff\xff\xffIHDR", "logo_damaged"),
    "a head that is too short": (lambda: BEGIN + part(b"IHDR", b"1") + part(b"IEND", b""), "logo_damaged"),
}


@pytest.mark.filterwarnings("default")
@pytest.mark.qt_log_ignore("libpng|Image too large|QImage", extend=True)
@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_file_is_a_problem_that_can_be_read(tmp_path: Path, what: str) -> None:
    make, key = HOSTILE[what]
    with pytest.raises(Problem, match=key):
        kept(tmp_path, make())


def test_parts_that_make_no_picture_never_reach_a_decoder() -> None:
    whole = png()
    bomb = part(b"zTXt", b"Comment\0\0" + zlib.compress(b"x" * 10_000_000))
    spoiled = whole[:33] + bomb + part(b"iCCP", b"x") + part(b"eXIf", b"51.5N") + whole[33:]
    assert set(names(cleaned(spoiled))) == {b"IHDR", b"IDAT", b"IEND"}


@pytest.mark.parametrize(
    "content",
    [
        b"",
        png(),
        BEGIN + head(10, 10) + part(b"IDAT", zlib.compress(b"\0" * 10)) + part(b"IEND", b""),
        BEGIN + head(10, 10) + part(b"IDAT", zlib.compress(b"\0" * 50_000_000)) + part(b"IEND", b""),
        BEGIN + head(9000, 10) + part(b"IDAT", b"") + part(b"IEND", b""),
    ],
    ids=["empty", "another maker", "too short", "too long", "too wide"],
)
def test_a_file_in_the_folder_that_is_not_ours_is_as_good_as_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE).write_bytes(content)
    assert read_logo(tmp_path) is None
    assert read_house(tmp_path, NAME, "") == House(NAME)


def house(tmp_path: Path) -> House:
    """Return an institution with a logo."""
    keep_logo(tmp_path, kept(tmp_path, png(300, 90, "#a02020")))
    made = read_house(tmp_path, NAME, CONTACT)
    assert made.logo is not None
    return made


@pytest.mark.parametrize("language", LANGUAGES)
def test_name_contact_and_logo_stand_on_page_one_and_the_logo_nowhere_else(
    tmp_path: Path, language: str
) -> None:
    told = outline(sample.whole(), (), texts(language), house=house(tmp_path))
    assert NAME in said(told)
    assert CONTACT in said(told)
    drawn = [
        number
        for number, page in enumerate(pages(told))
        for run in page.runs
        if any(isinstance(shape, Picture) for shape in run.shapes)
    ]
    assert drawn == [0]
    without = outline(sample.whole(), (), texts(language))
    assert len(pages(told)) == len(pages(without))
    first = outline(sample.whole(), (), texts(language), page_one=True, house=house(tmp_path))
    assert NAME in said(first)


def test_without_a_name_nothing_is_shown(tmp_path: Path) -> None:
    keep_logo(tmp_path, kept(tmp_path, png()))
    assert read_house(tmp_path, "  ", CONTACT) == NOBODY


def test_a_record_with_a_logo_is_as_accessible_and_the_same_each_time(tmp_path: Path) -> None:
    told = outline(sample.whole(), (), texts("nl"), house=house(tmp_path))
    one = render_pdf(told)
    assert one == render_pdf(told)
    target = tmp_path / "r.pdf"
    target.write_bytes(one)
    assert faults(target) == []


def test_no_session_copy_or_file_for_others_holds_any_of_it(tmp_path: Path) -> None:
    session = sample.whole()
    save_copy(session, tmp_path / "a.kompas")
    others = b"".join(content for _, content in other_files(session, texts("nl")))
    everything = (tmp_path / "a.kompas").read_bytes() + open_bytes(session, ()) + others
    assert b"kanarie" not in everything.lower()


def test_keeping_none_takes_the_logo_away(tmp_path: Path) -> None:
    house(tmp_path)
    keep_logo(tmp_path, b"")
    keep_logo(tmp_path, b"")
    assert not (tmp_path / FILE).exists()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Return a window."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def page(window: QWidget, asked: list[Path | None], done: list[tuple[str, str, bytes | None]]) -> HousePage:
    """Return the page; `asked` are the files that are chosen in turn, `done` what was kept."""

    def keep(name: str, contact: str, logo: bytes | None) -> None:
        done.append((name, contact, logo))

    made = HousePage(texts("nl"), palette("light"), NOBODY, keep, window, lambda *_: asked.pop(0))
    made.show()
    return made


def test_a_wrong_file_is_said_and_what_was_typed_stays(window: QWidget, tmp_path: Path) -> None:
    wrong, good, done = tmp_path / "w.png", tmp_path / "g.png", list[tuple[str, str, bytes | None]]()
    wrong.write_bytes(b"no picture")
    good.write_bytes(png())
    dialog = page(window, [None, wrong, tmp_path / "gone.png", good], done)
    QTest.keyClicks(dialog.name, NAME)
    QTest.keyClicks(dialog.contact, "Postbus 1")
    QTest.mouseClick(dialog.choose, LEFT)
    assert dialog.trouble.isHidden()
    QTest.mouseClick(dialog.choose, LEFT)
    assert dialog.trouble.text() == "Dit is geen PNG. Kies een logo dat als PNG is bewaard."
    QTest.mouseClick(dialog.choose, LEFT)
    assert "gone.png" in dialog.trouble.text()
    QTest.mouseClick(dialog.choose, LEFT)
    assert dialog.trouble.isHidden()
    QTest.mouseClick(dialog.keep, LEFT)
    ((name, contact, logo),) = done
    assert (name, contact) == (NAME, "Postbus 1")
    assert logo is not None
    assert decoded(logo).columns == 40
    assert not dialog.isVisible()


def test_leaving_it_as_it_was_keeps_nothing(window: QWidget) -> None:
    done = list[tuple[str, str, bytes | None]]()
    dialog = page(window, [], done)
    QTest.keyClicks(dialog.name, NAME)
    QTest.mouseClick(dialog.cancel, LEFT)
    assert done == []


def test_set_once_it_stands_on_the_record_of_the_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, target = tmp_path / "home", tmp_path / "record.pdf"

    with program(home) as kompas:
        desk = begin(kompas, "Rood, oranje, groen", texts("nl")("library.begin"))
        desk.acts.table["house"]()
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, HousePage)
        dialog.name.setText(NAME)
        dialog._logo = encoded(2, 1, b"\x10\x20\x30" * 2)  # noqa: SLF001 - choosing a file has its own test
        dialog.keep.click()
        monkeypatch.setattr(sitting_of(kompas), "_ask", lambda *_: target)
        desk.acts.table["record"]()
        assert json.loads((home / "preferences.json").read_text())["house_name"] == NAME
        assert read_logo(home) is not None
        assert b"/Subtype /Image" in target.read_bytes()
        journal = b"".join(path.read_bytes() for path in home.rglob("*.journal"))
        assert NAME.encode() not in journal
