"""The closing step says where record and copy are; its button opens the record, and nothing else does."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from kompas.domain.problems import Problem
from kompas.language import LANGUAGES, texts
from kompas.saying import said
from kompas.sitting import Sitting
from kompas.ui.desk.panels.close import ClosePanel
from tests.test_elsewhere import at_work
from tests.whole import WINDOWED, click, go_to, settle

pytestmark = [*WINDOWED]


class Reader(QObject):
    """The system's program for files on this computer."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    @Slot(QUrl)
    def show_file(self, url: QUrl) -> None:
        """Show a file."""
        self.shown.append(url.toLocalFile())


@contextmanager
def reader() -> Iterator[Reader]:
    """A system in which this program opens files."""
    made = Reader()
    QDesktopServices.setUrlHandler("file", made, "show_file")  # type: ignore[arg-type]  # as PySide takes it
    try:
        yield made
    finally:
        QDesktopServices.unsetUrlHandler("file")


def closing(sitting: Sitting) -> ClosePanel:
    panel = sitting.desk.middle.panel
    assert isinstance(panel, ClosePanel)
    return panel


def told(panel: ClosePanel) -> list[str]:
    said = (panel.written.record, panel.written.copy)
    return [one.text().replace("\u200b", "") for one in said if one.isVisible()]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_made_is_said_until_the_end_and_opens_by_its_button_only(
    tmp_path: Path, language: str
) -> None:
    spoken, record, copy = texts(language), tmp_path / "r-1.pdf", tmp_path / "c.kompas"
    with reader() as program, at_work(tmp_path / "home", language, [record, copy]) as (_, sitting):
        go_to(sitting.desk, "close")
        assert not closing(sitting).written.isVisible()
        click(closing(sitting).record)
        settle()
        assert told(closing(sitting)) == [spoken("desk.written_record", path=record)]
        sitting.copy()
        go_to(sitting.desk, "plan")
        go_to(sitting.desk, "close")
        both = [spoken("desk.written_record", path=record), spoken("desk.written_copy", path=copy)]
        assert told(closing(sitting)) == both
        assert program.shown == [], "nothing opens by itself"
        click(closing(sitting).written.open)
        assert program.shown == [str(record)]
        record.unlink()
        click(closing(sitting).written.open)
        assert program.shown == [str(record)]
        sorry = Problem("not_opened", name=record.name, folder=record.parent)
        assert sitting.desk.middle.message.text() == said(sorry, spoken)
