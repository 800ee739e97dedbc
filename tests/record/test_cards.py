"""Paper cards: one a seat and round, complete, in the order of the ballot, whole on their quarter of the sheet."""

import io
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest
from msgspec.structs import replace
from pypdf import PdfReader

from kompas.commands import run
from kompas.content.scenarios import list_scenarios
from kompas.domain import actions as a
from kompas.domain.dividing import ballot_order
from kompas.domain.problems import Problem
from kompas.domain.scenario import Scenario
from kompas.domain.session import Session
from kompas.domain.text import Text
from kompas.domain.weighing import Mode
from kompas.geometry.shapes import Area, Dot, Label, Line, Point, Shape
from kompas.geometry.typesetting import width
from kompas.language import texts
from kompas.paths import data_root
from kompas.record.card_paper import BOTTOM, CARD_HIGH, CARD_WIDE, LEFT, RIGHT, TOP
from kompas.record.cards import Card, Deck, deck, rounds_ahead
from kompas.record.layout.card import PLANS, Plan, card_runs, plan_of
from kompas.record.layout.sheet import sheets
from kompas.record.pdf.cards import render_cards
from kompas.ui.ballot.sentences import short_promise
from tests.record import sample
from tests.record.hard import HOSTILE
from tests.record.reading import pdf_text, printed, squeezed

DUTCH = texts("nl")
SCENARIOS = [found.scenario.id for found in list_scenarios() if found.scenario is not None]
LONG = "Afgevaardigde van de deelnemersraad en van de commissie voor toetsing en examens"
PROSE = (
    "Wie het hardst hulp nodig heeft krijgt die later dan wie er het hardst om roept, "
    "en dat blijft zo tot het eind van 't jaar"
)
MODES: tuple[Mode, ...] = get_args(Mode)


def made(count: int = 20, language: str = "nl", scenario: str = "rood-oranje-groen") -> Deck:
    """The cards of a session with so many seats."""
    roles = [sample.ROLES[n % len(sample.ROLES)] for n in range(count)]
    return deck(sample.seated(sample.started(scenario), roles), texts(language))


def written(card: Card, made: Deck) -> str:
    """All words on a card, squeezed."""
    return squeezed("".join(label.text for label in labels(card, made)))


def shapes(card: Card, made: Deck) -> Iterator[Shape]:
    for each in card_runs(card, made.words, plan_of(card, made.words)):
        yield from each.shapes


def labels(card: Card, made: Deck) -> list[Label]:
    return [shape for shape in shapes(card, made) if isinstance(shape, Label)]


def ends(shape: Shape) -> Iterator[Point]:
    """The outermost points of a shape."""
    match shape:
        case Line() | Area():
            yield from shape.points
        case Dot():
            x, y = shape.centre
            yield from ((x - shape.radius, y - shape.radius), (x + shape.radius, y + shape.radius))
        case Label():
            x, y = shape.at
            wide = width(shape.text, shape.face, shape.size, shape.tracking)
            start = x - {"start": 0.0, "middle": wide / 2, "end": wide}[shape.anchor]
            yield from ((start, y - shape.size * 0.73), (start + wide, y))


def case_with(session: Session, **texts_of_case: str) -> Session:
    """The session with other words at stake, everywhere the same."""
    case: Scenario = session.scenario
    stake = {key: Text(text, text) for key, text in texts_of_case.items() if key in ("best", "worst")}
    one, two, three = (replace(old, **stake) for old in case.stakes)
    question = texts_of_case.get("question", case.question.nl)
    return replace(
        session, scenario=replace(case, stakes=(one, two, three), question=Text(question, question))
    )


def test_every_seat_has_its_card_in_each_round_and_spare_ones_fill_the_sheets() -> None:
    told = made(9)
    assert [[card.seat for card in cards] for cards in told.rounds] == [list(range(1, 13))] * 2
    assert [card.role for card in told.rounds[0]][-5:] == ["Privacy officer", "Opleidingsmanager", "", "", ""]
    assert [cards[0].round for cards in told.rounds] == ["Ronde 1", "Ronde 2"]


@pytest.mark.parametrize(("seats", "cards"), [(0, 12), (1, 4), (2, 4), (3, 8), (20, 24), (40, 44), (60, 60)])
def test_there_are_two_cards_to_spare_or_more(seats: int, cards: int) -> None:
    told = made(seats)
    assert {len(one) for one in told.rounds} == {cards}
    assert len(sheets(told)) == 2 * cards // 4


def test_a_number_that_is_free_goes_to_a_spare_card() -> None:
    session = sample.after(sample.seated(sample.started()), [a.RemoveSeat(3)])
    (cards, _) = deck(session, DUTCH).rounds
    assert [card.seat for card in cards] == list(range(1, 13))
    assert [card.seat for card in cards if not card.role] == [3, 10, 11, 12]


def test_more_cards_can_be_asked_for_but_not_more_than_seats() -> None:
    session = sample.started()
    assert len(deck(session, DUTCH, 30).rounds[0]) == 32
    with pytest.raises(Problem) as wrong:
        deck(session, DUTCH, 61)
    assert wrong.value.key == "seat_number"


