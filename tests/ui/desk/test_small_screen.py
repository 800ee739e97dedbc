"""The desk on a small screen: what a facilitator must see is in sight at every step, and nothing is cut."""

from itertools import combinations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QScrollArea, QWidget

from kompas.domain import actions as a
from kompas.domain.content import StepKind
from kompas.language import LANGUAGES, texts
from kompas.ui.desk.agenda.name_lines import name_lines
from kompas.ui.desk.agenda.row import StepRow
from kompas.ui.desk.panels.weigh import WeighPanel
from kompas.ui.desk.shares import LEAST_HIGH, LEAST_WIDE, shares
from kompas.ui.desk.stake_words import StakeWords
from kompas.ui.desk.weighing.before import BeforeRound
from kompas.ui.desk.window import DeskWindow
from kompas.ui.placing import should_fill
from kompas.ui.prose import Prose
from kompas.ui.rolemap.deck import FindingDeck
from tests.ui.desk.desk_rooms import MOMENTS, Moment, desk_of, during, in_sight, place
from tests.ui.desk.panel_rooms import settle
from tests.ui.desk.test_every_panel import cut

BARS = 60
"""Pixels of height that title bar and task bar take."""
SCREENS = ((1366, 768 - BARS), (1024, 768 - BARS))
pytestmark = pytest.mark.usefixtures("qtbot")
every_screen = pytest.mark.parametrize("size", SCREENS, ids=lambda size: f"{size[0]}")
every_language = pytest.mark.parametrize("language", LANGUAGES)
WELCOME = next(moment for moment in MOMENTS if moment.kind is StepKind.WELCOME)
ROLEMAP = next(moment for moment in MOMENTS if moment.kind is StepKind.ROLEMAP)
WEIGH = next(moment for moment in MOMENTS if moment.kind is StepKind.WEIGH)
PAPER = next(moment for moment in MOMENTS if moment.way == "paper")
# Steps whose work area holds a list that grows may scroll it; these never need to.
STILL = {"primer", "twist", "rolemap", "options", "weigh-paper", "weigh-screen", "weigh-closed"}


def must_be_seen(desk: DeskWindow, moment: Moment) -> dict[str, QWidget]:
    """What stands in sight at every step."""
    beside, head = desk.beside, desk.middle.head
    rows = desk.agenda.findChildren(StepRow)
    parts: dict[str, QWidget] = {
        "now": head.title,
        "number": head.about,
        "note": head.note,
        "next": beside.following,
        "forward": beside.following.forward,
        "copy": beside.copy.canvas,
        "timer": beside.timer.clock,
        "pause": beside.timer.pause,
        "quick note": beside.note,
        "saved": desk.status.saved,
        "menu": desk.status.menu,
        "agenda": next(row for row in rows if row.is_now),
        "pace": desk.agenda.pace,
    }
    if moment.way:
        parts["7 of 9"] = during(desk).count
    return parts


@every_screen
@every_language
def test_at_every_step_everything_that_counts_is_in_sight(size: tuple[int, int], language: str) -> None:
    with desk_of(size, language) as desk:
        for moment in MOMENTS:
            desk.to(moment)
            assert faults_of(desk.window, moment, size) == [], moment.name


def faults_of(desk: DeskWindow, moment: Moment, size: tuple[int, int]) -> list[str]:
    """All that is wrong with a desk of this size."""
    whole = desk.centralWidget()
    assert whole is not None
    least, found = whole.minimumSizeHint(), list[str]()
    if (desk.width(), desk.height()) != size or least.width() > size[0] or least.height() > size[1]:
        found.append(f"it does not fit: {desk.size()}, at least {least}")
    found += [
        f"{name} is out of sight" for name, part in must_be_seen(desk, moment).items() if not in_sight(part)
    ]
    return found + overlaps(desk) + cut_off(desk) + scrolled(desk, moment, size)


