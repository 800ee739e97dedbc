"""What the room reads at the end: the five steps, groups told in words, and the summary that it corrects."""

import msgspec
import pytest
from msgspec import structs

from kompas.domain import actions as a
from kompas.domain.content import StepKind
from kompas.domain.outcome import UNKNOWN, Details, Dissent, FiveStepStatus, LawAnswer
from kompas.domain.session import Session
from kompas.domain.stage import AnyView, CloseView, FiveStepsView, Live, RevealView
from kompas.domain.views import views_of
from kompas.domain.weighing import Weighing
from kompas.geometry.palette import palette
from kompas.geometry.shapes import Label
from kompas.geometry.stage.compose import compose
from kompas.language import Texts, texts
from kompas.store.store import replay
from tests.geometry.pages import example, example_close, example_five_steps
from tests.record import sample
from tests.workshops import read as journey

NL, EN = texts("nl"), texts("en")
LIGHT = palette("projector-light")
WIDE = 16 / 9


def read(view: AnyView, language: Texts = NL, aspect: float = WIDE) -> str:
    """Return all words of all pages of a view."""
    pages = compose(view, Live(), language, LIGHT, aspect)
    labels = (s.text for page in pages for s in page.shapes if isinstance(s, Label))
    return " ".join(labels).replace("\u00a0", " ")


def told(view: AnyView, language: Texts) -> str:
    """Return what is said of all pages to who cannot see them."""
    return " ".join(said for page in compose(view, Live(), language, LIGHT, WIDE) for said in page.said)


@pytest.mark.parametrize(
    ("language", "unasked", "unknown"),
    [(NL, "nog niet besproken", "weten we niet"), (EN, "not discussed", "don’t know")],
)
def test_a_step_nobody_spoke_about_is_not_one_the_room_does_not_know(
    language: Texts, unasked: str, unknown: str
) -> None:
    view = example_five_steps()
    nothing: FiveStepsView = structs.replace(view, statuses=())
    assert (told(nothing, language).count(unasked), told(nothing, language).count(unknown)) == (5, 0)
    assert unasked not in read(nothing, language), "five times the same words, and nothing was said yet"
    assert len(compose(nothing, Live(), language, LIGHT, 4 / 3)) == 1
    answered = structs.replace(view, statuses=(FiveStepStatus("s0", "unknown"),))
    assert (told(answered, language).count(unasked), told(answered, language).count(unknown)) == (4, 1)


@pytest.mark.parametrize(("language", "told"), [(NL, "komt voor"), (EN, "was given")])
@pytest.mark.parametrize("few", [1, 2])
def test_a_small_group_is_told_in_words_that_are_true_of_one_person_too(
    few: int, language: Texts, told: str
) -> None:
    view, now = example()["reveal-3"]
    assert isinstance(view, RevealView)
    room = structs.replace(
        view.rounds[-1],
        weighings=(Weighing(40, 40, 20),) * 9,
        stances=("yes",) * (9 - few) + ("no",) * few,
        reasons=(),
        k=5,
    )
    page = compose(structs.replace(view, rounds=(room,)), now, language, LIGHT, WIDE)[-1]
    words = " ".join(s.text for s in page.shapes if isinstance(s, Label))
    assert told in words
    between = " van de " if language is NL else " of "
    assert not any(f"{count}{between}9" in words for count in (few, 9 - few))


def summary(session: Session) -> CloseView:
    """Return the summary of a session as it would be published."""
    step = next(step for step in session.steps if step.kind is StepKind.CLOSE)
    view, *_ = views_of(session, step)
    assert isinstance(view, CloseView)
    return view


@pytest.mark.parametrize("aspect", [WIDE, 4 / 3])
def test_the_summary_reads_each_condition_each_dissent_and_who_does_what_by_when(aspect: float) -> None:
    session = sample.after(sample.whole(), [a.WriteDissent(Dissent("d2", "Ik wil geen kleuren.", "student"))])
    told = read(summary(session), aspect=aspect)
    for words in (
        "De postcode telt niet mee.",
        "Wie niet gekleurd wil worden, krijgt gewoon hulp.",
        "opnieuw weegt.",
        "Ik wil geen kleuren. (student)",
        "functioneel",
        "vóór 15 december 2026",
        "vóór 18 januari 2027",
    ):
        assert words in told


def test_open_questions_of_law_are_two_counts_with_their_names() -> None:
    session = sample.whole()
    asked = len(session.scenario.law)
    session = structs.replace(session, law=(LawAnswer(session.scenario.law[0], UNKNOWN),))
    told = read(summary(session))
    assert "Eén vraag over de wet: weten we niet." in told
    assert f"{asked - 1} vragen over de wet: niet besproken." in told
    english = read(summary(session), EN)
    assert f"{asked - 1} questions of law: not discussed." in english


def test_what_stays_out_of_the_record_is_not_read_out_at_the_end() -> None:
    session = sample.whole()
    hidden = sample.after(
        session, [a.LeaveOut("dissent:d1", left_out=True), a.LeaveOut("owner:t1", left_out=True)]
    )
    told, before = read(summary(hidden)), read(summary(session))
    assert ("blijft plakken" in before, "functioneel" in before) == (True, True)
    assert ("blijft plakken" in told, "functioneel" in told) == (False, False)
    assert "Niet iedereen is het eens." in told


def test_a_summary_published_by_an_older_kompas_is_still_read_and_drawn() -> None:
    now = msgspec.to_builtins(example_close())
    del now["words"]
    before = msgspec.convert(now, CloseView)
    told = read(before)
    assert "2 voorwaarden." in told
    assert "Student ziet de eigen kleur (vóór 15 december 2026)" in told
    assert "Niet iedereen is het eens." in told


@pytest.mark.parametrize(("language", "until"), [(NL, "1 juni 2027"), (EN, "1 June 2027")])
def test_an_ended_session_has_a_last_page_that_says_where_the_outcome_goes_and_what_is_kept(
    language: Texts, until: str
) -> None:
    acts = [a.SetDetails(Details(status="advice", to="de raad")), a.SetKeep("totals", "2027-06-01")]
    ended = structs.replace(sample.after(sample.whole(), acts), closed="2026-11-18T16:30:00+01:00")
    step = next(step for step in ended.steps if step.kind is StepKind.CLOSE)
    told = read(views_of(ended, step)[-1], language)
    for words in (language("stage.goodbye"), "de raad", language("stage.keep_totals"), until):
        assert words in told
    assert ended.decision.strip()[:20] not in told, "the summary stands before it"
    assert len(views_of(structs.replace(ended, closed=""), step)) == 1, "while it lasts nobody says goodbye"


def test_a_list_that_goes_on_over_the_page_says_again_what_it_is() -> None:
    """A page that begins with a dash and no label tells nobody whether it is a condition or a dissent."""
    session = replay(journey("negen-plekken").actions).session
    for kind in (StepKind.DECIDE, StepKind.CLOSE):
        step = next(step for step in session.steps if step.kind is kind)
        for size in (100, 120, 140):
            drawn = compose(
                views_of(session, step)[0], Live(), texts("nl"), palette("projector-light"), 4 / 3, size
            )
            for page in drawn[1:]:
                labels = [s for s in page.shapes if isinstance(s, Label)]
                first_dash = min(s.at[1] for s in labels if s.text == "–")
                beside = {s.text.split()[0] for s in labels if abs(s.at[1] - first_dash) < 8}
                assert beside & {"Voorwaarden", "Wie", "Nog"}, (kind, size, beside)
