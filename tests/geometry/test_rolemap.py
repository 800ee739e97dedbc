"""The role map: nothing over a name, first places from relations, and what a person put stays there."""

import math

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from msgspec import structs

from kompas.content.library import load_content
from kompas.content.scenarios import find_scenario
from kompas.domain.rolemap import APPLICATION, Relation, RelationKind, Role, RoleMap
from kompas.geometry.collisions import overlaps
from kompas.geometry.measuring import Box, around, path_meets
from kompas.geometry.rolemap.fit import placed
from kompas.geometry.rolemap.lines import WIDTHS, relation_line
from kompas.geometry.rolemap.parts import BEYOND
from kompas.geometry.rolemap.paths import paths, relation_path
from kompas.geometry.rolemap.people import share
from kompas.geometry.rolemap.tags import map_words
from kompas.geometry.shapes import Area, Dot, Label, Line, Shape
from kompas.language import texts
from tests.geometry.maps import AREAS, PALETTE, Named, drawing, laid, maps

SHIPPED = ("rood-oranje-groen", "aandacht-in-beeld", "lamp-op-je-gezicht")


def shipped(identifier: str, language: str) -> Named:
    scenario, roles = find_scenario(identifier), load_content().roles
    names = {}
    for role in scenario.roles:
        known = roles.find(role.kind or role.id)
        names[role.id] = known.name.read(language) if known else role.name
    return Named(RoleMap(scenario.roles, scenario.relations), names)


def small() -> Named:
    """One role of each of the four sides."""
    kinds = {
        "board": RelationKind.DECIDES,
        "dpo": RelationKind.SUPERVISES,
        "analyst": RelationKind.CARRIES_OUT,
        "student": RelationKind.AFFECTED,
    }
    relations = [Relation(role, kind, APPLICATION) for role, kind in kinds.items()]
    relations.append(Relation("mentor", RelationKind.ADDRESSABLE, "student"))
    roles = tuple(Role(name) for name in (*kinds, "mentor"))
    return Named(RoleMap(roles, tuple(relations)), {role.id: role.id.title() for role in roles})


@pytest.mark.parametrize("aspect", AREAS)
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("identifier", SHIPPED)
def test_shipped_maps_are_clean_and_keep_their_verbs(identifier: str, language: str, aspect: float) -> None:
    named = shipped(identifier, language)
    fit = laid(named, aspect, language)
    assert fit.with_verbs
    assert overlaps(drawing(named, fit, aspect=aspect)) == []


@pytest.mark.parametrize("aspect", AREAS)
@given(named=maps())
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_name_is_covered_or_crossed_up_to_fifteen_roles(aspect: float, named: Named) -> None:
    fit = laid(named, aspect)
    assert fit.fits
    assert overlaps(drawing(named, fit, aspect=aspect)) == []


def test_places_follow_what_roles_do() -> None:
    layout = laid(small()).layout
    (cx, cy), at = layout.block.centre, {role.id: (role.x, role.y) for role in layout.roles}
    assert at["board"][1] < cy
    assert at["dpo"][1] < cy or at["dpo"][0] > cx
    assert at["analyst"][0] > cx
    assert at["student"][1] > cy
    assert at["mentor"][0] < cx


def test_the_same_map_is_always_laid_out_the_same() -> None:
    named = shipped("rood-oranje-groen", "nl")
    assert laid(named) == laid(named)


def test_a_role_that_a_person_moved_is_there_and_no_other_moves() -> None:
    named = shipped("rood-oranje-groen", "nl")
    before = {role.id: (role.x, role.y) for role in laid(named).layout.roles}
    first, *rest = named.map.roles
    moved = structs.replace(named.map, roles=(structs.replace(first, x=0.5, y=0.9), *rest))
    layout = laid(Named(moved, named.names)).layout
    after = {role.id: (role.x, role.y) for role in layout.roles}
    area = AREAS[16 / 9]
    assert after[first.id] == pytest.approx((area.left + 0.5 * 1728, area.top + 0.9 * 777))
    assert {name: at for name, at in after.items() if name != first.id} == {
        name: at for name, at in before.items() if name != first.id
    }
    assert share(area, after[first.id]) == pytest.approx((0.5, 0.9))


CORNERED = Named(
    RoleMap(
        (Role("r0"), Role("r1")),
        (
            Relation("r1", RelationKind.DECIDES, "r0"),
            Relation("r0", RelationKind.ADVISES, "r1"),
            Relation("r1", RelationKind.PROCESSES, "r0"),
        ),
    ),
    {"r0": "Raad van toezicht", "r1": "Studentendecaan"},
)
"""Two roles with three lines between them: in a corner of the map the outer line has no room beside the others."""


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@example(CORNERED, [(1.0, 1.0)] * 2)
@example(CORNERED, [(0.0, 0.0)] * 2)
@given(maps(15), st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1)), min_size=15, max_size=15))
def test_wherever_people_put_roles_no_line_leaves_the_map(
    named: Named, spots: list[tuple[float, float]]
) -> None:
    moved = [structs.replace(role, x=x, y=y) for role, (x, y) in zip(named.map.roles, spots, strict=False)]
    fit = laid(named._replace(map=structs.replace(named.map, roles=tuple(moved))))
    area = fit.layout.area.grown((BEYOND + 1) * fit.layout.unit)
    for path in paths(fit.layout, named.map.relations):
        assert all(area.holds(Box(*point, *point)) for point in path.points)


def test_hit_areas_hold_ring_and_words_apart() -> None:
    named = small()
    words = map_words(named.map, named.names, "Systeem", "", texts("nl"))
    for role in placed(named.map, words, AREAS[16 / 9]):
        assert AREAS[16 / 9].grown(1).holds(role.label)
        assert not role.label.meets(role.ring.grown(17.5))


