"""Which views a step has, made from the session at the moment of publishing."""

from collections.abc import Callable

from kompas.domain.asking import law_questions
from kompas.domain.closing import close_views
from kompas.domain.content import Step, StepKind
from kompas.domain.names import (
    attended,
    details_told,
    map_name,
    role_name,
    role_names,
    seats_by_role,
)
from kompas.domain.privacy import shown_until
from kompas.domain.session import Session
from kompas.domain.stage import (
    AnyView,
    ArgumentsView,
    CaseView,
    DecideView,
    EvaluateView,
    FactsView,
    FiveStepsView,
    LawView,
    NamedRole,
    OpenRoundView,
    OptionsView,
    PrimerView,
    ProbesView,
    RevealView,
    RoleMapView,
    StakesView,
    TasksView,
    TwistView,
    WelcomeView,
)
from kompas.domain.weighing import Round

BEATS = (1, 2, 3)
"""The beats of a reveal: the points; centre and movements; strips and sentences."""


def views_of(session: Session, step: Step) -> tuple[AnyView, ...]:
    """Return the views of a step, in the order in which "next" shows them; never empty."""
    number = 1 + next(i for i, s in enumerate(session.steps) if s.id == step.id)
    return _MAKERS[step.kind](session, step, number)


def round_of(session: Session, step: Step) -> Round | None:
    """Return the last round of a weigh step that was not declared void."""
    return next((r for r in reversed(session.rounds) if r.step == step.id and r.state != "void"), None)


def _welcome(session: Session, step: Step, number: int) -> tuple[AnyView, ...]:
    return (
        WelcomeView(
            number=number,
            title=step.title,
            scenario=session.scenario.title,
            details=details_told(session),
            attended=attended(session),
            absent=role_names(session, session.absent),
            mode=session.mode,
            seats=seats_by_role(session),
        ),
    )


def _primer(session: Session, step: Step, number: int) -> tuple[AnyView, ...]:
    return tuple(
        PrimerView(
            number=number,
            title=step.title,
            page=page,
            marked=tuple(item.id for item in page.items if item.id in session.marked),
        )
        for page in session.content.primer.pages
    )


def _case(session: Session, step: Step, number: int) -> tuple[AnyView, ...]:
    case = session.scenario
    first = CaseView(
        number=number,
        title=step.title,
        name=case.title,
        case=case.case,
        question=case.question,
        figure=case.figure,
    )
    facts = FactsView(number=number, title=step.title, facts=case.facts, question=case.question)
    stakes = tuple(
        StakesView(number=number, title=step.title, stake=stake, autonomy_of=case.autonomy_of)
        for stake in case.stakes
    )
    return (first, facts, *stakes)


def _weigh(session: Session, step: Step, number: int) -> tuple[AnyView, ...]:
    here = round_of(session, step)
    if here is not None and here.state == "revealed":
        rounds = shown_until(session.rounds, here)
        # Nothing more comes where the figures are kept back.
        beats = BEATS[:1] if rounds[-1].withheld else BEATS
        return tuple(RevealView(number=number, title=step.title, rounds=rounds, beat=beat) for beat in beats)
    ahead = sum(1 for r in session.rounds if r.state != "void") + (0 if here else 1)
    return (
        OpenRoundView(
            number=number,
            title=step.title,
            round=here.number if here else ahead,
            mode=here.mode if here else session.mode,
            stakes=session.scenario.stakes,
        ),
    )


def _discuss(session: Session, step: Step, number: int) -> tuple[AnyView, ...]:
    question = session.scenario.question
    probes = ProbesView(
        number=number,
        title=step.title,
        question=question,
        probes=session.scenario.probes,
        absent=role_names(session, session.absent),
    )
    arguments = ArgumentsView(
        number=number,
        title=step.title,
        question=question,
        arguments=session.arguments,
        holders=tuple(role_name(session, a.holder) for a in session.arguments),
    )
    return (probes, arguments)


def _twist(session: Session, step: Step, number: int) -> tuple[AnyView, ...]:
    played = [p.twist for p in session.twists]
    told = [t for t in session.scenario.twists if t.id in played]
    twists = told or session.scenario.twists[:1]
    return tuple(TwistView(number=number, title=step.title, text=t.text, presses=t.presses) for t in twists)


def _law(session: Session, step: Step, number: int) -> tuple[AnyView, ...]:
    questions = law_questions(session)
    answers = {a.question: a for a in session.law}
    return tuple(
        LawView(
            number=number,
            title=step.title,
            question=question,
            index=place,
            total=len(questions),
            answer=answers.get(question.id),
            finder=role_name(session, answers[question.id].finder if question.id in answers else ""),
        )
        for place, question in enumerate(questions, start=1)
    )


def _rolemap(session: Session, step: Step, number: int) -> tuple[AnyView, ...]:
    return (
        RoleMapView(
            number=number,
            title=step.title,
            application=session.scenario.application,
            application_note=session.scenario.application_note,
            map=session.map,
            names=tuple(NamedRole(role, map_name(session, role)) for role in session.map.roles),
            decisions=tuple(map_name(session, one) for one in session.map.decisions),
        ),
    )


def _options(session: Session, step: Step, number: int) -> tuple[AnyView, ...]:
    return (OptionsView(number=number, title=step.title, options=session.options),)


def _decide(session: Session, step: Step, number: int) -> tuple[AnyView, ...]:
    return (
        DecideView(
            number=number,
            title=step.title,
            question=session.scenario.question,
            decision=session.decision,
            conditions=session.conditions,
            dissents=session.dissents,
            dissenters=role_names(session, (dissent.role for dissent in session.dissents)),
        ),
    )


def _plan(session: Session, step: Step, number: int) -> tuple[AnyView, ...]:
    five = FiveStepsView(
        number=number, title=step.title, steps=session.content.five_steps.steps, statuses=session.five_steps
    )
    tasks = TasksView(
        number=number,
        title=step.title,
        tasks=session.tasks,
        owners=role_names(session, (task.owner for task in session.tasks)),
        evaluation_plan=session.evaluation_plan,
    )
    return (five, tasks)


def _evaluate(session: Session, step: Step, number: int) -> tuple[AnyView, ...]:
    return (EvaluateView(number=number, title=step.title, reactions=session.evaluation),)


_MAKERS: dict[StepKind, Callable[[Session, Step, int], tuple[AnyView, ...]]] = {
    StepKind.WELCOME: _welcome,
    StepKind.PRIMER: _primer,
    StepKind.CASE: _case,
    StepKind.WEIGH: _weigh,
    StepKind.DISCUSS: _discuss,
    StepKind.TWIST: _twist,
    StepKind.LAW: _law,
    StepKind.ROLEMAP: _rolemap,
    StepKind.OPTIONS: _options,
    StepKind.DECIDE: _decide,
    StepKind.PLAN: _plan,
    StepKind.EVALUATE: _evaluate,
    StepKind.CLOSE: close_views,
}
