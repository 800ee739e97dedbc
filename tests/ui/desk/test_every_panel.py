"""What must hold for each panel: nothing is cut, nothing is lost, nothing echoes, nothing stays behind."""

import gc
import weakref
from itertools import pairwise

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from kompas.domain import actions as a
from kompas.domain import outcome as o
from kompas.domain.content import StepKind
from kompas.language import LANGUAGES
from kompas.ui.controls.choice import Choice
from kompas.ui.controls.date_line import DateLine
from kompas.ui.controls.text_field import TextField
from kompas.ui.desk.lists.items import ItemList
from kompas.ui.desk.step_panel import StepPanel
from kompas.ui.widgets import Button
from tests.ui.desk.panel_rooms import KINDS, MARKUP, WIDTH, Scene, begin, make, rich, settle, show

every_kind = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.value)
every_language = pytest.mark.parametrize("language", LANGUAGES)


def seen(panel: QWidget) -> list[QWidget]:
    """The widgets that can be seen."""
    return [widget for widget in panel.findChildren(QWidget) if widget.isVisible()]


def cut(widget: QWidget) -> str:
    """What is cut off of a widget, in words; "" when nothing is."""
    needed = widget.minimumSizeHint()
    if isinstance(widget, QLabel) and not widget.wordWrap():
        needed = widget.sizeHint()
    if isinstance(widget, QLabel | Choice) and widget.hasHeightForWidth():
        needed.setHeight(widget.heightForWidth(widget.width()))
    if isinstance(widget, QComboBox):
        words = widget.currentText() or widget.placeholderText()
        needed.setWidth(widget.fontMetrics().horizontalAdvance(words) + 40)
    if needed.width() > widget.width() or needed.height() > widget.height():
        return f"{type(widget).__name__} {_words(widget)!r} {widget.size()} needs {needed}"
    return ""


def _words(widget: QWidget) -> str:
    return str(widget.property("text") or widget.accessibleName())


def enter_every_item(panel: StepPanel) -> None:
    """Let every list show what can be done with its last item."""
    for items in panel.findChildren(ItemList):
        if items.rows and items.isVisible():
            items.rows[-1].text.came.emit()


@every_kind
@every_language
@pytest.mark.parametrize("length", ["as-is", "stretched"])
def test_nothing_is_cut(qtbot: QtBot, kind: StepKind, language: str, length: str) -> None:
    scene = begin(*rich(), language=language, stretched=length == "stretched")
    panel = make(scene, kind)
    show(qtbot, panel)
    enter_every_item(panel)
    panel.room.do(a.Publish(panel.step, 0))
    settle(panel)
    checked = [w for w in seen(panel) if isinstance(w, QLabel | QPushButton | QComboBox | DateLine)]
    assert len(checked) > 5
    assert [words for words in map(cut, checked) if words] == []
    assert panel.minimumSizeHint().width() <= WIDTH - 12
    for field in panel.findChildren(TextField):
        if field.isVisible():
            assert field.verticalScrollBar().maximum() == 0, field.accessibleName()


@every_kind
def test_nothing_sticks_out_at_the_side_or_lies_over_another(qtbot: QtBot, kind: StepKind) -> None:
    panel = make(begin(*rich(), stretched=True), kind)
    show(qtbot, panel)
    enter_every_item(panel)
    settle(panel)
    drawn = (QLabel, QPushButton, QComboBox, DateLine, TextField)
    boxes = [
        (widget, widget.rect().translated(widget.mapTo(panel, widget.rect().topLeft())))
        for widget in seen(panel)
        if isinstance(widget, drawn) and (not isinstance(widget, QLabel) or widget.text())
    ]
    for _, box in boxes:
        assert box.left() >= 0
        assert box.right() < panel.width()
    for place, (one, box) in enumerate(boxes):
        for other, another in boxes[place + 1 :]:
            assert not box.intersects(another), (_words(one), _words(other))


