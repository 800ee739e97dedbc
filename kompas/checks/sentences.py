"""The questions that checks ask and where each comes from, in both languages.

`{role}` and `{other}` are names with their article. Each question can stand alone in the band of the stage.
"""

from collections.abc import Iterable

from kompas.checks.calling import Names, called
from kompas.domain.rolemap import Decision, Role
from kompas.domain.text import Text

LEFT_OUT = Text(
    "Deze vraag gaat over een relatie die op verzoek niet in dit verslag staat.",
    "This question is about a relation that was left out of this record on request.",
)
NOBODY_DECIDES = Text(
    "Klopt het dat niemand over deze toepassing beslist?",
    "Is it right that nobody decides about this application?",
)
NOBODY_DECIDES_OVER = Text(
    "Klopt het dat niemand beslist over {role}?",
    "Is it right that nobody decides on {role}?",
)
DECIDES_AND_SUPERVISES = Text(
    "Klopt het dat {role} beslist én toezicht houdt?",
    "Is it right that {role} both decides and supervises?",
)
DECIDES_AND_SUPERVISES_ROLE = Text(
    "Klopt het dat {role} beslist over {other} én daar toezicht op houdt?",
    "Is it right that {role} both decides over {other} and supervises there?",
)
NOBODY_SUPERVISES = Text(
    "Klopt het dat niemand toezicht houdt op deze toepassing?",
    "Is it right that nobody supervises this application?",
)
NO_CONTACT = Text(
    "Klopt het dat {role} nergens terecht kan?",
    "Is it right that {role} has nowhere to turn?",
)
COMPLAINT_STOPS = Text(
    "Klopt het dat een klacht bij {role} nooit komt bij wie beslist?",
    "Is it right that a complaint to {role} never reaches those who decide?",
)
NOBODY_STOPS = Text(
    "Klopt het dat niemand binnen de instelling dit mag stilzetten?",
    "Is it right that nobody inside the institution may stop this?",
)
NO_RELATIONS = Text(
    "Klopt het dat {role} hier niets mee te maken heeft?",
    "Is it right that {role} has nothing to do with this?",
)
TWO_DECIDERS = Text(
    "Klopt het dat {roles} elk het laatste woord hebben?",
    "Is it right that {roles} each have the last word?",
)
TWO_DECIDERS_OVER = Text(
    "Klopt het dat {roles} elk het laatste woord hebben over {other}?",
    "Is it right that {roles} each have the last word on {other}?",
)
SUPERVISOR_DEPENDS = Text(
    "Klopt het dat {role} toezicht houdt op wie over die rol gaat: {other}?",
    "Is it right that {role} supervises those in charge of that role: {other}?",
)
FAR_CONTACT = Text(
    "Klopt het dat {role} pas na meer dan twee stappen bij iemand terecht kan?",
    "Is it right that {role} needs more than two steps to reach somebody?",
)
OUTSIDE_CONTACT = Text(
    "Klopt het dat {role} alleen buiten de instelling terecht kan?",
    "Is it right that {role} can only turn to somebody outside the institution?",
)
CONTACT_DECIDES = Text(
    "Klopt het dat {role} alleen kan klagen bij wie besliste?",
    "Is it right that {role} can only complain to those who decided?",
)
SINGLE_POINT = Text(
    "Klopt het dat zonder {role} geen klacht nog verder komt?",
    "Is it right that without {role} no complaint gets any further?",
)
OVERLOADED = Text(
    "Klopt het dat {role} zoveel tegelijk doet?",
    "Is it right that {role} does so much at once?",
)
DPO_DECIDES = Text(
    "Klopt het dat {role} meebeslist of zelf uitvoert?",
    "Is it right that {role} takes part in deciding or doing?",
)
DPO_CONFLICT = Text(
    "Klopt het dat {roles} één en dezelfde persoon zijn?",
    "Is it right that {roles} are one and the same person?",
)
EXAM_BOARD_BOUND = Text(
    "Klopt het dat {roles} samenvallen in één persoon?",
    "Is it right that {roles} come together in one person?",
)
EXAM_BOARD_MONEY = Text(
    "Klopt het dat {role} ook over geld gaat?",
    "Is it right that {role} is also responsible for money?",
)
BUILDER_EVALUATES = Text(
    "Klopt het dat alleen wie het bouwde, bekijkt of het werkt?",
    "Is it right that only those who built it find out whether it works?",
)
ESCALATION_CIRCLE = Text(
    "Klopt het dat een klacht rondgaat tussen {roles}?",
    "Is it right that a complaint goes round between {roles}?",
)
SUPERVISION_CIRCLE = Text(
    "Klopt het dat {roles} toezicht houden op elkaar?",
    "Is it right that {roles} supervise one another?",
)
OUTSIDE_NET = Text(
    "Klopt het dat een klacht bij {role} alleen buiten de instelling eindigt?",
    "Is it right that a complaint to {role} ends outside the institution only?",
)
OUTSIDE_EXPLAINS = Text(
    "Klopt het dat alleen iemand van buiten de uitkomst kan uitleggen?",
    "Is it right that only somebody outside can explain the outcome?",
)
OVERSEER_WITHOUT_BRAKE = Text(
    "Klopt het dat {role} meekijkt, maar niet kan ingrijpen?",
    "Is it right that {role} watches over it but cannot intervene?",
)
SIGNAL_WITHOUT_ACTION = Text(
    "Klopt het dat {role} een signaal krijgt en daar niets mee doet?",
    "Is it right that {role} gets a signal and does nothing with it?",
)
STAFF_NO_SAY = Text(
    "Klopt het dat de ondernemingsraad hier geen rol in heeft?",
    "Is it right that the works council has no part in this?",
)
STUDENTS_NO_SAY = Text(
    "Klopt het dat de studentenraad hier geen rol in heeft?",
    "Is it right that the student council has no part in this?",
)
NO_STUDENT_HERE = Text(
    "Klopt het dat er geen student aan tafel zit?",
    "Is it right that there is no student at the table?",
)
VACANT = Text(
    "Klopt het dat niemand nu {role} is?",
    "Is it right that at present nobody is {role}?",
)
DATA_WITHOUT_DECIDER = Text(
    "Klopt het dat {role} data levert zonder afspraak met wie beslist?",
    "Is it right that {role} supplies data without agreeing on it with those who decide?",
)
FINDER_MISSING = Text(
    "Klopt het dat {role} iets uitzoekt, maar niet op de kaart staat?",
    "Is it right that {role} has to find something out but is not on the map?",
)
FINDER_VACANT = Text(
    "Klopt het dat {role} iets moet uitzoeken terwijl niemand dat nu is?",
    "Is it right that {role} has to find something out while nobody is that now?",
)
OWNER_MISSING = Text(
    "Klopt het dat {role} een actie heeft, maar niet op de kaart staat?",
    "Is it right that {role} has an action but is not on the map?",
)
OWNER_VACANT = Text(
    "Klopt het dat {role} een actie heeft terwijl niemand dat nu is?",
    "Is it right that {role} has an action while nobody is that now?",
)


def said(template: Text, names: Names, role: Role | Decision, other: Role | Decision | None = None) -> Text:
    """Fill the names of roles and decisions into a question."""
    first = called(role, names)
    second = called(other, names) if other else Text("", "")
    return Text(
        template.nl.format(role=first.nl, other=second.nl), template.en.format(role=first.en, other=second.en)
    )


def said_of(template: Text, names: Names, roles: Iterable[Role], other: Decision | None = None) -> Text:
    """Fill the names of several roles, joined, into a question with `{roles}`, and what it is about in `{other}`."""
    all_called = [called(role, names) for role in roles]
    nl = _joined([one.nl for one in all_called], "en")
    en = _joined([one.en for one in all_called], "and")
    about = called(other, names) if other else Text("", "")
    return Text(template.nl.format(roles=nl, other=about.nl), template.en.format(roles=en, other=about.en))


def _joined(words: list[str], last: str) -> str:
    return " ".join((", ".join(words[:-1]), last, words[-1])) if len(words) > 1 else "".join(words)
