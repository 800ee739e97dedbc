"""Kompas with markup typed wherever a person can type, in a process of its own whose files are watched.

Prints as JSON what might have been read as markup. See `test_plain_text`.
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QTextBrowser, QTextEdit, QToolTip, QWidget

from kompas.domain import actions as a
from kompas.domain import outcome as o
from kompas.domain.content import StepKind
from kompas.domain.rolemap import APPLICATION, Decision, FindingAnswer, Relation, RelationKind, Role
from kompas.domain.session import Session
from kompas.domain.values import Value
from kompas.domain.weighing import Weighing
from kompas.language import texts
from kompas.later import write_record
from kompas.sitting import Sitting
from tests.watching import aloud
from tests.whole import Key, begin, button, click, go_to, press, program, settle, sitting_of

AT = "2026-11-22T14:00:00+01:00"


def typed(session: Session, mark: str) -> Iterator[a.Action]:
    """Yield an action for every place where a person can type."""
    yield a.SetDetails(o.Details(mark, "advice", mark, mark, mark))
    yield from (a.AddSeat(number, mark) for number in (1, 2, 3))
    yield a.SetAbsent((mark,))
    weigh = next(step.id for step in session.steps if step.kind is StepKind.WEIGH)
    yield a.OpenRound(weigh, 7, AT)
    yield from (
        a.Weigh(seat, Weighing(20 * seat, 20, 80 - 20 * seat, why=f"{mark} {seat}")) for seat in (1, 2, 3)
    )
    yield from (a.CloseRound(AT), a.RevealRound())
    yield a.WriteArgument(o.Argument("a", mark, Value.JUSTICE, "for", mark))
    yield from (a.Park(o.Remark("p", mark)), a.WriteNote(o.Remark("n", mark)))
    twist = session.scenario.twists[0].id
    yield from (a.PlayTwist(twist, AT), a.DescribeTwist(twist, mark))
    yield from (
        a.AnswerLaw(o.LawAnswer(q, o.UNKNOWN, mark, "2026-12-20", mark)) for q in session.scenario.law
    )
    yield a.PlaceRole(Role("own", name=mark))
    yield a.PlaceDecision(Decision("choice", name=mark))
    yield a.Relate(Relation("own", RelationKind.DECIDES, APPLICATION))
    yield a.AnswerFinding(FindingAnswer("nobody", "deliberate", mark))
    yield a.WriteOption(o.Option("o", mark, "people"))
    yield from (
        a.Decide(mark),
        a.WriteCondition(o.Remark("c", mark)),
        a.WriteDissent(o.Dissent("d", mark, mark)),
    )
    yield a.SetFiveStep(o.FiveStepStatus(session.content.five_steps.steps[0].id, "busy", mark))
    yield a.WriteTask(o.Task("t", mark, mark, "2026-12-20"))
    yield from (a.PlanEvaluation(mark), a.Evaluate(o.Remark("e", mark)))


def read_as_markup(window: QWidget, mark: str) -> list[str]:
    """Return what in a window would be read as markup if a person typed some."""
    found = []
    for widget in (window, *window.findChildren(QWidget)):
        name = f"{type(widget).__name__} {widget.accessibleName()}"
        if (
            isinstance(widget, QLabel)
            and widget.text()
            # What shows a tooltip takes its kind of text from Qt; what stands in one is looked at below.
            and widget.windowType() is not Qt.WindowType.ToolTip
            and widget.textFormat() is not Qt.TextFormat.PlainText
        ):
            found.append(f"label {name}")
        if isinstance(widget, QTextEdit | QTextBrowser):
            found.append(f"rich text {name}")
        if widget.toolTip():
            QToolTip.showText(QPoint(0, 0), widget.toolTip(), widget)
            settle()
            if mark in widget.toolTip():
                found.append(f"tooltip {name}")
    return found


def everything(sitting: Sitting, mark: str) -> dict[str, Any]:
    """Walk through every step and every view; return what was read as markup, and where it stood as it was typed."""
    desk = sitting.desk
    wrong, desk_says, stage_says = set[str](), set[str](), set[str]()
    for step in sitting.session.steps:
        go_to(desk, step.id)
        while sitting.session.step.id == step.id:
            wrong |= {*read_as_markup(desk, mark), *read_as_markup(desk.stage.window, mark)}
            desk_says |= {step.kind.value for told in aloud(desk) if any(mark in text for text in told)}
            stage_says |= {
                step.kind.value for told in aloud(desk.stage.window) if any(mark in text for text in told)
            }
            desk.grab()
            desk.stage.window.grab()
            if step is sitting.session.steps[-1]:
                break
            press(Key.Key_PageDown)
    return {"wrong": sorted(wrong), "desk": sorted(desk_says), "stage": sorted(stage_says)}


def tried(home: Path, mark: str) -> dict[str, Any]:
    """Type markup everywhere and return what became of it."""
    with program(home) as kompas:
        click(button(kompas.library, "120"))  # type: ignore[arg-type]
        begin(kompas, "Rood, oranje, groen", texts("nl")("library.begin"))
        sitting = sitting_of(kompas)
        for action in typed(sitting.session, mark):
            if not sitting.do(action):
                raise AssertionError(action)
        sitting.desk.acts.table["stage"]()
        settle()
        sitting.desk.activateWindow()
        settle()
        found = everything(sitting, mark)
        write_record(sitting.session, "nl", home / "record.pdf")
    return found


if __name__ == "__main__":
    application = QApplication(sys.argv[:1])
    sys.stdout.write(json.dumps(tried(Path(sys.argv[1]), sys.argv[2])) + "\n")
