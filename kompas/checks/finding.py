"""A finding: a question that a check raises about the role map, and whether the room has answered it."""

from collections.abc import Iterable
from typing import Literal

import msgspec

from kompas.domain.rolemap import FindingAnswer, Relation, RelationKind
from kompas.domain.text import Text

Severity = Literal["high", "medium", "low", "info"]
SEVERITIES: tuple[Severity, ...] = ("high", "medium", "low", "info")
"""From the most to the least pressing."""


class Finding(msgspec.Struct, frozen=True):
    """A question to the room; never a verdict.

    `id` is the name of the check and the roles of the part of the map that it is about: "no-contact:student",
    or "complaint-stops:adviser:manager" when a complaint to the adviser comes as far as the manager. So
    names, places and the order of the map do not matter to it, and when another role joins or leaves that
    part, it is another question, which the room has not answered yet. `ground` says where the question comes
    from. `roles` and `relations` (`Relation.id`) are what stands out on stage, in alphabetical order, and
    `missing` are relations that are not there, as `Relation.id` would say them; "?" is nobody in particular.
    `mark` changes when something about these roles and relations does, other than words and places: then an
    answer no longer holds.
    """

    id: str
    check: str
    severity: Severity
    question: Text
    ground: Text
    roles: tuple[str, ...] = ()
    relations: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    mark: str = ""

    @property
    def lit(self) -> tuple[str, ...]:
        """All that stands out."""
        return (*self.roles, *self.relations, *self.missing)


def finding_id(check: str, about: Iterable[str] = (), others: Iterable[str] = ()) -> str:
    """Return an identifier: the check, the roles it asks about, then the other roles by name."""
    first = tuple(about)
    return ":".join((check, *first, *sorted(set(others) - set(first))))


def missing(source: str, kind: RelationKind, target: str) -> str:
    """Return how a relation that is not there is named."""
    return Relation(source, kind, target).id


def open_findings(findings: Iterable[Finding], answers: Iterable[FindingAnswer]) -> tuple[Finding, ...]:
    """Return the findings that the room has not answered, in the order given.

    An answer holds while the part of the map that the finding is about stays as it was (`Finding.mark`).
    """
    said = tuple(answers)
    return tuple(f for f in findings if not any(answer.holds(f.id, f.mark) for answer in said))


def raised(
    check: str,
    severity: Severity,
    words: tuple[Text, Text],
    about: Iterable[str] = (),
    others: Iterable[str] = (),
    relations: Iterable[Relation] = (),
    gaps: Iterable[str] = (),
) -> Finding:
    """Return a finding of a check; `words` are its question and its ground, `gaps` what is missing."""
    first, rest = tuple(about), tuple(others)
    return Finding(
        id=finding_id(check, first, rest),
        check=check,
        severity=severity,
        question=words[0],
        ground=words[1],
        roles=tuple(sorted({*first, *rest})),
        relations=tuple(sorted({relation.id for relation in relations})),
        missing=tuple(gaps),
    )
