"""Decisions on the map: put there, changed, moved and taken away as roles are, and only roles are related to them."""

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from kompas.domain import actions as a
from kompas.domain.content import CatalogueDecision, DecisionCatalogue
from kompas.domain.names import map_name
from kompas.domain.problems import Problem
from kompas.domain.rolemap import (
    ABOUT_DECISIONS,
    APPLICATION,
    Decision,
    MapStart,
    Relation,
    RelationKind,
    Role,
    RoleMap,
    RolePlace,
)
from kompas.domain.rules.lists import LONGEST_TEXT, MOST_ITEMS
from kompas.domain.session import Session
from kompas.domain.update import update
from kompas.storage.soundness import check_state
from kompas.store.journal import NoJournal
from kompas.store.store import Store
from tests.making import begun, both, make_content, start

OWN = Decision("d1", name="De lijst rondsturen")
KNOWN = Decision("threshold", kind="threshold")
DECIDES = Relation("board", RelationKind.DECIDES, "d1")


def drawn(*actions: a.Action) -> Session:
    """A session with one decision on its map, after some actions."""
    return begun(a.PlaceDecision(OWN), *actions)


def knowing() -> Session:
    """A session whose content knows a decision."""
    known = DecisionCatalogue(1, "2026-11-26", both("x"), (CatalogueDecision("threshold", both("Drempel")),))
    return replace(begun(), content=replace(make_content(), decisions=known))


def test_a_decision_is_put_on_the_map_and_changed() -> None:
    assert drawn().map.decisions == (OWN,)
    changed = replace(OWN, name="De lijst bewaren")
    assert drawn(a.PlaceDecision(changed)).map.decisions == (changed,)


def test_it_is_called_as_the_catalogue_says_or_in_the_words_of_the_room() -> None:
    session = update(knowing(), a.PlaceDecision(KNOWN))
    assert map_name(session, KNOWN) == both("Drempel")
    assert map_name(session, replace(KNOWN, name="Wie is rood?")).en == "Wie is rood?"


@pytest.mark.parametrize(
    ("action", "key"),
    [
        (a.PlaceDecision(Decision("")), "role_id"),
        (a.PlaceDecision(Decision("x y", name="X")), "role_id"),
        (a.PlaceDecision(Decision(APPLICATION, name="X")), "role_id"),
        (a.PlaceDecision(Decision("student", name="X")), "role_id"),
        (a.PlaceRole(Role("d1", name="X")), "role_id"),
        (a.PlaceDecision(Decision("x")), "decision_without_name"),
        (a.PlaceDecision(Decision("x", kind="unknown")), "decision_without_name"),
        (a.PlaceDecision(Decision("x", name="X", x=-0.1, y=0.0)), "outside_map"),
        (a.PlaceDecision(Decision("x", name="X", x=float("nan"), y=0.0)), "outside_map"),
        (a.PlaceDecision(Decision("x", name="a\x00b")), "bad_character"),
        (a.PlaceDecision(Decision("x", name="x" * (LONGEST_TEXT + 1))), "text_too_long"),
        (a.Relate(Relation("d1", RelationKind.DECIDES, APPLICATION)), "relation_of_decision"),
        (a.Relate(Relation("d1", RelationKind.AFFECTED, "student")), "relation_of_decision"),
        (a.Relate(Relation("d1", RelationKind.AFFECTED, "d1")), "relation_to_itself"),
        (a.Relate(Relation(APPLICATION, RelationKind.DECIDES, "d1")), "relation_with_decision"),
        (a.Relate(Relation("board", RelationKind.APPOINTS, "d1")), "relation_with_decision"),
        (a.MoveRole("d1", 0.5, 1.5), "outside_map"),
        (a.MoveRole("d2", 0.5, 0.5), "no_role"),
        (a.RemoveRole("d2"), "not_found"),
    ],
)
def test_what_makes_no_sense_changes_nothing(action: a.Action, key: str) -> None:
    with pytest.raises(Problem, match=key):
        update(drawn(), action)


