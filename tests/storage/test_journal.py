"""What the journal calls saved is on disk: in order, with its drafts, for one window at a time."""

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from kompas.domain import actions as a
from kompas.domain.outcome import Argument
from kompas.domain.problems import Problem
from kompas.domain.weighing import Weighing
from kompas.storage.journal import SqliteJournal, begin, go_on
from kompas.storage.recovery import open_journal
from kompas.storage.saving import Saving
from kompas.store.store import Store
from tests.making import opened, start
from tests.storage.keeping import PATIENCE, crashed, keep, small_session, whole


def test_actions_are_kept_in_their_order(tmp_path: Path) -> None:
    found = whole(keep(tmp_path, small_session()))
    assert found.actions == small_session()
    assert found.history.session.arguments[0].text == "Wie past dit aan?"


def test_saved_is_told_only_for_what_is_on_disk(tmp_path: Path) -> None:
    on_disk: list[tuple[int, int]] = []

    def tell(saving: Saving) -> None:
        on_disk.append((saving.seq, open_journal(saving.where).head.seq))

    journal = begin("session", tmp_path, tell=tell)
    for action in small_session():
        journal.append(action)
        journal.flush(PATIENCE)
    journal.close(PATIENCE)
    assert on_disk[-1] == (len(small_session()),) * 2
    assert all(told <= found for told, found in on_disk)


def test_saving_says_how_far_it_is(tmp_path: Path) -> None:
    journal = begin("session", tmp_path, now=lambda: "2026-11-22T14:03:12+01:00")
    assert (journal.saving.state, journal.saving.seq) == ("saved", 0)
    for action in small_session():
        journal.append(action)
    count = len(small_session())
    saved = journal.flush(PATIENCE)
    expected = Saving("saved", count, "2026-11-22T14:03:12+01:00", tmp_path / "session.journal")
    assert saved == expected
    assert journal.close(PATIENCE) == expected


def test_a_hundred_actions_at_once_are_kept(tmp_path: Path) -> None:
    arguments = [a.WriteArgument(Argument(f"a{n}", f"tekst {n}")) for n in range(200)]
    found = whole(keep(tmp_path, [start(), *arguments]))
    assert len(found.history.session.arguments) == 200
    assert found.head.seq == 201


def test_the_last_state_of_a_draft_is_kept(tmp_path: Path) -> None:
    journal = begin("session", tmp_path)
    journal.append(start())
    for text in ("W", "Wi", "Wie"):
        journal.draft("decide", a.Decide(text))
    journal.draft("gone", a.Decide("weg"))
    journal.draft("gone", None)
    journal.close(PATIENCE)
    found = whole(tmp_path / "session.journal")
    assert [(draft.key, draft.after, draft.body) for draft in found.drafts] == [
        ("decide", 1, b'{"do":"decide","text":"Wie"}')
    ]


def test_a_draft_is_written_without_any_action(tmp_path: Path) -> None:
    told = threading.Event()
    journal = begin("session", tmp_path, tell=lambda _: told.set())
    journal.append(start())
    journal.flush(PATIENCE)
    told.clear()
    journal.draft("decide", a.Decide("half"))
    assert told.wait(PATIENCE)
    assert [d.key for d in whole(crashed(tmp_path, tmp_path / "c") / "session.journal").drafts] == ["decide"]
    journal.close(PATIENCE)


def test_the_end_of_a_draft_and_its_action_come_in_one_commit(tmp_path: Path) -> None:
    seen: list[tuple[bool, bool]] = []

    def tell(saving: Saving) -> None:
        found = open_journal(saving.where)
        seen.append((bool(found.drafts), found.history.session.decision == "ja"))

    journal = begin("session", tmp_path, tell=tell, now=iter(map(str, range(999))).__next__)
    store = Store(journal)
    store.dispatch(start())
    store.draft("decide", a.Decide("ja"))
    journal.flush(PATIENCE)
    store.draft("decide", None)
    store.dispatch(a.Decide("ja"))
    journal.close(PATIENCE)
    assert (True, False) in seen
    assert seen[-1] == (False, True)
    assert (False, False) not in seen[seen.index((True, False)) :]


@pytest.mark.parametrize(
    "gesture",
    [a.Weigh(1, Weighing(5, 5, 90)), a.SkipSeat(1, skipping=True), a.CloseRound("", (Weighing(5, 5, 90),))],
)
def test_a_ballot_in_progress_is_never_on_disk(tmp_path: Path, gesture: a.Action) -> None:
    journal = begin("session", tmp_path)
    journal.append(start())
    journal.draft("ballot", gesture)
    journal.close(PATIENCE)
    assert whole(tmp_path / "session.journal").drafts == ()


def test_an_open_anonymous_round_is_never_on_disk(tmp_path: Path) -> None:
    secret = Weighing(15, 25, 60, why="kanarie")
    journal = begin("session", tmp_path)
    store = Store(journal)
    for action in (start(), a.SetMode("anonymous", 3), *opened(3), a.Weigh(2, secret)):
        store.dispatch(action)
    journal.append(a.Baseline(store.session))
    journal.close(PATIENCE)
    for file in tmp_path.rglob("*"):
        assert b"kanarie" not in file.read_bytes()
    assert whole(tmp_path / "session.journal").history.session.rounds[0].casts == ()


