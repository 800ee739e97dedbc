"""What a record may never tell: hidden weighings, small groups, which reason was whose."""

from collections.abc import Sequence

import pytest

from kompas.domain import actions as a
from kompas.domain.session import Session
from kompas.domain.stances import Stances, stances
from kompas.domain.weighing import Stance, Weighing
from kompas.language import texts
from kompas.record.blocks import Figure, said
from kompas.record.outline.record import outline
from kompas.record.pdf.render import render_pdf
from tests.record import sample

DUTCH = texts("nl")
OTHER = tuple((100 - a - 5, a, 5) for a in (10, 20, 30, 40, 50, 60, 70, 80, 90))


def told(session: Session) -> str:
    """Return all words of the Dutch record."""
    return said(outline(session, (), DUTCH))


def hidden(points: Sequence[tuple[int, int, int]], stance: Stance, why: str, *, close: bool) -> Session:
    """Return a session with one revealed round and a second that nobody has seen."""
    session = sample.weighed(sample.seated(sample.started()), sample.FIRST)
    step = sample.weigh_steps(session)[1]
    session = sample.after(session, [a.OpenRound(step, 3, sample.at("14:40"))])
    casts = [a.Weigh(n, Weighing(*one, stance=stance, why=why)) for n, one in enumerate(points, start=1)]
    session = sample.after(session, casts)
    return sample.after(session, [a.CloseRound(sample.at("14:44"))]) if close else session


@pytest.mark.parametrize("close", [False, True])
def test_sessions_that_differ_only_in_hidden_weighings_give_the_same_bytes(close: bool) -> None:
    one = hidden(sample.SECOND, "yes", "Omdat het moet.", close=close)
    other = hidden(OTHER, "no", "Nooit.", close=close)
    assert one != other
    assert outline(one, (), DUTCH) == outline(other, (), DUTCH)
    assert render_pdf(outline(one, (), DUTCH)) == render_pdf(outline(other, (), DUTCH))
    assert "Ronde\u00a02 is niet aan de groep getoond" in told(one)


def test_the_same_rounds_are_different_once_they_are_shown() -> None:
    shown = [
        sample.after(hidden(points, "yes", "", close=True), [a.RevealRound()])
        for points in (sample.SECOND, OTHER)
    ]
    assert outline(shown[0], (), DUTCH) != outline(shown[1], (), DUTCH)


def test_a_void_round_is_mentioned_and_nothing_of_it() -> None:
    session = sample.after(hidden(sample.SECOND, "yes", "Reden.", close=True), [a.VoidRound()])
    assert "Eén ronde is ongeldig verklaard en telt niet mee." in told(session)
    assert "Reden." not in told(session)


def test_a_room_under_three_shows_no_figures_and_says_why() -> None:
    session = sample.weighed(sample.seated(sample.started(), ["student", "teacher"]), sample.FIRST[:2])
    record = outline(session, (), DUTCH)
    assert "Van ronde\u00a01 staan hier geen cijfers: te weinig mensen wogen." in said(record)
    assert "van–tot" not in said(record)


def test_an_anonymous_round_under_k_shows_no_figures_and_says_why() -> None:
    session = sample.weighed(
        sample.seated(sample.started(), ["student"] * 4), sample.FIRST[:4], mode="anonymous"
    )
    assert "ze was anoniem en minder dan 5 mensen wogen" in told(session)
    assert "van–tot" not in told(session)


def test_an_anonymous_round_with_one_possible_set_shows_no_figures_and_says_why() -> None:
    session = sample.weighed(
        sample.seated(sample.started(), ["student"] * 6), [(50, 25, 25)] * 6, mode="anonymous"
    )
    assert "de cijfers zouden verraden wat ieder koos" in told(session)
    assert "van–tot" not in told(session)


def test_anonymous_rounds_have_figures_from_k_but_no_arrows() -> None:
    session = sample.seated(sample.started())
    for points in (sample.FIRST, sample.SECOND):
        session = sample.weighed(session, points, mode="anonymous")
    assert "Een pijl gaat" not in told(session)
    assert "De ronde was anoniem: er zijn geen pijlen." in told(session)
    assert "van–tot" in told(session)


def test_confidential_rounds_have_arrows() -> None:
    assert "Een pijl gaat van ronde\u00a01 naar ronde\u00a02." in told(sample.whole())


def test_reasons_appear_from_three_and_not_before() -> None:
    reasons = ("Alpha.", "Beta.", "Gamma.")
    session = sample.seated(sample.started())
    assert "Alpha." not in told(sample.weighed(session, sample.FIRST, reasons=reasons[:2]))
    three = told(sample.weighed(session, sample.FIRST, reasons=reasons))
    assert all(reason in three for reason in reasons)


def test_stances_are_counted_only_where_every_group_is_large_enough() -> None:
    def room(**counts: int) -> list[Stance | None]:
        return [stance for stance, n in counts.items() for _ in range(n)]  # type: ignore[misc]

    assert stances(room(yes=5, no=5), "confidential", 5) == Stances(("yes", "no"), (5, 5))
    assert stances(room(yes=7, no=2), "confidential", 5) == Stances(("yes", "no"))
    assert stances([*room(yes=7, no=6), None], "confidential", 5) == Stances(("yes", "no"))
    assert stances(room(yes_if=9), "confidential", 5) == Stances(("yes_if",), (9,))
    assert stances(room(yes_if=9), "anonymous", 5) == Stances(())
    assert stances([None] * 9, "confidential", 5) == Stances(())
    assert stances([], "confidential", 5) == Stances(())


def test_no_seat_number_and_no_role_stands_in_a_figure_of_a_round() -> None:
    figures = [block for block in outline(sample.whole(), (), DUTCH).blocks if isinstance(block, Figure)]
    words = {
        shape.text for figure in figures[:5] for shape in figure.drawing.shapes if hasattr(shape, "text")
    }
    assert not words & {"student", "docent", "1", "2", "3", "4", "5", "6", "7", "9"}
