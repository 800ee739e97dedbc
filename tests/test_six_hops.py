"""One weighing, hop by hop: Confirm on the ballot, store, update, journal on disk, outline, bytes of the PDF."""

import io
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kompas.checks.findings import findings_of
from kompas.domain.actions import Action, AddSeat, Weigh
from kompas.domain.session import Session
from kompas.domain.update import update
from kompas.domain.weighing import Weighing
from kompas.language import texts
from kompas.opening import again
from kompas.record.blocks import Table
from kompas.record.outline.record import outline
from kompas.record.pdf.render import render_pdf
from kompas.sitting import Sitting
from kompas.storage.codec import decode
from kompas.ui.ballot.pages import Thanks
from kompas.ui.desk.window import DeskWindow
from tests.desk_hands import during, fill_in, open_round, take_ballot
from tests.whole import (
    Key,
    begin,
    click,
    end,
    go_to,
    press,
    program,
    settle,
    sitting_of,
)

TITLE = "Rood, oranje, groen"
CAST = {1: Weighing(15, 50, 35, stance="yes_if"), 2: Weighing(40, 40, 20), 3: Weighing(65, 0, 35)}
"""By hand: centre (120, 90, 90) / 3 = 40, 30, 30; A from 15 to 65, M from 0 to 50, R from 20 to 35."""
TABLE = (("Autonomie", "40", "15–65"), ("Menselijkheid", "30", "0–50"), ("Rechtvaardigheid", "30", "20–35"))


@pytest.fixture
def sitting(tmp_path: Path) -> Iterator[Sitting]:
    with program(tmp_path) as kompas:
        desk = begin(kompas, TITLE, texts("nl")("library.begin"))
        sitting = sitting_of(kompas)
        for seat in CAST:
            assert sitting.do(AddSeat(seat, "student"))
        go_to(desk, "weigh-1")
        open_round(desk, "screen")
        yield sitting


def kept(path: Path) -> list[Action]:
    """All actions that are on disk, read by another connection than the journal's own."""
    with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as file:
        return [decode(body) for (body,) in file.execute("SELECT body FROM action ORDER BY seq")]


def saved(desk: DeskWindow) -> str:
    """What the desk says about saving."""
    settle()
    words = (label.text() for label in desk.status.findChildren(QLabel))
    return next(text for text in words if "ewa" in text)


def test_a_weighing_walks_from_confirm_to_paper(qtbot: QtBot, sitting: Sitting, tmp_path: Path) -> None:
    desk, path = sitting.desk, sitting.journal_path
    qtbot.waitUntil(lambda: saved(desk).startswith("Bewaard"))
    before, rows = sitting.session, len(kept(path))
    action = Weigh(1, CAST[1])

    # 1 Confirm: nothing of it exists before the choice was shown in words and confirmed.
    ballot = take_ballot(desk)
    fill_in(ballot, CAST[1])
    assert sitting.session is before
    assert len(kept(path)) == rows
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        press(Key.Key_Return)
        assert isinstance(ballot.page, Thanks)
        # 2 and 3 Store and update: the session is at once what the pure function says it is.
        assert sitting.session == update(before, action)
        # 4 Journal: while another holds the file nothing is committed, and "saved" is said nowhere.
        settle()
        assert saved(desk) == texts("nl")("desk.saving")
        other.execute("ROLLBACK")
    qtbot.waitUntil(lambda: saved(desk).startswith("Bewaard"))
    assert kept(path)[rows:] == [action]

    press(Key.Key_Return)
    for seat in (2, 3):
        fill_in(ballot, CAST[seat])
        press(Key.Key_Return)
        press(Key.Key_Return)
    click(during(desk).show_all)
    assert sitting.session.rounds[0].state == "revealed"
    end(sitting)
    assert Weigh(1, CAST[1]) in kept(path)

    # The file alone brings it all back.
    opened = again(path, tmp_path, "2026-11-22T14:00:00+01:00")
    opened.journal.close()
    found = opened.store.session
    assert {cast.seat: cast.weighing for cast in found.rounds[0].casts} == CAST
    stands_in_the_record(found)


def stands_in_the_record(session: Session) -> None:
    """5 Outline and 6 PDF: centre and numbers of the round, as worked out by hand."""
    told = outline(session, findings_of(session), texts("nl"))
    tables = [tuple(row.cells for row in block.rows) for block in told.blocks if isinstance(block, Table)]
    assert tables.count(TABLE) == 1
    pages = PdfReader(io.BytesIO(render_pdf(told))).pages
    (page,) = (text for text in (page.extract_text() for page in pages) if "15–65" in text)
    words = " ".join(page.split())
    for name, mean, span in TABLE:
        assert f"{name} {mean} {span}" in words, (name, words)
