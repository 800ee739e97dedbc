"""What somebody asked to leave out stands in no form that others get, is counted, and comes back by undo."""

import json
from collections.abc import Callable

import pytest
from msgspec.structs import replace

from kompas.checks.findings import findings_of, findings_told
from kompas.domain import actions as a
from kompas.domain.leaving_fields import UNNAMED, word_key
from kompas.domain.leaving_out import for_record, hidden_lines, record_lines
from kompas.domain.outcome import (
    UNKNOWN,
    Argument,
    Details,
    Dissent,
    FiveStepStatus,
    LawAnswer,
    Option,
    Remark,
    Task,
)
from kompas.domain.problems import Problem
from kompas.domain.rolemap import Decision, FindingAnswer, Role
from kompas.domain.session import Session
from kompas.language import LANGUAGES, texts
from kompas.record.blocks import said
from kompas.record.house import House
from kompas.record.others import other_files, pictures, svg_file
from kompas.record.outline.record import outline
from kompas.record.pdf.render import render_pdf
from kompas.record.sheets import read
from kompas.storage.export import open_data
from kompas.store.store import replay
from tests.record import sample
from tests.record.reading import pdf_text, printed

MARK = "kanarie"
START = sample.seated(sample.started())
TWIST = START.scenario.twists[0].id
LAW = START.scenario.law[0]
STEP = START.content.five_steps.steps[0].id
ITEM = next(page.items[0] for page in START.content.primer.pages if page.items)
WRITES: dict[str, Callable[[str], list[a.Action]]] = {
    "aim": lambda t: [a.SetDetails(Details(aim=t))],
    "place": lambda t: [a.SetDetails(Details(place=t))],
    "organisation": lambda t: [a.SetDetails(Details(organisation=t))],
    "decision": lambda t: [a.Decide(t)],
    "condition:1": lambda t: [a.WriteCondition(Remark("1", t))],
    "dissent:1": lambda t: [a.WriteDissent(Dissent("1", t))],
    "task:1": lambda t: [a.WriteTask(Task("1", t))],
    "argument:1": lambda t: [a.WriteArgument(Argument("1", t))],
    f"twist:{TWIST}": lambda t: [a.PlayTwist(TWIST, sample.at("14:40")), a.DescribeTwist(TWIST, t)],
    "finding:some": lambda t: [a.AnswerFinding(FindingAnswer("some", "deliberate", t))],
    f"law:{LAW}": lambda t: [a.AnswerLaw(LawAnswer(LAW, UNKNOWN, note=t))],
    "option:1": lambda t: [a.WriteOption(Option("1", t, "people"))],
    f"five_step:{STEP}": lambda t: [a.SetFiveStep(FiveStepStatus(STEP, "busy", t))],
    "evaluation_plan": lambda t: [a.PlanEvaluation(t)],
    "parked:1": lambda t: [a.Park(Remark("1", t))],
    "note:1": lambda t: [a.WriteNote(Remark("1", t))],
    "evaluation:1": lambda t: [a.Evaluate(Remark("1", t))],
    "to": lambda t: [a.SetDetails(Details(status="advice", to=t))],
    word_key("present", MARK): lambda t: [a.ChangeSeat(1, t)],
    word_key("played", MARK): lambda t: [a.ChangeSeat(1, "student", t)],
    word_key("absent", MARK): lambda t: [a.SetAbsent((t, "ouders"))],
    "dissenter:1": lambda t: [a.WriteDissent(Dissent("1", "Nee.", t))],
    "owner:1": lambda t: [a.WriteTask(Task("1", "Iets.", t))],
    "holder:1": lambda t: [a.WriteArgument(Argument("1", "Iets.", holder=t))],
    f"finder:{LAW}": lambda t: [a.AnswerLaw(LawAnswer(LAW, UNKNOWN, finder=t))],
    "role_name:own": lambda t: [a.PlaceRole(Role("own", name=t))],
    "body:own": lambda t: [a.PlaceRole(Role("own", name="Eigen", body=t))],
    "decision_name:choice": lambda t: [a.PlaceDecision(Decision("choice", name=t))],
}
DATED: dict[str, list[a.Action]] = {
    "due:1": [a.WriteTask(Task("1", "Iets.", due="2027-02-28"))],
    f"law_due:{LAW}": [a.AnswerLaw(LawAnswer(LAW, UNKNOWN, due="2027-02-28"))],
}
CHOSEN: dict[str, tuple[list[a.Action], str]] = {
    f"law_answer:{LAW}": ([a.AnswerLaw(LawAnswer(LAW, UNKNOWN))], "Antwoord: weten we niet."),
    f"five_status:{STEP}": ([a.SetFiveStep(FiveStepStatus(STEP, "busy"))], "bezig"),
    f"marked:{ITEM.id}": ([a.MarkItem(ITEM.id, marked=True)], ITEM.label.nl),
}


