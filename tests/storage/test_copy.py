"""A copy is the whole session, written whole or not at all, and reads as the same session."""

from pathlib import Path

import pytest
from msgspec.structs import replace

from kompas.domain import actions as a
from kompas.domain.content import Agenda
from kompas.domain.outcome import Remark
from kompas.domain.problems import Problem
from kompas.domain.scenario import Scenario
from kompas.domain.update import update
from kompas.storage.copy import save_copy
from kompas.storage.script import Header, read_copy, script
from kompas.store.store import replay
from tests.making import AT, LATER, begun, make_content, make_scenario, make_steps, start
from tests.storage.keeping import small_session


def the_scenario(identifier: str) -> Scenario:
    """A shelf with one scenario."""
    if identifier != "test":
        raise Problem("scenario_unknown", scenario=identifier)
    return make_scenario()


def read(path: Path) -> tuple[a.Action, ...]:
    """Read a copy with a small shelf."""
    agenda = Agenda("agenda-90", 1, "2026-11-01", 90, make_steps())
    return read_copy(path, the_scenario, make_content(), (agenda,))


def test_a_copy_is_a_header_and_a_state(tmp_path: Path) -> None:
    session = replay(small_session()).session
    path = tmp_path / "een é 🧭.kompas"
    save_copy(session, path, made=AT)
    lines = path.read_bytes().splitlines()
    assert lines[0] == b'{"kompas":1,"made":"2026-11-22T14:00:00+01:00","program":"0.1.0"}'
    assert len(lines) == 2
    assert read(path) == (a.Baseline(session),)
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_the_same_session_at_the_same_time_is_the_same_copy(tmp_path: Path) -> None:
    for name in ("a", "b"):
        save_copy(begun(), tmp_path / name, made=AT)
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


def test_a_copy_takes_the_place_of_an_older_one(tmp_path: Path) -> None:
    path = tmp_path / "a.kompas"
    save_copy(begun(), path)
    save_copy(begun(a.Decide("ja")), path)
    assert replay(read(path)).session.decision == "ja"


@pytest.mark.parametrize("text", ["half \ud83d paar", "a\x00b"])
def test_a_text_that_no_file_can_hold_never_comes_into_a_session(tmp_path: Path, text: str) -> None:
    before = begun()
    with pytest.raises(Problem, match="bad_character"):
        update(before, a.Park(Remark("r", text)))
    save_copy(before, tmp_path / "a.kompas")
    assert replay(read(tmp_path / "a.kompas")).session == before


def test_a_session_that_would_not_read_back_is_not_copied(tmp_path: Path) -> None:
    path = tmp_path / "a.kompas"
    path.write_bytes(b"van eerder")
    broken = replace(begun(), k=1)
    with pytest.raises(Problem, match="copy_not_good"):
        save_copy(broken, path)
    assert path.read_bytes() == b"van eerder"
    assert [file.name for file in tmp_path.iterdir()] == [path.name]


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="file_no_folder"):
        save_copy(begun(), tmp_path / "nothing" / "a.kompas")
    (tmp_path / "folder").mkdir()
    with pytest.raises(Problem, match=r"file_not_written|file_in_use"):
        save_copy(begun(), tmp_path / "folder")
    assert [file.name for file in tmp_path.iterdir()] == ["folder"]


def test_a_script_may_name_its_scenario_and_agenda(tmp_path: Path) -> None:
    path = tmp_path / "a.kompas"
    path.write_text(
        '{"kompas": 1}\n'
        f'{{"do": "start", "scenario": "test", "agenda": 90, "id": "session", "at": "{AT}"}}\n'
        "\n"
        '{"do": "add-seat", "number": 1, "role": "student"}\r\n'
        f'{{"do": "close-session", "at": "{LATER}"}}',
        encoding="utf-8-sig",
    )
    assert read(path) == (start(), a.AddSeat(1, "student"), a.CloseSession(LATER))


def test_a_whole_session_as_a_script_folds_to_the_same(tmp_path: Path) -> None:
    path = tmp_path / "a.kompas"
    path.write_bytes(script(Header(1), small_session()))
    assert read(path) == small_session()
