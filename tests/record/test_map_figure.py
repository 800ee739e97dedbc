"""The role map on paper: however many roles there are, no name lies over another."""

import pytest

from kompas.domain import actions as a
from kompas.geometry.collisions import overlaps
from kompas.geometry.shapes import Label
from kompas.language import texts
from kompas.record.figure_map import rolemap_figure
from kompas.record.outline.map import rolemap
from kompas.record.words import Words
from tests.record import sample
from tests.record.hard import sixty_roles


@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_map_that_no_page_can_hold_has_groups_and_the_tables_name_everybody(language: str) -> None:
    words = Words(sixty_roles(), texts(language))
    figure, groups = rolemap_figure(words, "gezegd")
    drawing = figure.drawing
    over = [fault for fault in overlaps(drawing) if not fault.startswith("a line")]
    assert over == []
    written = " ".join(shape.text for shape in drawing.shapes if isinstance(shape, Label))
    assert ("Aanspreekpunten, 14 rollen" if language == "nl" else "Points of contact, 14 roles") in written
    names = [name for name, _ in groups]
    assert all(" ".join(name.split()[:2]) in written for name in names)
    listed = [role for _, roles in groups for role in roles.split("; ")]
    assert len(listed) == len(set(listed))
    assert set(listed) | {role.name for role in words.session.map.roles if role.name in written} >= {
        role.name for role in words.session.map.roles
    }
    said = repr(rolemap(words, ()))
    assert all(name in said for name in names)
    assert all(role.name in said for role in words.session.map.roles)


def test_on_paper_too_a_line_breaks_off_behind_words_in_its_way() -> None:
    places = {"board": (0.9, 1.0), "student": (0.7, 1.0), "oversight_board": (0.0, 0.3)}
    session = sample.after(sample.started(), [a.MoveRole(role, *at) for role, at in places.items()])
    drawing = rolemap_figure(Words(session, texts("nl")), "gezegd").figure.drawing
    assert overlaps(drawing) == []