def test_rounds_that_are_done_need_no_cards() -> None:
    session = sample.seated(sample.started())
    assert rounds_ahead(session) == ((1, "confidential"), (2, "confidential"))
    session = sample.weighed(session, sample.FIRST)
    assert rounds_ahead(session) == ((2, "confidential"),)
    session = sample.weighed(session, sample.SECOND)
    with pytest.raises(Problem) as wrong:
        deck(session, DUTCH)
    assert wrong.value.key == "no_round_ahead"


def test_an_open_round_keeps_its_number_and_its_promise() -> None:
    session = sample.seated(sample.started())
    first, _ = sample.weigh_steps(session)
    opened = [a.SetMode("anonymous", 5), a.OpenRound(first, 0, sample.at("14:20"))]
    session = sample.after(session, opened)
    assert rounds_ahead(session) == ((1, "anonymous"), (2, "anonymous"))
    void = sample.after(session, [a.VoidRound(), a.SetMode("confidential", 5)])
    assert rounds_ahead(void) == ((1, "confidential"), (2, "confidential"))


def test_a_skipped_weighing_has_no_cards() -> None:
    session = sample.started()
    last = sample.weigh_steps(session)[-1]
    assert len(rounds_ahead(sample.after(session, [a.SkipStep(last, skipped=True)]))) == 1


def test_a_card_has_the_order_of_its_seat_in_every_round() -> None:
    for cards in made(40).rounds:
        for card in cards:
            assert tuple(value.sign.value for value in card.values) == ballot_order(card.seat)
            names = [label.text for label in labels(card, made(1)) if label.text in NAMES]
            assert names == [value.name for value in card.values]


NAMES = ("Autonomie", "Menselijkheid", "Rechtvaardigheid")


