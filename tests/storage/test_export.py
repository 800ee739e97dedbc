"""Open data say what the room may know, computed by the formulas of the house, and never a seat's weighing."""

from pathlib import Path

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompas.domain import actions as a
from kompas.domain.outcome import Argument, Dissent, Option, Remark
from kompas.domain.problems import Problem
from kompas.domain.session import Session
from kompas.domain.weighing import STANCES, Mode, Stance, Weighing
from kompas.storage.copy import is_hiding, save_copy
from kompas.storage.export import open_bytes, open_data, write_data
from tests.making import AT, LATER, begun, opened
from tests.storage.keeping import weighed

POINTS = ((100, 0, 0), (0, 100, 0), (50, 50, 0), (50, 50, 0))


def revealed(mode: Mode, *points: tuple[int, int, int], seats: int = 5) -> Session:
    """A session whose first round is revealed."""
    weighings = tuple(Weighing(*p) for p in points)
    anonymous = mode == "anonymous"
    casts = () if anonymous else weighed(*points)
    batch = weighings if anonymous else ()
    mode_set = a.SetMode(mode, 3)
    return begun(mode_set, *opened(seats), *casts, a.CloseRound(LATER, batch), a.RevealRound())


def test_a_revealed_round_gives_points_in_an_order_of_their_own() -> None:
    (here,) = open_data(revealed("confidential", *POINTS), [])["rounds"]
    assert [tuple(p.values()) for p in here["points"]] == sorted(POINTS)
    assert (here["weighings"], here["withheld"], here["state"]) == (4, "", "revealed")


def test_the_sums_are_those_of_the_house() -> None:
    # By hand: distances 100, 50, 50, 50, 50, 0; their mean is 50; A = 1 - 50/40.
    (here,) = open_data(revealed("confidential", *POINTS), [])["rounds"]
    assert here["centre"] == {"autonomy": 50.0, "humanity": 50.0, "justice": 0.0}
    assert here["difference"] == pytest.approx(50.0)
    assert here["agreement"] == pytest.approx(-0.25)


@pytest.mark.parametrize(
    ("mode", "points", "why"),
    [
        ("confidential", POINTS[:2], "few"),
        ("anonymous", POINTS[:2], "few"),
        ("anonymous", ((50, 50, 0),) * 4, "one_possible"),
    ],
)
def test_what_the_room_may_not_see_is_not_exported(
    mode: Mode, points: tuple[tuple[int, int, int], ...], why: str
) -> None:
    (here,) = open_data(revealed(mode, *points), [])["rounds"]
    assert (here["weighings"], here["withheld"]) == (len(points), why)
    assert (here["points"], here["centre"], here["difference"], here["agreement"]) == ([], None, None, None)


def hidden(mode: Mode, state: str, *weighings: Weighing) -> Session:
    """A session whose round nobody has seen yet."""
    casts = tuple(a.Weigh(seat, w) for seat, w in enumerate(weighings, start=1))
    before = (a.SetMode(mode, 3), *opened(9), a.Publish("weigh"), *casts)
    if state == "open":
        return begun(*before)
    batch = tuple(sorted(weighings, key=repr)) if mode == "anonymous" else ()
    return begun(*before, a.CloseRound(LATER, batch))


whys = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=5)


@st.composite
def a_weighing(draw: st.DrawFn) -> Weighing:
    first = draw(st.integers(0, 20))
    second = draw(st.integers(0, 20 - first))
    stance: Stance | None = draw(st.sampled_from((None, *STANCES)))
    return Weighing(first * 5, second * 5, 100 - 5 * (first + second), stance, draw(whys))


@given(
    st.sampled_from(("confidential", "anonymous")),
    st.sampled_from(("open", "closed")),
    st.lists(st.tuples(a_weighing(), a_weighing()), min_size=1, max_size=9),
)
def test_sessions_that_differ_in_hidden_weighings_export_the_same(
    mode: Mode, state: str, pairs: list[tuple[Weighing, Weighing]]
) -> None:
    one = hidden(mode, state, *(left for left, _ in pairs))
    other = hidden(mode, state, *(right for _, right in pairs))
    assert open_bytes(one, []) == open_bytes(other, [])
    assert is_hiding(one)
    assert is_hiding(other)


@pytest.mark.parametrize("mode", ["confidential", "anonymous"])
@pytest.mark.parametrize("state", ["open", "closed"])
def test_no_copy_leaves_while_weighings_are_hidden(tmp_path: Path, mode: Mode, state: str) -> None:
    with pytest.raises(Problem, match="round_hidden"):
        save_copy(hidden(mode, state, Weighing(50, 50, 0)), tmp_path / "a.kompas")
    assert list(tmp_path.iterdir()) == []


def test_a_void_round_says_only_that_it_was(tmp_path: Path) -> None:
    session = begun(*opened(3), *weighed(*POINTS[:3]), a.VoidRound())
    (here,) = open_data(session, [])["rounds"]
    assert (here["state"], here["weighings"], here["points"]) == ("void", 0, [])
    save_copy(session, tmp_path / "a.kompas")


def test_moves_stand_apart_from_seats() -> None:
    first = (*opened(3), *weighed((100, 0, 0), (0, 100, 0), (0, 0, 100)), a.CloseRound(AT), a.RevealRound())
    second = (
        a.OpenRound("weigh-2", 8, LATER),
        *weighed((0, 0, 100), (0, 100, 0), (5, 5, 90)),
        a.CloseRound(LATER),
        a.RevealRound(),
    )
    rounds = open_data(begun(*first, *second), [])["rounds"]
    assert rounds[0]["moves"] == []
    moves = [tuple(tuple(side.values()) for side in move) for move in rounds[1]["moves"]]
    assert sorted(moves) == [
        ((0, 0, 100), (5, 5, 90)),
        ((0, 100, 0), (0, 100, 0)),
        ((100, 0, 0), (0, 0, 100)),
    ]


def test_what_is_kept_out_of_the_record_is_kept_out_of_the_data() -> None:
    session = begun(
        a.WriteNote(Remark("n", "kanarie in notitie")),
        a.WriteArgument(Argument("a", "kanarie in argument", in_record=False)),
        a.WriteArgument(Argument("b", "een argument")),
        a.WriteOption(Option("o", "kanarie in optie", "people", in_record=False)),
        a.WriteDissent(Dissent("d", "een ander geluid", role="student")),
        a.ChangeStep("law", 5, "kanarie in regienoot"),
    )
    content = open_bytes(session, ["nobody-decides"])
    assert b"kanarie" not in content
    data = msgspec.json.decode(content)
    assert [one["text"] for one in data["arguments"]] == ["een argument"]
    assert data["dissents"][0]["role"] == "student"
    assert data["findings"] == ["nobody-decides"]


def test_attendance_is_by_role() -> None:
    data = open_data(begun(*opened(3)), [])
    assert [(one["name"]["nl"], one["count"]) for one in data["attendance"]] == [
        ("Studenten", 2),
        ("Docent", 1),
    ]
    assert "seats" not in data


def test_the_data_are_written_whole(tmp_path: Path) -> None:
    session = revealed("confidential", *POINTS)
    write_data(session, ["x"], tmp_path / "a.json")
    assert (tmp_path / "a.json").read_bytes() == open_bytes(session, ["x"])
    assert [file.name for file in tmp_path.iterdir()] == ["a.json"]