def test_a_session_goes_on_where_it_stopped(tmp_path: Path) -> None:
    path = keep(tmp_path, small_session())
    found = whole(path)
    journal = go_on(found)
    store = Store(journal, found.history)
    store.undo()
    store.dispatch(a.Decide("door"))
    journal.close(PATIENCE)
    after = whole(path)
    assert after.history == store.history
    assert after.actions == (*small_session(), a.Undo(), a.Decide("door"))


def test_a_second_window_is_refused(tmp_path: Path) -> None:
    path = keep(tmp_path, small_session())
    first = go_on(whole(path))
    with pytest.raises(Problem, match="session_in_use"):
        go_on(whole(path))
    first.close(PATIENCE)
    go_on(whole(path)).close(PATIENCE)


def test_a_session_that_another_window_changed_is_refused(tmp_path: Path) -> None:
    path = keep(tmp_path, small_session())
    old = whole(path)
    journal = go_on(whole(path))
    journal.append(a.Decide("ondertussen"))
    journal.close(PATIENCE)
    with pytest.raises(Problem, match="session_changed"):
        go_on(old)
    go_on(whole(path)).close(PATIENCE)


HOLDER = """
import sys
from pathlib import Path
from kompas.storage.journal import go_on
from kompas.storage.recovery import open_journal
journal = go_on(open_journal(Path(sys.argv[1])))
print("held", flush=True)
sys.stdin.read()
"""


def test_the_lock_of_a_killed_process_is_no_lock(tmp_path: Path) -> None:
    path = keep(tmp_path, small_session())
    command = [sys.executable, "-c", HOLDER, str(path)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        with pytest.raises(Problem, match="session_in_use"):
            go_on(whole(path))
        other.kill()
        other.wait(PATIENCE)
        go_on(whole(path)).close(PATIENCE)


def test_a_new_session_never_takes_the_place_of_another(tmp_path: Path) -> None:
    keep(tmp_path, small_session())
    with pytest.raises(Problem, match="session_exists"):
        begin("session", tmp_path)


@pytest.mark.parametrize("identifier", ["", "../x", "a/b", "A", "con", "lpt1", "x" * 65, "é", ".x", "a.b"])
def test_an_identifier_that_cannot_be_a_file_name_is_refused(tmp_path: Path, identifier: str) -> None:
    with pytest.raises(Problem, match="session_id"):
        begin(identifier, tmp_path)


def ended(journal: SqliteJournal) -> Saving:
    """Keep the small session and close."""
    store = Store(journal)
    for action in small_session():
        store.dispatch(action)
    return journal.close(PATIENCE)


def test_a_folder_that_cannot_be_made_means_the_second_place(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    second = tmp_path / "second"
    saving = ended(begin("session", tmp_path / "file" / "sessions", second=second))
    assert (saving.state, saving.where) == ("saved", second / "session.journal")
    assert saving.trouble
    assert whole(saving.where).actions == small_session()


def test_with_no_place_at_all_nothing_is_called_saved(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    told: list[Saving] = []
    saving = ended(begin("session", tmp_path / "file" / "sessions", tell=told.append))
    assert (saving.state, saving.seq) == ("failed", 0)
    assert {one.state for one in told} == {"failed"}


def test_when_the_disk_fails_halfway_everything_moves_to_the_second_place(tmp_path: Path) -> None:
    first, second = tmp_path / "first", tmp_path / "second"
    journal = begin("session", first, second=second)
    journal.append(start())
    journal.flush(PATIENCE)
    # As when a disk is taken away: no file can be made or found there any more.
    first.rename(tmp_path / "gone")
    first.touch()
    journal.append(a.Decide("ja"))
    journal.draft("note", a.Decide("half"))
    saving = journal.flush(PATIENCE)
    assert (saving.state, saving.seq, saving.where) == ("saved", 2, second / "session.journal")
    assert saving.trouble
    journal.close(PATIENCE)
    found = whole(saving.where)
    assert found.actions == (start(), a.Decide("ja"))
    assert [draft.key for draft in found.drafts] == ["note"]
    assert whole(tmp_path / "gone" / "session.journal").actions == (start(),)


def test_what_could_not_be_saved_is_saved_when_the_place_comes_back(tmp_path: Path) -> None:
    folder = tmp_path / "sessions"
    journal = begin("session", folder)
    journal.append(start())
    journal.flush(PATIENCE)
    folder.rename(tmp_path / "gone")
    folder.touch()
    journal.append(a.Decide("ja"))
    assert journal.flush(PATIENCE).state == "failed"
    folder.unlink()
    (tmp_path / "gone").rename(folder)
    journal.append(a.Decide("toch"))
    assert journal.flush(PATIENCE).state == "saved"
    journal.close(PATIENCE)
    assert whole(folder / "session.journal").actions == (start(), a.Decide("ja"), a.Decide("toch"))


def test_a_file_of_something_else_is_never_written_over(tmp_path: Path) -> None:
    other = keep(tmp_path / "other", [start(), a.Decide("iets anders")])
    journal = begin("session", tmp_path / "mine", second=tmp_path / "second")
    (tmp_path / "mine").mkdir(exist_ok=True)
    other.rename(tmp_path / "mine" / "session.journal")
    saving = ended(journal)
    assert saving.where == tmp_path / "second" / "session.journal"
    assert whole(tmp_path / "mine" / "session.journal").actions == (start(), a.Decide("iets anders"))


def test_a_listener_that_fails_does_not_stop_the_keeping(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    def tell(_: Saving) -> None:
        raise RuntimeError("gone")

    assert ended(begin("session", tmp_path, tell=tell)).state == "saved"
    assert "how far the journal is" in caplog.text
