"""Several roles moved or taken away at once: the same as one after the other, but one step to undo."""

from collections.abc import Sequence

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompas.domain import actions as a
from kompas.domain.problems import Problem
from kompas.domain.rolemap import APPLICATION, Relation, RelationKind, Role, RolePlace
from kompas.domain.session import Session
from kompas.domain.update import update
from kompas.store.journal import NoJournal
from kompas.store.store import Store
from tests.making import begun, start

IDS = ("student", "board", "r1", "r2", "r3")
SHARES = st.floats(0, 1)


def full() -> Session:
    """A map of five roles, with relations between them and with the application, and one person with two roles."""
    return begun(
        *(a.PlaceRole(Role(one, name=one)) for one in ("r1", "r2")),
        a.PlaceRole(Role("r3", name="r3", person="r1")),
        a.Relate(Relation("r1", RelationKind.ADVISES, "r2")),
        a.Relate(Relation("r2", RelationKind.APPOINTS, "r3")),
        a.Relate(Relation("r3", RelationKind.DECIDES, APPLICATION)),
    )


def one_by_one(session: Session, acts: Sequence[a.Action]) -> Session:
    for act in acts:
        session = update(session, act)
    return session


@given(st.lists(st.sampled_from(IDS), unique=True))
def test_taking_away_together_is_taking_away_one_by_one(ids: list[str]) -> None:
    together = update(full(), a.RemoveRoles(tuple(ids)))
    assert together == one_by_one(full(), [a.RemoveRole(one) for one in ids])
    assert {role.id for role in together.map.roles} == set(IDS) - set(ids)


@given(st.lists(st.builds(RolePlace, st.sampled_from(IDS), SHARES, SHARES), unique_by=lambda place: place.id))
def test_moving_together_is_moving_one_by_one(places: list[RolePlace]) -> None:
    together = update(full(), a.MoveRoles(tuple(places)))
    assert together == one_by_one(full(), [a.MoveRole(p.id, p.x, p.y) for p in places])
    assert {(r.id, r.x, r.y) for r in together.map.roles if r.x is not None} == {
        (p.id, p.x, p.y) for p in places
    }


@pytest.mark.parametrize(
    ("act", "key"),
    [
        (a.RemoveRoles(("student", "nobody")), "not_found"),
        (a.RemoveRoles(("student", "student")), "not_found"),
        (a.MoveRoles((RolePlace("student", 0.5, 0.5), RolePlace("nobody", 0.5, 0.5))), "no_role"),
        (a.MoveRoles((RolePlace("student", 0.5, 0.5), RolePlace("board", 0.5, 1.5))), "outside_map"),
    ],
)
def test_one_that_makes_no_sense_refuses_all(act: a.Action, key: str) -> None:
    store = Store(NoJournal())
    store.dispatch(start())
    before = store.session
    with pytest.raises(Problem) as caught:
        store.dispatch(act)
    assert caught.value.key == key
    assert store.session == before


@pytest.mark.parametrize(
    "act",
    [
        a.RemoveRoles(("student", "board")),
        a.MoveRoles((RolePlace("student", 0.1, 0.2), RolePlace("board", 0.3, 0.4))),
    ],
)
def test_one_undo_takes_all_back_and_the_file_keeps_it(act: a.Action) -> None:
    store = Store(NoJournal())
    store.dispatch(start())
    before = store.session
    store.dispatch(act)
    assert store.session != before
    store.undo()
    assert store.session == before
    assert msgspec.json.decode(msgspec.json.encode(act), type=a.AnyAction) == act
