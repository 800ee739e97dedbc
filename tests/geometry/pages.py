"""Views to draw: the example of the house, and views with everything at its longest, fullest or emptiest."""

from kompas.domain.content import FiveStep, LawOption, LawQuestion, PrimerItem, PrimerPage
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
from kompas.domain.privacy import Move, ShownRound
from kompas.domain.scenario import CaseFigure, CountedDots, Stake
from kompas.domain.stage import (
    AnyView,
    ArgumentsView,
    Attended,
    CaseView,
    CloseView,
    DecideView,
    EvaluateView,
    FactsView,
    FiveStepsView,
    LawView,
    Live,
    OpenRoundView,
    OptionsView,
    PrimerView,
    ProbesView,
    RevealView,
    StakesView,
    TasksView,
    TwistView,
    WelcomeView,
)
from kompas.domain.text import Text
from kompas.domain.values import Value
from kompas.domain.weighing import STANCES, Weighing

NINE_BEFORE = (
    (45, 35, 20),
    (50, 10, 40),
    (40, 50, 10),
    (40, 35, 25),
    (20, 65, 15),
    (15, 70, 15),
    (10, 45, 45),
    (25, 35, 40),
    (20, 15, 65),
)
NINE_AFTER = (
    (40, 25, 35),
    (40, 20, 40),
    (25, 55, 20),
    (25, 50, 25),
    (20, 55, 25),
    (15, 65, 20),
    (15, 55, 30),
    (30, 25, 45),
    (25, 25, 50),
)
"""The nine seats of the pictures: mean 26, 42, 32; difference 21.9; two groups."""

QUESTION = Text(
    "Mag de begeleider met kleuren kiezen wie als eerste hulp krijgt?",
    "May the counsellor use colours to choose who gets help first?",
)
CASE = Text(
    "Veel eerstejaars stoppen met hun studie. Daarom kijkt een systeem na tien weken naar cijfers, aanwezigheid en "
    "klikgedrag. Elke student krijgt een kleur. De begeleider ziet de kleuren. De student niet.\n"
    "Wie rood is, krijgt een gesprek. Elders had zo’n systeem het vaak mis. Bij sommige groepen nog vaker.",
    "Many first-year students stop. That is why a system looks at grades, attendance and clicks after ten weeks. Each "
    "student gets a colour. The counsellor sees the colours. The student does not.\n"
    "Who is red, gets a talk. Elsewhere such a system was often wrong. For some groups even more often.",
)
FIGURE = CaseFigure(
    Text("40 eerstejaars", "40 first-years"),
    (
        CountedDots("full", 8, Text("rood", "red")),
        CountedDots("half", 12, Text("oranje", "orange")),
        CountedDots("open", 20, Text("groen", "green")),
    ),
)
STAKES = (
    Stake(
        Value.AUTONOMY,
        Text("zelf kiezen, of vooraf ingedeeld", "choosing yourself, or sorted in advance"),
        Text(
            "Een student weet op tijd waar die staat en kiest zelf wat helpt.",
            "Students know in time and choose.",
        ),
        Text("Een kleur bepaalt wie je bent, voordat je iets mocht zeggen.", "A colour says who you are."),
    ),
    Stake(
        Value.HUMANITY,
        Text("op tijd gezien, of een stempel", "seen in time, or stamped"),
        Text("Niemand verdwijnt stil uit de opleiding.", "Nobody disappears in silence."),
        Text("Een gesprek gaat over een kleur en niet over jou.", "A talk is about a colour, not about you."),
    ),
    Stake(
        Value.JUSTICE,
        Text("eerlijke kans, of vaker fout", "a fair chance, or wrong more often"),
        Text("Hulp gaat naar wie die het meest nodig heeft.", "Help goes to who needs it most."),
        Text(
            "Het systeem heeft het bij dezelfde groepen steeds mis.",
            "It is always wrong about the same groups.",
        ),
    ),
)


DILEMMA = Text("Het dilemma", "The dilemma")
WEIGH = Text("Wegen, ronde 1", "Weighing, round 1")
TALK = Text("Gesprek", "Talk")
DECIDE = Text("Opties en besluit", "Options and decision")
PLAN = Text("Plan en afspraken", "Plan and tasks")
DECISION = (
    "Ja, mits de student de eigen kleur mag zien en een begeleider altijd zelf kijkt. "
    "Een proef tot 1 maart 2027."
)
TASKS = (
    Task("1", "Student ziet de eigen kleur", "beheer", "2026-12-15"),
    Task("2", "Uitzoeken wie het mag stoppen", "manager", "2026-12-06"),
    Task("3", "Nieuwe weging na zes weken", "begeleiders", "2027-01-18"),
)