def test_a_full_map_drops_its_verbs_before_a_name_is_crossed() -> None:
    roles = tuple(Role(f"r{n}") for n in range(15))
    relations = tuple(
        Relation(role.id, kind, APPLICATION) for role in roles for kind in list(RelationKind)[:4]
    )
    named = Named(RoleMap(roles, relations), {role.id: f"Beheerder {role.id}" for role in roles})
    fit = laid(named)
    assert not fit.with_verbs
    assert fit.fits


def test_more_roles_than_fit_are_reported() -> None:
    roles = tuple(Role(f"r{n}") for n in range(60))
    fit = laid(Named(RoleMap(roles), {role.id: "Opleidingsmanager" for role in roles}))
    assert not fit.fits


def drawn(kind: RelationKind) -> tuple[Shape, ...]:
    return relation_line(kind, ((0.0, 0.0), (300.0, 0.0)), "#000000", "#ffffff", 1.0)


def test_each_kind_has_its_own_line() -> None:
    pictures = {kind: drawn(kind) for kind in RelationKind}
    assert len(set(pictures.values())) == len(RelationKind)


def test_lines_weigh_what_the_look_says() -> None:
    assert WIDTHS[RelationKind.DECIDES] == 8
    assert WIDTHS[RelationKind.SUPERVISES] == 3.4
    assert (WIDTHS[RelationKind.ADVISES], WIDTHS[RelationKind.CARRIES_OUT]) == (4, 5)
    dashes = {kind: next(s.dash for s in drawn(kind) if isinstance(s, Line)) for kind in RelationKind}
    assert dashes[RelationKind.ADDRESSABLE] == (18, 11)
    assert dashes[RelationKind.SUPPLIES] == (6, 8)
    assert len([s for s in drawn(RelationKind.SUPERVISES) if isinstance(s, Line)]) == 2
    assert len([s for s in drawn(RelationKind.ESCALATES) if isinstance(s, Line)]) == 4


def test_what_affects_arrives_at_who_is_affected() -> None:
    head = drawn(RelationKind.AFFECTED)[-1]
    assert isinstance(head, Line)
    assert head.points[1] == pytest.approx((0, 0))


def test_decides_ends_in_a_filled_head_at_its_target() -> None:
    head = drawn(RelationKind.DECIDES)[-1]
    assert isinstance(head, Area)
    assert head.points[0] == pytest.approx((300, 0))


def test_two_relations_of_one_pair_run_beside_each_other() -> None:
    relations = (Relation("a", RelationKind.ESCALATES, "b"), Relation("b", RelationKind.APPOINTS, "a"))
    named = Named(RoleMap((Role("a"), Role("b")), relations), {"a": "A", "b": "B"})
    one, other = (path.points for path in paths(laid(named).layout, relations))
    middles = [((p[0][0] + p[-1][0]) / 2, (p[0][1] + p[-1][1]) / 2) for p in (one, other)]
    assert math.dist(*middles) > 15


def test_a_relation_is_found_by_its_identifier() -> None:
    named = small()
    layout = laid(named).layout
    way = relation_path(layout, named.map.relations, "board decides application")
    board = layout.role("board")
    assert board is not None
    assert math.dist(way[0], (board.x, board.y)) < 40
    assert around(way, 12).meets(layout.block)
    assert relation_path(layout, named.map.relations, "board advises application") == ()


def test_a_lit_path_is_marker_under_its_own_ink_and_its_roles_are_bold() -> None:
    named = small()
    shapes = drawing(named, laid(named), ("student", "mentor", "mentor addressable student")).shapes
    bands = [s for s in shapes if isinstance(s, Line) and s.colour == PALETTE.marker]
    assert [band.width for band in bands] == [40]
    assert [s for s in shapes if isinstance(s, Line) and s.colour == PALETTE.on_marker]
    bold = {s.text for s in shapes if isinstance(s, Label) and s.face.value.endswith("Bold") and s.size == 42}
    assert bold == {"Student", "Mentor"}


def test_what_is_missing_is_a_gap_with_a_question_mark() -> None:
    named = small()
    fit = laid(named)
    shapes = drawing(named, fit, ("mentor", "mentor escalates board")).shapes
    marks = [s for s in shapes if isinstance(s, Label) and s.text == "?"]
    discs = [s for s in shapes if isinstance(s, Dot) and s.fill == PALETTE.marker]
    assert (len(marks), len(discs)) == (1, 1)
    assert overlaps(drawing(named, fit, ("mentor", "mentor escalates board"))) == []


def test_what_is_missing_hides_no_lit_line() -> None:
    named = small()
    lit = ("board", "board decides application", "? supervises board")
    shapes = drawing(named, laid(named), lit).shapes
    (disc,) = [s for s in shapes if isinstance(s, Dot) and s.fill == PALETTE.marker]
    (band, _) = [s for s in shapes if isinstance(s, Line) and s.colour == PALETTE.marker]
    assert not path_meets(band.points[1:], around((disc.centre,), disc.radius), band.width)


def test_doubt_is_a_sign_on_its_line() -> None:
    named = small()
    relations = (
        structs.replace(named.map.relations[0], certainty="assumed"),
        structs.replace(named.map.relations[1], certainty="disputed"),
        *named.map.relations[2:],
    )
    doubted = Named(structs.replace(named.map, relations=relations), named.names)
    shapes = drawing(doubted, laid(doubted)).shapes
    assert {s.text for s in shapes if isinstance(s, Label)} >= {"?", "≠"}
