"""One paper card while it is typed in: seat, three numbers of which the last follows, stance and why."""

from kompas.domain.rules.lists import speakable
from kompas.domain.session import Session
from kompas.domain.values import VALUES, Value
from kompas.domain.weighing import STANCES, STEP, TOTAL, Round, Stance, Weighing
from kompas.language import Texts

TEN = 10


def seat_problem(texts: Texts, session: Session, number: int | None) -> str:
    """Say why there can be no card of this seat; "" when there can."""
    if number is None:
        return texts("ballot.card_seat_first")
    if number not in {seat.number for seat in session.seats}:
        return texts("ballot.card_no_seat", seat=number)
    return ""


def is_second(moment: Round, seat: int) -> bool:
    """Whether this seat has weighed already."""
    return moment.cast_of(seat) is not None


def points_problem(
    texts: Texts, first: int | None, second: int | None = None, *, typing: bool = False
) -> str:
    """Say what is wrong with the numbers so far (points); "" when nothing is.

    While `typing`, a number below ten may still become a step of five and is not wrong yet.
    """
    given = [points for points in (first, second) if points is not None]
    done = [points for points in given if not typing or points >= TEN]
    if any(points > TOTAL for points in given):
        return texts("ballot.card_over")
    if any(points % STEP for points in done):
        return texts("ballot.card_steps")
    if sum(given) > TOTAL:
        return texts("ballot.card_sum", sum=sum(given), over=sum(given) - TOTAL)
    return ""


def card_problem(
    texts: Texts, numbers: tuple[int | None, int | None, int | None], *, typing: bool = False
) -> str:
    """Say why a card with these three numbers (points) cannot close; "" when it can.

    While `typing` the last one, it may still become more, and too little is not wrong yet.
    """
    first, second, third = numbers
    if problem := points_problem(texts, first, second):
        return problem
    if first is None or second is None:
        return texts("ballot.card_empty")
    total = first + second + (third or 0)
    if total > TOTAL:
        return texts("ballot.card_sum", sum=total, over=total - TOTAL)
    if typing or total == TOTAL:
        return ""
    return texts("ballot.card_short", sum=total, short=TOTAL - total)


def card_weighing(
    order: tuple[Value, ...], first: int, second: int, stance: Stance | None, why: str
) -> Weighing:
    """Return the weighing that a card says; the third value gets what is left."""
    points = dict(zip(order, (first, second, TOTAL - first - second), strict=True))
    a, m, r = (points[value] for value in VALUES)
    return Weighing(a, m, r, stance=stance, why=speakable(why).strip())


def stance_of_key(text: str) -> Stance | None:
    """Return the stance that a key means: 1 to 4; None for nothing."""
    return STANCES[int(text) - 1] if text in ("1", "2", "3", "4") else None


def key_of_letter(texts: Texts, letter: str) -> str:
    """Return the key of the stance that a letter means ("1" to "4"); "" for a letter that means none."""
    return str(1 + texts("ballot.card_stance_letters").find(letter)).replace("0", "")
