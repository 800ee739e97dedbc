"""What a workshop produces, piece by piece: small frozen values in the room's own words."""

from typing import Literal

import msgspec

from kompas.domain.text import Text
from kompas.domain.values import Value

OutcomeStatus = Literal["exploration", "advice", "decision"]
Side = Literal["for", "against"]
OptionKind = Literal["technology", "agreements", "people"]
StepStatus = Literal["unknown", "open", "busy", "done"]
Keep = Literal["record", "totals", "everything"]


class Details(msgspec.Struct, frozen=True):
    """What page one of the record says about the meeting. `to` completes "advice to" or "decision by"."""

    aim: str = ""
    status: OutcomeStatus = "exploration"
    to: str = ""
    place: str = ""
    organisation: str = ""


class Seat(msgspec.Struct, frozen=True):
    """A participant without a name. `role` and `played` are catalogue identifiers or own words."""

    number: int
    role: str
    played: str = ""


class Argument(msgspec.Struct, frozen=True):
    """One remark; `holder` is whose interest it is about, never who spoke."""

    id: str
    text: str
    value: Value | None = None
    side: Side | None = None
    holder: str = ""
    in_record: bool = True


class Remark(msgspec.Struct, frozen=True):
    """A line in the room's words: parked, a condition, or part of the evaluation."""

    id: str
    text: str
    in_record: bool = True


class Option(msgspec.Struct, frozen=True):
    """Something that could be done."""

    id: str
    text: str
    kind: OptionKind
    in_record: bool = True


class Dissent(msgspec.Struct, frozen=True):
    """Why somebody sees it differently; `role` only if the dissenter wants that."""

    id: str
    text: str
    role: str = ""
    in_record: bool = True


class Task(msgspec.Struct, frozen=True):
    """What somebody will do; `owner` is a role, `due` an ISO date or empty."""

    id: str
    text: str
    owner: str = ""
    due: str = ""
    in_record: bool = True


class ClosingWords(msgspec.Struct, frozen=True):
    """What the closing summary reads out; roles in both languages. `unasked`: questions of law not discussed."""

    conditions: tuple[Remark, ...] = ()
    dissents: tuple[Dissent, ...] = ()
    dissenters: tuple[Text, ...] = ()
    owners: tuple[Text, ...] = ()
    unasked: int = 0


class LawAnswer(msgspec.Struct, frozen=True):
    """An answer to a question of law; UNKNOWN asks for a finder-out (a role) and a date."""

    question: str
    answer: str
    finder: str = ""
    due: str = ""
    note: str = ""


UNKNOWN = "unknown"


class PlayedTwist(msgspec.Struct, frozen=True):
    """A twist that was told, when, and after which round."""

    twist: str
    at: str
    after_round: int
    effect: str = ""


class FiveStepStatus(msgspec.Struct, frozen=True):
    """Where the institution stands in one of the five steps."""

    step: str
    status: StepStatus
    note: str = ""


class Visit(msgspec.Struct, frozen=True):
    """When the room entered a step; the time until the next visit is what it took."""

    step: str
    at: str


class Clock(msgspec.Struct, frozen=True):
    """The timer of the present step: seconds paused before `paused_at`, and minutes added."""

    added_minutes: int = 0
    paused_seconds: float = 0.0
    paused_at: str = ""
