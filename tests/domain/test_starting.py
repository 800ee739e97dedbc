"""A map can begin from the preset, from who is here, or empty; nothing entered is lost, one undo brings all back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompas.domain import actions as a
from kompas.domain.problems import Problem
from kompas.domain.rolemap import APPLICATION, MapStart, Relation, RelationKind, Role, RoleMap
from kompas.domain.session import Session
from kompas.domain.update import update
from kompas.store.history import History, fold
from tests.making import AT, make_content, make_scenario, make_steps

CASE = make_scenario()
PRESET = RoleMap(CASE.roles, CASE.relations)
SEATS = (
    a.AddSeat(1, "student", "board"),
    a.AddSeat(2, "student"),
    a.AddSeat(3, "teacher"),
    a.AddSeat(4, "een buur"),
)
HERE = (
    Role("student", kind="student", people="many", in_room=True),
    Role("teacher", kind="teacher", in_room=True),
    Role("seat4", name="een buur", in_room=True),
)


def after(*acts: a.Action) -> Session:
    return told(*acts).session


def told(*acts: a.Action) -> History:
    history = fold(History(), a.StartSession("s", AT, CASE, make_content(), make_steps(), 90))
    for act in (*SEATS, *acts):
        history = fold(history, act)
    return history


def test_who_is_here_is_a_role_with_how_many_and_what_a_seat_plays_is_not() -> None:
    assert after(a.StartMap("attendance")).map == RoleMap(HERE)


def test_each_start_leads_to_the_same_map_from_each_other() -> None:
    for before in ("preset", "attendance", "empty"):
        assert after(a.StartMap(before), a.StartMap("attendance")).map == RoleMap(HERE)
        assert after(a.StartMap(before), a.StartMap("preset")).map == PRESET
        assert after(a.StartMap(before), a.StartMap("empty")).map == RoleMap()


def test_an_empty_room_has_nobody_on_the_map() -> None:
    history = fold(History(), a.StartSession("s", AT, CASE, make_content(), make_steps(), 90))
    assert fold(history, a.StartMap("attendance")).session.map == RoleMap()


@pytest.mark.parametrize("start", ["preset", "attendance"])
def test_what_was_entered_stays(start: MapStart) -> None:
    own = Role("mine", name="Conciërge", person="student")
    line = Relation("mine", RelationKind.ADVISES, APPLICATION, "disputed")
    moved = a.MoveRole("student", 0.25, 0.75)
    drawn = after(a.PlaceRole(own), a.Relate(line), moved, a.StartMap(start)).map
    assert drawn.role("mine") == own
    assert line in drawn.relations
    student = drawn.role("student")
    assert student is not None
    assert (student.x, student.y) == (0.25, 0.75)
    assert len([role for role in drawn.roles if role.kind == "student"]) == 1


KINDS = st.sampled_from(RelationKind)
ENDS = st.sampled_from(["student", "teacher", "board", "r0", "r1", "r2", "seat4", APPLICATION])
ACTS = st.lists(
    st.one_of(
        st.builds(
            a.PlaceRole, st.builds(Role, st.sampled_from(["r0", "r1", "r2", "seat4"]), name=st.just("x"))
        ),
        st.builds(a.Relate, st.builds(Relation, ENDS, KINDS, ENDS)),
        st.builds(a.MoveRole, ENDS, st.just(0.5), st.just(0.5)),
        st.builds(a.StartMap, st.sampled_from(["preset", "attendance", "empty"])),
    ),
    max_size=12,
)


def hold(role_map: RoleMap) -> None:
    """What holds of every map: identifiers once, ends and persons on it."""
    ids = [role.id for role in role_map.roles]
    assert len(ids) == len(set(ids))
    assert {r.person for r in role_map.roles} <= {*ids, ""}
    ends = {end for r in role_map.relations for end in (r.source, r.target)}
    assert ends <= {*ids, APPLICATION}
    assert len({r.key for r in role_map.relations}) == len(role_map.relations)


@given(ACTS, st.sampled_from(["preset", "attendance", "empty"]))
def test_any_start_gives_a_sound_map_twice_the_same_and_one_undo_takes_it_back(
    acts: list[a.Action], start: MapStart
) -> None:
    history = told()
    for act in acts:
        try:
            history = fold(history, act)
        except Problem:
            continue
    before = history.session
    begun = fold(history, a.StartMap(start))
    hold(begun.session.map)
    assert update(begun.session, a.StartMap(start)).map == begun.session.map
    assert fold(begun, a.Undo()).session == before
    if start != "empty":
        kept = {r.key for r in begun.session.map.relations}
        assert {r.key for r in before.map.relations if r not in PRESET.relations} <= kept
