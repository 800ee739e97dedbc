"""A map of many roles as few marks: every role has one place, nothing lit is hidden, nothing lies over a name."""

from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from msgspec import structs

from kompas.domain.rolemap import APPLICATION, Relation, RelationKind, Role, RoleMap
from kompas.domain.stage import Live, NamedRole, RoleMapView
from kompas.domain.text import Text
from kompas.geometry.palette import palette
from kompas.geometry.rolemap.groups import MOST, Grouped, grouped, is_group
from kompas.geometry.shapes import Label
from kompas.geometry.stage.compose import compose
from kompas.language import texts
from tests.geometry.check import faults
from tests.geometry.maps import NAMES, Named, maps

KINDS = tuple(RelationKind)


def crowd(count: int) -> RoleMap:
    """Roles of all kinds, each with a relation to the application."""
    roles = tuple(Role(f"r{n}") for n in range(count))
    return RoleMap(roles, tuple(Relation(f"r{n}", KINDS[n % 10], APPLICATION) for n in range(count)))


def view(drawn: RoleMap, lit: tuple[str, ...] = ()) -> RoleMapView:
    called = [(role, NAMES[place % len(NAMES)]) for place, role in enumerate(drawn.roles)]
    names = tuple(NamedRole(role, Text(name, name)) for role, name in called)
    return RoleMapView(
        number=8,
        title=Text("Rollenkaart", "Role map"),
        application=Text("Vroegsignaal", "Early signal"),
        application_note=Text("rood, oranje, groen", "red, amber, green"),
        map=drawn,
        names=names,
        lit=lit,
    )


def marks(made: Grouped) -> list[str]:
    """The roles that a grouped map shows or holds, once for each time."""
    single = [role.id for role in made.map.roles if not is_group(role.id)]
    return [*single, *(one for ids in made.members.values() for one in ids)]


def test_a_map_that_is_small_enough_stays_as_it_is() -> None:
    drawn = crowd(MOST)
    assert grouped(drawn) == Grouped(drawn, {})


def test_the_largest_band_is_grouped_first_and_no_more_than_it_takes() -> None:
    decides = tuple(Relation(f"r{n}", RelationKind.DECIDES, APPLICATION) for n in range(4))
    affected = tuple(Relation(f"r{n}", RelationKind.AFFECTED, APPLICATION) for n in range(4, 21))
    made = grouped(RoleMap(tuple(Role(f"r{n}") for n in range(21)), decides + affected))
    assert made.members == {"group affected": tuple(f"r{n}" for n in range(4, 21))}
    assert [role.id for role in made.map.roles] == ["r0", "r1", "r2", "r3", "group affected"]


def test_equal_relations_of_a_group_are_one_and_the_doubt_stays() -> None:
    roles = tuple(Role(f"r{n}") for n in range(21))
    relations = [Relation(role.id, RelationKind.AFFECTED, APPLICATION) for role in roles]
    relations[3] = structs.replace(relations[3], certainty="disputed")
    relations[5] = structs.replace(relations[5], certainty="assumed")
    made = grouped(RoleMap(roles, tuple(relations)))
    assert made.map.relations == (Relation("group affected", RelationKind.AFFECTED, APPLICATION, "disputed"),)


def test_a_group_says_what_all_its_roles_have_in_common() -> None:
    roles = tuple(Role(f"r{n}", body="Team", outside=True, in_room=n == 3) for n in range(21))
    assert grouped(RoleMap(roles)).map.roles == (
        Role("group outside", body="Team", people="many", outside=True, in_room=True),
    )


def test_a_group_is_a_card_with_its_name_and_count_and_the_list_follows() -> None:
    pages = compose(view(crowd(60)), Live(), texts("nl"), palette("projector-light"), 16 / 9)
    words = " ".join(shape.text for shape in pages[0].shapes if isinstance(shape, Label))
    assert "Beslissers, 6 rollen" in words
    assert "Aanspreekpunten, 12 rollen" in words
    assert len(pages) > 1
    assert "Beslissers, 6 rollen: beslist over Vroegsignaal." in pages[0].said


