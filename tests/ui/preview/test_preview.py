"""The record before it is written: real pages, made in a thread, and lines that can be left out and taken in again."""

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kompas.checks.findings import findings_of
from kompas.domain import actions as a
from kompas.domain.leaving_fields import FieldKind
from kompas.domain.leaving_out import Kind, hidden_lines, record_lines
from kompas.domain.outcome import UNKNOWN, LawAnswer
from kompas.domain.rolemap import FindingAnswer
from kompas.domain.session import Session
from kompas.geometry.shapes import Drawing, Label
from kompas.language import LANGUAGES, texts
from kompas.later import make_preview
from kompas.record.layout.pages import pages
from kompas.record.outline.front import BAND_LABELS
from kompas.record.outline.record import outline
from kompas.record.preview import FINE, preview
from kompas.ui.preview.lines import Lines
from kompas.ui.preview.window import Preview
from tests.record import sample
from tests.ui.desk.panel_rooms import Scene, begin, rich
from tests.whole import LEFT, WINDOWED, press, program, sitting_of
from tests.whole import begin as begin_session

pytestmark = [*WINDOWED]
Key = Qt.Key
TICK = Qt.CheckState


@pytest.fixture
def around(qtbot: QtBot) -> QWidget:
    """Return a window as large as a desk on a laptop."""
    made = QWidget()
    made.resize(1366, 768)
    qtbot.addWidget(made)
    return made


@pytest.fixture
def scene() -> Scene:
    """Return a rich session."""
    return begin(*rich())


@pytest.fixture
def shown(qtbot: QtBot, scene: Scene, around: QWidget) -> Iterator[Preview]:
    """Return its preview, with all pages."""
    made = Preview(scene.room, lambda session: make_preview(session, "nl"), around)
    made.show()
    qtbot.waitUntil(lambda: not made.composing.busy)
    yield made
    made.reject()


def words_of(drawing: Drawing | None) -> str:
    """Return what is painted on a page."""
    assert drawing is not None
    return " ".join(shape.text for shape in drawing.shapes if isinstance(shape, Label))


def all_words(dialog: Preview) -> str:
    """Return what is painted on all pages."""
    return " ".join(words_of(page) for page in dialog._pages)  # noqa: SLF001 - what the window would show in turn


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_are_those_of_the_record(language: str) -> None:
    told = outline(sample.whole(), (), texts(language))
    paper, screen = pages(told), preview(told)
    assert len(screen) == len(paper) >= 8
    for page, drawing in zip(paper, screen, strict=True):
        wanted = [shape for run in page.runs for shape in run.shapes]
        assert len(drawing.shapes) == len(wanted) + 1
        for small, large in zip(wanted, drawing.shapes[1:], strict=True):
            if isinstance(small, Label):
                assert isinstance(large, Label)
                assert (large.text, large.face, large.colour) == (small.text, small.face, small.colour)
                assert large.size == small.size * FINE
                assert large.at == (small.at[0] * FINE, small.at[1] * FINE)


def test_a_page_says_aloud_what_stands_on_it_and_pictures_in_words() -> None:
    told = outline(sample.whole(), (), texts("nl"))
    figure = next(run for page in pages(told) for run in page.runs if run.role == "figure")
    assert any(figure.alternative in page.said for page in preview(told))


def test_keys_turn_the_pages(shown: Preview) -> None:
    last = len(shown._pages) - 1  # noqa: SLF001 - counted, not changed
    QTest.keyClick(shown.lines, Key.Key_PageDown)
    assert shown.page == 1
    assert shown.told.text() == f"Pagina 2 van {last + 1}"
    QTest.keyClick(shown.lines, Key.Key_PageUp)
    QTest.keyClick(shown.lines, Key.Key_PageUp)
    assert shown.page == 0
    QTest.keyClick(shown.close_it, Key.Key_End)
    assert (shown.page, shown.on.isEnabled(), shown.back.isEnabled()) == (last, False, True)
    QTest.keyClick(shown.close_it, Key.Key_PageDown)
    assert shown.page == last
    QTest.mouseClick(shown.back, LEFT)
    assert shown.page == last - 1


