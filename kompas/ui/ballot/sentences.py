"""What the ballot, paper entry and the weigh panel say: promises that are true, and sums in words."""

from kompas.domain import sums
from kompas.domain.privacy import SMALLEST_ROOM, ShownRound
from kompas.domain.values import VALUES, Value
from kompas.domain.weighing import Mode, Weighing, Withheld
from kompas.geometry.marks import value_name
from kompas.language import Texts
from kompas.ui.ballot.stances import stance_words

_WITHHELD: dict[Withheld, str] = {
    "few": "ballot.withheld_few",
    "under_k": "ballot.withheld_under_k",
    "one_possible": "ballot.withheld_one_possible",
    "narrow": "ballot.withheld_narrow",
}


def promise(texts: Texts, mode: Mode, k: int) -> str:
    """Return what happens with the weighings of a round in this mode; true to `domain.privacy`."""
    if mode == "anonymous":
        return texts("ballot.promise_anonymous", k=k)
    return texts("ballot.promise_confidential", smallest=SMALLEST_ROOM)


def short_promise(texts: Texts, mode: Mode) -> str:
    """Return the same for who fills in a ballot, in one line."""
    return texts("ballot.short_anonymous" if mode == "anonymous" else "ballot.short_confidential")


def left_words(texts: Texts, left: int, *, complete: bool) -> str:
    """Return what is left to divide, as a sentence; `left` in points, negative when too much was given."""
    if complete:
        return texts("ballot.divided")
    if left < 0:
        return texts("ballot.too_much", points=-left)
    if left == 0:
        return texts("ballot.rest_is_zero")
    return texts("ballot.left", points=left)


def heaviest_first(weighing: Weighing, order: tuple[Value, ...]) -> tuple[Value, ...]:
    """Return the values from heaviest to lightest; equal ones as on this ballot."""
    return tuple(sorted(order, key=lambda value: (-weighing.of(value), order.index(value))))


def points_words(texts: Texts, value: Value, points: int) -> str:
    """Return one value with its points in words."""
    name = value_name(texts, value).name.lower()
    if points == 0:
        return texts("ballot.nothing_for", value=name)
    return texts("ballot.points_for", value=name, points=points)


def stance_sentence(texts: Texts, weighing: Weighing) -> str:
    """Return the stance in words, or that there is none."""
    if weighing.stance is None:
        return texts("ballot.no_stance")
    return texts("ballot.stance_is", stance=stance_words(texts, weighing.stance))


def seen(texts: Texts, round_: ShownRound, k: int) -> list[str]:
    """Return what the room sees of a revealed round, sentence by sentence."""
    count = texts.many("ballot.seen_count", round_.count)
    if round_.withheld:
        return [count, texts(_WITHHELD[round_.withheld], k=k)]
    return [count, *_sums(texts, round_.weighings)]


def _sums(texts: Texts, weighings: tuple[Weighing, ...]) -> list[str]:
    apart, middle = sums.difference(weighings), sums.centre(weighings)
    said = []
    if apart is not None:
        said.append(texts("ballot.seen_difference", points=round(apart)))
        said.append(texts("ballot.seen_compare", chance=round(sums.CHANCE)))
    if sums.camps(weighings):
        said.append(texts("ballot.seen_camps"))
    if middle is not None:
        means = zip(VALUES, sums.rounded(middle), strict=True)
        # A number stays on the line of its name.
        parts = texts.joined(
            f"{value_name(texts, value).name.lower()}\N{NO-BREAK SPACE}{m}" for value, m in means
        )
        said.append(texts("ballot.seen_centre", parts=parts))
    return said
