"""What must hold in the catalogues of roles and decisions, the law list, the five steps and the primer."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from kompas.content.faults import Fault
from kompas.content.rules import Limit, Limits, number, once, several, whole
from kompas.content.walker import shortened
from kompas.domain.content import DecisionCatalogue, FiveSteps, LawList, LawQuestion, Primer, RoleCatalogue
from kompas.domain.outcome import UNKNOWN
from kompas.domain.rolemap import APPLICATION, RelationKind

_REFERENCE = Limit(80)
_ROLE_LIMITS: Limits = {
    "reference": _REFERENCE,
    "roles.name": Limit(30),
    "roles.plural": Limit(40),
    "roles.one": Limit(40),
    "roles.note": Limit(160),
}
_DECISION_LIMITS: Limits = {"reference": _REFERENCE, "decisions.name": Limit(30)}
_LAW_LIMITS: Limits = {
    "reference": _REFERENCE,
    "questions.ask": Limit(80),
    "questions.why": Limit(300),
    "questions.basis": Limit(120),
    "questions.options.label": Limit(50),
    "questions.options.follows": Limit(200),
}
_STEP_LIMITS: Limits = {"reference": _REFERENCE, "steps.title": Limit(50), "steps.about": Limit(160)}
_PRIMER_LIMITS: Limits = {
    "reference": _REFERENCE,
    "pages.title": Limit(40),
    "pages.body": Limit(400, words=45, lines=True),
    "pages.band": Limit(70),
    "pages.items.label": Limit(40),
    "pages.values.short": Limit(60),
}


def role_faults(catalogue: RoleCatalogue) -> Iterator[Fault]:
    """Look for everything that is wrong with the role catalogue."""
    yield from whole(catalogue, _ROLE_LIMITS)
    yield from number(catalogue.version, ("version",), 1, 9999)
    yield from several(len(catalogue.roles), ("roles",), 1, 60)
    yield from once((role.id for role in catalogue.roles), ("roles",), "id")
    kinds = {kind.value for kind in RelationKind}
    for i, role in enumerate(catalogue.roles):
        if role.id == APPLICATION:
            yield Fault(("roles", i, "id"), "content_role_application")
        for j, kind in enumerate(role.usual):
            if kind not in kinds:
                values: dict[str, object] = {"value": shortened(kind), "choices": ", ".join(sorted(kinds))}
                yield Fault(("roles", i, "usual", j), "content_choice", values)


def decision_faults(catalogue: DecisionCatalogue) -> Iterator[Fault]:
    """Look for everything that is wrong with the catalogue of decisions."""
    yield from whole(catalogue, _DECISION_LIMITS)
    yield from number(catalogue.version, ("version",), 1, 9999)
    yield from several(len(catalogue.decisions), ("decisions",), 1, 20)
    yield from once((one.id for one in catalogue.decisions), ("decisions",), "id")
    for i, one in enumerate(catalogue.decisions):
        if one.id == APPLICATION:
            yield Fault(("decisions", i, "id"), "content_role_application")


def law_faults(law: LawList, roles: AbstractSet[str]) -> Iterator[Fault]:
    """Look for everything that is wrong with the law list; `roles` are those of the catalogue."""
    yield from whole(law, _LAW_LIMITS)
    yield from number(law.version, ("version",), 1, 9999)
    yield from several(len(law.questions), ("questions",), 1, 60)
    yield from once((question.id for question in law.questions), ("questions",), "id")
    for i, question in enumerate(law.questions):
        if question.finder not in roles:
            value = shortened(question.finder)
            yield Fault(("questions", i, "finder"), "content_unknown_role", {"value": value})
        yield from _option_faults(i, question)


def _option_faults(i: int, question: LawQuestion) -> Iterator[Fault]:
    place = ("questions", i, "options")
    yield from several(len(question.options), place, 2, 5)
    yield from once((option.id for option in question.options), place, "id")
    for j, option in enumerate(question.options):
        if option.id == UNKNOWN:
            yield Fault((*place, j, "id"), "content_unknown_option")


def five_steps_faults(five: FiveSteps) -> Iterator[Fault]:
    """Look for everything that is wrong with the five steps."""
    yield from whole(five, _STEP_LIMITS)
    yield from number(five.version, ("version",), 1, 9999)
    yield from several(len(five.steps), ("steps",), 5, 5)
    yield from once((step.id for step in five.steps), ("steps",), "id")


def primer_faults(primer: Primer) -> Iterator[Fault]:
    """Look for everything that is wrong with the primer; an item is marked by its identifier alone."""
    yield from whole(primer, _PRIMER_LIMITS)
    yield from number(primer.version, ("version",), 1, 9999)
    yield from several(len(primer.pages), ("pages",), 1, 20)
    yield from once((page.id for page in primer.pages), ("pages",), "id")
    seen: set[str] = set()
    for i, page in enumerate(primer.pages):
        yield from once((one.value.value for one in page.values), ("pages", i, "values"), "value")
        for j, item in enumerate(page.items):
            if item.id in seen:
                place = ("pages", i, "items", j, "id")
                yield Fault(place, "content_same", {"value": shortened(item.id)})
            seen.add(item.id)
