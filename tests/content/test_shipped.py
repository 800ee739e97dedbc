"""What ships is complete, in both languages, as long as it can be and no longer."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from kompas.content.library import load_agendas, load_content, problems_of
from kompas.content.lines import outline, plain
from kompas.content.scenarios import find_scenario, list_scenarios, load_scenario
from kompas.content.tree import tidy, tree
from kompas.domain.rolemap import APPLICATION, RelationKind
from kompas.domain.scenario import Scenario
from kompas.domain.text import Text
from kompas.domain.values import VALUES
from kompas.geometry.typesetting import printable
from kompas.paths import asset, scenarios

FILES = sorted([*scenarios().glob("*.toml"), *asset("content").glob("*.toml")])
SCENARIOS = sorted(scenarios().glob("*.toml"))
every_file = pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
every_scenario = pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: path.stem)
VERDICT = re.compile(
    r"\b(toegestaan|geoorloofd|dit mag|dat mag|mag wel|is allowed|are allowed|permitted to|it is fine)\b",
    re.IGNORECASE,
)


def said(value: object) -> Iterator[Text]:
    """Yield every text in a value."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, msgspec.Struct):
        for field in value.__struct_fields__:
            yield from said(getattr(value, field))
    elif isinstance(value, tuple):
        for part in value:
            yield from said(part)


@every_file
def test_every_file_is_right_and_plainly_written(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert problems_of(path) == ()
    assert plain(text)
    found = outline(text)
    assert found.faults == []
    values, _, faults = tree(found)
    assert faults == []
    assert values == tidy(tomllib.loads(text))


@every_file
def test_every_character_is_in_the_font(path: Path) -> None:
    for line in path.read_text(encoding="utf-8").splitlines():
        assert printable(line) == line


def shipped() -> list[object]:
    return [load_content(), load_agendas(), *(load_scenario(path) for path in SCENARIOS)]


def test_no_text_speaks_the_verdict_that_something_is_allowed() -> None:
    for text in said(tuple(shipped())):
        assert not VERDICT.search(text.nl)
        assert not VERDICT.search(text.en)


def test_no_text_uses_straight_quotes_double_spaces_or_a_sentence_without_an_end() -> None:
    for text in said(tuple(shipped())):
        for words in (text.nl, text.en):
            assert not re.search(r"['\"]|  | $|^ | \n|\n ", words), words
            assert len(words) < 60 or words[-1] in ".?!)’0123456789", words


def sentences(words: str) -> int:
    return len(re.findall(r"[.?!](?=\s|$)", words))


@every_scenario
def test_a_scenario_has_all_that_a_workshop_asks(path: Path) -> None:
    case = load_scenario(path)
    assert case.id == path.stem
    assert find_scenario(case.id) == case
    assert len(case.facts) >= 3
    assert 4 <= len(case.probes) <= 6
    assert len(case.twists) == 3
    assert {twist.presses for twist in case.twists} == set(VALUES)
    assert [stake.value for stake in case.stakes] == list(VALUES)
    assert len(case.law) == 6
    assert 7 <= len(case.roles) <= 11
    assert case.involved
    assert case.autonomy_of


@every_scenario
def test_the_case_fits_the_room(path: Path) -> None:
    case = load_scenario(path)
    for language in ("nl", "en"):
        assert len(case.case.read(language).split()) <= 90
        assert len(case.case.read(language).split("\n\n")) == 2
        assert len(case.question.read(language)) <= 70
        assert case.question.read(language).endswith("?")
        for probe in case.probes:
            assert probe.read(language).endswith("?")
        for stake in case.stakes:
            assert len(stake.short.read(language)) <= 40
            assert sentences(stake.best.read(language)) == 1
            assert sentences(stake.worst.read(language)) == 1


@every_scenario
def test_every_role_on_a_map_but_the_loose_ones_is_in_a_relation(path: Path) -> None:
    case = load_scenario(path)
    ends = {end for relation in case.relations for end in (relation.source, relation.target)}
    loose = {role.id for role in case.roles} - ends
    # A loose role is one of the gaps to discover, and one is enough.
    assert len(loose) <= 1
    assert any(r.kind is RelationKind.DECIDES and r.target == APPLICATION for r in case.relations)
    assert any(r.source == "student" and r.kind is RelationKind.AFFECTED for r in case.relations)
    assert [role.id for role in case.roles if role.outside] == ["supplier"]


def test_the_scenario_of_the_pictures() -> None:
    case = find_scenario("rood-oranje-groen")
    assert case.title == Text("Rood, oranje, groen", "Red, amber, green")
    assert case.question.nl == "Mag de begeleider met kleuren kiezen wie als eerste hulp krijgt?"
    assert case.case.nl.split("\n\n") == [
        (
            "Veel eerstejaars stoppen met hun studie. Daarom kijkt een systeem na tien weken naar cijfers, "
            "aanwezigheid en klikgedrag. Elke student krijgt een kleur. De begeleider ziet de kleuren. "
            "De student niet."
        ),
        (
            "Wie rood is, krijgt een gesprek. Elders had zo’n systeem het vaak mis. "
            "Bij sommige groepen nog vaker."
        ),
    ]
    assert [stake.short.nl for stake in case.stakes] == [
        "zelf kiezen, of vooraf ingedeeld",
        "op tijd gezien, of een stempel",
        "eerlijke kans, of vaker fout",
    ]
    assert case.figure is not None
    assert [(g.mark, g.count, g.label.nl) for g in case.figure.groups] == [
        ("full", 8, "rood"),
        ("half", 12, "oranje"),
        ("open", 20, "groen"),
    ]
    assert (case.application.nl, case.application_note.nl) == ("Vroegsignaal", "rood, oranje, groen")


def test_only_the_forbidden_case_is_for_calibration_and_asks_about_emotions_first() -> None:
    listed = [one.scenario for one in list_scenarios() if one.scenario is not None]
    assert [case.id for case in listed] == ["rood-oranje-groen", "lamp-op-je-gezicht", "aandacht-in-beeld"]
    assert [case.calibration for case in listed] == [False, False, True]
    assert listed[-1].law[0] == "emotions"


def gaps(case: Scenario) -> tuple[set[str], set[str], set[str]]:
    """Return who is affected without a contact, who is told but cannot pass on, and who supervises."""
    told = {r.target for r in case.relations if r.kind is RelationKind.ADDRESSABLE}
    contacts = {r.source for r in case.relations if r.kind is RelationKind.ADDRESSABLE}
    affected = {r.source for r in case.relations if r.kind is RelationKind.AFFECTED}
    deciders = {r.source for r in case.relations if r.kind is RelationKind.DECIDES}
    passing = {r.source for r in case.relations if r.kind is RelationKind.ESCALATES and r.target in deciders}
    supervisors = {r.source for r in case.relations if r.kind is RelationKind.SUPERVISES}
    return affected - told, contacts - passing - deciders, supervisors


def test_every_map_has_the_gaps_it_was_given() -> None:
    assert gaps(find_scenario("rood-oranje-groen")) == (
        {"teacher"},
        {"adviser", "counsellor"},
        {"oversight_board", "dpo", "student_council"},
    )
    assert gaps(find_scenario("lamp-op-je-gezicht")) == (
        set(),
        {"supplier", "ombudsman"},
        {"exam_board", "dpo"},
    )
    assert gaps(find_scenario("aandacht-in-beeld")) == ({"student"}, set(), set())