def forms(session: Session, language: str) -> str:
    """Return everything that others may get of a session, as text."""
    spoken = texts(language)
    record = outline(session, findings_told(session), spoken)
    others = [content.decode("utf-8") for _, content in other_files(session, spoken, House("Huis"))]
    drawn = [svg_file(picture)[1].decode() for picture in pictures(record, spoken)]
    page_one = said(outline(session, (), spoken, page_one=True))
    data = json.dumps(open_data(session, [one.id for one in findings_told(session)]), ensure_ascii=False)
    return "\n".join([said(record), record.author, page_one, data, *others, *drawn])


def only(session: Session, key: str) -> bool:
    """Tell whether the line with this key is in the record."""
    return next(line for line in record_lines(session) if line.key == key).in_record


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", sorted(WRITES))
def test_a_line_that_is_left_out_stands_in_no_form_and_is_counted(key: str, language: str) -> None:
    written = sample.after(START, WRITES[key](MARK))
    assert MARK in forms(written, language)
    assert (only(written, key), hidden_lines(written)) == (True, 0)
    out = sample.after(written, [a.LeaveOut(key, left_out=True)])
    assert MARK not in forms(out, language)
    assert (only(out, key), hidden_lines(out)) == (False, 1)
    assert texts(language).many("record.hidden", 1) in forms(out, language)
    assert sample.after(out, [a.LeaveOut(key, left_out=False)]) == written


@pytest.mark.parametrize("key", DATED)
def test_a_date_that_is_left_out_stands_in_no_form_and_is_counted(key: str) -> None:
    written = sample.after(START, DATED[key])
    assert "28 februari 2027" in forms(written, "nl").replace("\u00a0", " ")
    out = sample.after(written, [a.LeaveOut(key, left_out=True)])
    told = forms(out, "nl").replace("\u00a0", " ")
    assert "28 februari" not in told
    assert "2027-02-28" not in told
    assert texts("nl").many("record.hidden", 1) in told


@pytest.mark.parametrize("key", CHOSEN)
def test_a_choice_that_is_left_out_is_not_said_to_be_another_one(key: str) -> None:
    actions, words = CHOSEN[key]
    other = START.content.law.find(START.scenario.law[1])
    assert other is not None
    others = [
        a.AnswerLaw(LawAnswer(other.id, other.options[0].id)),
        a.SetFiveStep(FiveStepStatus(START.content.five_steps.steps[1].id, "done")),
    ]
    base = sample.after(START, others)
    written = sample.after(base, actions)
    assert words in said(outline(written, (), texts("nl")))
    out = sample.after(written, [a.LeaveOut(key, left_out=True)])
    told = said(outline(out, (), texts("nl")))
    assert words not in told
    assert texts("nl").many("record.hidden", 1) in told
    lies = ("record.signal_unanswered", "record.step_unasked", "record.step_unknown", "record.law_none_open")
    for lie in lies:
        assert told.count(texts("nl")(lie)) == said(outline(written, (), texts("nl"))).count(texts("nl")(lie))


def test_who_was_there_is_still_counted_when_the_role_is_left_out() -> None:
    key = word_key("present", "student")
    left = sample.after(START, [a.LeaveOut(key, left_out=True)])
    told = said(outline(left, (), texts("nl"))).replace("\u00a0", " ")
    assert "9 plekken: 3 docenten, 2 begeleiders, 1 privacy officer, 1 opleidingsmanager en 2 van wie" in told
    assert "2 studenten" not in told


def test_fields_of_a_line_that_is_left_out_are_no_lines_by_themselves() -> None:
    session = sample.after(START, [a.WriteTask(Task("1", "Iets.", MARK, "2027-02-28"))])
    keys = [line.key for line in record_lines(session)]
    assert keys[:3] == ["task:1", "owner:1", "due:1"]
    out = sample.after(session, [a.LeaveOut("task:1", left_out=True)])
    assert hidden_lines(out) == 1
    assert not {"owner:1", "due:1"} & {line.key for line in record_lines(out)}


def test_no_question_of_the_map_names_what_was_left_out() -> None:
    actions = [
        *WRITES["owner:1"](MARK),
        a.PlaceRole(Role("own", name=f"{MARK} zelf")),
        a.LeaveOut("owner:1", left_out=True),
        a.LeaveOut("role_name:own", left_out=True),
    ]
    session = sample.after(START, actions)
    assert any(MARK in one.question.nl for one in findings_of(session))
    assert not any(MARK in one.question.nl for one in findings_told(session))
    assert any(UNNAMED in one.question.nl for one in findings_told(session))


