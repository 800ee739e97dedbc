"""A session whose file was damaged can be read as far as it is whole, and gone on with in a new session."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from kompas.content.library import load_content
from kompas.content.scenarios import find_scenario
from kompas.domain import actions as a
from kompas.domain.outcome import Argument
from kompas.domain.session import Session
from kompas.language import LANGUAGES, texts
from kompas.later import (
    make_preview,
    write_cards,
    write_open_data,
    write_others,
    write_page_one,
    write_record,
)
from kompas.opening import again
from kompas.parting import Writers
from kompas.reading import find_agenda, read_session
from kompas.sitting import Sitting
from kompas.storage.chain import link
from kompas.storage.listing import list_sessions, unfinished
from kompas.storage.places import session_folders
from kompas.store.store import replay
from kompas.ui.lessons import LessonsPage
from kompas.ui.preview.composing import Pages
from kompas.ui.preview.window import Preview
from tests.making import AT
from tests.storage.keeping import keep, whole
from tests.storage.test_recovery import changed
from tests.watching import aloud
from tests.whole import (
    Key,
    agenda_row,
    button,
    click,
    end,
    go_to,
    in_front,
    library_of,
    press,
    program,
    settle,
    sitting_of,
    type_in,
)

pytestmark = [
    pytest.mark.usefixtures("qtbot"),
    pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True),
]

ACTIONS = 30
BROKEN = 17
"""The row in the middle in which bytes are flipped."""


def thirty() -> tuple[a.Action, ...]:
    """A workshop of thirty actions with real content."""
    agenda = find_agenda(90)
    scenario = find_scenario("rood-oranje-groen")
    begin = a.StartSession("session", AT, scenario, load_content(), agenda.steps, agenda.minutes)
    seats = (a.AddSeat(n, "student") for n in range(1, 6))
    walk = (a.EnterStep("welcome", AT), a.EnterStep("discuss", AT), a.Publish("discuss"))
    first = (begin, *seats, *walk)
    rest = range(len(first) + 1, ACTIONS + 1)
    return (*first, *(a.WriteArgument(Argument(f"a{n}", f"Argument nummer {n}.")) for n in rest))


def damaged(home: Path) -> Path:
    """Keep the workshop, and flip bytes in the middle of its file; there is no backup."""
    path = keep(session_folders(home)[0], thirty())
    content = bytearray(path.read_bytes())
    place = content.index(f"Argument nummer {BROKEN}.".encode())
    for at in range(place, place + 8):
        content[at] ^= 0x55
    path.write_bytes(content)
    for backup in path.parent.glob("backups/*/*"):
        backup.unlink()
    return path


def last_good() -> Session:
    """What the workshop was before the damaged row, with a black stage as after every crash."""
    return replay((*thirty()[: BROKEN - 1], a.SetBlack(black=True))).session


def words_of(window: QWidget) -> str:
    """All that a window says."""
    return " ".join(text for told in aloud(window) for text in told)


def takes_no_text(part: QWidget) -> list[bool]:
    """Of each field of a part of the desk, whether it only shows what it holds."""
    return [
        *(line.isReadOnly() for line in part.findChildren(QLineEdit)),
        *(page.isReadOnly() for page in part.findChildren(QPlainTextEdit)),
        *(box.isReadOnly() for box in part.findChildren(QAbstractSpinBox)),
    ]


@contextmanager
def opened(path: Path, home: Path, folder: Path | None = None) -> Iterator[Sitting]:
    """A session in its desk, as the library opens it; files go to `folder`."""
    with program(home) as kompas:
        names = {".pdf": "record.pdf", ".json": "data.json", ".kompas": "copy.kompas", ".md": "others.md"}
        sitting = Sitting(
            kompas,
            again(path, home, AT),
            Writers(write_record, write_open_data, write_cards, write_others, write_page_one, make_preview),
            lambda _window, _title, name, _kind: folder and folder / names[Path(name).suffix],
        )
        sitting.show()
        in_front(sitting.desk)
        yield sitting
        end(sitting)


@pytest.mark.parametrize("language", LANGUAGES)
def test_after_a_closer_look_the_library_says_that_a_session_can_only_be_read(
    qtbot: QtBot, tmp_path: Path, language: str
) -> None:
    damaged(tmp_path)
    said = texts(language)
    with program(tmp_path, language) as kompas:
        library = library_of(kompas)
        assert button(library, said("library.go_on")).isVisible()
        qtbot.waitUntil(lambda: said("library.damaged") in words_of(library))
        click(button(library, said("library.look")))
        desk = sitting_of(kompas).desk
        in_front(desk)
        assert said("desk.go_on_anew") in words_of(desk)
        assert said("desk.read_only") in words_of(desk)


def test_what_is_not_a_session_at_all_is_listed_and_refused_with_a_sentence(tmp_path: Path) -> None:
    folder = session_folders(tmp_path)[0]
    folder.mkdir(parents=True)
    (folder / "x.journal").write_bytes(b"geen sessie" * 400)
    said = texts("nl")
    with program(tmp_path) as kompas:
        library = library_of(kompas)
        (row,) = [
            one
            for one in library.findChildren(QAbstractButton)
            if one.accessibleName().startswith(said("library.untitled"))
        ]
        assert row.accessibleName().endswith(said("library.broken"))
        click(row)
        assert said("problems.session_unreadable") in words_of(library)


def test_the_desk_stands_at_the_last_good_row_and_refuses_every_change(tmp_path: Path) -> None:
    path = damaged(tmp_path)
    before = path.read_bytes()
    refused = texts("nl")("problems.session_damaged")
    with opened(path, tmp_path) as sitting:
        desk = sitting.desk
        assert sitting.session == last_good()
        changes: list[Callable[[], None]] = [
            *(partial(press, key) for key in (Key.Key_P, Key.Key_B, Key.Key_F, Key.Key_M)),
            desk.acts.table["undo"],
        ]
        for change in changes:
            desk.middle.show_problem("")
            assert refused not in words_of(desk)
            change()
            assert refused in words_of(desk)
        press(Key.Key_N)
        type_in("een noot")
        press(Key.Key_Return)
        assert sitting.session == last_good()
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.glob("*.journal")] == [path.name]


def test_a_session_that_can_only_be_read_is_looked_through_and_nothing_of_it_changes(tmp_path: Path) -> None:
    path = damaged(tmp_path)
    before = path.read_bytes()
    refused = texts("nl")("problems.session_damaged")
    with opened(path, tmp_path) as sitting:
        desk, fields = sitting.desk, 0
        for step in last_good().steps:
            go_to(desk, step.id)
            panel = desk.middle.panel
            assert panel is not None
            assert (panel.step, agenda_row(desk, step.id).is_now) == (step.id, True)
            assert refused not in words_of(desk)
            still = takes_no_text(panel)
            fields += len(still)
            assert all(still), f"{step.id} takes text that would be lost"
            look = sitting.session
            assert [visit.step for visit in look.visits] == ["welcome", "discuss", step.id]
            assert replace(look, visits=last_good().visits) == last_good(), "and the stage stays as it was"
            click(button(desk, texts("nl")("desk.pause")))
            assert refused in words_of(desk)
        assert fields > len(last_good().steps)
    assert path.read_bytes() == before
    assert [file.name for file in path.parent.glob("*.journal")] == [path.name]


def test_a_clicker_looks_through_it_from_step_to_step(tmp_path: Path) -> None:
    steps = [step.id for step in last_good().steps]
    here = steps.index("discuss")
    with opened(damaged(tmp_path), tmp_path) as sitting:
        seen = []
        for key in (Key.Key_PageDown, Key.Key_PageDown, Key.Key_PageUp):
            press(key)
            seen.append(sitting.session.step.id)
            assert sitting.session.stage == last_good().stage
        assert seen == [steps[here + 1], steps[here + 2], steps[here + 1]]


def test_what_is_written_of_it_is_what_was_kept_and_not_the_look(qtbot: QtBot, tmp_path: Path) -> None:
    with opened(damaged(tmp_path), tmp_path, tmp_path) as sitting:

        def written() -> list[object]:
            sitting.desk.acts.table["open_data"]()
            sitting.copy()
            sitting.others()
            asked = QApplication.activeModalWidget()
            assert isinstance(asked, LessonsPage)
            asked.on.click()
            sitting.preview()
            shown = QApplication.activeModalWidget()
            assert isinstance(shown, Preview)
            made: list[Pages] = []
            shown.composing.ready.connect(made.append)
            qtbot.waitUntil(lambda: bool(made))
            pages = [page.said for page in made[-1]]
            assert pages
            shown.reject()
            files = {file.name: file.read_bytes() for file in tmp_path.glob("[do]*.*")}
            assert len(files) > 1
            return [pages, files, read_session(tmp_path / "copy.kompas")]

        before = written()
        assert before[-1] == last_good()
        in_front(sitting.desk)
        go_to(sitting.desk, "plan")
        assert sitting.session.step.id == "plan"
        assert written() == before
        click(button(sitting.desk, texts("nl")("desk.go_on_anew")))
        in_front(sitting.desk)
        assert sitting.session == replace(last_good(), id=sitting.session.id)


def test_an_open_round_keeps_whoever_looks_where_it_is(tmp_path: Path) -> None:
    begin, *seats = thirty()[:6]
    opening = (a.EnterStep("weigh-1", AT), a.OpenRound("weigh-1", 7, AT))
    path = keep(session_folders(tmp_path)[0], (begin, *seats, *opening))
    changed(path, appended=(link(whole(path).head, 1, AT, b'{"do":"dance"}'),))
    with opened(path, tmp_path) as sitting:
        before = sitting.session
        go_to(sitting.desk, "discuss")
        assert sitting.session == before
        assert texts("nl")("problems.session_damaged") in words_of(sitting.desk)


def test_copy_record_and_data_can_still_be_made(tmp_path: Path) -> None:
    path = damaged(tmp_path)
    with opened(path, tmp_path, tmp_path) as sitting:
        click(button(sitting.desk, texts("nl")("desk.key_copy")))
        click(button(sitting.desk, texts("nl")("desk.key_record")))
        sitting.desk.acts.table["open_data"]()
    assert read_session(tmp_path / "copy.kompas") == last_good()
    assert (tmp_path / "record.pdf").read_bytes().startswith(b"%PDF")
    assert f"Argument nummer {BROKEN - 1}.".encode() in (tmp_path / "data.json").read_bytes()


def test_going_on_is_a_new_session_that_begins_with_the_last_good_state(tmp_path: Path) -> None:
    path = damaged(tmp_path)
    before = path.read_bytes()
    with opened(path, tmp_path) as sitting:
        click(button(sitting.desk, texts("nl")("desk.go_on_anew")))
        in_front(sitting.desk)
        fresh = sitting.journal_path
        assert texts("nl")("desk.go_on_anew") not in words_of(sitting.desk)
        go_to(sitting.desk, "weigh-1")
        assert sitting.session.step.id == "weigh-1"
    state = replace(replay(thirty()[: BROKEN - 1]).session, id=fresh.stem)
    assert whole(fresh).actions[:2] == (a.Baseline(state), a.SetBlack(black=True))
    assert whole(fresh).history.session.step.id == "weigh-1"
    assert path.read_bytes() == before
    offered = unfinished(list_sessions(*session_folders(tmp_path)))
    assert offered is not None
    assert offered.path == fresh


def test_what_was_being_typed_is_not_lost_with_the_damage(tmp_path: Path) -> None:
    folder = session_folders(tmp_path)[0]
    path = keep(folder, thirty())
    opening = again(path, tmp_path, AT)
    opening.journal.draft("decision", a.Decide("Wij doen het."))
    assert opening.journal.close().state == "saved"
    head = whole(path).head
    changed(path, appended=(link(head, 1, AT, b'{"do":"dance"}'),))
    with opened(path, tmp_path) as sitting:
        assert sitting.session.decision == "Wij doen het."
        click(button(sitting.desk, texts("nl")("desk.go_on_anew")))
        assert sitting.session.decision == "Wij doen het."


STEPS = [step.id for step in find_agenda(120).steps]


@pytest.mark.parametrize("step", [*STEPS, "open round"])
def test_no_button_of_any_panel_changes_a_damaged_session_or_fails(tmp_path: Path, step: str) -> None:
    begin, *seats = thirty()[:6]
    assert isinstance(begin, a.StartSession)
    begin = replace(begin, steps=find_agenda(120).steps, minutes=120)
    where = "weigh-1" if step == "open round" else step
    more = (a.OpenRound(where, 7, AT),) if step == "open round" else ()
    path = keep(session_folders(tmp_path)[0], (begin, *seats, a.EnterStep(where, AT), *more))
    changed(path, appended=(link(whole(path).head, 1, AT, b'{"do":"dance"}'),))
    with opened(path, tmp_path) as sitting:
        before = sitting.session
        assert before.step.id == where
        pressed = 0
        while True:
            panel = sitting.desk.middle.panel
            assert panel is not None
            there = [
                one for one in panel.findChildren(QAbstractButton) if one.isVisible() and one.isEnabled()
            ]
            if pressed >= len(there):
                break
            there[pressed].click()
            settle()
            pressed += 1
            assert QApplication.activePopupWidget() is None
            shown = QApplication.activeModalWidget()
            if isinstance(shown, Preview):
                # The pages may be looked at; closing them is all that they ask for.
                shown.reject()
                settle()
            assert QApplication.activeModalWidget() is None
        assert pressed > 0
        assert sitting.session == before


def test_what_a_crash_left_beside_sessions_is_tidied_after_the_first_paint(
    qtbot: QtBot, tmp_path: Path
) -> None:
    first, second = session_folders(tmp_path)
    left = [first / "session.new", second / "other.old"]
    for file in left:
        file.parent.mkdir(parents=True)
        file.write_bytes(b"half")
    with program(tmp_path):
        assert all(file.exists() for file in left)
        qtbot.waitUntil(lambda: not any(file.exists() for file in left))


def test_a_line_of_a_damaged_session_cannot_be_left_out(tmp_path: Path) -> None:
    folder = session_folders(tmp_path)[0]
    path = keep(folder, (*thirty(), a.Decide("Wij doen het.")))
    changed(path, appended=(link(whole(path).head, 1, AT, b'{"do":"dance"}'),))
    with opened(path, tmp_path) as sitting:
        before = sitting.session
        sitting.preview()
        shown = QApplication.activeModalWidget()
        assert isinstance(shown, Preview)
        for place in range(shown.lines.count()):
            shown.lines.item(place).setCheckState(Qt.CheckState.Unchecked)
            assert shown.lines.item(place).checkState() is Qt.CheckState.Checked
        assert shown.lines.count() > 0
        assert sitting.session == before
        shown.reject()
