"""What is not kept is gone: a canary stands in no file of this computer after the session was erased."""

import json
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from msgspec.structs import replace
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from kompas.domain import actions as a
from kompas.domain.outcome import Argument, Keep, Remark
from kompas.domain.problems import Problem
from kompas.domain.weighing import Weighing
from kompas.language import LANGUAGES, texts
from kompas.later import (
    make_preview,
    resume,
    write_cards,
    write_open_data,
    write_others,
    write_page_one,
    write_record,
)
from kompas.opening import again
from kompas.parting import Writers, erased, write_kept
from kompas.saying import said
from kompas.sitting import Sitting
from kompas.storage.backups import found
from kompas.storage.journal import SqliteJournal
from kompas.storage.listing import due, list_sessions
from kompas.storage.places import session_folders
from kompas.ui.library.erase_page import ErasePage
from kompas.ui.widgets import Words
from tests.making import AT
from tests.record.reading import pdf_text
from tests.storage.keeping import keep
from tests.test_damaged import thirty, words_of
from tests.whole import (
    Key,
    application,
    button,
    click,
    go_to,
    in_front,
    library_of,
    press,
    program,
    settle,
    type_in,
)

pytestmark = [
    pytest.mark.usefixtures("qtbot"),
    pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing|propagate)", extend=True),
]
CANARY = "kanarie-7f3a91"


def spoiled(kept: Keep) -> Sequence[a.Action]:
    """A workshop in which the canary was said, changed, noted, weighed with, and taken away again."""
    return (
        *thirty(),
        a.WriteArgument(Argument("x", f"Eerst zei iemand {CANARY}.", in_record=False)),
        a.WriteNote(Remark("n", CANARY, in_record=False)),
        a.WriteArgument(Argument("y", CANARY)),
        a.RemoveArgument("y"),
        a.OpenRound("weigh-1", 7, AT),
        *(a.Weigh(n, Weighing(50, 25, 25, "yes", CANARY if n == 1 else "")) for n in range(1, 3)),
        a.CloseRound(AT),
        a.SetKeep(kept, "2026-12-01"),
    )


def holding(folder: Path) -> list[str]:
    """The files under a folder in which the canary stands."""
    files = (path for path in folder.rglob("*") if path.is_file())
    return [str(path) for path in files if CANARY.encode() in path.read_bytes()]


