"""What comes from content files and travels inside a session: roles, law, five steps, primer, agenda."""

import enum
from typing import Literal

import msgspec

from kompas.domain.text import Text
from kompas.domain.values import Value


class StepKind(enum.Enum):
    """What a step of the workshop is for (design section 2)."""

    WELCOME = "welcome"
    PRIMER = "primer"
    CASE = "case"
    WEIGH = "weigh"
    DISCUSS = "discuss"
    TWIST = "twist"
    LAW = "law"
    ROLEMAP = "rolemap"
    OPTIONS = "options"
    DECIDE = "decide"
    PLAN = "plan"
    EVALUATE = "evaluate"
    CLOSE = "close"


class Step(msgspec.Struct, frozen=True):
    """One step of an agenda: `minutes` planned, `note` for the facilitator, `reference` to the framework.

    `added` says that it was not in the agenda with which the session began.
    """

    id: str
    kind: StepKind
    title: Text
    minutes: int
    note: Text
    reference: Text
    skipped: bool = False
    added: bool = False


class StepMinutes(msgspec.Struct, frozen=True):
    """The planned minutes of one step."""

    step: str
    minutes: int


class Agenda(msgspec.Struct, frozen=True):
    """The steps of a workshop of `minutes` minutes."""

    id: str
    version: int
    date: str
    minutes: int
    steps: tuple[Step, ...]


class CatalogueRole(msgspec.Struct, frozen=True):
    """A role that exists at Dutch institutions; `usual` are the relations it mostly has.

    `one` is what one person of it is called where `name` is a body.
    """

    id: str
    name: Text
    plural: Text
    note: Text
    outside: bool
    usual: tuple[str, ...]
    one: Text | None = None


class RoleCatalogue(msgspec.Struct, frozen=True):
    """All roles to choose from."""

    version: int
    date: str
    reference: Text
    roles: tuple[CatalogueRole, ...]

    def find(self, identifier: str) -> CatalogueRole | None:
        """Return the role with this identifier, if the catalogue has it."""
        return next((role for role in self.roles if role.id == identifier), None)


class CatalogueDecision(msgspec.Struct, frozen=True):
    """Something that is decided about nearly every application, to put on a role map."""

    id: str
    name: Text


class DecisionCatalogue(msgspec.Struct, frozen=True):
    """All decisions to choose from."""

    version: int
    date: str
    reference: Text
    decisions: tuple[CatalogueDecision, ...]

    def find(self, identifier: str) -> CatalogueDecision | None:
        """Return the decision with this identifier, if the catalogue has it."""
        return next((one for one in self.decisions if one.id == identifier), None)


Signal = Literal["halt", "attention", "noted"]
"""What an answer asks for: stop and sort it out first, look into it, or nothing now. Never "allowed"."""


class LawOption(msgspec.Struct, frozen=True):
    """One possible answer and what follows from it."""

    id: str
    label: Text
    signal: Signal
    follows: Text


class LawQuestion(msgspec.Struct, frozen=True):
    """One question of law; `finder` is the role that usually finds it out, `basis` the article."""

    id: str
    ask: Text
    why: Text
    basis: Text
    finder: str
    options: tuple[LawOption, ...]

    def option(self, identifier: str) -> LawOption | None:
        """Return the answer with this identifier, if the question has it."""
        return next((option for option in self.options if option.id == identifier), None)


class LawList(msgspec.Struct, frozen=True):
    """Questions about AVG and AI Act as they stood on `date`."""

    version: int
    date: str
    reference: Text
    questions: tuple[LawQuestion, ...]

    def find(self, identifier: str) -> LawQuestion | None:
        """Return the question with this identifier, if the list has it."""
        return next((question for question in self.questions if question.id == identifier), None)


class FiveStep(msgspec.Struct, frozen=True):
    """One of the five steps of the framework."""

    id: str
    title: Text
    about: Text


class FiveSteps(msgspec.Struct, frozen=True):
    """The five steps, dated."""

    version: int
    date: str
    reference: Text
    steps: tuple[FiveStep, ...]


class PrimerItem(msgspec.Struct, frozen=True):
    """Something on a primer page that the group can tap as relevant here."""

    id: str
    label: Text


class PrimerValue(msgspec.Struct, frozen=True):
    """What one value means, in a few words."""

    value: Value
    short: Text


class PrimerPage(msgspec.Struct, frozen=True):
    """One page of the primer: one thought, said in the band, and items to mark; or the values, with their marks."""

    id: str
    title: Text
    body: Text
    band: Text
    items: tuple[PrimerItem, ...] = ()
    values: tuple[PrimerValue, ...] = ()


class Primer(msgspec.Struct, frozen=True):
    """The picture of the framework as a conversation."""

    version: int
    date: str
    reference: Text
    pages: tuple[PrimerPage, ...]


class Content(msgspec.Struct, frozen=True):
    """All content a session was started with; it never changes afterwards.

    A session of an older Kompas knows no decisions by heart; the room's own words do there.
    """

    roles: RoleCatalogue
    law: LawList
    five_steps: FiveSteps
    primer: Primer
    decisions: DecisionCatalogue = DecisionCatalogue(0, "", Text("", ""), ())
