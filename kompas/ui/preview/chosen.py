"""What was chosen, not written, said in words: a value, a side, a relation of the map, an answer to its question."""

from collections.abc import Mapping

from kompas.domain.leaving_out import RecordLine
from kompas.domain.rolemap import RelationKind
from kompas.domain.text import Text
from kompas.domain.values import Value
from kompas.geometry.marks import value_name
from kompas.language import Texts
from kompas.record.outline.map import KINDS
from kompas.record.outline.talk import SIDES

SIDE_KEYS: dict[str, str] = {str(side): key for side, key in SIDES.items()}
ANSWERS = {
    "right": "record.finding_right",
    "change": "record.finding_change",
    "deliberate": "record.finding_deliberately",
}


def chosen(line: RecordLine, texts: Texts, questions: Mapping[str, Text]) -> str:
    """Return a line that was chosen in words; `questions` are those of the map, by their identifiers."""
    match line.kind:
        case "value":
            return value_name(texts, Value(line.text)).name
        case "side":
            return texts(SIDE_KEYS[line.text])
        case "relation":
            source = line.name.read(texts.language) if line.name else ""
            return f"{source} {texts(KINDS[RelationKind(line.text)])} {line.beside}"
        case _:
            asked = questions.get(line.key.removeprefix("finding_answer:"))
            said = texts(ANSWERS[line.text])
            return f"{asked.read(texts.language)} {said}" if asked else said