def both(words: str) -> Text:
    """The same words in both languages, as own words of the room are."""
    return Text(words, words)


def shown(
    number: int,
    rows: tuple[tuple[int, int, int], ...],
    before: tuple[tuple[int, int, int], ...] = (),
    **more: object,
) -> ShownRound:
    """A round that may be shown, with a stance for everybody and moves since `before`."""
    weighings = tuple(Weighing(*row, stance=STANCES[place % 3]) for place, row in enumerate(rows))
    moves = tuple(Move(Weighing(*a), Weighing(*b)) for a, b in zip(before, rows, strict=False))
    return ShownRound(number, "weigh", len(rows), "", weighings, moves, **more)  # type: ignore[arg-type]


def live(total: int, ready: int, skipping: tuple[int, ...] = ()) -> Live:
    """An open round with `ready` seats done, in order."""
    seats = tuple(range(1, total + 1))
    done = tuple(n for n in seats if n not in skipping)[:ready]
    waiting = tuple(n for n in seats if n not in done and n not in skipping)
    return Live(len(done), seats, done, skipping, waiting[:2])


def example() -> dict[str, tuple[AnyView, Live]]:
    """The session of the pictures, by the name of the page."""
    views = {
        "welcome": example_welcome(),
        "primer": example_primer(),
        "case": example_case(),
        "facts": example_facts(),
        **{f"stakes-{stake.value.value}": example_stakes(stake) for stake in STAKES},
        **example_reveals(),
        "probes": example_probes(),
        "arguments": example_arguments(),
        "twist": example_twist(),
        **example_law(),
        "options": example_options(),
        "decide": example_decide(),
        "five_steps": example_five_steps(),
        "tasks": example_tasks(),
        "evaluate": EvaluateView(number=13, title=both("Terugblik"), reactions=()),
        "evaluate-said": EvaluateView(
            number=13,
            title=both("Terugblik"),
            reactions=(Remark("1", "Fijn gesprek."), Remark("2", "Te kort.")),
        ),
        "close": example_close(),
        "goodbye": example_goodbye(),
    }
    return {"open": (example_open(), live(9, 7)), **{name: (view, Live()) for name, view in views.items()}}


def example_goodbye() -> GoodbyeView:
    """The last page."""
    details = Details(status="advice", to="het college van bestuur")
    return GoodbyeView(number=12, title=both("Afsluiten"), details=details, keep="totals", until="2027-06-01")


def example_case() -> CaseView:
    """The dilemma with its figure."""
    return CaseView(
        number=3,
        title=DILEMMA,
        name=Text("Rood, oranje, groen", "Red, orange, green"),
        case=CASE,
        question=QUESTION,
        figure=FIGURE,
    )


def example_stakes(stake: Stake) -> StakesView:
    """What one value means here."""
    return StakesView(number=3, title=DILEMMA, stake=stake, autonomy_of=("student", "professional"))


def example_open() -> OpenRoundView:
    """The first round, open."""
    return OpenRoundView(number=4, title=WEIGH, round=1, mode="confidential", stakes=STAKES)


def example_reveals() -> dict[str, AnyView]:
    """The first round alone, and both rounds in three beats."""
    first, second = shown(1, NINE_BEFORE), shown(2, NINE_AFTER, NINE_BEFORE)
    again = Text("Opnieuw wegen", "Weigh again")
    beats = {
        f"reveal-{beat}": RevealView(number=7, title=again, rounds=(first, second), beat=beat)
        for beat in (1, 2, 3)
    }
    return {"reveal-first": RevealView(number=4, title=WEIGH, rounds=(first,), beat=3), **beats}


