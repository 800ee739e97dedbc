"""What the paper cards of a session say: one card a seat, for each round that is still to come.

A card has the order of the values that the ballot and the paper entry have for its seat, and the promise of the mode as
it is set now. Late seats get the next free numbers: their cards are printed along, with a line for the role, because
a card without a number would have no order to type it in.
"""

from collections.abc import Iterator

import msgspec

from kompas.domain.content import StepKind
from kompas.domain.dividing import ballot_order
from kompas.domain.names import role_name
from kompas.domain.outcome import Seat
from kompas.domain.problems import Problem
from kompas.domain.rules.attendance import MOST_SEATS
from kompas.domain.session import Session
from kompas.domain.text import Language
from kompas.domain.weighing import STANCES, Mode, Stance
from kompas.language import Texts
from kompas.record.blocks import Sign
from kompas.record.words import Words, sentence

SHEET = 4
"""Cards on a sheet."""
SPARE = 2
"""At least so many cards for seats that come late."""
UNSEATED = 12
"""Cards when nobody has a seat yet: printed the day before, say."""
MODES: dict[Mode, tuple[str, str]] = {
    "confidential": ("ballot.confidential", "ballot.short_confidential"),
    "anonymous": ("ballot.anonymous", "ballot.short_anonymous"),
}
STANCE_WORDS: dict[Stance, str] = {
    "yes": "ballot.stance_yes",
    "yes_if": "ballot.stance_yes_if",
    "no_unless": "ballot.stance_no_unless",
    "no": "ballot.stance_no",
}


class CardValue(msgspec.Struct, frozen=True):
    """One value on a card, with what it means in this case."""

    sign: Sign
    name: str
    best: str
    worst: str


class Card(msgspec.Struct, frozen=True):
    """The card of one seat in one round; `role` is empty for a seat that nobody has yet."""

    seat: int
    role: str
    round: str
    question: str
    values: tuple[CardValue, ...]
    promise: str


class CardWords(msgspec.Struct, frozen=True):
    """What every card says."""

    seat: str
    role: str
    divide: str
    sum: str
    best: str
    worst: str
    cross: str
    triangle: str
    answer: str
    stances: tuple[str, ...]
    why: str
    small: str


class Deck(msgspec.Struct, frozen=True):
    """All cards of a session, round by round."""

    title: str
    author: str
    subject: str
    language: Language
    words: CardWords
    rounds: tuple[tuple[Card, ...], ...]


def deck(session: Session, texts: Texts, least: int = 0) -> Deck:
    """Return the cards for the rounds to come, in the language of `texts`; at least `least` a round.

    Raises Problem `no_round_ahead` when all rounds are done, and `seat_number` when `least` is more than there can
    be seats.
    """
    if least > MOST_SEATS:
        raise Problem("seat_number", number=least, limit=MOST_SEATS)
    rounds = rounds_ahead(session)
    if not rounds:
        raise Problem("no_round_ahead")
    words = Words(session, texts)
    seats = seats_of_cards(session, least)
    language: Language = "nl" if texts.language == "nl" else "en"
    return Deck(
        title=texts("record.cards_title", title=words.read(session.scenario.title)),
        author=words.plain(session.details.organisation) or texts("record.program"),
        subject=texts("record.cards_kind"),
        language=language,
        words=_card_words(texts),
        rounds=tuple(tuple(_card(words, seat, number, mode) for seat in seats) for number, mode in rounds),
    )


def rounds_ahead(session: Session) -> tuple[tuple[int, Mode], ...]:
    """Return number and mode of the rounds that are open or still to come, as the agenda has them now."""
    counting = [r for r in session.rounds if r.state != "void"]
    found: list[tuple[int, Mode]] = [(r.number, r.mode) for r in counting if r.state == "open"]
    weighed = {r.step for r in counting}
    ahead = [s for s in session.steps if s.kind is StepKind.WEIGH and not s.skipped and s.id not in weighed]
    found += ((number, session.mode) for number, _ in enumerate(ahead, start=len(counting) + 1))
    return tuple(found)


def seats_of_cards(session: Session, least: int = 0) -> tuple[Seat, ...]:
    """Return the seats, and free numbers without a role until the sheets are full, in order."""
    wanted = max(len(session.seats) + SPARE if session.seats else UNSEATED, least)
    full = min(-(-wanted // SHEET) * SHEET, MOST_SEATS)
    taken = {seat.number for seat in session.seats}
    free = [number for number in range(1, MOST_SEATS + 1) if number not in taken]
    spare = (Seat(number, "") for number in free[: max(0, full - len(session.seats))])
    return tuple(sorted((*session.seats, *spare), key=lambda seat: seat.number))


def promise(texts: Texts, mode: Mode) -> str:
    """Return what happens with a card of a round in this mode: the words of the ballot, after the mode's name."""
    name, short = MODES[mode]
    return f"{texts(name)}. {texts(short)}"


def _card(words: Words, seat: Seat, number: int, mode: Mode) -> Card:
    return Card(
        seat=seat.number,
        role=_role(words, seat),
        round=words.texts("record.card_round", number=number),
        question=words.read(words.session.scenario.question),
        values=tuple(_values(words, seat.number)),
        promise=promise(words.texts, mode),
    )


def _role(words: Words, seat: Seat) -> str:
    own = words.read(role_name(words.session, seat.role))
    if not seat.played:
        return sentence(own)
    return sentence(words.texts("record.card_plays", role=own, played=words.role(seat.played)))


def _values(words: Words, seat: int) -> Iterator[CardValue]:
    for value in ballot_order(seat):
        stake = words.session.scenario.stake(value)
        yield CardValue(
            words.sign(value),
            words.value(value),
            words.read(stake.best),
            words.read(stake.worst),
        )


def _card_words(texts: Texts) -> CardWords:
    return CardWords(
        seat=texts("ballot.card_seat"),
        role=texts("record.card_role"),
        divide=texts("record.card_divide"),
        sum=texts("record.card_sum"),
        best=f"{sentence(texts('ballot.best'))}:",
        worst=f"{sentence(texts('ballot.worst'))}:",
        cross=texts("record.card_cross"),
        triangle=texts("record.card_triangle"),
        answer=texts("record.card_answer"),
        stances=tuple(texts(STANCE_WORDS[stance]) for stance in STANCES),
        why=texts("record.card_why"),
        small=texts("record.card_small"),
    )
