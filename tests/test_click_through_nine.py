"""Clicking nine seats through the windows, in Dutch, comes to the same session as their script.

Three things the desk has no control for are done as the action itself, and nothing else is (`NO_CONTROL`).
"""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kompas.domain.actions import DescribeTwist, PlayTwist
from kompas.language import texts
from kompas.ui.desk.lists.items import ItemList
from kompas.ui.desk.lists.kinds import DissentExtra, TaskExtra
from kompas.ui.desk.panels.case import CasePanel
from kompas.ui.desk.panels.close import ClosePanel
from kompas.ui.desk.panels.decide import DecidePanel
from kompas.ui.desk.panels.discuss import DiscussPanel
from kompas.ui.desk.panels.law import LawPanel
from kompas.ui.desk.panels.options import OptionsPanel
from kompas.ui.desk.panels.plan import PlanPanel
from kompas.ui.desk.panels.primer import PrimerPanel
from kompas.ui.desk.panels.welcome import WelcomePanel
from kompas.ui.rolemap.deck import FindingDeck
from kompas.ui.rolemap.panel import RoleMapPanel
from kompas.ui.rolemap.words import relation_words
from tests.desk_hands import (
    catch,
    drag_role,
    open_round,
    pick_date,
    pick_item,
    pick_role,
    pick_state,
    pick_words,
    show_all,
    type_card,
    weigh_once_more,
)
from tests.whole import CONTROL, Key, begin, button, click, go_to, press, program, sitting_of, write
from tests.workshops import Workshop, read

NO_CONTROL = {
    "a twist": "the 90 minutes have no step for it, and the desk cannot add one",
    "what a twist did": "its field stands in that step",
}
AT = "2026-11-22T14:50:00+01:00"
pytestmark = [
    pytest.mark.usefixtures("qtbot"),
    # Said when a list pops up on a platform without a real screen.
    pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True),
]


@pytest.fixture
def nine(tmp_path: Path) -> Iterator[Workshop]:
    """Nine seats."""
    with program(tmp_path) as kompas:
        said = texts("nl")
        begin(kompas, "Rood, oranje, groen", said("library.begin"))
        yield Workshop(read("negen-plekken"), sitting_of(kompas), said)


def test_nine_seats(nine: Workshop) -> None:
    for do in STEPS:
        do(nine)
        nine.must_be_alike()
    assert nine.script.checked == [step.id for step in nine.sitting.session.steps]
    moved = next(role for role in nine.sitting.session.map.roles if role.name)
    # Names stand there already: it comes to stand beside them.
    assert moved.x == pytest.approx(0.86, abs=0.1)
    assert moved.y == pytest.approx(0.82, abs=0.25)


def add(items: ItemList, *texts_of_items: str) -> None:
    """Type new items, one after the other."""
    for text in texts_of_items:
        assert items.new is not None
        write(items.new, text)


def _welcome(here: Workshop) -> None:
    panel = here.enter("welcome", WelcomePanel)
    click(panel.status.buttons["decision"])
    write(panel.to, "het opleidingsteam")
    write(panel.aim, "Samen bekijken of we het vroegsignaal willen gebruiken, en hoe.")
    write(panel.place, "Lokaal 2.14")
    write(panel.organisation, "ROC Voorbeeldstad")
    for role in ("Student", "Docent", "Begeleider"):
        pick_role(panel.seats.new, role)
    click(panel.seats.lines["student"].more)
    click(panel.seats.lines["teacher"].more)
    pick_role(panel.seats.new, "privacy officer")
    click(panel.seats.lines["adviser"].more)
    click(panel.seats.lines["teacher"].more)
    pick_role(panel.seats.new, "Opleidingsmanager")
    pick_role(panel.absent.other, "Leverancier")
    pick_role(panel.absent.other, "ouders van studenten")
    click(panel.show_row.button)


def _primer(here: Workshop) -> None:
    panel = here.enter("primer", PrimerPanel)
    click(panel.pages.buttons["2"])
    press(Key.Key_F)
    for page, items in (
        (1, ("lms", "exams", "chatbots")),
        (2, ("prediction",)),
        (4, ("bias",)),
        (1, ("chatbots",)),
    ):
        click(panel.pages.buttons[str(page)])
        for item in items:
            click(panel.items[page].chips[item])
    press(Key.Key_F)