def example_welcome() -> WelcomeView:
    """Nine seats, two absent voices."""
    return WelcomeView(
        number=1,
        title=Text("Welkom", "Welcome"),
        scenario=Text("Rood, oranje, groen", "Red, orange, green"),
        details=Details(
            "We willen weten wat we met het vroegsignaal doen voordat het in februari begint.",
            "decision",
            "het opleidingsteam",
            "Lokaal 2.14",
            "ROC Voorbeeldstad",
        ),
        attended=(
            Attended(Text("studenten", "students"), 2),
            Attended(Text("docenten", "teachers"), 3),
            Attended(Text("begeleiders", "counsellors"), 2),
            Attended(Text("privacy officer", "privacy officer"), 1),
            Attended(Text("opleidingsmanager", "programme manager"), 1),
        ),
        absent=(Text("leverancier", "supplier"), Text("ouders", "parents")),
        mode="confidential",
        seats=((1, 2), (3, 4, 5), (6, 7), (8,), (9,)),
    )


def example_primer() -> PrimerView:
    """Studiedata, two sources marked."""
    names = (
        ("lms", "Leeromgeving (LMS)", "Learning environment (LMS)"),
        ("sis", "Studentvolgsysteem", "Student records"),
        ("crm", "Contacten (CRM)", "Contacts (CRM)"),
        ("rooster", "Roosters", "Timetables"),
        ("exam", "Examens", "Exams"),
        ("feedback", "Toetsen en feedback", "Tests and feedback"),
        ("quality", "Kwaliteitszorg", "Quality assurance"),
        ("chat", "Gesprekken met een chatbot", "Talks with a chatbot"),
    )
    page = PrimerPage(
        "data",
        Text("Wat zijn studiedata?", "What are study data?"),
        Text(
            "Alle informatie die een instelling gebruikt om het onderwijs beter te maken. Ook wat je niet zelf invult.",
            "All information an institution uses to improve education. Also what you do not fill in yourself.",
        ),
        Text("Welke data gaan er bij ons rond?", "Which data go round with us?"),
        tuple(PrimerItem(i, Text(nl, en)) for i, nl, en in names),
    )
    return PrimerView(number=2, title=Text("Praatplaat", "Primer"), page=page, marked=("lms", "rooster"))


def example_facts() -> FactsView:
    """Four facts."""
    return FactsView(
        number=3,
        title=DILEMMA,
        facts=(
            Text(
                "Het systeem kijkt naar cijfers, aanwezigheid en klikgedrag.",
                "It looks at grades and clicks.",
            ),
            Text(
                "Een begeleider heeft tijd voor acht gesprekken per week.",
                "There is time for eight talks a week.",
            ),
            Text(
                "Bij een proef elders was één op de drie kleuren fout.", "Elsewhere one in three was wrong."
            ),
            Text("De student ziet de eigen kleur niet.", "Students do not see their own colour."),
        ),
        question=QUESTION,
    )


def example_probes() -> ProbesView:
    """Three questions."""
    return ProbesView(
        number=5,
        title=TALK,
        question=QUESTION,
        probes=(
            Text("Wie merkt als eerste dat het misgaat?", "Who notices first that it goes wrong?"),
            Text("Wat zou je aan een eerstejaars uitleggen?", "What would you explain to a first-year?"),
            Text("Wanneer zou je het systeem uitzetten?", "When would you switch it off?"),
        ),
    )


def example_arguments() -> ArgumentsView:
    """Arguments for and against, one of them without a value."""
    humanity, autonomy, justice = Value.HUMANITY, Value.AUTONOMY, Value.JUSTICE
    arguments = (
        Argument("1", "Zonder signaal mis je juist de stille studenten.", humanity, "for", "student"),
        Argument(
            "2", "Een label blijft plakken, ook als het gesprek goed gaat.", autonomy, "against", "student"
        ),
        Argument("3", "Acht gesprekken per week is nu al te veel.", humanity, "against", "counsellor"),
        Argument("4", "De postcode telt mee en dat is niet eerlijk.", justice, "against", "student"),
        Argument("5", "We weten niet wat de leverancier met de data doet."),
    )
    names = {
        "student": Text("Student", "Student"),
        "counsellor": Text("Begeleider", "Counsellor"),
        "": both(""),
    }
    holders = tuple(names[argument.holder] for argument in arguments)
    return ArgumentsView(number=5, title=TALK, question=QUESTION, arguments=arguments, holders=holders)


def example_twist() -> TwistView:
    """A new fact that presses justice."""
    text = Text(
        "Uit een controle blijkt: studenten met een bijbaan krijgen twee keer zo vaak rood.",
        "A check shows: students with a job are twice as often red.",
    )
    return TwistView(number=6, title=Text("Nieuw feit", "A new fact"), text=text, presses=Value.JUSTICE)


