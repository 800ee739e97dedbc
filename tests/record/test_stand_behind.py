"""What makes a record something to stand behind: what was read back, who agrees, where to ask, what it comes to."""

import pytest
from msgspec.structs import replace

from kompas.checks.findings import findings_of
from kompas.domain import actions as a
from kompas.domain import sums
from kompas.domain.content import StepKind
from kompas.domain.outcome import Argument, Details, OutcomeStatus, Side, Task
from kompas.domain.rolemap import APPLICATION, Relation, RelationKind, Role, RoleMap
from kompas.domain.session import Session
from kompas.domain.weighing import Weighing
from kompas.language import LANGUAGES, texts
from kompas.record.blocks import Contents, Table, said
from kompas.record.house import House
from kompas.record.outline.record import outline
from kompas.storage.export import open_data
from tests.record import sample
from tests.record.reading import section

DUTCH = texts("nl")
R = RelationKind


def part(session: Session, label: str, house: House | None = None) -> str:
    return section(outline(session, (), DUTCH, house=house), DUTCH(label)).replace("\u00a0", " ")


def test_it_says_that_the_group_went_to_its_summary_and_when_the_session_was_closed() -> None:
    whole = sample.whole()
    assert DUTCH("record.adopted_read") in part(whole, "record.adopted")
    assert "afgesloten op 22 november 2026 om" in part(whole, "record.adopted")
    closing = {step.id for step in whole.steps if step.kind is StepKind.CLOSE}
    hurried = replace(whole, visits=tuple(v for v in whole.visits if v.step not in closing), closed="")
    told = part(hurried, "record.adopted")
    assert told.endswith(f"{DUTCH('record.adopted_unread')} {DUTCH('record.adopted_draft')}")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_change_after_the_ending_is_told_on_page_one_and_where_it_says_what_was_read(language: str) -> None:
    spoken = texts(language)
    ended = sample.whole()
    late = sample.after(ended, [a.Decide("Toch niet.")])
    label = spoken("record.adopted")
    assert section(outline(late, (), spoken), label).endswith(spoken("record.adopted_changed"))
    assert spoken("record.changed_after") in said(outline(late, (), spoken))
    for key in ("record.adopted_changed", "record.changed_after"):
        assert spoken(key) not in said(outline(ended, (), spoken))
    assert open_data(late, ())["changed_after"]
    assert not open_data(ended, ())["changed_after"]


@pytest.mark.parametrize(
    ("status", "label"), [("decision", "record.sign_decision"), ("advice", "record.sign_advice")]
)
def test_a_decision_can_be_signed_and_an_advice_answered_by_hand_and_no_name_stands_there(
    status: OutcomeStatus, label: str
) -> None:
    session = sample.after(sample.whole(), [a.SetDetails(Details(status=status, to="het team"))])
    (table,) = [b for b in outline(session, (), DUTCH).blocks if isinstance(b, Table) and b.by_hand]
    assert table.rows[0].cells == ("Het team", "", "")
    assert part(session, label)


def test_an_exploration_and_a_session_without_an_outcome_ask_for_no_signature() -> None:
    explored = sample.after(sample.whole(), [a.SetDetails(Details(status="exploration"))])
    undecided = replace(sample.whole(), decision="")
    for session in (explored, undecided):
        assert not [b for b in outline(session, (), DUTCH).blocks if isinstance(b, Table) and b.by_hand]


def test_questions_about_the_record_go_to_the_institution_or_to_who_led_the_conversation() -> None:
    house = House("ROC Kanarie", "privacy@roc.example")
    assert "ROC Kanarie, privacy@roc.example." in part(sample.whole(), "record.ask", house)
    assert DUTCH("record.ask_leader") in part(sample.whole(), "record.ask")


def mapped(*relations: Relation) -> Session:
    """Return a session with a map of a few roles."""
    kinds = ("student", "teacher", "adviser", "dpo")
    roles = (*(Role(kind, kind=kind) for kind in kinds), Role("own", name="de Raad van X"))
    return replace(sample.whole(), map=RoleMap(roles, relations))


def answered(session: Session) -> dict[str, str]:
    """Return what the map answers at once, by question."""
    record = outline(session, findings_of(session), DUTCH)
    head = (DUTCH("record.asked"), DUTCH("record.answered"))
    (table,) = [b for b in record.blocks if isinstance(b, Table) and tuple(c.head for c in b.columns) == head]
    return dict(row.cells for row in table.rows)  # type: ignore[misc]  # two cells each


