"""Whether the room is behind the desk is true for every view, and one act always mends it."""

import pytest

from kompas.domain import actions as a
from kompas.domain import outcome as o
from kompas.domain.behind import behind, shown_anew
from kompas.domain.content import StepKind
from kompas.domain.live import live_on_stage
from kompas.domain.rolemap import FindingAnswer, Role
from kompas.domain.session import Session
from kompas.domain.stage import Live, OpenRoundView, RoleMapView
from kompas.domain.text import Text
from kompas.domain.update import update
from kompas.domain.views import views_of
from kompas.domain.weighing import Weighing
from tests.making import AT, begun, seated

ROUND = Weighing(50, 10, 40, "yes")
CHANGES = {
    "decide": a.Decide("Wij wachten."),
    "decide-condition": a.WriteCondition(o.Remark("c", "Mits het uit kan.")),
    "decide-dissent": a.WriteDissent(o.Dissent("d", "Ik niet.")),
    "discuss": a.WriteArgument(o.Argument("g", "Het helpt.")),
    "plan": a.WriteTask(o.Task("t", "Bel de leverancier.")),
    "rolemap": a.PlaceRole(Role("r", name="Decaan")),
    "options": a.WriteOption(o.Option("n", "Niets doen", "people")),
    "welcome": a.SetDetails(o.Details(aim="Kiezen.")),
}


def shown(kind: StepKind, index: int, *actions: a.Action) -> Session:
    """A session that stands at a step of this kind, with one of its views on the stage."""
    session = begun(*seated(3), *actions)
    step = next(step for step in session.steps if step.kind is kind)
    return after(session, a.EnterStep(step.id, AT), a.Publish(step.id, index))


def after(session: Session, *actions: a.Action) -> Session:
    for action in actions:
        session = update(session, action)
    return session


def kinds() -> list[StepKind]:
    return sorted({step.kind for step in begun().steps}, key=str)


@pytest.mark.parametrize("kind", kinds())
def test_what_was_just_shown_is_not_behind(kind: StepKind) -> None:
    session = begun()
    step = next(step for step in session.steps if step.kind is kind)
    for index in range(len(views_of(session, step))):
        assert behind(shown(kind, index)) == ""


def test_before_the_first_view_nothing_is_behind() -> None:
    assert behind(begun()) == ""


@pytest.mark.parametrize("name", CHANGES)
def test_what_changes_on_the_desk_is_behind_until_it_is_shown_anew(name: str) -> None:
    kind = StepKind(name.partition("-")[0])
    step = next((step for step in begun().steps if step.kind is kind), None)
    if step is None:
        pytest.skip("no such step in this agenda")
    for index in range(len(views_of(begun(), step))):
        before = shown(kind, index)
        now = after(before, CHANGES[name])
        if views_of(now, step)[index] == before.stage.view:
            continue
        assert behind(now) == ("map" if kind is StepKind.ROLEMAP else "words")
        mended = after(now, shown_anew(now))
        assert behind(mended) == ""
        assert (mended.stage.step, mended.stage.index) == (step.id, index)
        break
    else:
        pytest.fail("no view of the step shows this")


def test_the_room_at_another_step_is_behind() -> None:
    frozen = after(shown(StepKind.CASE, 0), a.SetFrozen(frozen=True))
    assert behind(frozen) == ""
    assert behind(after(frozen, a.EnterStep("weigh", AT))) == "step"


def test_what_is_lit_on_the_map_stays_lit_when_it_is_shown_anew() -> None:
    question = Text("Wie beslist?", "Who decides?")
    lit = after(shown(StepKind.ROLEMAP, 0), a.Publish("rolemap", 0, 0, ("r",), question))
    assert behind(lit) == ""
    now = after(lit, a.PlaceRole(Role("r", name="Decaan")))
    view = after(now, shown_anew(now)).stage.view
    assert isinstance(view, RoleMapView)
    assert (view.lit, view.finding, view.map) == (("r",), question, now.map)


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (FindingAnswer("no-contact:r", "right", about="m"), "question"),
        (FindingAnswer("no-contact:r", "change"), "question"),
        (FindingAnswer("no-contact:r", "right", about="as it was"), ""),
        (FindingAnswer("no-contact:s", "right", about="m"), ""),
    ],
)
def test_a_question_that_is_answered_is_behind_until_it_is_gone_or_open_again(
    answer: FindingAnswer, said: str
) -> None:
    question = Text("Wie beslist?", "Who decides?")
    asked = after(
        shown(StepKind.ROLEMAP, 0),
        a.Publish("rolemap", 0, 0, ("r",), question, asked=("no-contact:r", "m")),
    )
    assert behind(asked) == ""
    now = after(asked, a.AnswerFinding(answer))
    assert behind(now) == said
    assert behind(after(now, a.ClearFinding(answer.finding))) == ""
    shown_now = after(now, shown_anew(now))
    assert behind(shown_now) == ""
    view = shown_now.stage.view
    assert isinstance(view, RoleMapView)
    assert (view.finding, view.lit) == ((None, ()) if said else (question, ("r",)))


def test_a_step_of_a_complaint_is_no_question_that_is_answered() -> None:
    words = Text("Eerst naar de mentor.", "First to the mentor.")
    walked = after(shown(StepKind.ROLEMAP, 0), a.Publish("rolemap", 0, 0, ("r",), words, walk=True))
    assert behind(after(walked, a.AnswerFinding(FindingAnswer("no-contact:r", "right")))) == ""


def test_a_view_that_the_step_has_no_more_is_behind_and_can_be_shown_anew() -> None:
    session = shown(StepKind.WEIGH, 0, a.OpenRound("weigh", 1, AT), *(a.Weigh(n, ROUND) for n in (1, 2, 3)))
    revealed = after(session, a.CloseRound(AT), a.RevealRound(), a.Publish("weigh", 2), a.VoidRound())
    assert behind(revealed) == "words"
    mended = after(revealed, shown_anew(revealed))
    assert behind(mended) == ""
    assert isinstance(mended.stage.view, OpenRoundView)


# The count on the stage


def test_the_count_on_the_stage_is_of_the_round_that_the_stage_shows() -> None:
    first = shown(StepKind.WEIGH, 0, a.OpenRound("weigh", 1, AT), a.Weigh(1, ROUND))
    assert live_on_stage(first).ready == 1
    more = after(first, a.SetFrozen(frozen=True), a.Weigh(2, ROUND))
    assert live_on_stage(more).ready == 2, "the count is live, frozen or not"
    closed = after(more, a.CloseRound(AT), a.RevealRound())
    assert live_on_stage(closed) == Live(over=True)
    again = after(closed, a.EnterStep("weigh-2", AT), a.OpenRound("weigh-2", 2, AT), a.Weigh(1, ROUND))
    assert live_on_stage(again) == Live(over=True), "the second round is not what the room looks at"


def test_nothing_counts_on_a_view_that_is_not_of_a_round() -> None:
    opened = shown(StepKind.WEIGH, 0, a.OpenRound("weigh", 1, AT), a.Weigh(1, ROUND))
    assert live_on_stage(after(opened, a.Publish("case", 0))) == Live()
