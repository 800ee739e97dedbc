"""Views with everything at its longest, fullest, emptiest or strangest."""

from msgspec import structs

from kompas.domain.content import FiveStep, LawOption, LawQuestion, PrimerItem, PrimerPage, PrimerValue
from kompas.domain.goodbye import GoodbyeView
from kompas.domain.outcome import (
    UNKNOWN,
    Argument,
    ClosingWords,
    Details,
    Dissent,
    FiveStepStatus,
    LawAnswer,
    Option,
    Remark,
    Task,
)
from kompas.domain.privacy import ShownRound
from kompas.domain.rolemap import Relation, RelationKind, Role, RoleMap
from kompas.domain.scenario import CaseFigure, CountedDots, Stake
from kompas.domain.stage import (
    AnyView,
    ArgumentsView,
    Attended,
    CaseView,
    CloseView,
    DecideView,
    FactsView,
    FiveStepsView,
    LawView,
    Live,
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
from kompas.domain.text import Text
from kompas.domain.values import Value
from tests.geometry.pages import FIGURE, STAKES, both, live, shown

LONG_WORD = "onderwijsgegevensbeschermingsverantwoordelijkheidsoverdrachten"
"""Sixty letters and no place to break."""
STRANGE = f"Help 🙂 de {LONG_WORD} <b>niet</b> & “ja” \u202e omgekeerd \t tab 漢字 einde"
LONG = (
    "De functionaris gegevensbescherming wil dat de studieloopbaanbegeleiders eerst uitleggen waarom een student een "
    "signaal krijgt, en dat de examencommissie meekijkt bij alles wat met toetsen en aanwezigheid te maken heeft."
)
TITLE = both("Rollen en verantwoordelijkheden in de instelling")
QUESTION = both(
    "Mag een studieloopbaanbegeleider zonder toestemming van de student in het studievolgsysteem "
    "kijken wie hulp krijgt?"
)
NINETY = " ".join(["Elke eerstejaars krijgt een kleur en niemand vertelt waarom dat zo is."] * 7)
ROLES = (
    "Studieloopbaanbegeleider",
    "Functionaris gegevensbescherming",
    "Opleidingsmanager",
    "Examencommissie",
    "College van bestuur",
    "Raad van toezicht",
    "Medezeggenschapsraad",
    "Onderwijsontwikkelaar",
    "Functioneel beheerder",
    "Informatiemanager",
    "Studentenpsycholoog",
    "Ombudsfunctionaris",
    "Externe toezichthouder",
    "Ouders en verzorgers",
    "Student",
)


def _spread(count: int, steps: int) -> tuple[tuple[int, int, int], ...]:
    """Weighings all over the triangle, always the same."""
    found = []
    for place in range(count):
        a = (place * steps) % 21
        m = (place * 3) % (21 - a)
        found.append((a * 5, m * 5, 100 - a * 5 - m * 5))
    return tuple(found)


def hard() -> dict[str, tuple[AnyView, Live]]:
    """All hard views by name."""
    views: dict[str, tuple[AnyView, Live]] = {**_open_rounds(), **_reveals()}
    told = {**_beginning(), **_cases(), **_talk(), **_laws(), **_outcomes(), **_plans()}
    for name, view in {**told, **_empty(), **_empty_end(), **_maps()}.items():
        views[name] = (view, Live())
    return views


def _open_rounds() -> dict[str, tuple[AnyView, Live]]:
    long_stakes = tuple(Stake(s.value, both(LONG[:70]), both(LONG), both(LONG)) for s in STAKES)
    view = OpenRoundView(number=14, title=TITLE, round=2, mode="anonymous", stakes=STAKES)
    long = OpenRoundView(
        number=14,
        title=TITLE,
        round=2,
        mode="confidential",
        stakes=(long_stakes[0], long_stakes[1], long_stakes[2]),
    )
    return {
        "open-before": (view, Live()),
        "open-30": (view, live(30, 17, (3, 8))),
        "open-15": (view, live(15, 0)),
        "open-1": (view, live(1, 0)),
        "open-role": (view, structs.replace(live(9, 7), role=both("Docent"))),
        "open-long-role": (view, structs.replace(live(15, 13), role=both(ROLES[1]))),
        "open-ready": (view, live(9, 9)),
        "open-paper": (view, structs.replace(live(9, 7), way="paper")),
        "open-paper-25": (long, structs.replace(live(25, 11, (3,)), way="paper")),
        "open-paper-ready": (view, structs.replace(live(9, 9), way="paper")),
        "open-long": (long, live(22, 11)),
    }


def _reveals() -> dict[str, tuple[AnyView, Live]]:
    thirty, again = _spread(30, 5), _spread(30, 7)
    fifteen = _spread(15, 4)
    rounds = {
        "one-place": (shown(1, ((20, 30, 50),) * 9), shown(2, ((20, 30, 50),) * 9, ((20, 30, 50),) * 9)),
        "corners": (shown(1, ((100, 0, 0), (0, 100, 0), (0, 0, 100), (0, 0, 100))),),
        "one-corner": (shown(1, ((0, 0, 100),) * 12),),
        "thirty": (shown(1, thirty), shown(2, again, thirty)),
        "fifteen": (shown(1, fifteen), shown(2, fifteen[::-1], fifteen)),
        "crowd": (shown(1, _spread(60, 5)), shown(2, _spread(60, 7), _spread(60, 5))),
        "edge": (shown(1, ((50, 50, 0), (50, 50, 0), (45, 55, 0), (0, 50, 50), (5, 45, 50))),),
        "reasons": (shown(1, fifteen, reasons=(LONG, STRANGE, "Omdat het kan.")),),
        "few": (ShownRound(1, "weigh", 2, "few"),),
        "under-k": (ShownRound(1, "weigh", 4, "under_k"),),
        "same": (ShownRound(2, "weigh", 9, "one_possible"),),
        "narrow": (shown(1, fifteen), ShownRound(2, "weigh", 14, "narrow")),
        "before-withheld": (ShownRound(1, "weigh", 4, "under_k"), shown(2, fifteen)),
    }
    return {
        f"reveal-{name}-{beat}": (RevealView(number=12, title=TITLE, rounds=found, beat=beat), Live())
        for name, found in rounds.items()
        for beat in (1, 2, 3)
    }


def _beginning() -> dict[str, AnyView]:
    long_page = PrimerPage(
        "p",
        both(LONG_WORD),
        both(LONG * 3),
        QUESTION,
        tuple(PrimerItem(str(n), both(r)) for n, r in enumerate(ROLES)),
        tuple(PrimerValue(value, both(LONG[:60])) for value in Value),
    )
    return {
        "welcome-long": WelcomeView(
            number=1,
            title=TITLE,
            scenario=both(f"Een titel met {LONG_WORD}"),
            details=Details(STRANGE, "advice", LONG[:80], "Zaal 1", "Instelling"),
            attended=tuple(Attended(both(role), 2) for role in ROLES),
            absent=tuple(both(role) for role in ROLES[:6]),
            mode="anonymous",
        ),
        "welcome-fifteen": WelcomeView(
            number=1,
            title=TITLE,
            scenario=QUESTION,
            details=Details(LONG[:80], "advice", LONG[:80], "Zaal 1", "Instelling"),
            attended=tuple(Attended(both(role), 1) for role in ROLES),
            absent=tuple(both(role) for role in ROLES[:6]),
            mode="anonymous",
            seats=tuple((number,) for number in range(1, len(ROLES) + 1)),
        ),
        "primer-long": PrimerView(number=2, title=TITLE, page=long_page, marked=("1", "3", "14")),
    }


def _cases() -> dict[str, AnyView]:
    figure = CaseFigure(
        both("120 eerstejaarsstudenten van de opleiding"),
        (CountedDots("full", 40, both("studievertraging")), CountedDots("open", 80, both("op schema"))),
    )
    return {
        "case-90": CaseView(
            number=3,
            title=TITLE,
            name=both("Aandacht in beeld"),
            case=both(NINETY),
            question=QUESTION,
            figure=FIGURE,
        ),
        "case-strange": CaseView(
            number=3,
            title=TITLE,
            name=both(LONG_WORD),
            case=both(STRANGE),
            question=both(STRANGE),
            figure=figure,
        ),
        "facts-long": FactsView(
            number=3, title=TITLE, facts=(both(LONG), both(STRANGE)) * 4, question=QUESTION
        ),
        "stakes-long": StakesView(
            number=3,
            title=TITLE,
            stake=Stake(Value.AUTONOMY, both(LONG[:90]), both(LONG * 2), both(STRANGE)),
            autonomy_of=("student", "professional", "institution"),
        ),
    }


def _talk() -> dict[str, AnyView]:
    arguments = tuple(
        Argument(
            str(n), LONG if n % 3 else STRANGE, list(Value)[n % 3], "for" if n % 2 else "against", ROLES[n]
        )
        for n in range(12)
    )
    return {
        "probes-long": ProbesView(
            number=5, title=TITLE, question=QUESTION, probes=(both(LONG), both(STRANGE)) * 3
        ),
        "arguments-long": ArgumentsView(
            number=5,
            title=TITLE,
            question=QUESTION,
            arguments=arguments,
            holders=tuple(both(r) for r in ROLES[:12]),
        ),
        "twist-long": TwistView(number=6, title=TITLE, text=both(f"{LONG} {STRANGE}"), presses=Value.JUSTICE),
    }


def _laws() -> dict[str, AnyView]:
    question = LawQuestion(
        "q",
        both(LONG),
        both(STRANGE),
        both("Algemene verordening gegevensbescherming, artikel 35 lid 3 onder a"),
        "fg",
        tuple(LawOption(str(n), both(LONG[:80]), "attention", both(LONG)) for n in range(5)),
    )
    unknown, answered = LawAnswer("q", UNKNOWN, "x", "2026-12-15"), LawAnswer("q", "3")
    return {
        "law-long": LawView(
            number=9,
            title=TITLE,
            question=question,
            index=17,
            total=17,
            answer=unknown,
            finder=both(ROLES[1]),
        ),
        "law-answered": LawView(
            number=9, title=TITLE, question=question, index=1, total=6, answer=answered, finder=both("")
        ),
    }


def _outcomes() -> dict[str, AnyView]:
    options = tuple(
        Option(str(n), LONG if n % 2 else STRANGE, "technology" if n < 6 else "people") for n in range(8)
    )
    return {
        "options-long": OptionsView(number=10, title=TITLE, options=options),
        "decide-long": DecideView(
            number=10,
            title=TITLE,
            question=QUESTION,
            decision=f"{LONG}\n{STRANGE}",
            conditions=tuple(Remark(str(n), LONG) for n in range(6)),
            dissents=(Dissent("1", STRANGE, LONG_WORD), Dissent("2", LONG)),
            dissenters=(both(LONG_WORD), both("")),
        ),
    }


def _plans() -> dict[str, AnyView]:
    tasks = tuple(Task(str(n), STRANGE if n else LONG, ROLES[n], "2026-12-15" if n else "") for n in range(4))
    owners = tuple(both(role) for role in ROLES[:4])
    steps = tuple(FiveStep(str(n), both(LONG[:60]), both(LONG)) for n in range(5))
    statuses = (FiveStepStatus("0", "done", STRANGE), FiveStepStatus("1", "busy"))
    known = f"{LONG}\n{STRANGE}"
    return {
        "five-steps-long": FiveStepsView(number=11, title=TITLE, steps=steps, statuses=statuses),
        "tasks-long": TasksView(number=11, title=TITLE, tasks=tasks, owners=owners, evaluation_plan=known),
        "close-old": CloseView(
            number=12, title=TITLE, decision=LONG, conditions=12, dissents=3, tasks=tasks, open_questions=17
        ),
        "goodbye-long": GoodbyeView(
            number=12, title=TITLE, details=Details(status="decision", to=STRANGE), keep="totals"
        ),
        "close-long": CloseView(
            number=12,
            title=TITLE,
            decision=known,
            conditions=8,
            dissents=2,
            tasks=tasks,
            open_questions=17,
            words=ClosingWords(
                conditions=tuple(Remark(str(n), LONG) for n in range(8)),
                dissents=(Dissent("1", STRANGE, LONG_WORD), Dissent("2", LONG)),
                dissenters=(both(LONG_WORD), both("")),
                owners=owners,
                unasked=17,
            ),
        ),
    }


NOTHING, STEP, MAY_THIS = both(""), both("Stap"), both("Mag dit?")


def _empty() -> dict[str, AnyView]:
    page = PrimerPage("p", both("Pagina"), NOTHING, NOTHING)
    return {
        "welcome-empty": WelcomeView(
            number=1,
            title=STEP,
            scenario=both("x"),
            details=Details(),
            attended=(),
            absent=(),
            mode="confidential",
        ),
        "primer-empty": PrimerView(number=2, title=STEP, page=page, marked=()),
        "case-empty": CaseView(
            number=3, title=STEP, name=both("x"), case=NOTHING, question=MAY_THIS, figure=None
        ),
        "facts-empty": FactsView(number=3, title=STEP, facts=(), question=MAY_THIS),
        "probes-empty": ProbesView(number=3, title=STEP, probes=(), question=MAY_THIS),
        "arguments-empty": ArgumentsView(number=5, title=STEP, question=MAY_THIS, arguments=(), holders=()),
    }


def _empty_end() -> dict[str, AnyView]:
    question = LawQuestion("q", both("Vraag?"), NOTHING, NOTHING, "", ())
    unknown = LawAnswer("q", UNKNOWN)
    return {
        "law-empty": LawView(
            number=9, title=STEP, question=question, index=1, total=1, answer=unknown, finder=NOTHING
        ),
        "options-empty": OptionsView(number=10, title=STEP, options=()),
        "decide-empty": DecideView(
            number=10, title=STEP, question=MAY_THIS, decision="", conditions=(), dissents=()
        ),
        "five-steps-empty": FiveStepsView(number=11, title=STEP, steps=(), statuses=()),
        "tasks-empty": TasksView(number=11, title=STEP, tasks=(), owners=(), evaluation_plan=""),
        "goodbye-empty": GoodbyeView(number=12, title=STEP, details=Details()),
        "close-empty": CloseView(
            number=12, title=STEP, decision="", conditions=0, dissents=0, tasks=(), open_questions=0
        ),
        "map-empty": RoleMapView(
            number=8,
            title=STEP,
            application=both("Systeem"),
            application_note=NOTHING,
            map=RoleMap(),
            names=(),
        ),
    }


def _maps() -> dict[str, AnyView]:
    kinds = list(RelationKind)
    roles = tuple(Role(f"r{n}", outside=n in (12, 13)) for n in range(len(ROLES)))
    relations = tuple(
        Relation(
            f"r{n}",
            kinds[n % 10],
            "application" if n % 3 else f"r{(n + 4) % 15}",
            "assumed" if n % 5 else "sure",
        )
        for n in range(15)
    )
    names = tuple(NamedRole(role, both(name)) for role, name in zip(roles, ROLES, strict=True))
    strange = (Role("a", name=STRANGE), Role("b", name=LONG_WORD, x=0.1, y=0.9), Role("c", name="🙂"))
    lit = ("r0", "r4", "r0 decides r4", "r4 carries_out r8")
    return {
        "map-15": RoleMapView(
            number=8,
            title=TITLE,
            application=both("Studievolgsysteem"),
            application_note=both("signalen na tien weken"),
            map=RoleMap(roles, relations),
            names=names,
            lit=lit,
            finding=QUESTION,
        ),
        "map-strange": RoleMapView(
            number=8,
            title=TITLE,
            application=both(LONG_WORD),
            application_note=both("kort"),
            map=RoleMap(strange, (Relation("a", RelationKind.AFFECTED, "application"),)),
            names=tuple(NamedRole(role, Text(role.name, role.name)) for role in strange),
        ),
    }