@pytest.mark.parametrize("kept", ["record", "totals"])
def test_a_canary_is_nowhere_once_the_session_was_erased(
    tmp_path: Path, kept: Keep, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, out, temporary = tmp_path / "home", tmp_path / "out", tmp_path / "tmp"
    out.mkdir()
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    path = keep(session_folders(home)[0], spoiled(kept))
    again(path, home, AT).journal.close()
    with program(home) as kompas:
        sitting = Sitting(
            kompas,
            again(path, home, AT),
            Writers(write_record, write_open_data, write_cards, write_others, write_page_one, make_preview),
            lambda _window, _title, _name, _kind: out / "record.pdf",
        )
        sitting.show()
        in_front(sitting.desk)
        assert len(holding(home)) > 1
        assert found(path)
        sitting.erase()
        told = words_of(library_of(kompas))
        assert "Gewist van deze computer" in told
        assert "SSD" in told
        assert holding(tmp_path) == []
        assert list_sessions(*session_folders(home)) == []
        assert (out / "record.pdf").read_bytes().startswith(b"%PDF")
        assert (out / "record-totalen.json").exists() == (kept == "totals")
        assert f"Het verslag staat in {out / 'record.pdf'}." in told
        assert ("De totalen staan ernaast, in record-totalen.json." in told) == (kept == "totals")
        (notice,) = (one for one in library_of(kompas).findChildren(Words) if "Gewist" in one.text())
        assert notice.property("voice") == "message"


def test_by_the_button_of_the_last_step_the_canary_leaves_no_trace_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    home, out, temporary = tmp_path / "home", tmp_path / "out", tmp_path / "tmp"
    out.mkdir()
    temporary.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temporary))
    for name in ("TMPDIR", "TEMP", "TMP", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(name, str(temporary))
    path = keep(session_folders(home)[0], spoiled("record"))
    again(path, home, AT).journal.close()
    with program(home) as kompas:
        sitting = resume(kompas, path)
        assert len(holding(home)) > 1
        monkeypatch.setattr(sitting, "_ask", lambda *_: out / "record.pdf")
        sitting.show()
        in_front(sitting.desk)
        go_to(sitting.desk, "discuss")
        field = next(one for one in sitting.desk.findChildren(QPlainTextEdit) if one.isVisible())
        click(field)
        type_in(f"Half {CANARY}")
        go_to(sitting.desk, "close")
        spoken = texts("nl")
        click(button(sitting.desk, spoken("desk.close_erase")))
        assert path.exists()
        assert spoken("desk.close_erase_ask") in words_of(sitting.desk)
        click(button(sitting.desk, spoken("desk.close_erase_yes")))
        settle()
        assert "Gewist van deze computer" in words_of(library_of(kompas))
    assert (out / "record.pdf").exists()
    assert (holding(home), holding(temporary), list(temporary.rglob("*"))) == ([], [], [])
    assert not any(holding(folder) for folder in session_folders(home))
    written = capfd.readouterr()
    assert CANARY not in written.out + written.err
    # What was typed last became an argument of the record; it was asked for, and nothing else of the canary is in it.
    assert pdf_text((out / "record.pdf").read_bytes()).count(CANARY.replace("-", "")) == 1


def test_the_totals_hold_no_single_weighing(tmp_path: Path) -> None:
    home = tmp_path / "home"
    actions = [*spoiled("totals"), a.RevealRound()]
    path = keep(session_folders(home)[0], actions)
    opened = again(path, home, AT)
    opened.journal.close()
    write_kept(opened.store.session, tmp_path / "r.pdf", lambda _: None, texts("nl"))
    (one,) = json.loads((tmp_path / "r-totalen.json").read_text())["rounds"]
    assert (one["points"], one["moves"], one["reasons"]) == ([], [], [])
    assert one["weighings"] == 2


def test_when_the_record_cannot_be_written_nothing_is_erased(tmp_path: Path) -> None:
    home = tmp_path / "home"
    path = keep(session_folders(home)[0], spoiled("record"))
    with program(home) as kompas:
        sitting = Sitting(
            kompas,
            again(path, home, AT),
            Writers(write_record, write_open_data, write_cards, write_others, write_page_one, make_preview),
            lambda _window, _title, _name, _kind: tmp_path / "gone" / "record.pdf",
        )
        sitting.show()
        in_front(sitting.desk)
        sitting.erase()
        assert path.exists()
        assert sitting.desk.isVisible()
        sitting.desk.close()


@pytest.mark.parametrize("language", LANGUAGES)
def test_at_the_start_the_program_says_what_is_due(tmp_path: Path, language: str) -> None:
    keep(session_folders(tmp_path)[0], (*thirty(), a.SetKeep("everything", "2020-01-01")))
    (one,) = list_sessions(*session_folders(tmp_path))
    assert due([one], "2019-12-31") == []
    assert due([one], "2020-01-01") == [one]
    assert due([replace(one, keep_until="")], "2026-01-01") == []
    with program(tmp_path, language) as kompas:
        spoken = texts(language)
        title = one.title.read("nl" if language == "nl" else "en")
        told = spoken("library.due", title=title, date=spoken.date("2020-01-01"))
        assert told in words_of(library_of(kompas))


def test_open_data_of_before_stay_when_totals_are_kept(tmp_path: Path) -> None:
    home = tmp_path / "home"
    opened = again(keep(session_folders(home)[0], spoiled("totals")), home, AT)
    opened.journal.close()
    (tmp_path / "r.json").write_text("made by hand")
    write_kept(opened.store.session, tmp_path / "r.pdf", lambda _: None, texts("en"))
    assert (tmp_path / "r.json").read_text() == "made by hand"
    assert (tmp_path / "r-totals.json").exists()


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_could_not_be_erased_is_an_alarm_and_not_a_notice(tmp_path: Path, language: str) -> None:
    home = tmp_path / "home"
    path = keep(session_folders(home)[0], thirty())
    held = again(path, home, AT)
    spoken = texts(language)
    gone = erased(held.store.session.id, home, spoken)
    assert gone == (said(Problem("session_in_use"), spoken), True)
    with program(home, language) as kompas:
        kompas.show_library(gone.told, wrong=gone.wrong)
        (alarm,) = (one for one in library_of(kompas).findChildren(Words) if one.text() == gone.told)
        assert alarm.property("voice") == "alert"
    held.journal.close()


def at_the_page(act: Callable[[ErasePage], None]) -> None:
    """Do something once the page waits for an answer; whatever comes of it, the page goes."""
    waiting = QTimer(application())
    waiting.setInterval(5)

    def look() -> None:
        page = QApplication.activeModalWidget()
        if isinstance(page, ErasePage) and page.isActiveWindow():
            waiting.stop()
            try:
                act(page)
            finally:
                page.reject()

    waiting.timeout.connect(look)
    waiting.start()


def by_keys(page: ErasePage) -> None:
    """Go to the button that erases, ask, and agree: the first thing that has the keyboard then is not that."""
    assert not page.erase.yes.isVisible()
    page.erase.ask.setFocus()
    press(Key.Key_Return)
    assert page.erase.no.hasFocus()
    press(Key.Key_Tab)
    press(Key.Key_Return)


def journals(home: Path) -> list[str]:
    return sorted(one.id for one in list_sessions(*session_folders(home)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_the_first_screen_the_last_session_leaves_no_trace(tmp_path: Path, language: str) -> None:
    home, spoken = tmp_path / "home", texts(language)
    path = keep(session_folders(home)[0], spoiled("record"))
    again(path, home, AT).journal.close()
    with program(home, language) as kompas:
        assert holding(home)
        at_the_page(by_keys)
        press(Key.Key_Delete)
        assert (holding(home), journals(home)) == ([], [])
        told = words_of(library_of(kompas))
        assert spoken("library.none") in told
        assert spoken("library.erased_alone").split(":")[0] in told
        assert kompas.library is not None
        assert not hasattr(kompas.library.past, "erase"), "nothing is left to erase"


def test_another_session_is_chosen_on_the_page_and_a_damaged_one_goes_as_well(tmp_path: Path) -> None:
    home = tmp_path / "home"
    path = keep(session_folders(home)[0], thirty())
    damaged = path.with_name("kapot.journal")
    damaged.write_bytes(b"no journal at all" * 400)
    with program(home) as kompas:
        whole = library_of(kompas)

        def choose(page: ErasePage) -> None:
            page.choices.buttons[str(path)].click()
            page.erase.ask.click()
            page.choices.buttons[str(damaged)].click()
            assert not page.erase.yes.isVisible(), "what was asked was about the other one"
            page.erase.ask.click()
            page.erase.yes.click()

        at_the_page(choose)
        click(button(whole, f"{texts('nl')('library.erase_one')}, {texts('nl')('library.erase_key')}"))
        assert (path.exists(), damaged.exists()) == (True, False)


def test_who_thinks_better_of_it_erases_nothing(tmp_path: Path) -> None:
    home = tmp_path / "home"
    path = keep(session_folders(home)[0], thirty())
    with program(home):
        at_the_page(lambda _: press(Key.Key_Escape))
        press(Key.Key_Delete)
        assert path.exists()


def test_a_session_that_another_window_has_open_stays_and_that_is_an_alarm(tmp_path: Path) -> None:
    home = tmp_path / "home"
    path = keep(session_folders(home)[0], thirty())
    held = again(path, home, AT)
    # Of a session that is being written at this moment the first screen knows nothing yet, so none is proposed.
    assert isinstance(held.journal, SqliteJournal)
    assert held.journal.flush().state == "saved"
    with program(home) as kompas:
        at_the_page(by_keys)
        press(Key.Key_Delete)
        told = said(Problem("session_in_use"), texts("nl"))
        shown = {one.text(): one for one in library_of(kompas).findChildren(Words)}
        assert told in shown, sorted(shown)
        assert shown[told].property("voice") == "alert"
        assert path.exists()
    held.journal.close()
