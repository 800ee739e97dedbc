"""Decisions on the drawn map: inside the ring of roles, over nothing, and lines end at their edge and cross none."""

import math

import pytest
from hypothesis import HealthCheck, given, settings
from msgspec.structs import replace

from kompas.domain.rolemap import APPLICATION, Decision, Relation, RelationKind, Role, RoleMap
from kompas.domain.stage import NamedRole, RoleMapView
from kompas.domain.text import Text
from kompas.geometry.collisions import overlaps
from kompas.geometry.measuring import Box, path_meets
from kompas.geometry.rolemap.groups import grouped
from kompas.geometry.rolemap.paths import paths
from kompas.geometry.rolemap.people import put_down, share
from kompas.geometry.shapes import Area, Drawing, Label, Line
from kompas.geometry.stage.frame import Setting, frame
from kompas.geometry.stage.map import role_map
from kompas.language import texts
from tests.geometry.maps import AREAS, DECISIONS, PALETTE, Named, drawing, laid, maps
from tests.geometry.test_rolemap import shipped, small

LINES = (
    ("program_manager", RelationKind.DECIDES),
    ("data_analyst", RelationKind.ADVISES),
    ("student", RelationKind.AFFECTED),
    ("adviser", RelationKind.CARRIES_OUT),
)


def decided(count: int, named: Named | None = None) -> Named:
    """The map of red, amber, green (or another) with so many decisions, each with a decider and one more relation."""
    first = named or shipped("rood-oranje-groen", "nl")
    ids = [role.id for role in first.map.roles]
    lines = LINES if named is None else tuple((one, RelationKind.DECIDES) for one in ids)
    new = tuple(Decision(f"d{n}", name=DECISIONS[n]) for n in range(count))
    drawn = tuple(
        Relation(source, kind, one.id)
        for n, one in enumerate(new)
        for source, kind in (lines[n % len(lines)], lines[0])
    )
    whole = RoleMap(first.map.roles, (*first.map.relations, *dict.fromkeys(drawn)), new)
    return Named(whole, {**first.names, **{one.id: one.name for one in new}})


def on_stage(named: Named, aspect: float, language: str = "nl") -> tuple[Drawing, ...]:
    """The pages on which the stage shows a map."""
    name = {key: Text(words, words) for key, words in named.names.items()}
    view = RoleMapView(
        number=7,
        title=Text("Rollenkaart", "Role map"),
        application=Text("Vroegsignaal", "Early warning"),
        application_note=Text("rood, oranje, groen", "red, amber, green"),
        map=named.map,
        names=tuple(NamedRole(role, name[role.id]) for role in named.map.roles),
        decisions=tuple(name[one.id] for one in named.map.decisions),
    )
    return role_map(view, Setting(texts(language), PALETTE, frame(aspect)))


@pytest.mark.parametrize("aspect", AREAS)
@pytest.mark.parametrize("count", [1, 2, 4])
def test_a_shipped_map_stays_clean_with_decisions(count: int, aspect: float) -> None:
    named = decided(count)
    fit = laid(named)
    assert (fit.fits, fit.faults) == (True, 0)
    assert overlaps(drawing(named, fit)) == []
    assert [fault for page in on_stage(named, aspect) for fault in overlaps(page)] == []


@given(named=maps(decisions=4))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_a_map_without_faults_has_no_line_over_a_name_or_a_decision(named: Named) -> None:
    fit = laid(named)
    assert fit.fits
    if fit.faults:
        return
    assert overlaps(drawing(named, fit)) == []
    boxes = {one.id: one.label for one in fit.layout.roles if one.is_decision}
    for way in paths(fit.layout, named.map.relations):
        others = [box for name, box in boxes.items() if name != way.relation.target]
        assert not any(path_meets(way.points, box) for box in others)


@given(named=maps(decisions=4))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_name_is_covered_or_crossed_up_to_fifteen_roles_with_four_decisions(named: Named) -> None:
    """The stage draws groups where single roles would be crossed."""
    assert overlaps(on_stage(named, 16 / 9)[0]) == []


@given(named=maps(decisions=3))
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_nor_on_a_narrow_stage_with_three(named: Named) -> None:
    """With four, one map in some hundreds has a line that touches a name there, and no group helps."""
    assert overlaps(on_stage(named, 4 / 3)[0]) == []


def test_they_stand_inside_the_ring_of_roles_above_the_application() -> None:
    layout = laid(decided(1, small())).layout
    (decision,) = [one for one in layout.roles if one.is_decision]
    rings = [one for one in layout.roles if not one.is_decision]
    assert min(one.y for one in rings) < decision.y < layout.block.top
    assert min(one.x for one in rings) < decision.x < max(one.x for one in rings)


