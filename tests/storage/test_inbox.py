"""What waits for the writer comes out in order, in groups, and drafts never ahead of their actions."""

from kompas.domain import actions as a
from kompas.storage.codec import encode
from kompas.storage.inbox import GROUP, Entry, Inbox
from kompas.storage.ledger import Draft


def entry(text: str) -> Entry:
    action = a.Decide(text)
    return Entry(action, encode(action))


def test_actions_come_out_in_groups_in_their_order() -> None:
    inbox = Inbox(10)
    entries = [entry(str(n)) for n in range(GROUP + 3)]
    for one in entries:
        inbox.put(one)
    assert inbox.asked == 10 + GROUP + 3
    assert inbox.take(None).entries == entries[:GROUP]
    assert inbox.take(None).entries == entries[GROUP:]


def test_drafts_wait_for_the_last_group() -> None:
    inbox = Inbox(0)
    inbox.put_draft("decide", None)
    for n in range(GROUP + 1):
        inbox.put(entry(str(n)))
    assert inbox.take(None).drafts == {}
    last = inbox.take(None)
    assert (last.drafts, last.puts) == ({"decide": None}, GROUP + 2)


def test_only_the_newest_state_of_a_draft_comes_out() -> None:
    inbox = Inbox(4)
    inbox.put_draft("a", b"1")
    inbox.put_draft("b", b"2")
    inbox.put_draft("a", b"3")
    assert inbox.take(None).drafts == {"a": Draft("a", 4, b"3"), "b": Draft("b", 4, b"2")}


def test_drafts_stand_in_the_order_of_their_last_change() -> None:
    inbox = Inbox(0)
    for key in ("a", "b", "a"):
        inbox.put_draft(key, b"x")
    assert list(inbox.take(None).drafts) == ["b", "a"]


def test_a_draft_knows_which_actions_came_before_it() -> None:
    inbox = Inbox(0)
    inbox.put(entry("ja"))
    inbox.put_draft("a", b"1")
    inbox.put(entry("nee"))
    batch = inbox.take(None)
    assert batch.drafts == {"a": Draft("a", 1, b"1")}
    assert len(batch.entries) == 2


def test_nothing_comes_out_of_an_empty_inbox() -> None:
    inbox = Inbox(0)
    assert inbox.take(0.0) == ([], {}, 0)
    assert not inbox.is_done
    inbox.close()
    assert inbox.take(None) == ([], {}, 0)
    assert inbox.is_done


def test_a_closed_inbox_is_done_when_it_is_empty() -> None:
    inbox = Inbox(0)
    inbox.put(entry("ja"))
    inbox.close()
    assert not inbox.is_done
    inbox.take(None)
    assert inbox.is_done
