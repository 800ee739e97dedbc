"""Where each question comes from: a law, a standard or a habit of good governance, in both languages."""

from kompas.domain.text import Text

FRAMEWORK_DECIDES = Text("Praatplaat: wie beslist?", "Framework: who decides?")
FRAMEWORK_SUPERVISES = Text("Praatplaat: wie houdt toezicht?", "Framework: who supervises?")
FRAMEWORK_ADDRESS = Text("Praatplaat, AVG 12-21, AI Act 86", "Framework, GDPR 12-21, AI Act 86")
COMPLAINT_PATH = Text("Praatplaat: wie kun je aanspreken?", "Framework: whom can you address?")
SEPARATION = Text("Wie beslist, controleert zichzelf niet", "Who decides does not check themselves")
STOP = Text("AI Act 26(5), Algoritmekader", "AI Act 26(5), Algorithm Framework")
EVERY_ROLE = Text("Elke rol staat om iets op de kaart", "Every role is there for something")
ONE_DECIDER = Text("RACI: één iemand heeft het laatste woord", "RACI: one has the last word")
INDEPENDENCE = Text("Toezicht is onafhankelijk", "Supervision is independent")
NEARBY = Text("Praatplaat: wie kun je aanspreken?", "Framework: whom can you address?")
ANOTHER_EAR = Text(
    "Wie besliste, beoordeelt de klacht niet alleen", "Who decided does not judge the complaint alone"
)
NOT_ONE_ALONE = Text("Als één mens wegvalt, loopt het door", "When one person is away, it goes on")
LOAD = Text("RACI: niet alles bij één rol", "RACI: not everything with one role")
DPO = Text("AVG 38(6), Hof van Justitie C-453/21", "GDPR 38(6), Court of Justice C-453/21")
EXAM_BOARD = Text("WHW 7.12a, WEB 7.4.5", "WHW 7.12a, WEB 7.4.5")
OTHER_EYES = Text("Wie bouwt, beoordeelt niet alleen zelf", "Who builds is not the only judge")
ROUND_AND_ROUND = Text("Van het kastje naar de muur", "From pillar to post")
MUTUAL = Text(
    "Wie toezicht houdt, hangt niet af van wie toekijkt", "Who supervises does not depend on whom they watch"
)
NET_INSIDE = Text("Eerst binnen de instelling", "Inside the institution first")
EXPLANATION = Text("AI Act 86 en 26", "AI Act 86 and 26")
OVERSEER = Text("AI Act 26(2), Handvatten AP", "AI Act 26(2), guidance of the Dutch DPA")
SIGNAL = Text("Een signaal helpt pas als iemand iets doet", "A signal helps only when somebody acts")
WORKS_COUNCIL = Text("WOR 27(1)(k) en (l)", "WOR 27(1)(k) and (l)")
STUDENT_COUNCIL = Text("WHW 9.33, WEB 8a", "WHW 9.33, WEB 8a")
AT_THE_TABLE = Text("IAMA: praat met om wie het gaat", "IAMA: talk with whom it is about")
SOMEBODY = Text("Een rol is pas iets als iemand haar heeft", "A role needs somebody to have it")
DATA_AGREED = Text("AVG 26 en 28", "GDPR 26 and 28")
FINDER = Text("Wetlijst: wie zoekt het uit?", "Law list: who finds out?")
OWNER = Text("Acties: wie doet het?", "Actions: who does it?")
