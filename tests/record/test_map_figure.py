"""The role map on paper: however many roles there are, no name lies over another."""

import pytest

from kompas.geometry.collisions import overlaps
from kompas.geometry.shapes import Label
from kompas.language import texts
from kompas.record.figure_map import rolemap_figure
from kompas.record.outline.map import rolemap
from kompas.record.words import Words
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
