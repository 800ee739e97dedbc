"""The law list: answers, what they ask for in words, who finds out what is open, and by when."""

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kompas.domain import actions as a
from kompas.domain import outcome as o
from kompas.domain.asking import law_questions
from kompas.domain.content import StepKind
from kompas.language import LANGUAGES, texts
from kompas.ui.controls.sight import bring_in_sight
from kompas.ui.desk.law.answer import SIGNALS, LawQuestionBox, SignalWord
from kompas.ui.desk.panels.law import LawPanel
from tests.ui.desk.desk_rooms import MOMENTS, desk_of, in_sight, place
from tests.ui.desk.panel_rooms import Scene, begin, make, pick, settle, show


def law(qtbot: QtBot, *actions: a.Action) -> tuple[Scene, LawPanel]:
    """The panel at its first question."""
    scene = begin(*actions)
    panel = make(scene, StepKind.LAW)
    assert isinstance(panel, LawPanel)
    show(qtbot, panel)
    return scene, panel


def press(box: LawQuestionBox, answer: str) -> None:
    """Choose an answer."""
    QTest.mouseClick(box.answers.buttons[answer], Qt.MouseButton.LeftButton)


def visible_box(panel: LawPanel) -> int:
    """Which question can be seen."""
    (index,) = [n for n, box in enumerate(panel.boxes) if box.isVisible()]
    return index


def test_an_answer_is_an_action_and_says_what_follows(qtbot: QtBot) -> None:
    scene, panel = law(qtbot)
    box = panel.boxes[0]
    press(box, "nothing")
    assert scene.done == [a.AnswerLaw(o.LawAnswer("purpose", "nothing"))]
    (signal,) = box.findChildren(SignalWord)
    assert signal.isVisible()
    assert signal.text() == "Eerst dit"
    press(box, "inform")
    assert signal.text() == "Let hierop"
    assert len({box.answers.buttons[n].isChecked() for n in ("inform", "nothing")}) == 2


@pytest.mark.parametrize(("language", "example"), [("nl", "Bijvoorbeeld: "), ("en", "For example: ")])
def test_we_dont_know_keeps_no_finder_out_and_no_date_that_nobody_chose(
    qtbot: QtBot, language: str, example: str
) -> None:
    scene = begin(language=language)
    panel = make(scene, StepKind.LAW)
    assert isinstance(panel, LawPanel)
    show(qtbot, panel)
    box = panel.boxes[0]
    usual = box.finder.words("program_manager")
    press(box, o.UNKNOWN)
    assert scene.done == [a.AnswerLaw(o.LawAnswer("purpose", o.UNKNOWN))]
    assert box.finder.isVisible()
    assert (box.finder.line.text(), box.due.edit.text()) == ("", "")
    assert box.finder.line.placeholderText() == example + usual
    # Nor by walking through the fields.
    box.finder.setFocus()
    for _ in range(4):
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    assert len(scene.done) == 1


def test_we_dont_know_after_all_keeps_the_finder_out_that_was_agreed(qtbot: QtBot) -> None:
    agreed = o.LawAnswer("purpose", "nothing", "legal", "2026-12-20", "Gevraagd.")
    scene, panel = law(qtbot, a.AnswerLaw(agreed))
    press(panel.boxes[0], o.UNKNOWN)
    assert scene.last == a.AnswerLaw(replace(agreed, answer=o.UNKNOWN))


@pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True)
def test_typing_after_a_click_in_a_filled_finder_out_replaces_it(qtbot: QtBot) -> None:
    scene, panel = law(qtbot, a.AnswerLaw(o.LawAnswer("purpose", o.UNKNOWN, "program_manager")))
    line = panel.boxes[0].finder.line
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=line.cursorRect().center())
    assert line.selectedText() == "Opleidingsmanager"
    QTest.keyClicks(line, "pri")
    # Once one types, a click places the cursor.
    QTest.mouseClick(line, Qt.MouseButton.LeftButton, pos=line.cursorRect().center())
    QTest.keyClicks(line, "v")
    assert line.text() == "priv"
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert scene.room.session.law[0].finder == "privacy_officer"
    assert line.text() == "Privacy officer"


