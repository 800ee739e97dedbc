"""The words of the role map: names and verbs, wrapped as they stand beside a ring or in the block."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from kompas.domain.rolemap import RelationKind, Role, RoleMap
from kompas.geometry.measuring import CAP, DESCENT
from kompas.geometry.rolemap.groups import Grouped, band_of, is_group
from kompas.geometry.typesetting import Face, printable, width, wrap
from kompas.language import Texts

NAME, VERB = 42.0, 40.0
NAME_STEP, VERB_STEP = 49.0, 46.0
TITLE, NOTE = 48.0, 40.0
TITLE_STEP, NOTE_STEP = 54.0, 48.0
"""Sizes and distances of lines in stage pixels."""

VERBS: dict[RelationKind, str] = {
    RelationKind.DECIDES: "stage.verb_decides",
    RelationKind.SUPERVISES: "stage.verb_supervises",
    RelationKind.ADVISES: "stage.verb_advises",
    RelationKind.CARRIES_OUT: "stage.verb_carries_out",
    RelationKind.ADDRESSABLE: "stage.verb_addressable",
    RelationKind.ESCALATES: "stage.verb_escalates",
    RelationKind.APPOINTS: "stage.verb_appoints",
    RelationKind.SUPPLIES: "stage.verb_supplies",
    RelationKind.PROCESSES: "stage.verb_processes",
    RelationKind.AFFECTED: "stage.verb_affected",
}
GROUPS: dict[str, str] = {
    "decides": "stage.group_decides",
    "supervises": "stage.group_supervises",
    "advises": "stage.group_advises",
    "carries_out": "stage.group_carries_out",
    "supplies": "stage.group_supplies",
    "loose": "stage.group_loose",
    "affected": "stage.group_affected",
    "contact": "stage.group_contact",
    "leads": "stage.group_leads",
    "above": "stage.group_above",
    "doing": "stage.group_doing",
    "outside": "stage.group_outside",
    "others": "stage.group_others",
}
"""What a group of roles is called, by its band."""


class MapWords(NamedTuple):
    """The words of one map in one language; `names` by identifier of a role or decision, `verbs` by that of a role."""

    names: Mapping[str, str]
    verbs: Mapping[str, str]
    application: str
    note: str


def map_words(
    role_map: RoleMap, names: Mapping[str, str], application: str, note: str, texts: Texts
) -> MapWords:
    """Return the words of a map: per role the verbs of its relations, and what is not usual about it."""
    # The name of a group says already what its roles do.
    verbs = {role.id: _verbs(role_map, role, texts) for role in role_map.roles if not is_group(role.id)}
    shown = {one.id: printable(names.get(one.id, one.id)).replace("\n", " ") for one in role_map.things}
    return MapWords(shown, verbs, printable(application), printable(note))


def group_names(made: Grouped, texts: Texts) -> dict[str, str]:
    """Return what each group of a map is called, with how many roles it holds."""
    by_id = {role.id: role for role in made.map.roles}
    found = {}
    for group, ids in made.members.items():
        called = by_id[group].body or texts(GROUPS[band_of(group)])
        found[group] = texts.many("stage.group", len(ids), group=called)
    return found


def _verbs(role_map: RoleMap, role: Role, texts: Texts) -> str:
    kinds = {relation.kind for relation in role_map.relations if relation.source == role.id}
    words = [texts(VERBS[kind]) for kind in RelationKind if kind in kinds]
    return ", ".join((*words, *_unusual(role, texts)))


def _unusual(role: Role, texts: Texts) -> Iterator[str]:
    """Yield that a role is external, that nobody has it, and that somebody of it is at the table."""
    if role.outside:
        yield texts("stage.verb_outside")
    if role.people == "none":
        yield texts("rolemap.nobody_yet")
    if role.in_room:
        yield texts("rolemap.at_the_table")


class Tag(NamedTuple):
    """A name over its verbs as lines, with the size of their ink in stage pixels."""

    name: tuple[str, ...]
    verbs: tuple[str, ...]
    width: float
    height: float
    cut: bool
    """Whether a word of the name was too wide and is cut in two."""

    @property
    def baselines(self) -> tuple[float, ...]:
        """Baselines from the top, names first."""
        first = CAP * NAME
        names = tuple(first + NAME_STEP * place for place in range(len(self.name)))
        return (*names, *(names[-1] + VERB_STEP * (place + 1) for place in range(len(self.verbs))))


# A map of two hundred roles asks for each name in four widths, again and again.
@lru_cache(maxsize=2048)
def tag(name: str, verbs: str, room: float) -> Tag:
    """Return name and verbs wrapped in `room` (stage px); a word that is wider may widen it up to a third more."""
    widest = max((width(word, Face.DISPLAY_BOLD, NAME, -0.01) for word in name.split()), default=0.0)
    place = max(room, min(widest + 1, room * 4 / 3))
    # The bold cut is the wider one: lighting a role must not move its lines.
    names = tuple(wrap(name, Face.DISPLAY_BOLD, NAME, place, -0.01, balance=True))
    words = tuple(wrap(verbs, Face.DISPLAY, VERB, place, balance=True)) if verbs else ()
    wide = max(
        *(width(one, Face.DISPLAY_BOLD, NAME, -0.01) for one in names),
        *(width(one, Face.DISPLAY, VERB) for one in words),
        0.0,
    )
    last = CAP * NAME + NAME_STEP * (len(names) - 1) + VERB_STEP * len(words)
    return Tag(names, words, wide, last + DESCENT * VERB, widest > place)


@lru_cache(maxsize=512)
def extents(words: Tag) -> tuple[tuple[float, float, float], ...]:
    """Return width, top and bottom of each line in stage pixels, from the top of the words."""
    sizes = [
        *((Face.DISPLAY_BOLD, NAME, -0.01) for _ in words.name),
        *((Face.DISPLAY, VERB, 0.0) for _ in words.verbs),
    ]
    lines = zip((*words.name, *words.verbs), sizes, words.baselines, strict=True)
    return tuple(
        (width(text, face, size, tracking), base - CAP * size, base + DESCENT * size)
        for text, (face, size, tracking), base in lines
    )