def example_law() -> dict[str, AnyView]:
    """One question of law: not answered, not known, answered."""
    question = LawQuestion(
        "art22",
        Text(
            "Krijgt iemand een besluit waar geen mens naar keek?",
            "Does anyone get a decision no human looked at?",
        ),
        Text(
            "Een besluit dat mensen flink raakt mag niet alleen door een computer worden genomen.",
            "A decision that touches people may not be taken by a computer alone.",
        ),
        Text("AVG, artikel 22", "GDPR, article 22"),
        "privacy",
        (
            LawOption(
                "yes",
                Text("Ja", "Yes"),
                "halt",
                Text("Zet er eerst een mens tussen", "Put a human in between"),
            ),
            LawOption(
                "no",
                Text("Nee, altijd een mens", "No, always a human"),
                "noted",
                Text("Leg dit vast", "Note it"),
            ),
        ),
    )
    title, nobody = Text("Wet, wie zoekt uit", "Legal questions"), both("")
    told = {
        "law-open": (None, nobody),
        "law-unknown": (
            LawAnswer("art22", UNKNOWN, "privacy", "2026-12-15"),
            Text("Privacy officer", "Privacy officer"),
        ),
        "law-yes": (LawAnswer("art22", "yes"), nobody),
    }
    return {
        name: LawView(
            number=9, title=title, question=question, index=2, total=6, answer=answer, finder=finder
        )
        for name, (answer, finder) in told.items()
    }


def example_options() -> OptionsView:
    """Two of technology, one of agreements, one of people."""
    options = (
        Option("1", "De kleur vervangen door een zin die iedereen snapt", "technology"),
        Option("2", "De student ziet de eigen kleur", "technology"),
        Option("3", "Een begeleider kijkt altijd eerst zelf", "agreements"),
        Option("4", "Twee begeleiders erbij in periode 2", "people"),
    )
    return OptionsView(number=10, title=DECIDE, options=options)


def example_decide() -> DecideView:
    """A decision with two conditions and one dissent."""
    return DecideView(
        number=10,
        title=DECIDE,
        question=QUESTION,
        decision=DECISION,
        conditions=(
            Remark("1", "De kleur is nooit de enige reden voor een gesprek."),
            Remark("2", "De postcode telt niet mee."),
        ),
        dissents=(Dissent("1", "Een label blijft plakken, ook als het gesprek goed gaat."),),
    )


def example_five_steps() -> FiveStepsView:
    """The five steps, three with a status."""
    told = (
        ("Stel een businesscase op", "Waarom doen we dit, en wat levert het de student op?"),
        ("Check AVG en AI Act", "Wie zoekt uit wat mag en wat moet?"),
        ("Vorm een multidisciplinair team", "Zit iedereen aan tafel die geraakt wordt?"),
        ("Maak beleid, richtlijnen en procedures", "Wat spreken we af, en waar staat dat?"),
        ("Investeer in data- en AI-geletterdheid", "Snappen we samen wat het systeem doet?"),
    )
    steps = tuple(FiveStep(f"s{n}", both(name), both(about)) for n, (name, about) in enumerate(told))
    statuses = (FiveStepStatus("s0", "done"), FiveStepStatus("s1", "busy"), FiveStepStatus("s2", "open"))
    return FiveStepsView(number=11, title=PLAN, steps=steps, statuses=statuses)


def example_tasks() -> TasksView:
    """Three tasks and how we will know."""
    owners = (both("Functioneel beheerder"), both("Opleidingsmanager"), both("Begeleiders"))
    plan = "Na zes weken vragen we het aan tien studenten en vier docenten."
    return TasksView(number=11, title=PLAN, tasks=TASKS, owners=owners, evaluation_plan=plan)


def example_close() -> CloseView:
    """The summary."""
    return CloseView(
        number=12,
        title=Text("Afsluiten", "Close"),
        decision=DECISION,
        conditions=2,
        dissents=1,
        tasks=TASKS,
        open_questions=2,
        words=ClosingWords(
            conditions=(
                Remark("1", "De kleur is nooit de enige reden voor een gesprek."),
                Remark("2", "De postcode telt niet mee."),
            ),
            dissents=(Dissent("1", "Een label blijft plakken, ook als het gesprek goed gaat."),),
            dissenters=(both("Student"),),
            owners=(both("Functioneel beheerder"), both("Opleidingsmanager"), both("Begeleiders")),
            unasked=1,
        ),
    )