def test_finder_date_and_note_change_the_same_answer(qtbot: QtBot) -> None:
    scene, panel = law(qtbot, a.AnswerLaw(o.LawAnswer("purpose", o.UNKNOWN, "legal", "2026-12-20")))
    box = panel.boxes[0]
    box.note.setFocus()
    QTest.keyClicks(box.note, "Vraag het na")
    QTest.keyClick(box.note, Qt.Key.Key_Return)
    pick(box.finder, "privacy_officer")
    QTest.mouseClick(box.due.none, Qt.MouseButton.LeftButton)
    assert scene.room.session.law == (
        o.LawAnswer("purpose", o.UNKNOWN, "privacy_officer", "", "Vraag het na"),
    )
    assert len(scene.done) == 3


def test_knowing_after_all_lets_the_finder_out_go_and_keeps_the_note(qtbot: QtBot) -> None:
    answer = o.LawAnswer("purpose", o.UNKNOWN, "legal", "2026-12-20", "Gevraagd.")
    scene, panel = law(qtbot, a.AnswerLaw(answer))
    press(panel.boxes[0], "advise")
    assert scene.last == a.AnswerLaw(o.LawAnswer("purpose", "advise", note="Gevraagd."))


def test_choosing_the_answer_again_opens_the_question(qtbot: QtBot) -> None:
    scene, panel = law(qtbot, a.AnswerLaw(o.LawAnswer("purpose", "advise")))
    press(panel.boxes[0], "advise")
    assert scene.done == [a.ClearLaw("purpose")]
    assert not any(button.isChecked() for button in panel.boxes[0].answers.buttons.values())
    assert not panel.boxes[0].note.isVisible()


def test_one_question_at_a_time_and_the_overview_goes_to_any(qtbot: QtBot) -> None:
    scene, panel = law(qtbot)
    assert visible_box(panel) == 0
    assert not panel.before.isEnabled()
    QTest.mouseClick(panel.after, Qt.MouseButton.LeftButton)
    assert visible_box(panel) == 1
    settle(panel)
    bring_in_sight(panel.overview.lines[5])
    assert panel.show_row.button.visibleRegion().isEmpty()
    QTest.mouseClick(panel.overview.lines[5], Qt.MouseButton.LeftButton)
    assert visible_box(panel) == 5
    assert not panel.show_row.button.visibleRegion().isEmpty()
    assert not panel.after.isEnabled()
    assert scene.done == []


def test_the_overview_begins_with_what_is_open(qtbot: QtBot) -> None:
    _, panel = law(
        qtbot,
        a.AnswerLaw(o.LawAnswer("purpose", "advise")),
        a.AnswerLaw(o.LawAnswer("overseer", o.UNKNOWN, "de portier", "2026-12-20")),
    )
    settle(panel)
    lines = sorted(panel.overview.lines, key=lambda line: line.y())
    names = [line.accessibleName() for line in lines]
    assert names[-1].startswith("1. ")
    assert names[-1].endswith("Let hierop: Een advies volgen, of niet")
    assert [name[:2] for name in names[:-1]] == ["2.", "3.", "4.", "5.", "6."]
    assert names[1].endswith("Weten we niet, de portier, vóór 20 december 2026")


def test_next_shows_the_question_one_looks_at_and_not_the_one_before_it() -> None:
    with desk_of((1366, 768), "nl") as desk:
        law_step = next(moment for moment in MOMENTS if moment.kind is StepKind.LAW)
        desk.to(law_step)
        panel = desk.window.middle.panel
        assert isinstance(panel, LawPanel)
        stage = desk.scene.room.session.stage
        asked = law_questions(desk.scene.room.session)[stage.index]
        desk.scene.do(a.AnswerLaw(o.LawAnswer(asked.id, o.UNKNOWN)))
        panel.go_to(stage.index + 2)
        desk.window.walker.forward()
        assert desk.scene.room.session.stage.index == stage.index + 2
        desk.window.walker.forward()
        assert desk.scene.room.session.stage.index == stage.index + 3


