"""The printed card, the paper entry and the ballot ask for the values of a seat in the same order, in any round."""

import pytest

from kompas.domain.actions import CloseRound, OpenRound, RevealRound
from kompas.domain.values import Value
from kompas.language import texts
from kompas.record.cards import deck
from kompas.ui.ballot.form_page import BallotPage
from kompas.ui.ballot.paper import PaperEntry
from kompas.ui.room import Room
from tests.making import AT, LATER, seated
from tests.ui.ballot.rooms import free, make_room, the_round

SEATS = 20
pytestmark = pytest.mark.usefixtures("qtbot")


def printed(room: Room) -> list[list[tuple[Value, str]]]:
    """Values and their names on each card of the next round."""
    cards = deck(room.session, texts("nl")).rounds[0][:SEATS]
    return [[(value.sign.value, value.name) for value in card.values] for card in cards]


@pytest.mark.parametrize("step", ["weigh", "weigh-2"])
@pytest.mark.parametrize("seed", [0, 7, 2**40])
def test_entry_and_ballot_ask_in_the_order_of_the_card(step: str, seed: int) -> None:
    room = make_room(*seated(SEATS))
    if step == "weigh-2":
        for action in (OpenRound("weigh", 3, AT), CloseRound(LATER), RevealRound()):
            room.store.dispatch(action)
    cards = printed(room)
    room.store.dispatch(OpenRound(step, seed, AT))
    entry = PaperEntry(room)
    entry.deleteLater()
    for seat, card in enumerate(cards, start=1):
        entry.start(seat)
        assert [field.accessibleName() for field in entry.points] == [name for _, name in card]
        page = BallotPage(room, the_round(room), seat)
        assert list(page.order) == [value for value, _ in card]
        page.deleteLater()
    entry.deleteLater()
    free()