@every_kind
@every_language
def test_every_control_has_a_name(qtbot: QtBot, kind: StepKind, language: str) -> None:
    panel = make(begin(*rich(), language=language), kind)
    show(qtbot, panel)
    enter_every_item(panel)
    settle(panel)
    controls = [w for w in seen(panel) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert len(controls) > 3
    assert [type(w).__name__ for w in controls if not w.accessibleName()] == []


@every_kind
def test_tab_goes_from_top_to_bottom(qtbot: QtBot, kind: StepKind) -> None:
    panel = make(begin(*rich()), kind)
    show(qtbot, panel)
    settle(panel)
    stops: list[QWidget] = []
    here = panel.nextInFocusChain()
    while here is not None and here is not panel:
        if here.isVisible() and panel.isAncestorOf(here) and here.focusPolicy() & Qt.FocusPolicy.TabFocus:
            stops.append(here)
        here = here.nextInFocusChain()
    tops = [widget.mapTo(panel, widget.rect().center()).y() for widget in stops]
    assert len(tops) > 3
    # Within a line widgets of another height may stand a little higher.
    assert all(after > before - 24 for before, after in pairwise(tops))


@every_kind
def test_a_panel_is_freed_when_it_is_closed(qtbot: QtBot, kind: StepKind) -> None:
    scene = begin(*rich())
    panel: StepPanel | None = make(scene, kind)
    assert panel is not None
    area: QScrollArea | None = show(qtbot, panel)
    enter_every_item(panel)
    gone = weakref.ref(panel)
    panel.leave()
    panel.hide()
    panel.deleteLater()
    panel = None
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    QApplication.processEvents()
    gc.collect()
    assert area is not None
    assert gone() is None
    scene.do(
        a.Decide("Na het sluiten."), a.AddSeat(20, "student"), a.WriteOption(o.Option("x", "x", "people"))
    )


@every_kind
def test_showing_the_session_does_nothing_to_it(qtbot: QtBot, kind: StepKind) -> None:
    scene = begin(*rich())
    panel = make(scene, kind)
    show(qtbot, panel)
    before = scene.room.session
    enter_every_item(panel)
    panel.refresh()
    panel.leave()
    settle(panel)
    assert scene.room.session == before
    assert scene.done == []
    assert scene.journal.drafts == {}


@every_kind
def test_undo_and_redo_elsewhere_are_shown_and_cause_nothing(qtbot: QtBot, kind: StepKind) -> None:
    scene = begin(*rich())
    panel = make(scene, kind)
    show(qtbot, panel)
    enter_every_item(panel)
    count = len(scene.room.store.history.past)
    for _ in range(count):
        scene.room.store.undo()
    settle(panel)
    assert "Fijn gesprek." not in texts_in(panel)
    for _ in range(count):
        scene.room.store.redo()
    settle(panel)
    assert {type(action) for action in scene.done} == {a.Undo, a.Redo}
    assert len(scene.done) == 2 * count


def texts_in(panel: StepPanel) -> list[str]:
    """What stands in the fields that can be seen."""
    return [field.toPlainText() for field in panel.findChildren(TextField) if field.isVisible()]


def marked_up() -> Scene:
    """A session in which every text that a person can write is markup."""
    role = MARKUP
    return begin(
        a.AddSeat(1, role),
        a.SetDetails(o.Details(MARKUP, "advice", MARKUP, MARKUP, MARKUP)),
        a.SetAbsent((role,)),
        a.WriteArgument(o.Argument("a1", MARKUP, None, "for", role)),
        a.Park(o.Remark("p1", MARKUP)),
        a.PlayTwist("postcode", "2026-11-22T14:00:00+01:00"),
        a.DescribeTwist("postcode", MARKUP),
        a.AnswerLaw(o.LawAnswer("purpose", o.UNKNOWN, role, "2026-12-20", MARKUP)),
        a.WriteOption(o.Option("o1", MARKUP, "people")),
        a.Decide(MARKUP),
        a.WriteCondition(o.Remark("c1", MARKUP)),
        a.WriteDissent(o.Dissent("d1", MARKUP, role)),
        a.SetFiveStep(o.FiveStepStatus("law", "busy", MARKUP)),
        a.WriteTask(o.Task("t1", MARKUP, role)),
        a.PlanEvaluation(MARKUP),
        a.Evaluate(o.Remark("e1", MARKUP)),
    )


@every_kind
def test_markup_is_shown_as_it_was_typed(qtbot: QtBot, kind: StepKind) -> None:
    panel = make(marked_up(), kind)
    show(qtbot, panel)
    labels = panel.findChildren(QLabel)
    assert [label.text() for label in labels if label.textFormat() is not Qt.TextFormat.PlainText] == []
    shown = texts_in(panel) + [label.text() for label in labels]
    shown += [choice.words for choice in panel.findChildren(Choice)]
    shown += [box.currentText() for box in panel.findChildren(QComboBox)]
    if kind not in (StepKind.PRIMER, StepKind.CASE):
        assert any(MARKUP in text for text in shown)
    # An ampersand in a person's words makes no key of it.
    assert [button.text() for button in panel.findChildren(Choice) if button.text()] == []


@every_kind
def test_there_is_at_most_one_primary_button(kind: StepKind, qtbot: QtBot) -> None:
    panel = make(begin(*rich()), kind)
    show(qtbot, panel)
    primary = [button for button in panel.findChildren(Button) if button.sizeHint().height() == 72]
    assert len(primary) == (1 if kind in (StepKind.TWIST, StepKind.CLOSE) else 0)


@pytest.mark.parametrize(
    ("kind", "reach"),
    [
        (StepKind.PRIMER, "Toon bladzijde"),
        (StepKind.DISCUSS, "Toon argumenten"),
        (StepKind.TWIST, "Toon nog eens"),
        (StepKind.LAW, "Toon vraag"),
        (StepKind.DECIDE, "Toon uitkomst"),
        (StepKind.OPTIONS, "Toon opties"),
        (StepKind.WELCOME, "Toon welkom"),
        (StepKind.PLAN, "Toon vijf stappen"),
        (StepKind.CLOSE, "Maak het verslag"),
    ],
    ids=lambda value: value.value if isinstance(value, StepKind) else "",
)
def test_what_is_needed_most_is_in_sight_without_scrolling(qtbot: QtBot, kind: StepKind, reach: str) -> None:
    panel = make(begin(*rich()), kind)
    if kind is StepKind.PRIMER:
        # The first page has nothing to mark; the second has the most.
        panel.room.do(a.Publish(panel.step, 1))
    show(qtbot, panel)
    button = next(b for b in panel.findChildren(Button) if b.text() == reach)
    assert button.mapTo(panel, button.rect().bottomLeft()).y() <= 440
