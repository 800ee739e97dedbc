"""The command writes what the desk writes: the same record for the same session, and lessons that say whose they are
only when somebody asked for that.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kompas import preferences
from kompas.app import Program
from kompas.commands import run
from kompas.domain import actions as a
from kompas.domain.outcome import Task
from kompas.language import texts
from kompas.later import open_copy
from kompas.record.house import House, keep_logo
from kompas.record.lessons import lessons
from kompas.sitting import Sitting
from kompas.ui.house import logo_of
from kompas.ui.lessons import LessonsPage
from tests.record import sample
from tests.ui.test_house import png
from tests.whole import LEFT, WINDOWED, Key, end, in_front, program, settle

pytestmark = [*WINDOWED]
JOURNEY = Path("tests/journeys/negen-plekken.kompas")
NAME, CONTACT = "Huis van de kanarie", "Postbus 1, kanarie@huis.example"
TELLING = ("ROC Voorbeeldstad", "Lokaal", "2026", "opleidingsmanager", "docent", "opleidingsteam", "kanarie")
"""Words of the nine-seat journey, and of the institution, that say whose it is."""


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder of one's own in which the institution was set."""
    folder = tmp_path / "home"
    monkeypatch.setenv("KOMPAS_HOME", str(folder))
    chosen = preferences.Preferences(house_name=NAME, house_contact=CONTACT)
    preferences.write(folder, chosen)
    picture = tmp_path / "logo.png"
    picture.write_bytes(png())
    keep_logo(folder, logo_of(picture))
    return folder


@pytest.fixture
def kompas(home: Path) -> Iterator[Program]:
    """Return the program with that folder."""
    with program(home) as started:
        yield started


@pytest.fixture
def sitting(kompas: Program) -> Iterator[Sitting]:
    """Return the nine-seat journey, open on the desk."""
    made = open_copy(kompas, JOURNEY)
    made.show()
    in_front(made.desk)
    yield made
    end(made)


def by_command(target: Path, *more: str) -> bytes:
    """Return what `kompas export` writes."""
    assert run(["export", str(JOURNEY), "--to", str(target), *more]) == 0
    return target.read_bytes()


@pytest.mark.parametrize(("whole", "more"), [(True, ()), (False, ("--page-one",))])
def test_desk_and_command_write_the_same_record_with_the_institution(
    sitting: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, whole: bool, more: tuple[str, ...]
) -> None:
    monkeypatch.setattr(sitting, "_ask", lambda *_: tmp_path / "desk.pdf")
    (sitting.record if whole else sitting.page_one)()
    desk = (tmp_path / "desk.pdf").read_bytes()
    assert desk == by_command(tmp_path / "command.pdf", *more)
    assert desk != by_command(tmp_path / "plain.pdf", "--no-institution", *more)


def test_lessons_by_command_name_nobody_unless_asked(home: Path, tmp_path: Path) -> None:
    quiet = by_command(tmp_path / "lessen.md").decode().replace("\\", "")
    assert [word for word in TELLING if word in quiet.replace("1 maart 2027", "")] == []
    assert "Dit blijft in deze kamer" not in quiet
    named = by_command(tmp_path / "lessen.md", "--named").decode().replace("\\", "")
    assert [word for word in (*TELLING, NAME, CONTACT) if word not in named] == []
    assert "Docent: Zonder de postcode" in named
    assert home.exists()


def test_the_tick_is_not_set_and_does_what_it_says(
    sitting: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for ticked in (False, True):
        target = tmp_path / f"{ticked}.md"
        monkeypatch.setattr(sitting, "_ask", lambda *_, target=target: target)
        sitting.others()
        page = QApplication.activeModalWidget()
        assert isinstance(page, LessonsPage)
        assert not page.named.isChecked()
        if ticked:
            page.named.setFocus()
            QTest.keyClick(page.named, Key.Key_Space)
        QTest.mouseClick(page.on, LEFT)
        settle()
        told = (tmp_path / f"{ticked}-lessen.md").read_text(encoding="utf-8")
        assert ("ROC Voorbeeldstad" in told) == ticked
        assert (NAME in told) == ticked


def test_who_does_not_go_on_writes_nothing(
    sitting: Sitting, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sitting, "_ask", lambda *_: tmp_path / "x.md")
    before = sorted(tmp_path.iterdir())
    sitting.others()
    page = QApplication.activeModalWidget()
    assert isinstance(page, LessonsPage)
    QTest.keyClick(page, Key.Key_Escape)
    settle()
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_was_left_out_is_in_no_lessons_however_named(language: str) -> None:
    hidden = Task("h", "Blijft hier", "merel", in_record=False)
    session = sample.after(sample.whole(), [a.WriteTask(hidden), a.WriteTask(Task("s", "Staat er", "vink"))])
    told = lessons(session, texts(language), House(NAME))
    assert "Staat er (vink)" in told.replace("\\", "")
    assert "Blijft hier" not in told
    assert "merel" not in told