@pytest.mark.parametrize("mode", MODES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_promise_is_that_of_the_ballot(language: str, mode: Mode) -> None:
    spoken = texts(language)
    session = sample.after(sample.seated(sample.started()), [a.SetMode(mode, 5)])
    told = deck(session, spoken)
    card = told.rounds[0][0]
    assert card.promise.endswith(short_promise(spoken, mode))
    assert squeezed(card.promise) in written(card, told)
    other = next(one for one in MODES if one != mode)
    assert squeezed(short_promise(spoken, other)) not in written(card, told)


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_every_text_stands_on_every_card_with_the_triangle(scenario: str, language: str) -> None:
    told = made(9, language, scenario)
    words = told.words
    shown = (
        words.seat,
        words.divide,
        words.sum,
        words.cross,
        words.answer,
        *words.stances,
        words.why,
        words.small,
    )
    for cards in told.rounds:
        for card in cards:
            plan = plan_of(card, words)
            assert plan.triangle
            assert plan.size >= 7.5
            paper = written(card, told)
            stakes = [text for value in card.values for text in (value.name, value.best, value.worst)]
            for text in (*shown, *stakes, str(card.seat), card.role, card.round, card.question, card.promise):
                assert squeezed(text) in paper
            assert any(run.alternative == words.triangle for run in card_runs(card, words, plan))
            assert (
                sum(isinstance(shape, Area) and shape.fill == "#FFFFFF" for shape in shapes(card, told)) == 7
            )


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_a_card_stays_on_its_quarter(scenario: str, language: str) -> None:
    told = made(3, language, scenario)
    for card in told.rounds[0]:
        assert_inside(card, told)


def assert_inside(card: Card, told: Deck) -> None:
    for shape in shapes(card, told):
        for x, y in ends(shape):
            assert LEFT - 1.5 <= x <= RIGHT + 2, shape
            assert TOP - 1.5 <= y <= BOTTOM + 0.5, shape


def test_no_lines_of_text_lie_over_one_another() -> None:
    told = made(3)
    for card in told.rounds[0]:
        boxes = [(*start, *end) for start, end in (tuple(ends(label)) for label in labels(card, told))]
        for at, (left, top, right, bottom) in enumerate(boxes):
            for l2, t2, r2, b2 in boxes[at + 1 :]:
                assert right <= l2 + 0.1 or r2 <= left + 0.1 or bottom <= t2 + 0.1 or b2 <= top + 0.1


def test_a_long_role_wraps_and_an_endless_one_ends_in_dots() -> None:
    session = sample.after(sample.started(), [a.AddSeat(1, LONG), a.AddSeat(2, "woord " * 3_000)])
    told = deck(session, DUTCH)
    first, second, *_ = told.rounds[0]
    assert squeezed(LONG) in written(first, told)
    assert any(label.text.endswith("woord …") for label in labels(second, told))
    for card in (first, second):
        assert_inside(card, told)


def test_who_plays_another_role_reads_both() -> None:
    session = sample.after(sample.started(), [a.AddSeat(1, "teacher", "privacy_officer")])
    assert deck(session, DUTCH).rounds[0][0].role == "Docent, speelt privacy officer"


@pytest.mark.parametrize("text", [PROSE[:120], "W" * 120, "x " * 60, "x" * 20_000, "woord " * 3_000])
def test_stakes_of_any_length_stay_on_the_card(text: str) -> None:
    session = case_with(sample.seated(sample.started()), best=text, worst=text, question=text[:80])
    told = deck(session, DUTCH)
    for card in told.rounds[0][:3]:
        assert_inside(card, told)
        paper = written(card, told)
        assert (squeezed(text) in paper) == (len(text) <= 120 and "WW" not in text)
        assert squeezed(card.promise) in paper


def test_the_longest_case_that_content_allows_stands_whole_on_the_card() -> None:
    session = case_with(
        sample.seated(sample.started()), best=PROSE[:120], worst=PROSE[:120], question=PROSE[:80]
    )
    told = deck(session, DUTCH)
    assert plan_of(told.rounds[0][0], told.words).most == Plan().most
    assert plan_of(told.rounds[0][0], told.words) in PLANS


def test_the_sheet_holds_four_cards_and_marks_to_cut_along() -> None:
    told = made(4)
    page = sheets(told)[0]
    numbers = [shape for run in page.runs if run.role == "heading" for shape in run.shapes]
    spots = [shape.at for shape in numbers if isinstance(shape, Label) and shape.text in "1234"]
    quarters = [(x > CARD_WIDE, y > CARD_HIGH) for x, y in spots]
    assert quarters == [(False, False), (True, False), (False, True), (True, True)]
    cuts = [shape for shape in page.runs[0].shapes if isinstance(shape, Line)]
    assert len(cuts) == 6
    assert all(
        {x for x, _ in cut.points} == {CARD_WIDE} or {y for _, y in cut.points} == {CARD_HIGH} for cut in cuts
    )


@pytest.mark.parametrize("language", ["nl", "en"])
def test_twenty_seats_in_two_rounds_are_twelve_sheets_with_every_card_on_paper(language: str) -> None:
    told = made(20, language)
    content = render_cards(told)
    reader = PdfReader(io.BytesIO(content))
    assert len(reader.pages) == 12
    assert str(reader.root_object["/Lang"]) == language
    assert [str(entry["/Title"]) for entry in reader.outline if not isinstance(entry, list)] == [
        cards[0].round for cards in told.rounds
    ]
    paper = pdf_text(content)
    assert paper.count(squeezed(told.words.small)) == 48
    for cards in told.rounds:
        for card in cards:
            assert squeezed(f"{told.words.seat}{card.seat}{card.round}") in paper
    assert b"Helvetica" not in content


def test_the_same_session_gives_the_same_bytes() -> None:
    assert render_cards(made()) == render_cards(made())


def test_hostile_texts_are_printed_as_they_are() -> None:
    session = sample.after(sample.started(), [a.AddSeat(n, text) for n, text in enumerate(HOSTILE, start=1)])
    content = render_cards(deck(session, DUTCH))
    paper = pdf_text(content).lower()
    short = [text for text in HOSTILE if len(printed(text)) <= 60]
    assert len(short) >= 8
    assert [text for text in short if printed(text).lower() not in paper] == []
    assert b"/URI" not in content
    assert b"/JavaScript" not in content


def test_no_card_says_what_anybody_weighed() -> None:
    first = sample.weighed(sample.seated(sample.started()), sample.FIRST)
    other = sample.weighed(sample.seated(sample.started()), sample.SECOND, reasons=sample.REASONS)
    assert render_cards(deck(first, DUTCH)) == render_cards(deck(other, DUTCH))


def test_the_command_writes_cards_for_a_session_that_begins(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    script, paper = tmp_path / "nieuw.kompas", tmp_path / "cards.pdf"
    journey = (data_root() / "tests" / "journeys" / "five-seats.kompas").read_text(encoding="utf-8")
    script.write_text("\n".join(journey.splitlines()[:2]) + "\n", encoding="utf-8")
    assert run(["cards", str(script), "--to", str(paper), "--language", "en", "--seats", "20"]) == 0
    assert len(PdfReader(paper).pages) == 10
    assert pdf_text(paper.read_bytes()).count("Yourrole") == 40
    assert run(["cards", str(script), "--to", str(tmp_path / "cards.txt")]) == 1
    assert "eindigt niet op .pdf" in capsys.readouterr().err


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("scenario", SCENARIOS)
def test_each_value_has_a_line_from_0_to_100_to_tick_on_beside_its_box(language: str, scenario: str) -> None:
    cards = made(3, language, scenario)
    for card in cards.rounds[0]:
        ends_of_lines = [one for one in labels(card, cards) if one.text in ("0", "100")]
        assert [one.text for one in ends_of_lines] == ["0", "100"] * 3
        for zero, hundred in zip(ends_of_lines[::2], ends_of_lines[1::2], strict=True):
            ticks = {
                shape.points[0][0]
                for shape in shapes(card, cards)
                if isinstance(shape, Line)
                and abs(shape.points[0][1] - zero.at[1]) < 8
                and zero.at[0] < shape.points[0][0] < hundred.at[0]
            }
            assert len(ticks) == 11
