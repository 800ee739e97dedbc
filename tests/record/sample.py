"""A whole workshop for tests: nine seats, two rounds, and something in every part of the record."""

from collections.abc import Iterable, Sequence

from kompas.content.library import load_agendas, load_content
from kompas.content.scenarios import find_scenario
from kompas.domain import actions as a
from kompas.domain.content import StepKind
from kompas.domain.outcome import (
    UNKNOWN,
    Argument,
    Details,
    Dissent,
    FiveStepStatus,
    LawAnswer,
    Option,
    Remark,
    Side,
    Task,
)
from kompas.domain.rolemap import FindingAnswer
from kompas.domain.session import Session
from kompas.domain.update import update
from kompas.domain.values import Value
from kompas.domain.weighing import Mode, Stance, Weighing

ROLES = (
    "student",
    "student",
    "teacher",
    "teacher",
    "teacher",
    "adviser",
    "adviser",
    "privacy_officer",
    "program_manager",
)
FIRST = (
    (50, 20, 30), (45, 15, 40), (40, 40, 20), (40, 25, 35), (25, 35, 40),
    (20, 60, 20), (15, 70, 15), (10, 45, 45), (20, 10, 70),
)  # fmt: skip
SECOND = (
    (40, 25, 35), (40, 20, 40), (25, 55, 20), (25, 50, 25), (25, 35, 40),
    (20, 55, 25), (15, 65, 20), (15, 50, 35), (30, 25, 45),
)  # fmt: skip
STANCES: tuple[Stance, ...] = (
    "yes_if",
    "yes_if",
    "no_unless",
    "yes_if",
    "no_unless",
    "yes",
    "no",
    "no_unless",
    "yes_if",
)
REASONS = (
    "Ik wil zelf kunnen zien wat ze van mij denken.",
    "",
    "Zonder gesprek is een kleur niets.",
    "",
    "Ik twijfel nog.",
    "Iedereen verdient dezelfde kans op hulp.",
    "",
    "",
    "",
)


def at(clock: str) -> str:
    """Return a moment on the day of the workshop."""
    return f"2026-11-22T{clock}:00+01:00"


def started(scenario: str = "rood-oranje-groen") -> Session:
    """Return a session in which nothing has happened yet, on shipped content."""
    agenda = next(agenda for agenda in load_agendas() if agenda.minutes == 90)
    begin = a.StartSession(
        "s1", at("13:55"), find_scenario(scenario), load_content(), agenda.steps, agenda.minutes
    )
    return update(None, begin)


def after(session: Session, actions: Iterable[a.Action]) -> Session:
    """Return the session after the actions."""
    for action in actions:
        session = update(session, action)
    return session


def seated(session: Session, roles: Sequence[str] = ROLES) -> Session:
    """Return the session with seats."""
    return after(session, [a.AddSeat(number, role) for number, role in enumerate(roles, start=1)])


def weigh_steps(session: Session) -> list[str]:
    """Return the steps in which the room weighs."""
    return [step.id for step in session.steps if step.kind is StepKind.WEIGH]


def weighed(
    session: Session,
    points: Sequence[tuple[int, int, int]],
    *,
    stances: Sequence[Stance | None] = (),
    reasons: Sequence[str] = (),
    mode: Mode = "confidential",
    k: int = 5,
    clock: str = "14:20",
    reveal: bool = True,
) -> Session:
    """Return the session after one more round with these points, seat by seat."""
    done = {moment.step for moment in session.rounds if moment.state != "void"}
    step = next(step for step in weigh_steps(session) if step not in done)
    stances = [*stances, *[None] * (len(points) - len(stances))]
    reasons = [*reasons, *[""] * (len(points) - len(reasons))]
    weighings = [
        Weighing(*one, stance=stance, why=why)
        for one, stance, why in zip(points, stances, reasons, strict=True)
    ]
    session = after(session, [a.SetMode(mode, k), a.OpenRound(step, 7, at(clock))])
    session = after(session, [a.Weigh(number, one) for number, one in enumerate(weighings, start=1)])
    batch = tuple(weighings[::-1]) if mode == "anonymous" else ()
    session = after(session, [a.CloseRound(at(clock[:-1] + "6"), batch)])
    return update(session, a.RevealRound()) if reveal else session


def talked(session: Session) -> Session:
    """Return the session with arguments, twists and things for later."""
    said: tuple[tuple[str, Value | None, Side | None, str], ...] = (
        ("Een student die rood is, gaat zich rood gedragen.", Value.AUTONOMY, "against", "student"),
        ("Ik wil weten wat de school van mij denkt.", Value.AUTONOMY, "against", "student"),
        ("De begeleider houdt zelf de keuze.", Value.AUTONOMY, "for", "adviser"),
        (
            "Nu krijgt wie het hardst roept de meeste hulp. Dat is ook niet eerlijk.",
            Value.JUSTICE,
            "for",
            "student",
        ),
        ("Het systeem heeft het bij sommige groepen vaker mis.", Value.JUSTICE, "against", "student"),
        ("Een gesprek begint met een label, niet met een mens.", Value.HUMANITY, "against", "student"),
        ("Zonder signaal ziet niemand de stille student.", Value.HUMANITY, "for", "student"),
        ("Wat kost dit eigenlijk per jaar?", None, None, ""),
    )
    twist = session.scenario.twists[0].id
    return after(
        session,
        [
            *(
                a.WriteArgument(Argument(f"a{n}", text, value, side, holder))
                for n, (text, value, side, holder) in enumerate(said)
            ),
            a.WriteArgument(Argument("secret", "Dit blijft in de zaal.", in_record=False)),
            a.PlayTwist(twist, at("14:40")),
            a.DescribeTwist(twist, "Het gesprek ging opeens over tijd, en minder over kleuren."),
            a.Park(Remark("p1", "Hoe doen andere opleidingen dit?")),
            a.Park(Remark("p2", "Bewaartermijn van klikgegevens")),
            a.WriteNote(Remark("n1", "Veel herkenning bij ‘een label blijft plakken’.")),
        ],
    )


