"""Actions survive being bytes, and texts that no file can hold become ones that it can."""

import pytest

from kompas.domain import actions as a
from kompas.domain.outcome import Remark
from kompas.domain.weighing import Weighing
from kompas.storage.codec import decode, encode, keepable
from tests.making import begun, opened, start
from tests.storage.keeping import small_session


@pytest.mark.parametrize("action", small_session(), ids=lambda action: type(action).__name__)
def test_an_action_comes_back_from_its_bytes(action: a.Action) -> None:
    body = encode(action)
    assert b"\n" not in body
    assert decode(body) == action


def test_a_whole_state_comes_back_from_its_bytes() -> None:
    state = begun(*opened(3), a.Publish("case", 2))
    assert decode(encode(a.Baseline(state))) == a.Baseline(state)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\x00b", "a\ufffdb"),
        ("half \ud83d paar", "half \ufffd paar"),
        ("\\u0000 letterlijk", "\\u0000 letterlijk"),
        ("👩‍🏫 é ﷽", "👩‍🏫 é ﷽"),
    ],
)
def test_characters_that_no_file_can_hold_are_replaced(typed: str, kept: str) -> None:
    assert decode(encode(a.Park(Remark("r", typed)))) == a.Park(Remark("r", kept))


def test_a_baseline_forgets_an_open_anonymous_round() -> None:
    weighing = a.Weigh(1, Weighing(50, 50, 0))
    before = (start(), a.SetMode("anonymous", 3), *opened(3))
    state = begun(*before[1:], weighing, a.SkipSeat(2, skipping=True))
    assert keepable(a.Baseline(state)) == a.Baseline(begun(*before[1:]))


def test_a_baseline_keeps_an_open_confidential_round() -> None:
    state = begun(*opened(3), a.Weigh(1, Weighing(50, 50, 0)))
    assert keepable(a.Baseline(state)) == a.Baseline(state)
