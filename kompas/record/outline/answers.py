"""What the role map answers at once, in words: who decides, who supervises, and whom people can turn to."""

from collections.abc import Iterable, Iterator

from kompas.domain.names import map_name
from kompas.domain.rolemap import Certainty, Relation, RelationKind
from kompas.domain.text import mid_sentence
from kompas.record.blocks import Aside, Block, Column, Row, Table
from kompas.record.words import Words, sentence

CERTAINTIES: dict[Certainty, str] = {
    "assumed": "record.assumed",
    "disputed": "record.disputed",
}


def answers(words: Words) -> Iterator[Block]:
    """Yield the answers as a table; that nobody is there is said too, unless a relation was left out."""
    texts = words.texts
    about = _about(words)
    deciders = _of(words, RelationKind.DECIDES, *about)
    watched = (*about, *(relation.source for relation in deciders))
    supervisors = _of(words, RelationKind.SUPERVISES, *watched)
    affected = dict.fromkeys(r.source for r in words.session.map.relations if r.kind is RelationKind.AFFECTED)
    rows = (
        (texts("record.who_decides"), deciders),
        (texts("record.who_supervises"), supervisors),
        *(
            (texts("record.turns_to", role=sentence(_name(words, role))), _contacts(words, role))
            for role in affected
        ),
    )
    columns = (Column(texts("record.asked"), "name"), Column(texts("record.answered")))
    yield Aside(texts("record.map_short"), level=3)
    yield Table(
        columns,
        tuple(Row((ask, _listed(words, found))) for ask, found in rows),
        head_shown=False,
        row_heads=False,
    )


def _contacts(words: Words, role: str) -> list[Relation]:
    return _of(words, RelationKind.ADDRESSABLE, role, *_about(words))


def _about(words: Words) -> set[str]:
    """Return what one decides on: all ends of relations that are no roles."""
    drawn = words.session.map
    return {r.target for r in drawn.relations if drawn.role(r.target) is None}


def _of(words: Words, kind: RelationKind, *targets: str) -> list[Relation]:
    return [r for r in words.session.map.relations if r.kind is kind and r.target in targets]


def _listed(words: Words, relations: Iterable[Relation]) -> str:
    """Return who stands in these relations, each once; if there is nobody, that."""
    names = dict.fromkeys(_source(words, relation) for relation in relations)
    if names:
        return words.texts.joined(names)
    left_out = any(line.startswith("relation:") for line in words.session.left_out)
    return words.texts("record.relation_left_out" if left_out else "record.nobody_on_map")


def _source(words: Words, relation: Relation) -> str:
    name = _name(words, relation.source)
    if relation.certainty == "sure":
        return name
    certainty = words.texts(CERTAINTIES[relation.certainty])
    return words.texts("record.relation_unsure", kind=name, certainty=certainty)


def _name(words: Words, identifier: str) -> str:
    """Return the name of a role on the map in a sentence; the room's own words stay as they are."""
    role = words.session.map.role(identifier)
    if role is None:
        return words.read(words.session.scenario.application)
    name = words.read(map_name(words.session, role))
    return name if role.name else mid_sentence(name)