def test_the_map_says_who_decides_who_supervises_and_whom_people_can_turn_to() -> None:
    session = mapped(
        Relation("own", R.DECIDES, APPLICATION),
        Relation("dpo", R.SUPERVISES, "own", "disputed"),
        Relation("student", R.AFFECTED, APPLICATION),
        Relation("teacher", R.AFFECTED, APPLICATION),
        Relation("adviser", R.ADDRESSABLE, "student"),
        Relation("dpo", R.ADDRESSABLE, "student", "assumed"),
    )
    assert answered(session) == {
        "Wie beslist": "de Raad van X",
        "Wie toezicht houdt": "FG (oneens)",
        "Student kan naar": "begeleider en FG (aanname)",
        "Docent kan naar": "niemand op de kaart",
    }


def test_who_can_be_addressed_about_the_application_is_there_for_all() -> None:
    session = mapped(
        Relation("teacher", R.AFFECTED, APPLICATION), Relation("dpo", R.ADDRESSABLE, APPLICATION)
    )
    assert answered(session)["Docent kan naar"] == "FG"
    assert answered(session)["Wie beslist"] == DUTCH("record.nobody_on_map")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_contents_say_what_each_chapter_comes_to(language: str) -> None:
    session, spoken = sample.whole(), texts(language)
    points = [Weighing(*one) for one in sample.SECOND]
    findings = findings_of(session)
    record = outline(session, findings, spoken)
    (listed,) = [block for block in record.blocks if isinstance(block, Contents)]
    notes = " ".join(entry.note for entry in listed.entries)
    assert all(entry.note for entry in listed.entries)
    assert spoken.many("record.findings_open", len(findings)) in notes
    assert spoken.many("record.count_tasks", 3) in notes
    assert spoken.many("record.law_open", 2) in notes
    assert spoken("record.difference", points=round(sums.difference(points) or 0.0)) in notes


def test_words_are_explained_only_where_they_occur() -> None:
    assert DUTCH("record.word_twist") in said(outline(sample.whole(), (), DUTCH))
    bare = said(outline(sample.started(), (), DUTCH))
    assert DUTCH("record.word_twist") not in bare
    assert DUTCH("record.word_seat") not in bare


def test_page_one_says_what_it_rests_on_where_there_is_room_and_gives_no_action_for_it() -> None:
    roomy = replace(sample.whole(), law=(), dissents=(), conditions=())
    label = DUTCH("record.grounds")
    told = section(outline(roomy, (), DUTCH), label)
    assert "8 argumenten." in told
    points = [Weighing(*one) for one in sample.SECOND]
    assert DUTCH("record.difference", points=round(sums.difference(points) or 0.0)) in told
    full = sample.after(
        sample.whole(),
        [a.WriteTask(Task(f"t{n}", f"Actie {n}", "student", "2027-01-01")) for n in range(4, 6)],
    )
    full = replace(full, changed_after=False)
    assert not section(outline(full, (), DUTCH), label)
    assert section(outline(full, (), DUTCH, page_one=True), DUTCH("record.tasks")).count("\u00a0") == 3


@pytest.mark.parametrize(
    ("sides", "dutch", "english"),
    [
        (("against",), "Eén argument.", "One argument."),
        (("for", "against", "against", None), "4 argumenten.", "4 arguments."),
    ],
)
def test_what_it_rests_on_is_no_vote(sides: tuple[Side | None, ...], dutch: str, english: str) -> None:
    given = tuple(Argument(f"a{n}", "omdat", side=side) for n, side in enumerate(sides))
    session = replace(sample.whole(), law=(), dissents=(), conditions=(), rounds=(), arguments=given)
    for language, told in (("nl", dutch), ("en", english)):
        spoken = texts(language)
        assert section(outline(session, (), spoken), spoken("record.grounds")).endswith(told)


def test_a_hidden_round_and_arguments_that_were_left_out_are_no_grounds() -> None:
    session = replace(sample.whole(), law=(), dissents=(), conditions=(), rounds=())
    out = tuple(replace(one, in_record=False) for one in session.arguments)
    assert not section(outline(replace(session, arguments=out), (), DUTCH), DUTCH("record.grounds"))
