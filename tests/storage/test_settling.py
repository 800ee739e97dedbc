"""What was being typed when the process ended becomes what it would have been, and is never lost."""

from pathlib import Path

from kompas.domain import actions as a
from kompas.domain.outcome import Argument, LawAnswer, Remark
from kompas.domain.rules.lists import LONGEST_TEXT
from kompas.storage.journal import begin, go_on
from kompas.storage.settling import Settled, settle
from kompas.store.store import Store
from tests.making import start
from tests.storage.keeping import PATIENCE, whole


def drafted(folder: Path, *drafts: tuple[str, a.Action], after: tuple[a.Action, ...] = ()) -> Path:
    """Keep a session with gestures in progress, and actions that came after them."""
    journal = begin("session", folder)
    journal.append(start())
    for key, action in drafts:
        journal.draft(key, action)
    journal.flush(PATIENCE)
    for action in after:
        journal.append(action)
    journal.close(PATIENCE)
    return folder / "session.journal"


def test_a_draft_becomes_the_action_it_would_have_been(tmp_path: Path) -> None:
    argument = a.WriteArgument(Argument("a1", "Wie past di"))
    path = drafted(tmp_path, ("arguments", argument), ("decide", a.Decide("half")))
    assert settle(whole(path)) == (
        Settled("arguments", (argument,)),
        Settled("decide", (a.Decide("half"),)),
    )


def test_a_draft_that_was_done_already_is_not_done_twice(tmp_path: Path) -> None:
    path = drafted(tmp_path, ("decide", a.Decide("ja")), after=(a.Decide("ja"), a.Decide("nee")))
    assert settle(whole(path)) == (Settled("decide", ()),)


def test_the_same_text_typed_anew_is_done_again(tmp_path: Path) -> None:
    path = drafted(tmp_path, ("decide", a.Decide("ja")))
    found = whole(path)
    journal = go_on(found)
    journal.draft("decide", None)
    for text in ("ja", "nee"):
        journal.append(a.Decide(text))
    journal.draft("decide", a.Decide("ja"))
    journal.close(PATIENCE)
    assert settle(whole(path)) == (Settled("decide", (a.Decide("ja"),)),)


def test_a_draft_that_makes_no_sense_is_parked_outside_the_record(tmp_path: Path) -> None:
    lost = a.AnswerLaw(LawAnswer("vanished", "yes", finder="board", note="eerst de FG vragen"))
    (settled,) = settle(whole(drafted(tmp_path, ("law", lost))))
    (action,) = settled.actions
    assert isinstance(action, a.Park)
    assert action.remark.text == "board · eerst de FG vragen"
    assert not action.remark.in_record


def test_a_text_that_is_too_long_is_parked_in_pieces(tmp_path: Path) -> None:
    text = "x" * LONGEST_TEXT + "einde"
    (settled,) = settle(whole(drafted(tmp_path, ("note", a.WriteNote(Remark("n", text))))))
    parked = [action.remark.text for action in settled.actions if isinstance(action, a.Park)]
    assert "".join(parked) == text
    assert len({action.remark.id for action in settled.actions if isinstance(action, a.Park)}) == 2


def test_a_draft_without_words_comes_to_nothing(tmp_path: Path) -> None:
    path = drafted(tmp_path, ("map", a.RemoveRole("vanished")), ("note", a.WriteNote(Remark("n", " "))))
    assert [settled.actions for settled in settle(whole(path))] == [(), ()]


def test_settling_twice_changes_nothing_more(tmp_path: Path) -> None:
    path = drafted(tmp_path, ("decide", a.Decide("half")), ("map", a.RemoveRole("vanished")))
    found = whole(path)
    journal = go_on(found)
    store = Store(journal, found.history)
    for settled in settle(found):
        store.draft(settled.key, None)
        for action in settled.actions:
            store.dispatch(action)
    journal.close(PATIENCE)
    after = whole(path)
    assert after.history.session.decision == "half"
    assert after.drafts == ()
