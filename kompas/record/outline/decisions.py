"""The decisions on the role map as a table: who decides each of them, and who else has a part in it.

The rows that others fill in by hand as RACI; here they are a second way to read the map.
"""

from collections.abc import Iterator

from kompas.domain.names import map_name
from kompas.domain.rolemap import Certainty, Decision, Relation, RelationKind
from kompas.domain.text import mid_sentence
from kompas.record.blocks import Aside, Block, Column, Row, Table
from kompas.record.words import Words, sentence

_PARTS: dict[RelationKind, str] = {
    RelationKind.CARRIES_OUT: "record.decision_carries_out",
    RelationKind.ADVISES: "record.decision_advises",
    RelationKind.SUPERVISES: "record.decision_supervises",
    RelationKind.ADDRESSABLE: "record.decision_addressable",
    RelationKind.AFFECTED: "record.decision_affected",
}
"""What a role can do besides deciding, in the order in which a row says it."""
_DOUBTS: dict[Certainty, str] = {"assumed": "record.assumed", "disputed": "record.disputed"}


def decisions(words: Words) -> Iterator[Block]:
    """Yield a row for each decision on the map; nothing where there is none."""
    texts, drawn = words.texts, words.session.map.decisions
    if not drawn:
        return
    columns = (
        Column(texts("record.decision_what"), "name"),
        Column(texts("record.decision_decides")),
        Column(texts("record.decision_others")),
    )
    yield Aside(texts("record.decisions"), level=3)
    yield Table(columns, tuple(Row(_cells(words, one)) for one in drawn))


def _cells(words: Words, decision: Decision) -> tuple[str, str, str]:
    texts = words.texts
    told = (
        texts("record.decision_part", kind=texts(key), roles=who)
        for kind, key in _PARTS.items()
        if (who := _who(words, decision, kind))
    )
    decides = _who(words, decision, RelationKind.DECIDES) or texts("record.decision_nobody")
    return (words.read(map_name(words.session, decision)), sentence(decides), sentence("; ".join(told)))


def _who(words: Words, decision: Decision, kind: RelationKind) -> str:
    """Return which roles have this relation with a decision, each with how sure the room is of it."""
    drawn = words.session.map.relations
    mine = [one for one in drawn if one.target == decision.id and one.kind is kind]
    return words.texts.joined(_named(words, one) for one in mine)


def _named(words: Words, relation: Relation) -> str:
    role = words.session.map.role(relation.source)
    if role is None:
        return ""
    name = words.read(map_name(words.session, role))
    name = name if role.name else mid_sentence(name)
    doubt = _DOUBTS.get(relation.certainty)
    return words.texts("record.role_with", role=name, details=words.texts(doubt)) if doubt else name
