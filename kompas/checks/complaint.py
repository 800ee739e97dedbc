"""Follow the complaint: from somebody affected to a contact, on to who decides and who supervises, step by step."""

from collections.abc import Iterator

import msgspec
import networkx as nx

from kompas.checks import complaint_words as words
from kompas.checks.calling import Names
from kompas.checks.finding import missing
from kompas.checks.lines import Lines, reachable
from kompas.checks.reaching import nearest
from kompas.checks.sentences import said
from kompas.checks.steps import step_relations
from kompas.domain.rolemap import APPLICATION, Relation, RelationKind
from kompas.domain.text import Text, capital


class Leg(msgspec.Struct, frozen=True):
    """One step: a sentence, and all that is lit until then. `stops`: the complaint comes no further."""

    said: Text
    lit: tuple[str, ...]
    stops: bool = False


def follow(lines: Lines, names: Names, start: str) -> tuple[Leg, ...]:
    """Return the way of a complaint of an affected role; the last leg says where it stops, or that it does not.

    The shortest path to somebody who decides over the application, or over a decision by which the role is affected; if
    there is none, to the nearest contact and as far as that leads (see `Lines.asking`). KeyError for an unknown role.
    """
    about = lines.touching(start)
    path = _path(lines, start, lines.deciders(about))
    legs = [_leg(words.BEGINS, lines, names, path[:1])]
    legs += [_leg(words.GOES_ON, lines, names, path[: n + 1]) for n in range(1, len(path))]
    last = legs[-1].lit
    return (*legs, *_end(lines, names, path, last, about))


def _path(lines: Lines, start: str, deciders: frozenset[str]) -> list[str]:
    if start in deciders:
        return [start]
    through = nearest(lines.asking, start, deciders)
    if through:
        return through
    to_contact = nearest(lines.asking, start, lines.contacts() - {start})
    if not to_contact:
        return [start]
    further = reachable(lines.climbs, to_contact[-1]) - {APPLICATION, *to_contact}
    dead = sorted(i for i in further if not lines.of(RelationKind.ESCALATES, source=i))
    return (
        [*to_contact[:-1], *nx.shortest_path(lines.climbs, to_contact[-1], dead[0])] if dead else to_contact
    )


def _end(
    lines: Lines, names: Names, path: list[str], lit: tuple[str, ...], about: tuple[str, ...]
) -> Iterator[Leg]:
    here, objects = lines.role(path[-1]), (APPLICATION, *about)
    decides = tuple(r for r in lines.of(RelationKind.DECIDES, source=here.id) if r.target in objects)
    if not decides:
        template = words.NO_CONTACT if len(path) == 1 else words.NOT_PASSED_ON
        gap = (
            missing("?", RelationKind.ADDRESSABLE, here.id)
            if len(path) == 1
            else missing(here.id, RelationKind.ESCALATES, min(lines.deciders(about), default="?"))
        )
        yield Leg(_sentence(template, names, lines, here.id), (*lit, gap), stops=True)
        return
    lit = _more(lit, decides)
    yield Leg(_sentence(words.DECIDES, names, lines, here.id), lit)
    watch = [
        r
        for r in lines.of(RelationKind.SUPERVISES)
        if r.target in (here.id, *objects) and r.source != here.id
    ]
    if not watch:
        gap = missing("?", RelationKind.SUPERVISES, here.id)
        yield Leg(_sentence(words.NOBODY_WATCHES, names, lines, here.id), (*lit, gap), stops=True)
        return
    first = min(watch, key=lambda r: (r.target != here.id, r.id))
    lit = _more((*lit, first.source), (first,))
    yield Leg(_sentence(words.WATCHES, names, lines, first.source), lit)


def _leg(template: Text, lines: Lines, names: Names, path: list[str]) -> Leg:
    start = path[0]
    touched = lines.of(RelationKind.AFFECTED, source=start)
    lit = _more((*path, *lines.touching(start)), (*touched, *step_relations(lines, path)))
    two = path[-2:] if len(path) > 1 else path
    return Leg(_sentence(template, names, lines, *two), lit)


def _more(lit: tuple[str, ...], relations: tuple[Relation, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*lit, *(r.id for r in relations))))


def _sentence(template: Text, names: Names, lines: Lines, first: str, second: str = "") -> Text:
    return capital(said(template, names, lines.role(first), lines.role(second) if second else None))