def _case(here: Workshop) -> None:
    """Walk with the clicker, as many pages as there are."""
    here.enter("case", CasePanel)
    while here.sitting.session.stage.index < 4:
        press(Key.Key_PageDown)
    click(button(here.desk, here.said("desk.one_minute")))


def _weigh(here: Workshop) -> None:
    go_to(here.desk, "weigh-1")
    open_round(here.desk, "screen")
    for action in here.script.weighings(1):
        weigh_once_more(here.desk, action.seat, action.weighing)
    show_all(here.desk, beat=2)


def _discuss(here: Workshop) -> None:
    panel = here.enter("discuss", DiscussPanel)
    student, adviser = "Student", "Begeleider"
    catch(panel, "Een gesprek op tijd voorkomt dat iemand stil verdwijnt.", "humanity", "for", student)
    catch(panel, "Een label blijft plakken, ook als het gesprek goed gaat.", "humanity", "against", student)
    catch(panel, "Je bent ingedeeld zonder dat je het weet.", "autonomy", "against", student)
    catch(panel, "Als je je eigen kleur ziet, kun je er zelf iets mee.", "autonomy", "for", student)
    fair = "Hulp gaat nu naar wie het hardst roept. Een signaal is eerlijker."
    catch(panel, fair, "justice", "for", adviser)
    missed = "Bij studenten met een andere vooropleiding zit het er vaker naast."
    catch(panel, missed, "justice", "against", student)
    catch(panel, "De begeleider heeft geen tijd voor acht gesprekken.", "humanity", "against", adviser)
    catch(panel, "Dit blijft in deze kamer.")
    (row,) = panel.lists[None].rows
    click(row.text)
    caught = here.sitting.session.arguments
    click(row.tools.left_out)
    press(Key.Key_Z, CONTROL)
    assert here.sitting.session.arguments == caught
    press(Key.Key_Y, CONTROL)
    add(panel.parked, "Wat doen we met studenten die al gestopt zijn?")
    write(here.desk.beside.note, "Vraag bij de leverancier na hoe vaak het model is bijgesteld.")
    effect = "Het gesprek ging van de kleur naar de tijd: wie krijgt hulp als er te weinig is?"
    assert "a twist" in NO_CONTROL
    assert here.sitting.do(PlayTwist("time", AT))
    assert here.sitting.do(DescribeTwist("time", effect))
    click(panel.show_row.button)


def _weigh_again(here: Workshop) -> None:
    go_to(here.desk, "weigh-2")
    open_round(here.desk, "paper")
    for action in here.script.weighings(2):
        type_card(here.desk, action.seat, action.weighing)
    show_all(here.desk, beat=2)


def _rolemap(here: Workshop) -> None:
    panel = here.enter("rolemap", RoleMapPanel)
    pick_role(panel.add, "Kwaliteitszorg")
    pick_role(panel.add, "Klankbordgroep studenten")
    made = here.sitting.session.map.roles[-1]
    click(panel.more)
    click(panel.details.people.buttons["many"])
    click(panel.details.in_room)
    click(panel.details.done)
    click(panel.bar.relate)
    pick_words(panel.form.way, here.said("rolemap.about_advises"))
    pick_words(panel.form.certainty, here.said("rolemap.disputed"))
    click(panel.form.draw)
    drag_role(panel.map, made.id, 0.86, 0.82)
    click(panel.views.buttons["table"])
    pick_item(panel.table.roles, "Studentenraad")
    (supervising,) = (
        r for r in here.sitting.session.map.relations if r.id.startswith("student_council supervises")
    )
    pick_item(panel.table.relations, relation_words(panel.room, supervising))
    click(panel.table.remove)
    click(panel.bar.relate)
    pick_words(panel.form.way, here.said("rolemap.about_advises"))
    click(panel.form.draw)
    click(panel.show_map)
    deck = panel.deck
    find(deck, "no-contact:teacher")
    click(deck.card.right)
    find(deck, "no-relations:quality")
    click(deck.card.deliberate)
    write(deck.card.because, "Kwaliteitszorg kijkt pas mee na de proef.")