def test_a_full_list_takes_no_more() -> None:
    many = tuple(Decision(f"d{n}", name="x") for n in range(MOST_ITEMS))
    session = replace(begun(), map=RoleMap(decisions=many))
    with pytest.raises(Problem, match="list_full"):
        update(session, a.PlaceDecision(Decision("more", name="x")))


@pytest.mark.parametrize("kind", ABOUT_DECISIONS)
def test_a_role_is_related_to_a_decision_and_unrelated_when_it_goes(kind: RelationKind) -> None:
    relation = Relation("board", kind, "d1", "disputed")
    session = drawn(a.Relate(relation))
    assert relation in session.map.relations
    assert update(session, a.RemoveRole("d1")).map == begun().map
    alone = update(session, a.RemoveRole("board")).map
    assert alone.decisions == (OWN,)
    assert relation not in alone.relations


def test_roles_and_decisions_move_and_go_together_in_one_step_back() -> None:
    store = Store(NoJournal())
    for action in (start(), a.PlaceDecision(OWN), a.Relate(DECIDES)):
        store.dispatch(action)
    before = store.session.map
    store.dispatch(a.MoveRoles((RolePlace("student", 0.1, 0.2), RolePlace("d1", 0.3, 0.4))))
    moved = store.session.map
    assert moved.decisions == (replace(OWN, x=0.3, y=0.4),)
    assert (moved.roles[0].x, moved.roles[0].y) == (0.1, 0.2)
    store.dispatch(a.RemoveRoles(("d1", "board")))
    assert [one.id for one in store.session.map.things] == ["student"]
    for _ in range(2):
        store.dispatch(a.Undo())
    assert store.session.map == before


@pytest.mark.parametrize("how", ["preset", "attendance", "empty"])
def test_a_map_that_begins_anew_keeps_what_was_entered(how: MapStart) -> None:
    session = drawn(a.Relate(DECIDES), a.StartMap(how))
    assert session.map.decisions == (() if how == "empty" else (OWN,))
    assert (DECIDES in session.map.relations) is (how != "empty")


def test_what_the_preset_says_comes_from_the_preset() -> None:
    first = start()
    case = replace(first.scenario, decisions=(OWN,), relations=(*first.scenario.relations, DECIDES))
    session = update(None, replace(first, scenario=case))
    assert session.map == RoleMap(case.roles, case.relations, (OWN,))
    emptied = update(session, a.StartMap("empty"))
    assert update(emptied, a.StartMap("preset")).map == session.map
    assert update(session, a.StartMap("attendance")).map == RoleMap()


def test_a_map_from_before_there_were_decisions_opens() -> None:
    old = b'{"roles":[{"id":"board","kind":"board"}],"relations":[]}'
    assert msgspec.json.decode(old, type=RoleMap) == RoleMap((Role("board", "board"),))


IDS = ("student", "board", "d1", "d2", APPLICATION, "x y")
WILD = st.one_of(
    st.builds(a.PlaceDecision, st.builds(Decision, st.sampled_from(IDS), name=st.sampled_from(["", "x"]))),
    st.builds(a.PlaceRole, st.builds(Role, st.sampled_from(IDS), name=st.just("x"))),
    st.builds(
        a.Relate,
        st.builds(Relation, st.sampled_from(IDS), st.sampled_from(RelationKind), st.sampled_from(IDS)),
    ),
    st.builds(a.RemoveRole, st.sampled_from(IDS)),
    st.builds(a.MoveRole, st.sampled_from(IDS), st.floats(0, 1), st.floats(0, 1)),
    st.builds(a.StartMap, st.sampled_from(["preset", "attendance", "empty"])),
)


@given(st.lists(WILD, max_size=12))
def test_whatever_is_done_the_map_stays_sound(actions: list[a.Action]) -> None:
    session = begun()
    for action in actions:
        try:
            session = update(session, action)
        except Problem:
            continue
    check_state(session)
    assert session.map.sensible == session.map.relations