@every_screen
@every_language
def test_before_a_round_its_button_is_in_sight_and_what_is_read_aloud_stands_below(
    size: tuple[int, int], language: str
) -> None:
    with desk_of(size, language) as desk:
        desk.to(WEIGH)
        part = before(desk.window)
        first = place(part.open)
        assert in_sight(part.open)
        stakes = part.findChildren(StakeWords)
        assert [place(one).top() > first.bottom() for one in stakes] == [True] * 3
        said = "\n".join(label.text() for one in stakes for label in one.findChildren(QLabel))
        for stake in desk.scene.room.session.scenario.stakes:
            assert stake.best.read(language).strip() in said
            assert stake.worst.read(language).strip() in said
        part.mode.anonymous.click()
        settle(desk.window)
        assert place(part.open) == first


@every_screen
@every_language
def test_the_names_of_the_values_are_whole_where_a_card_is_typed_in(
    size: tuple[int, int], language: str
) -> None:
    with desk_of(size, language) as desk:
        desk.to(PAPER)
        entry = during(desk.window).paper
        for seat in range(1, 7):
            entry.start(seat)
            if entry.asked.isVisible():
                entry.replace.click()
            settle(desk.window)
            assert cut_off(desk.window) == []


def before(desk: DeskWindow) -> BeforeRound:
    """What stands on a desk before a round is open."""
    panel = desk.middle.panel
    assert isinstance(panel, WeighPanel)
    assert isinstance(panel.part, BeforeRound)
    return panel.part


def overlaps(desk: DeskWindow) -> list[str]:
    """Columns, and parts of the head and of the right column, that lie over one another or leave a gap."""
    columns = [desk.agenda, desk.middle, desk.beside]
    inside = desk.beside.findChildren(QWidget)
    parts = [one for one in inside if one.parentWidget() is desk.beside and one.isVisible()]
    lists = (columns, parts, [desk.middle.head, desk.middle.area])
    found = [
        f"{type(one).__name__} lies over {type(other).__name__}"
        for group in lists
        for one, other in combinations(group, 2)
        if place(one).intersects(place(other))
    ]
    wide = sum(column.width() for column in columns)
    return found if wide == desk.width() and len(parts) > 6 else [*found, f"the columns are {wide} wide"]


def cut_off(desk: DeskWindow) -> list[str]:
    """Words of which something is missing, anywhere on the desk."""
    seen = [widget for widget in desk.findChildren(QWidget) if widget.isVisible()]
    faults = [cut(widget) for widget in seen if isinstance(widget, QLabel | QPushButton | QComboBox)]
    faults += [
        f"{widget.text()!r} is cut"
        for widget in seen
        if isinstance(widget, Prose) and widget.height() < widget.heightForWidth(widget.width())
    ]
    faults += [f"{row.accessibleName()} is cut" for row in seen if isinstance(row, StepRow) and row.is_cut()]
    # No label may be wider than the column it stands in, even if its parent would let it.
    faults += [
        f"{label.text()!r} sticks out"
        for label in seen
        if isinstance(label, QLabel) and not desk.rect().adjusted(0, -5000, 0, 5000).contains(place(label))
    ]
    return [fault for fault in faults if fault]


def scrolled(desk: DeskWindow, moment: Moment, size: tuple[int, int]) -> list[str]:
    """What scrolls and should not."""
    areas = [area for area in desk.findChildren(QScrollArea) if area.isVisible()]
    wide = size[0] >= SCREENS[0][0]
    allowed = desk.middle.area if moment.name not in STILL or not wide else None
    return [
        type(area).__name__ for area in areas if area.verticalScrollBar().maximum() and area is not allowed
    ]


@every_screen
@every_language
def test_the_count_of_many_answered_signals_is_whole(size: tuple[int, int], language: str) -> None:
    with desk_of(size, language) as desk:
        desk.to(ROLEMAP)
        answered = desk.window.findChildren(FindingDeck)[0].answered
        answered.set_words(texts(language).many("rolemap.answered", 12))
        answered.show()
        settle(desk.window)
        assert cut_off(desk.window) == []