def test_undo_brings_the_question_of_an_answer_into_sight(qtbot: QtBot) -> None:
    scene, panel = law(qtbot)
    scene.do(a.AnswerLaw(o.LawAnswer("purpose", "advise")))
    panel.go_to(4)
    scene.room.store.undo()
    assert law_questions(scene.room.session)[visible_box(panel)].id == "purpose"


def test_showing_publishes_the_question_one_looks_at(qtbot: QtBot) -> None:
    scene, panel = law(qtbot)
    panel.go_to(3)
    QTest.mouseClick(panel.show_row.button, Qt.MouseButton.LeftButton)
    assert scene.done == [a.Publish(panel.step, 3)]
    assert visible_box(panel) == 3


def test_the_panel_follows_the_clicker_but_not_a_look_ahead(qtbot: QtBot) -> None:
    scene, panel = law(qtbot)
    scene.do(a.Publish(panel.step, 2))
    assert visible_box(panel) == 2
    panel.go_to(4)
    scene.do(a.AnswerLaw(o.LawAnswer("purpose", "advise")))
    assert visible_box(panel) == 4
    scene.do(a.Publish(panel.step, 3))
    assert visible_box(panel) == 3


def test_every_answer_of_every_question_can_be_given(qtbot: QtBot) -> None:
    scene, panel = law(qtbot)
    questions = law_questions(scene.room.session)
    for index, (question, box) in enumerate(zip(questions, panel.boxes, strict=True)):
        panel.go_to(index)
        for option in question.options:
            press(box, option.id)
            assert scene.room.session.law[-1].answer == option.id
    assert scene.told == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_signal_says_that_anything_is_allowed(language: str) -> None:
    spoken = texts(language)
    words = [spoken(key).lower() for key in SIGNALS.values()]
    assert len(set(words)) == 3
    forbidden = ("mag", "toegestaan", "allowed", "permitted", "ok", "legal", "goed")
    assert not any(word in said.split() for said in words for word in forbidden)


def test_signals_differ_without_colour(qtbot: QtBot) -> None:
    _, panel = law(qtbot)
    looks = set()
    (signal,) = panel.boxes[0].findChildren(SignalWord)
    for name in SIGNALS:
        signal.show_signal("x", name)
        image = signal.grab().toImage().convertToFormat(signal.grab().toImage().Format.Format_Grayscale8)
        looks.add(bytes(image.constBits()))
    assert len(looks) == 3


@pytest.mark.parametrize(
    "finder", ["board", "dpo", "wie", "een heel lange eigen omschrijving van wie het is"]
)
def test_nothing_moves_under_a_hand_that_fills_in_who_and_when(qtbot: QtBot, finder: str) -> None:
    unknown = o.LawAnswer("purpose", o.UNKNOWN)
    scene, panel = law(qtbot, a.AnswerLaw(unknown))
    box = panel.boxes[0]
    standing = (box.due.edit, box.note, panel.overview)
    before = [place(each).topLeft() for each in standing]
    for changed in (replace(unknown, finder=finder), replace(unknown, finder=finder, due="2026-12-20")):
        scene.do(a.AnswerLaw(changed))
        settle(panel)
        assert [place(each).topLeft() for each in standing] == before


def test_the_next_question_comes_from_its_top_and_takes_the_keyboard_nowhere(qtbot: QtBot) -> None:
    with desk_of((1366, 768), "nl", a.AnswerLaw(o.LawAnswer("purpose", o.UNKNOWN))) as desk:
        desk.to(next(one for one in MOMENTS if one.kind is StepKind.LAW))
        window, panel = desk.window, desk.window.middle.panel
        assert isinstance(panel, LawPanel)
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        panel.boxes[0].note.setFocus()
        bring_in_sight(panel.boxes[0].note)
        settle(window)
        assert not in_sight(panel.show_row.button)
        window.walker.forward()
        settle(window)
        assert visible_box(panel) == 1
        assert in_sight(panel.show_row.button)
        assert QApplication.focusWidget() is window
