"""Small but complete things to test with: a scenario, content, an agenda, a begun session."""

from kompas.domain import content as c
from kompas.domain.actions import Action, AddSeat, OpenRound, StartSession
from kompas.domain.rolemap import Relation, RelationKind, Role
from kompas.domain.scenario import Scenario, Stake, Twist
from kompas.domain.session import Session
from kompas.domain.text import Text
from kompas.domain.update import update
from kompas.domain.values import Value

AT = "2026-11-22T14:00:00+01:00"
LATER = "2026-11-22T14:10:00+01:00"


def both(nl: str, en: str = "") -> Text:
    """A text in both languages."""
    return Text(nl, en or f"{nl} (en)")


def make_content() -> c.Content:
    """Content with two or three of everything."""
    roles = tuple(
        c.CatalogueRole(i, both(name), both(f"{name}en"), both("uitleg"), outside=False, usual=("affected",))
        for i, name in (("student", "Student"), ("teacher", "Docent"), ("board", "College van bestuur"))
    )
    answers = (
        c.LawOption("yes", both("Ja"), "attention", both("Zoek dit uit.")),
        c.LawOption("no", both("Nee"), "noted", both("Genoteerd.")),
    )
    law = tuple(
        c.LawQuestion(f"q{n}", both(f"Vraag {n}?"), both("Daarom."), both("AVG 6"), "board", answers)
        for n in (1, 2)
    )
    five = tuple(c.FiveStep(f"s{n}", both(f"Stap {n}"), both("Over")) for n in range(1, 6))
    page = c.PrimerPage(
        "data", both("Studiedata"), both("Uitleg."), both("Band."), (c.PrimerItem("lms", both("LMS")),)
    )
    empty = both("Hoofdstuk 6")
    return c.Content(
        c.RoleCatalogue(1, "2026-11-01", empty, roles),
        c.LawList(1, "2026-11-01", empty, law),
        c.FiveSteps(1, "2026-11-01", empty, five),
        c.Primer(1, "2026-11-01", empty, (page,)),
    )


def make_scenario() -> Scenario:
    """A scenario with three roles and two relations."""
    stakes = tuple(Stake(v, both("kort"), both("beste"), both("slechtste")) for v in Value)
    return Scenario(
        id="test",
        version=1,
        date="2026-11-01",
        sectors=("mbo",),
        minutes=90,
        documented=False,
        calibration=False,
        title=both("Proef", "Trial"),
        question=both("Mag dit?", "May this?"),
        case=both("Een geval."),
        facts=(both("Een feit."),),
        stakes=(stakes[0], stakes[1], stakes[2]),
        autonomy_of=("student",),
        application=both("Systeem", "System"),
        application_note=both("een proef"),
        involved=("student", "teacher"),
        probes=(both("Wat zie je?"),),
        twists=(Twist("t1", Value.JUSTICE, both("Nieuw feit.")),),
        roles=(Role("student", "student"), Role("board", "board")),
        relations=(Relation("student", RelationKind.AFFECTED, "application"),),
        law=("q1", "q2"),
        source=both("Verzonnen."),
    )


def make_steps() -> tuple[c.Step, ...]:
    """One step of each kind, and a second one to weigh in."""
    kinds = [*c.StepKind]
    steps = [c.Step(kind.value, kind, both(kind.value), 8, both("noot"), both("hoofdstuk")) for kind in kinds]
    again = c.Step("weigh-2", c.StepKind.WEIGH, both("opnieuw"), 8, both("noot"), both("hoofdstuk"))
    return (*steps[:5], again, *steps[5:])


def start() -> StartSession:
    """The action that begins a small session."""
    return StartSession("session", AT, make_scenario(), make_content(), make_steps(), 90)


def begun(*actions: Action) -> Session:
    """A session that has begun, after some actions."""
    session = update(None, start())
    for action in actions:
        session = update(session, action)
    return session


def seated(count: int) -> tuple[AddSeat, ...]:
    """That many seats, students and teachers by turns."""
    return tuple(AddSeat(n, "student" if n % 2 else "teacher") for n in range(1, count + 1))


def opened(count: int) -> tuple[Action, ...]:
    """Seats, and an open first round."""
    return (*seated(count), OpenRound("weigh", 7, AT))