def test_space_leaves_a_line_out_and_undo_brings_it_back(qtbot: QtBot, scene: Scene, shown: Preview) -> None:
    lines = record_lines(scene.room.session)
    place = next(n for n, line in enumerate(lines) if line.kind == "decision")
    begins = lines[place].text[:20]
    assert begins in all_words(shown)
    shown.lines.setCurrentRow(place)
    QTest.keyClick(shown.lines, Key.Key_Space)
    assert scene.done == [a.LeaveOut("decision", left_out=True)]
    qtbot.waitUntil(lambda: not shown.composing.busy)
    assert begins not in all_words(shown)
    assert "De uitkomst staat op verzoek" in all_words(shown)
    assert shown.lines.item(place).checkState() is TICK.Unchecked
    QTest.keyClick(shown, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: not shown.composing.busy)
    assert begins in all_words(shown)
    assert shown.lines.item(place).checkState() is TICK.Checked


def test_a_line_that_was_left_out_on_the_desk_has_no_tick(scene: Scene, shown: Preview) -> None:
    line = next(line for line in record_lines(scene.room.session) if line.kind == "argument")
    scene.do(a.LeaveOut(line.key, left_out=True))
    place = [one.key for one in record_lines(scene.room.session)].index(line.key)
    assert shown.lines.item(place).checkState() is TICK.Unchecked


def test_who_does_an_action_and_by_when_can_be_left_out_by_keys(
    qtbot: QtBot, scene: Scene, shown: Preview
) -> None:
    lines = record_lines(scene.room.session)
    owner, before = (
        next(n for n, line in enumerate(lines) if line.kind == "owner"),
        hidden_lines(scene.room.session),
    )
    assert shown.lines.item(owner).text() == "Wie het doet: Jurist"
    assert shown.lines.item(owner + 1).text() == "Vóór wanneer: 20 december 2026"
    shown.lines.setCurrentRow(owner)
    assert lines[owner].beside in words_of(shown.paper.drawing)
    for place in (owner, owner + 1):
        shown.lines.setCurrentRow(place)
        QTest.keyClick(shown.lines, Key.Key_Space)
    qtbot.waitUntil(lambda: not shown.composing.busy)
    told = all_words(shown)
    assert told.count("weggelaten") == 4
    out = hidden_lines(scene.room.session)
    assert out == before + 2
    assert texts("nl").many("record.hidden", out) in told
    QTest.keyClick(shown, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert shown.lines.item(owner + 1).checkState() is TICK.Checked
    assert shown.lines.item(owner).checkState() is TICK.Unchecked


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_of_line_has_a_name(language: str) -> None:
    for kind in (*get_args(Kind), *get_args(FieldKind)):
        assert texts(language).has(f"desk.line_{kind}"), kind


def test_the_page_follows_the_line_that_is_looked_at(scene: Scene, shown: Preview) -> None:
    lines = record_lines(scene.room.session)
    place = next(n for n, line in enumerate(lines) if line.kind == "argument")
    shown.lines.setCurrentRow(place)
    assert shown.page > 0
    assert lines[place].text.split()[0] in words_of(shown.paper.drawing)


def test_the_window_goes_on_while_pages_are_made_and_shows_the_last_that_was_asked_for(
    qtbot: QtBot, scene: Scene, around: QWidget
) -> None:
    made, threads, free = list[Session](), list[str](), threading.Event()

    def make(session: Session) -> tuple[Drawing, ...]:
        threads.append(threading.current_thread().name)
        assert free.wait(30)
        made.append(session)
        return (Drawing(10.0, 10.0, (), (session.decision,)),)

    dialog = Preview(scene.room, make, around)
    dialog.show()
    scene.do(a.Decide("Eerst."))
    scene.do(a.Decide("Daarna."))
    QTest.keyClick(dialog.lines, Key.Key_Down)
    assert dialog.lines.currentRow() == 1
    free.set()
    qtbot.waitUntil(lambda: not dialog.composing.busy)
    assert made[-1].decision == "Daarna."
    assert len(made) == 2
    assert dialog.paper.accessibleDescription() == "Daarna."
    assert threading.main_thread().name not in threads
    dialog.reject()


def test_closing_waits_for_the_pages_and_hears_nothing_more(scene: Scene, around: QWidget) -> None:
    asked = list[Session]()

    def make(session: Session) -> tuple[Drawing, ...]:
        asked.append(session)
        return (Drawing(10.0, 10.0, ()),)

    dialog = Preview(scene.room, make, around)
    dialog.show()
    dialog.reject()
    assert not dialog.composing.busy
    scene.do(a.Decide("Later."))
    assert len(asked) == 1
    assert not dialog.wanted


def test_from_here_the_record_can_be_made(shown: Preview) -> None:
    QTest.mouseClick(shown.make, LEFT)
    assert shown.wanted
    assert not shown.isVisible()


def test_enter_on_a_line_writes_nothing(shown: Preview) -> None:
    QTest.keyClick(shown.lines, Key.Key_Return)
    assert shown.isVisible()
    assert not shown.wanted


def test_an_empty_session_says_that_there_are_no_lines(qtbot: QtBot, around: QWidget) -> None:
    bare = begin(*(a.RemoveRole(role.id) for role in sample.started().map.roles))
    dialog = Preview(bare.room, lambda session: make_preview(session, "nl"), around)
    dialog.show()
    qtbot.waitUntil(lambda: not dialog.composing.busy)
    assert not dialog.lines.isVisible()
    assert "Pagina 1 van" in dialog.told.text()
    dialog.reject()


def test_from_the_desk_to_the_file_by_keys_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    home, target = tmp_path / "home", tmp_path / "record.pdf"

    with program(home) as kompas:
        begin_session(kompas, "Rood, oranje, groen", texts("nl")("library.begin"))
        monkeypatch.setattr(sitting_of(kompas), "_ask", lambda *_: target)
        press(Key.Key_P, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Preview)
        assert dialog.windowTitle() == "Zo wordt het verslag"
        dialog.make.setFocus()
        QTest.keyClick(dialog.make, Key.Key_Return)
        assert target.read_bytes().startswith(b"%PDF")


def test_a_desk_that_closes_takes_the_pages_along(tmp_path: Path) -> None:
    with program(tmp_path) as kompas:
        desk = begin_session(kompas, "Rood, oranje, groen", texts("nl")("library.begin"))
        desk.acts.table["preview"]()
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, Preview)
        desk.close()
        assert not dialog.composing.busy
        assert not dialog.isVisible()