def test_the_list_begins_with_who_is_in_each_group() -> None:
    pages = compose(view(crowd(60)), Live(), texts("nl"), palette("projector-light"), 16 / 9)
    assert pages[1].said[2].startswith("Beslissers, 6 rollen: Student, Privacy officer, Opleidingsmanager")


def test_wider_bands_do_where_bands_are_too_many() -> None:
    made = grouped(crowd(60), (), 6)
    assert list(made.members) == ["group above", "group doing", "group affected", "group contact"]
    assert [len(ids) for ids in made.members.values()] == [18, 24, 6, 12]


def test_the_rest_is_one_group_when_what_is_lit_leaves_room_for_no_more() -> None:
    drawn = crowd(40)
    made = grouped(drawn, tuple(f"r{n}" for n in range(20)))
    assert made.members == {"group others": tuple(f"r{n}" for n in range(20, 40))}
    assert len(made.map.roles) == MOST + 1


def test_what_is_lit_stands_alone_on_the_wall() -> None:
    drawn = crowd(60)
    lit = ("r0", "r0 decides application", "r7")
    page = compose(view(drawn, lit), Live(), texts("nl"), palette("projector-light"), 16 / 9)[0]
    bold = {s.text for s in page.shapes if isinstance(s, Label) and s.face.value.endswith("Bold")}
    assert {NAMES[0], "College van bestuur"} <= bold


@st.composite
def lit_maps(draw: st.DrawFn) -> tuple[Named, tuple[str, ...]]:
    """Any map of up to 60 roles, of which something may be lit."""
    named = draw(maps(60))
    roles = [role.id for role in named.map.roles]
    some = [one.id for one in named.map.relations]
    return named, tuple(draw(st.lists(st.sampled_from([*roles, *some]), max_size=8, unique=True)))


@given(drawn=lit_maps())
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_role_has_one_place_and_nothing_lit_is_hidden(drawn: tuple[Named, tuple[str, ...]]) -> None:
    named, lit = drawn
    made = grouped(named.map, lit)
    assert Counter(marks(made)) == Counter(role.id for role in named.map.roles)
    shown = {role.id for role in made.map.roles}
    ends = {end for one in lit for end in one.split(" ")} & {role.id for role in named.map.roles}
    assert ends <= shown
    assert len(shown) <= MOST
    assert {one for one in lit if " " in one} <= {one.id for one in made.map.relations}


@given(drawn=lit_maps())
@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_grouped_map_says_of_groups_exactly_what_the_map_says_of_roles(
    drawn: tuple[Named, tuple[str, ...]],
) -> None:
    named, lit = drawn
    made = grouped(named.map, lit, 8)
    mark = {one: group for group, ids in made.members.items() for one in ids}
    said = {(mark.get(r.source, r.source), r.kind, mark.get(r.target, r.target)) for r in named.map.relations}
    assert {one.key for one in made.map.relations} == {key for key in said if key[0] != key[2]}
    assert len(made.map.relations) == len({one.key for one in made.map.relations})


@pytest.mark.parametrize("aspect", [16 / 9, 4 / 3])
@given(drawn=lit_maps())
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_label_of_the_wall_lies_over_another(aspect: float, drawn: tuple[Named, tuple[str, ...]]) -> None:
    named, lit = drawn
    colours = palette("projector-light")
    for page in compose(view(named.map, lit), Live(), texts("nl"), colours, aspect):
        assert faults(page, colours) == []


@pytest.mark.parametrize("count", [21, 40, 60])
@pytest.mark.parametrize("aspect", [16 / 9, 4 / 3])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_crowd_is_a_map_on_the_wall_and_not_a_list_alone(count: int, aspect: float, language: str) -> None:
    colours = palette("projector-dark")
    first = compose(view(crowd(count)), Live(), texts(language), colours, aspect)[0]
    words = " ".join(shape.text for shape in first.shapes if isinstance(shape, Label))
    assert ("Vroegsignaal" if language == "nl" else "Early signal") in words
    assert faults(first, colours) == []