def test_the_same_map_is_always_laid_out_the_same() -> None:
    assert laid(decided(4)) == laid(decided(4))


def test_lines_end_at_the_edge() -> None:
    named = decided(2)
    layout = laid(named).layout
    for way in paths(layout, named.map.relations):
        box = layout.box(way.relation.target)
        if box is not None and box != layout.block:
            assert not path_meets(way.points, box)
            assert path_meets(way.points[-1:] * 2, box.grown(14))


def test_a_decision_that_a_person_moved_is_there_and_nothing_else_moves() -> None:
    named = decided(2)
    before = {one.id: (one.x, one.y) for one in laid(named).layout.roles}
    first, second = named.map.decisions
    spot = share(AREAS[16 / 9], before["student"])
    there = replace(named.map, decisions=(replace(first, x=0.9, y=0.9), second))
    after = {one.id: (one.x, one.y) for one in laid(Named(there, named.names)).layout.roles}
    area = AREAS[16 / 9]
    assert share(area, after["d0"]) == pytest.approx((0.9, 0.9), abs=0.04)
    assert {k: v for k, v in after.items() if k != "d0"} == {k: v for k, v in before.items() if k != "d0"}
    over = replace(named.map, decisions=(replace(first, x=spot[0], y=spot[1]), second))
    fit = laid(Named(over, named.names))
    assert overlaps(drawing(Named(over, named.names), fit)) == []


def test_what_is_put_down_on_a_name_stands_beside_it() -> None:
    layout = laid(decided(1)).layout
    board = layout.role("board")
    assert board is not None
    x, y = put_down(layout, {"d0": (board.x, board.y)})["d0"]
    assert math.dist((x, y), (board.x, board.y)) > 40


def test_a_lit_decision_is_filled_and_a_gap_at_it_has_a_question_mark_beside_it() -> None:
    named = decided(1)
    lit = ("d0", "student", "student affected d0", "? decides d0")
    shapes = drawing(named, laid(named), lit).shapes
    assert [s for s in shapes if isinstance(s, Area) and s.fill == PALETTE.marker]
    words = [s for s in shapes if isinstance(s, Label) and s.text in (DECISIONS[0], *DECISIONS[0].split())]
    assert {s.colour for s in words} == {PALETTE.on_marker}
    assert all(s.face.value.endswith("Bold") for s in words)
    assert [s for s in shapes if isinstance(s, Label) and s.text == "?"]
    assert overlaps(drawing(named, laid(named), ("d0", "student", "student affected d0"))) == []


def test_a_decision_is_an_outlined_box_in_ink() -> None:
    named = decided(1)
    layout = laid(named).layout
    box = layout.box("d0")
    assert box is not None
    assert layout.box(APPLICATION) == layout.block
    assert layout.box("board") is None
    shapes = drawing(named, laid(named)).shapes
    assert Area(box.corners, PALETTE.paper) in shapes
    (outline,) = [s for s in shapes if isinstance(s, Line) and s.colour == PALETTE.ink and len(s.points) == 6]
    assert all(box.grown(0.1).holds(Box(*at, *at)) for at in outline.points)


def test_groups_keep_the_decisions_and_the_relations_with_them() -> None:
    roles = tuple(Role(f"r{n}") for n in range(30))
    lines = tuple(Relation(role.id, RelationKind.DECIDES, "d0") for role in roles)
    made = grouped(RoleMap(roles, lines, (Decision("d0", name="X"),)))
    assert made.map.decisions == (Decision("d0", name="X"),)
    assert {r.target for r in made.map.relations} == {"d0"}


@pytest.mark.parametrize("count", [9, 40, 400])
def test_more_decisions_than_anybody_draws_end_in_a_picture(count: int) -> None:
    named = small()
    many = tuple(Decision(f"d{n}", name=f"Beslissing {n}") for n in range(count))
    whole = Named(replace(named.map, decisions=many), {**named.names, **{one.id: one.name for one in many}})
    assert {one.id for one in laid(whole).layout.roles} >= {one.id for one in many}


def test_a_map_of_decisions_alone_is_a_map() -> None:
    one = Named(RoleMap(decisions=(Decision("d0", name="Drempel instellen"),)), {"d0": "Drempel instellen"})
    said = [label.text for page in on_stage(one, 16 / 9) for label in page.shapes if isinstance(label, Label)]
    assert "Drempel" in " ".join(said)
    assert on_stage(one, 16 / 9)[0].said[1] == "Drempel instellen: hierover beslist nog niemand."
