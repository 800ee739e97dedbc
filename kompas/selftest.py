"""Tries the whole chain on this machine, without a display: content, a session on disk, windows, copy, record.

Runs from source, from a package and in the frozen program: `kompas selftest`.
"""

import os
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication, QDialogButtonBox

from kompas.content.library import load_agendas
from kompas.content.scenarios import list_scenarios
from kompas.domain import actions as a
from kompas.domain.outcome import Argument, LawAnswer
from kompas.domain.problems import Problem
from kompas.domain.session import Session
from kompas.domain.weighing import Weighing
from kompas.later import write_open_data, write_record
from kompas.storage.copy import save_copy

AT = "2026-11-22T14:00:00+01:00"
LEAST_RECORD = 30_000
"""Bytes; a record with its fonts and figures is never smaller."""


def run() -> int:
    """Run all tries; returns 0, or 1 after naming what went wrong."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    swallowed = _hear()
    with tempfile.TemporaryDirectory(prefix="kompas-selftest-") as folder:
        os.environ["KOMPAS_HOME"] = folder
        try:
            done = list(_tries(Path(folder)))
            _must(not swallowed, "; ".join(swallowed))
        except (AssertionError, Problem, OSError) as trouble:
            sys.stderr.write(f"selftest: {trouble!r}\n")
            return 1
    sys.stdout.write(f"selftest: {', '.join(done)}: goed / fine\n")
    return 0


def _hear() -> list[str]:
    """Return a list that fills with what goes wrong in a window: the toolkit prints it and goes on; here it counts."""
    heard: list[str] = []

    def hook(kind: type[BaseException], trouble: BaseException, trace: TracebackType | None) -> None:
        heard.append(f"{kind.__name__}: {trouble}")
        sys.__excepthook__(kind, trouble, trace)

    sys.excepthook = hook
    return heard


def _tries(folder: Path) -> Iterator[str]:
    from kompas.app import Program  # noqa: PLC0415 - Qt must see the platform chosen above
    from kompas.opening import again  # noqa: PLC0415
    from kompas.reading import read_session  # noqa: PLC0415
    from kompas.ui.painter import load_fonts  # noqa: PLC0415

    listed = list_scenarios()
    _must(bool(listed) and all(one.scenario is not None for one in listed), "a scenario cannot be read")
    _must(len(load_agendas()) > 0, "there is no agenda")
    yield "content"
    application = QApplication.instance() or QApplication(sys.argv[:1])
    load_fonts()
    program = Program(application, folder)  # type: ignore[arg-type]
    program.show_library()
    application.processEvents()
    yield "library"
    scenario = next(one.scenario for one in listed if one.scenario is not None)
    program.begin(scenario, 90)
    sitting = program.sitting
    _must(sitting is not None, "a session cannot begin")
    assert sitting is not None  # noqa: S101 - for the type checker
    _must(_speaks_dutch(), "Qt's own buttons do not speak Dutch")
    for action in workshop(sitting.session):
        sitting.do(action)
        application.processEvents()
    session = sitting.session
    yield "desk"
    path = sitting.journal_path
    sitting.desk.close()
    _must(again(path, folder, AT).store.session.rounds == session.rounds, "the journal does not give back")
    yield "journal"
    save_copy(session, folder / "copy.kompas")
    _must(read_session(folder / "copy.kompas") == session, "the copy does not give back")
    write_open_data(session, folder / "data.json")
    yield "copy"
    for language in ("nl", "en"):
        target = folder / f"record-{language}.pdf"
        write_record(session, language, target)
        _must(target.stat().st_size > LEAST_RECORD, "the record is too small")
    yield "record"


def workshop(session: Session) -> Iterator[a.Action]:
    """Yield a small workshop: each step entered and shown, three seats, one round, an argument, an answer."""
    yield from (
        a.AddSeat(number, role) for number, role in enumerate(("student", "teacher", "board"), start=1)
    )
    weigh = next(step for step in session.steps if step.kind.value == "weigh")
    for step in session.steps:
        yield a.EnterStep(step.id, AT)
        yield a.Publish(step.id)
        if step is weigh:
            yield a.OpenRound(step.id, 7, AT)
            yield from (a.Weigh(n, Weighing(20 * n, 60, 40 - 20 * n)) for n in (1, 2))
            yield a.Weigh(3, Weighing(0, 0, 100))
            yield a.CloseRound(AT)
            yield a.RevealRound()
            yield a.Publish(step.id, 2)
    yield a.WriteArgument(Argument("1", "Één argument, met é en 😀"))
    yield a.AnswerLaw(LawAnswer(session.scenario.law[0], "unknown", "privacy_officer"))


def _speaks_dutch() -> bool:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    return box.button(QDialogButtonBox.StandardButton.Cancel).text().replace("&", "") == "Annuleren"


def _must(holds: bool, trouble: str) -> None:  # noqa: FBT001 - reads as a sentence
    if not holds:
        raise AssertionError(trouble)
