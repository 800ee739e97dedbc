"""What the room reads and hears of relations on the map, and about decisions: who decides each, or that nobody does."""

from collections.abc import Iterator

from kompas.domain.rolemap import Relation, RelationKind
from kompas.domain.stage import RoleMapView
from kompas.geometry.stage.flow import Item
from kompas.geometry.stage.frame import Setting
from kompas.geometry.stage.parts import beside_margin, fits_margin, labelled, sentence
from kompas.geometry.stage.writing import SMALL_BODY

SENTENCES: dict[RelationKind, str] = {
    RelationKind.DECIDES: "stage.rel_decides",
    RelationKind.SUPERVISES: "stage.rel_supervises",
    RelationKind.ADVISES: "stage.rel_advises",
    RelationKind.CARRIES_OUT: "stage.rel_carries_out",
    RelationKind.ADDRESSABLE: "stage.rel_addressable",
    RelationKind.ESCALATES: "stage.rel_escalates",
    RelationKind.APPOINTS: "stage.rel_appoints",
    RelationKind.SUPPLIES: "stage.rel_supplies",
    RelationKind.PROCESSES: "stage.rel_processes",
    RelationKind.AFFECTED: "stage.rel_affected",
}
_ABOUT: dict[RelationKind, str] = {
    RelationKind.ADVISES: "stage.about_advises",
    RelationKind.CARRIES_OUT: "stage.about_carries_out",
    RelationKind.ADDRESSABLE: "stage.about_addressable",
}
"""Kinds that are said in another way about a decision."""


def decision_names(view: RoleMapView, language: str) -> dict[str, str]:
    """Return what each decision on the map is called, by its identifier."""
    # A view from a file may have too few: what has no name there is called by its identifier.
    named = zip(view.map.decisions, view.decisions, strict=False)
    return {one.id: one.id for one in view.map.decisions} | {
        one.id: name.read(language) for one, name in named
    }


def verb_of(relation: Relation, view: RoleMapView) -> str:
    """Return the key of what stands between the two ends of a relation in a sentence."""
    if view.map.decision(relation.target) is None:
        return SENTENCES[relation.kind]
    return _ABOUT.get(relation.kind, SENTENCES[relation.kind])


def decision_rows(view: RoleMapView, setting: Setting) -> Iterator[Item]:
    """Yield a row for each decision, with who decides it."""
    texts = setting.texts
    names = decision_names(view, texts.language)
    above = not all(fits_margin(name, setting) for name in names.values())
    for identifier, name in names.items():
        who = texts.joined(_deciders(identifier, view, texts.language))
        words = sentence(texts("stage.decided_by", roles=who) if who else texts("stage.decided_by_nobody"))
        row = labelled("", words, setting)._replace(said=(f"{name}: {words}",))
        yield beside_margin(name, row, setting, SMALL_BODY, above=above)


def undecided(view: RoleMapView, setting: Setting) -> Iterator[str]:
    """Yield, for who listens, each decision to which no relation leads: no sentence about a role names it."""
    reached = {relation.target for relation in view.map.relations}
    for identifier, name in decision_names(view, setting.texts.language).items():
        if identifier not in reached:
            yield f"{name}: {setting.texts('stage.decided_by_nobody')}."


def _deciders(decision: str, view: RoleMapView, language: str) -> Iterator[str]:
    names = {named.role.id: named.name.read(language) for named in view.names}
    for relation in view.map.relations:
        if relation.target == decision and relation.kind is RelationKind.DECIDES:
            yield names[relation.source]
