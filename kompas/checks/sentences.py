"""The questions that checks ask and where each comes from, in both languages.

`{role}` and `{other}` are names with their article. Each question can stand alone in the band of the stage.
"""

from kompas.checks.calling import Names, called
from kompas.domain.rolemap import Role
from kompas.domain.text import Text

NOBODY_DECIDES = Text(
    "Klopt het dat niemand over deze toepassing beslist?",
    "Is it right that nobody decides about this application?",
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

FRAMEWORK_DECIDES = Text("Praatplaat: wie beslist?", "Framework: who decides?")
FRAMEWORK_SUPERVISES = Text("Praatplaat: wie houdt toezicht?", "Framework: who supervises?")
FRAMEWORK_ADDRESS = Text("Praatplaat, AVG 12-21, AI Act 86", "Framework, GDPR 12-21, AI Act 86")
COMPLAINT_PATH = Text("Praatplaat: wie kun je aanspreken?", "Framework: whom can you address?")
SEPARATION = Text("Wie beslist, controleert zichzelf niet", "Who decides does not check themselves")
STOP = Text("AI Act 26(5), Algoritmekader", "AI Act 26(5), Algorithm Framework")
EVERY_ROLE = Text("Elke rol staat om iets op de kaart", "Every role is there for something")


def said(template: Text, names: Names, role: Role, other: Role | None = None) -> Text:
    """Fill the names of roles into a question."""
    first = called(role, names)
    second = called(other, names) if other else Text("", "")
    return Text(
        template.nl.format(role=first.nl, other=second.nl), template.en.format(role=first.en, other=second.en)
    )