def find(deck: FindingDeck, identifier: str) -> None:
    """Turn the cards to a finding."""
    for _ in range(deck.count):
        if deck.finding is not None and deck.finding.id == identifier:
            return
        click(deck.after)
    raise AssertionError(identifier)


def _law(here: Workshop) -> None:
    panel = here.enter("law", LawPanel)
    answers = ("advise", "unknown", "weak", "public_task", "inferred", "unknown")
    finders = {
        1: ("Jurist", "2026-12-20"),
        2: ("Opleidingsmanager", "2026-12-06"),
        4: ("Data-analist", "2027-01-15"),
    }
    finders[5] = ("Privacy officer", "2026-12-20")
    for place, answer in enumerate(answers):
        box = panel.boxes[place]
        click(box.answers.buttons[answer])
        if place in finders:
            pick_role(box.finder, finders[place][0])
            pick_date(box.due, finders[place][1])
        if place == 1:
            write(box.note, "Vraag ook naar de datum waarop de regels gaan gelden.")
        if place < 5:
            click(panel.after)
    click(panel.show_row.button)


def _options(here: Workshop) -> None:
    panel = here.enter("options", OptionsPanel)
    add(panel.technology, "De postcode uit het model halen")
    add(panel.agreements, "De student ziet altijd de eigen kleur")
    add(panel.people, "Elke begeleider krijgt twee uur extra per week")
    add(panel.agreements, "Na zes weken opnieuw wegen")
    click(panel.show_row.button)


def _decide(here: Workshop) -> None:
    panel = here.enter("decide", DecidePanel)
    decision = "Ja, mits de student de eigen kleur mag zien en een begeleider altijd zelf kijkt."
    write(panel.decision, f"{decision} Een proef tot 1 maart 2027.", Key.Key_Tab)
    add(panel.conditions, "De kleur is nooit de enige reden voor een gesprek.", "De postcode telt niet mee.")
    add(panel.conditions, "Wie niet gekleurd wil worden, krijgt gewoon hulp.")
    add(
        panel.dissents, "Een kleur is nooit eerlijk: een label blijft plakken, ook als het gesprek goed gaat."
    )
    add(panel.dissents, "Zonder de postcode mist het systeem juist wie ver weg woont.")
    row = panel.dissents.rows[1]
    click(row.text)
    assert isinstance(row.extra, DissentExtra)
    pick_role(row.extra.role, "Docent")
    click(panel.show_row.button)


def _plan(here: Workshop) -> None:
    panel = here.enter("plan", PlanPanel)
    notes = {0: "Het doel staat op papier, de kosten nog niet.", 3: "Wacht op het beleid van de instelling."}
    for place, status in enumerate(("busy", "open", "done", "open", "unknown")):
        pick_state(panel.steps[place].status, status)
        if place in notes:
            click(panel.steps[place].ask)
            write(panel.steps[place].note, notes[place])
    add(
        panel.tasks,
        "Student ziet de eigen kleur",
        "Uitzoeken wie het mag stoppen",
        "Nieuwe weging na zes weken",
    )
    owners = ("Functioneel beheerder", "Opleidingsmanager", "Begeleider")
    for row, owner, due in zip(
        panel.tasks.rows, owners, ("2026-12-15", "2026-12-06", "2027-01-18"), strict=True
    ):
        assert isinstance(row.extra, TaskExtra)
        pick_role(row.extra.owner, owner)
        pick_date(row.extra.due, due)
    evaluation = "Na zes weken vragen we twintig studenten en alle begeleiders wat een kleur met hen deed."
    write(panel.evaluation, evaluation, Key.Key_Tab)
    click(panel.show_tasks.button)


def _close(here: Workshop) -> None:
    panel = here.enter("close", ClosePanel)
    add(panel.evaluation, "Het hielp dat iedereen eerst zelf woog.", "Te weinig tijd voor de wet.")
    click(panel.keeping.keep.buttons["everything"])
    pick_date(panel.keeping.until, "2027-05-22")
    click(panel.show_row.button)
    click(panel.end)


STEPS = (
    _welcome,
    _primer,
    _case,
    _weigh,
    _discuss,
    _weigh_again,
    _rolemap,
    _law,
    _options,
    _decide,
    _plan,
    _close,
)