def test_the_smallest_window_fits_a_small_screen() -> None:
    with desk_of((900, 500), "nl") as desk:
        window = desk.window
        assert window.width() <= 1024
        assert window.height() <= 700
        desk.to(PAPER)
        assert [name for name, part in must_be_seen(window, PAPER).items() if not in_sight(part)] == []
        assert overlaps(window) + cut_off(window) == []


@every_screen
def test_a_long_note_scrolls_in_its_own_place(size: tuple[int, int]) -> None:
    long = "\n".join(["Vraag wie er niet is, en wat die zou zeggen als die er wel was."] * 20)
    with desk_of(size, "nl", a.ChangeStep("welcome", 5, long)) as desk:
        desk.to(WELCOME)
        parts = must_be_seen(desk.window, WELCOME)
        assert [name for name in parts if name != "note" and not in_sight(parts[name])] == []
        assert desk.window.middle.area.height() > size[1] // 3
        assert desk.window.middle.head.note_place.verticalScrollBar().maximum() > 0


def test_planted_faults_are_found() -> None:
    with desk_of(SCREENS[1], "nl") as desk:
        desk.to(WELCOME)
        desk.window.beside.following.name.setText("Verantwoordelijkheidsverdelingsovereenkomst")
        desk.window.beside.timer.setFixedHeight(40)
        desk.window.beside.copy.hide()
        settle(desk.window)
        found = faults_of(desk.window, WELCOME, SCREENS[1])
        assert any("Verantwoordelijkheid" in fault for fault in found)
        assert any("Pauze" in fault for fault in found)
        assert "copy is out of sight" in found


def test_the_middle_grows_first_and_then_the_copy() -> None:
    small, look, larger, wide = (shares(width, 1000) for width in (1024, 1366, 1500, 1920))
    assert (look.agenda, look.beside, look.margin) == (316, 462, 40)
    assert small.narrow
    assert small.beside < look.beside == larger.beside < wide.beside


@pytest.mark.parametrize(
    ("free", "fills"),
    [
        ((1024, 728), True),
        ((1366, 728), True),
        ((1280, 680), True),
        ((1920, 1040), False),
        ((800, 600), False),
    ],
)
def test_on_a_small_screen_the_desk_fills_it(free: tuple[int, int], *, fills: bool) -> None:
    assert should_fill(QSize(*free), QSize(LEAST_WIDE, LEAST_HIGH)) is fills


@pytest.mark.parametrize("width", range(1000, 2000, 20))
def test_the_middle_always_has_what_its_panels_need(width: int) -> None:
    parts = shares(width, 700)
    assert width - parts.agenda - parts.beside >= 500
    assert parts.stacked or parts.beside >= 450


def test_a_name_breaks_between_words_and_ends_in_an_ellipsis_only_when_it_must() -> None:
    with desk_of(SCREENS[0], "nl") as desk:
        metrics = desk.window.fontMetrics()
        whole = metrics.horizontalAdvance("Opnieuw wegen met")
        assert name_lines("Opnieuw wegen met elkaar", metrics, whole, 2) == ["Opnieuw wegen met", "elkaar"]
        assert name_lines("Opnieuw wegen met elkaar", metrics, whole, 1)[0].endswith("…")


@every_language
def test_a_rehearsal_stands_over_the_copy_and_covers_nothing_else(language: str) -> None:
    with desk_of(SCREENS[1], language) as desk:
        desk.to(WELCOME)
        copy = place(desk.window.beside.copy)
        desk.window.acts.table["rehearse"]()
        settle(desk.window)
        assert desk.window.stage.is_rehearsal
        assert place(desk.window.beside.copy) == copy
        desk.window.acts.table["rehearse"]()