@pytest.mark.parametrize(("language", "unknown"), [("nl", "Weten we niet"), ("en", "We don’t know")])
def test_an_answer_that_nobody_knows_is_told_in_words_after_its_question(
    qtbot: QtBot, language: str, unknown: str
) -> None:
    begun = sample.started()
    question = begun.content.law.questions[0]
    session = sample.after(begun, [a.AnswerLaw(LawAnswer(question.id, UNKNOWN))])
    lines = Lines(texts(language))
    qtbot.addWidget(lines)
    lines.show_lines(record_lines(session))
    told = [lines.item(row).text() for row in range(lines.count())]
    assert any(one.endswith(f"{question.ask.read(language)} {unknown}") for one in told)
    assert not any("? ?" in one for one in told)


def test_what_was_chosen_is_said_in_words_and_its_page_is_found(scene: Scene, shown: Preview) -> None:
    session = scene.room.session
    lines = {line.key: place for place, line in enumerate(record_lines(session))}
    words = {line.kind: shown.lines.item(lines[line.key]).text() for line in reversed(record_lines(session))}
    argument = next(one for one in session.arguments if one.value and one.side)
    assert words["side"].startswith("Voor of tegen: ")
    relation = session.map.relations[0]
    told = shown.lines.item(lines[f"relation:{relation.id}"]).text()
    assert told.startswith("Relatie op de rollenkaart: ")
    assert texts("nl")("record.relation_decides") in " ".join(
        shown.lines.item(lines[f"relation:{one.id}"]).text() for one in session.map.relations
    )
    shown.lines.setCurrentRow(lines[f"relation:{relation.id}"])
    assert texts("nl")("record.map_title") in words_of(shown.paper.drawing)
    shown.lines.setCurrentRow(lines[f"value:{argument.id}"])
    assert argument.text.split()[0] in words_of(shown.paper.drawing)


def test_an_answer_to_a_question_of_the_map_is_shown_with_its_question(scene: Scene, shown: Preview) -> None:
    asked = findings_of(scene.room.session)[0]
    scene.do(a.AnswerFinding(FindingAnswer(asked.id, "right", about=asked.mark)))
    keys = [line.key for line in record_lines(scene.room.session)]
    told = shown.lines.item(keys.index(f"finding_answer:{asked.id}")).text()
    assert asked.question.nl in told
    assert told.endswith(texts("nl")("record.finding_right"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_outcome_is_called_what_page_one_calls_it(qtbot: QtBot, language: str) -> None:
    said = texts(language)
    lines = Lines(said)
    qtbot.addWidget(lines)
    told = record_lines(sample.after(sample.started(), [a.Decide("Met een keuze.")]))
    for status in BAND_LABELS:
        lines.show_lines(told, status=status)
        assert lines.item(0).text() == f"{said(BAND_LABELS[status])}: Met een keuze."