def test_answers_to_questions_of_the_map_hold_when_a_name_is_left_out() -> None:
    session = sample.after(START, [a.PlaceRole(Role("own", name=MARK))])
    marks = {one.id: one.mark for one in findings_of(session)}
    out = sample.after(session, [a.LeaveOut("role_name:own", left_out=True)])
    assert {one.id: one.mark for one in findings_told(out)} == marks


def test_nothing_that_was_left_out_is_said_never_to_have_been() -> None:
    # Some are written over by others, and parts of a line that is left out are no lines by themselves.
    parts = ("to", "dissenter:", "owner:", "holder:", "finder:", "present:", "played:", "absent:")
    keys = [key for key in WRITES if key not in ("aim", "place") and not key.startswith(parts)]
    keys.remove("role_name:own")
    session = sample.after(START, [act for key in keys for act in WRITES[key](MARK)])
    session = sample.after(session, [a.LeaveOut(key, left_out=True) for key in keys])
    told = said(outline(session, (), texts("nl")))
    for lie in ("record.no_decision", "record.no_dissent", "record.no_tasks", "record.no_effect"):
        assert texts("nl")(lie) not in told
    empty = next(line for line in told.splitlines() if line.startswith("Niets opgeschreven over:"))
    assert texts("nl")("record.part_evaluation_plan") not in empty
    assert texts("nl")("record.finding_deliberate_left_out") in told


def test_it_is_not_on_paper_either() -> None:
    session = sample.after(START, [*WRITES["decision"](MARK), a.LeaveOut("decision", left_out=True)])
    paper = pdf_text(render_pdf(outline(session, (), texts("nl"))))
    assert MARK not in paper
    assert printed("De uitkomst staat op verzoek niet in dit verslag.") in paper


def reasoned(*reasons: str, reveal: bool = True) -> Session:
    """Return a session with a round and these reasons."""
    return sample.weighed(START, sample.FIRST, reasons=reasons, reveal=reveal)


def test_a_reason_can_be_left_out_and_its_words_are_not_written_twice() -> None:
    session = reasoned("Alfa.", "Beta.", "Gamma.", MARK)
    key = next(line.key for line in record_lines(session) if line.text == MARK)
    out = sample.after(session, [a.LeaveOut(key, left_out=True)])
    assert MARK not in key
    assert MARK not in forms(out, "nl")
    assert all(reason in forms(out, "nl") for reason in ("Alfa.", "Beta.", "Gamma."))
    assert hidden_lines(out) == 1


def test_when_fewer_than_three_reasons_are_left_none_is_told() -> None:
    session = reasoned("Alfa.", "Beta.", MARK)
    key = next(line.key for line in record_lines(session) if line.text == MARK)
    told = forms(sample.after(session, [a.LeaveOut(key, left_out=True)]), "nl")
    assert not any(reason in told for reason in ("Alfa.", "Beta.", MARK))


def test_reasons_that_the_room_has_not_seen_are_no_lines() -> None:
    assert [
        line for line in record_lines(reasoned("A.", "B.", "C.", reveal=False)) if line.kind == "reason"
    ] == []


def test_a_void_round_takes_the_marks_on_its_reasons_along() -> None:
    session = reasoned("Alfa.", "Beta.", "Gamma.")
    key = next(line.key for line in record_lines(session) if line.text == "Alfa.")
    void = sample.after(session, [a.LeaveOut(key, left_out=True), a.VoidRound()])
    assert void.left_out == ()


def test_an_unknown_line_is_refused() -> None:
    with pytest.raises(Problem, match="not_found"):
        sample.after(START, [a.LeaveOut("decision", left_out=True)])


def test_undo_takes_a_line_in_again() -> None:
    actions = [a.Baseline(START), a.Decide(MARK), a.LeaveOut("decision", left_out=True)]
    assert replay(actions).session.left_out == ("decision",)
    assert replay([*actions, a.Undo()]).session.left_out == ()
    assert replay([*actions, a.Undo(), a.Redo()]).session.left_out == ("decision",)


def test_a_session_without_marks_is_what_it_was() -> None:
    whole = sample.whole()
    assert for_record(whole) is whole
    marked = replace(whole, left_out=("decision",))
    assert for_record(for_record(marked)) == for_record(marked)


def test_tables_are_read_back_without_the_note() -> None:
    key = f"law:{LAW}"
    session = sample.after(START, [*WRITES[key](MARK), a.LeaveOut(key, left_out=True)])
    sheet = next(
        content for name, content in other_files(session, texts("nl")) if "law" in name or "wet" in name
    )
    assert read(sheet)[1][-1] == ""


def test_an_answer_of_law_that_nobody_knows_is_the_question_alone() -> None:
    question = START.content.law.questions[0]
    session = sample.after(START, [a.AnswerLaw(LawAnswer(question.id, UNKNOWN))])
    (line,) = [line for line in record_lines(session) if line.kind == "law_answer"]
    assert line.name == question.ask
    assert line.text == line.beside == question.ask.nl