def decided(session: Session) -> Session:
    """Return the session with law answers, options, decision, five steps, tasks and evaluation."""
    law = session.scenario.law
    asked = {question.id: question for question in session.content.law.questions}
    known = [LawAnswer(one, asked[one].options[0].id, note="Besproken met de FG.") for one in law[:2]]
    steps = session.content.five_steps.steps
    return after(
        session,
        [
            *(a.AnswerLaw(answer) for answer in known),
            a.AnswerLaw(LawAnswer(law[2], UNKNOWN, "privacy_officer", "2026-12-06")),
            a.AnswerLaw(LawAnswer(law[3], UNKNOWN, "dpo", "2026-12-13", "Vraag ook naar de leverancier.")),
            a.AnswerLaw(LawAnswer(law[4], asked[law[4]].options[-1].id)),
            a.WriteOption(Option("o1", "De student ziet als eerste de eigen kleur", "technology")),
            a.WriteOption(Option("o2", "Postcode uit het model", "technology")),
            a.WriteOption(Option("o3", "Niemand wordt alleen op kleur uitgenodigd", "agreements")),
            a.WriteOption(Option("o4", "Begeleiders oefenen het eerste gesprek", "people")),
            a.Decide(
                "Ja, mits de student de eigen kleur mag zien en een begeleider altijd zelf kijkt.\n"
                "Een proef tot 1 maart 2027."
            ),
            a.WriteCondition(Remark("c1", "De kleur is nooit de enige reden voor een gesprek.")),
            a.WriteCondition(Remark("c2", "De postcode telt niet mee.")),
            a.WriteCondition(Remark("c3", "Wie niet gekleurd wil worden, krijgt gewoon hulp.")),
            a.WriteDissent(
                Dissent(
                    "d1",
                    "Niet iedereen is het eens. Sommigen vinden een kleur nooit eerlijk: ‘Een label blijft plakken, "
                    "ook als het gesprek goed gaat.’ Met de proef kunnen zij leven, als het team na zes weken "
                    "opnieuw weegt.",
                )
            ),
            a.SetFiveStep(
                FiveStepStatus(steps[0].id, "busy", "Het probleem is helder, de opbrengst nog niet.")
            ),
            a.SetFiveStep(FiveStepStatus(steps[1].id, "open")),
            a.SetFiveStep(FiveStepStatus(steps[2].id, "done", "Dit team.")),
            a.WriteTask(Task("t1", "Student ziet de eigen kleur", "application_manager", "2026-12-15")),
            a.WriteTask(Task("t2", "Uitzoeken wie het mag stoppen", "program_manager", "2026-12-06")),
            a.WriteTask(Task("t3", "Nieuwe weging na zes weken", "begeleiders", "2027-01-18")),
            a.PlanEvaluation("Na zes weken vragen we tien studenten en alle begeleiders wat er anders ging."),
            a.Evaluate(Remark("e1", "Fijn dat iedereen eerst zelf mocht wegen.")),
            a.Evaluate(Remark("e2", "De rollenkaart had meer tijd verdiend.")),
            a.SetKeep("record", "2027-03-01"),
        ],
    )


def walked(session: Session) -> Session:
    """Return the session with visits to its steps, and closed at the end."""
    minute = 0
    actions: list[a.Action] = []
    for step in session.steps:
        if not step.skipped:
            actions.append(a.EnterStep(step.id, at(f"{14 + minute // 60}:{minute % 60:02d}")))
            minute += step.minutes + 1
    return after(session, [*actions, a.CloseSession(at(f"{14 + minute // 60}:{minute % 60:02d}"))])


def whole(scenario: str = "rood-oranje-groen") -> Session:
    """Return a session with something in every part."""
    session = seated(started(scenario))
    session = after(
        session,
        [
            a.SetDetails(
                Details(
                    aim="Beslissen of we de kleuren na de zomer blijven gebruiken, en onder welke voorwaarden.",
                    status="decision",
                    to="het opleidingsteam",
                    place="Lokaal 2.14",
                    organisation="ROC Voorbeeldstad",
                )
            ),
            a.SetAbsent(("supplier", "ouders")),
            *(
                a.MarkItem(page.items[0].id, marked=True)
                for page in session.content.primer.pages
                if page.items
            ),
        ],
    )
    session = weighed(session, FIRST, clock="14:20")
    session = weighed(talked(session), SECOND, stances=STANCES, reasons=REASONS, clock="14:50")
    session = after(
        session,
        [
            a.AnswerFinding(
                FindingAnswer("gone", "deliberate", "het bestuur dit vorig jaar zo heeft vastgelegd.")
            ),
            a.SkipStep(session.steps[1].id, skipped=True),
        ],
    )
    return walked(decided(session))
