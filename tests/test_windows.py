"""Library, desk and stage as windows: they open in both languages, leave nothing behind, and keep to themselves."""

import gc
import weakref
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from kompas.domain import actions as a
from kompas.domain.content import StepKind
from kompas.language import LANGUAGES, texts
from kompas.ui.files import file_dialog
from kompas.ui.library.window import LibraryWindow
from kompas.ui.stage.window import StageWindow
from kompas.ui.toolkit_language import speak
from tests.whole import application, begin, button, click, go_to, library_of, program, settle, sitting_of

TITLES = {"nl": "Rood, oranje, groen", "en": "Red, amber, green"}
pytestmark = [
    pytest.mark.usefixtures("qtbot"),
    pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing)", extend=True),
]


class ShowWatch(QObject):
    """Remembers every window that is shown."""

    def __init__(self) -> None:
        super().__init__()
        self.shown: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.shown.append(type(watched).__name__)
        return False


@contextmanager
def watch() -> Iterator[ShowWatch]:
    """See every window that is shown."""
    seeing = ShowWatch()
    application().installEventFilter(seeing)
    yield seeing
    application().removeEventFilter(seeing)


@contextmanager
def no_collector() -> Iterator[None]:
    """What is freed in here is freed because nobody holds it, not because somebody came to clean up."""
    gc.collect()
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_window_and_panel_opens_and_is_freed(tmp_path: Path, language: str) -> None:
    said = texts(language)
    with program(tmp_path, language) as kompas, no_collector(), watch() as seeing:
        first = library_of(kompas)
        click(button(first, "120"))
        desk = begin(kompas, TITLES[language], said("library.begin"))
        assert not isValid(first), "the library stays behind the desk"
        kinds, panels = [], []
        for step in sitting_of(kompas).session.steps:
            go_to(desk, step.id)
            assert desk.middle.panel is not None
            panels.append((desk.middle.panel, weakref.ref(desk.middle.panel)))
            kinds.append(step.kind)
            assert [isValid(panel) for panel, _ in panels] == [False] * (len(panels) - 1) + [True]
        assert set(kinds) == set(StepKind), "a kind of step was never opened"
        desk.acts.table["stage"]()
        settle()
        stage, held = desk.stage.window, weakref.ref(desk)
        desk.acts.table["library"]()
        assert desk.middle.says(said("desk.library_sure")), "the room would lose its stage"
        desk.acts.table["library"]()
        settle()
        assert not isValid(desk)
        assert not isValid(stage)
        assert {type(window) for window in QApplication.topLevelWidgets()} == {LibraryWindow}
        refs: list[weakref.ref[Any]] = [held, *(ref for _, ref in panels)]
        del desk, stage, first, panels
        gc.collect()
        assert [ref() for ref in refs] == [None] * len(refs), "something still holds a window that was closed"
        assert set(seeing.shown) <= {"DeskWindow", "StageWindow", "LibraryWindow"}


def test_a_session_that_was_left_is_forgotten(tmp_path: Path) -> None:
    with program(tmp_path) as kompas:
        desk = begin(kompas, TITLES["nl"], texts("nl")("library.begin"))
        store = weakref.ref(desk.middle._room.store)  # noqa: SLF001 - memory is what this is about
        desk.acts.table["library"]()
        del desk
        settle()
        gc.collect()
        assert store() is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_qt_speaks_the_language_of_the_desk(tmp_path: Path, language: str) -> None:
    wanted = {"nl": ("Annuleren", "Opslaan", "&Kopiëren"), "en": ("Cancel", "Save", "&Copy")}[language]
    with program(tmp_path) as kompas:
        if language == "en":
            click(button(library_of(kompas), texts("nl")("library.other_language")))
        desk = begin(kompas, TITLES[language], texts(language)("library.begin"))
        assert said_by_qt()[:2] == wanted[:2]
        assert said_by_qt()[2].startswith(wanted[2])
        desk.acts.table["language"]()
        settle()
        assert said_by_qt()[0] == {"nl": "Cancel", "en": "Annuleren"}[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_label_of_a_file_dialog_is_in_the_language_of_the_desk(qtbot: QtBot, language: str) -> None:
    speak(application(), language)
    dialog = file_dialog(None, "x", "x (*.pdf)")
    qtbot.addWidget(dialog)
    said = {label.text() for label in dialog.findChildren(QLabel)}
    assert (
        said
        == {
            "nl": {"Zoeken in:", "Bestands&naam:", "Bestanden van type:"},
            "en": {"Look in:", "File &name:", "Files of type:"},
        }[language]
    )


def said_by_qt() -> tuple[str, str, str]:
    """Two buttons of a dialog, and a line of the menu of a text field."""
    kinds = QDialogButtonBox.StandardButton
    box, field = QDialogButtonBox(kinds.Cancel | kinds.Save), QLineEdit("x")
    menu = field.createStandardContextMenu()
    copy = next(
        action.text() for action in menu.actions() if "opi" in action.text() or "opy" in action.text()
    )
    said = tuple(box.button(kind).text().replace("&", "") for kind in (kinds.Cancel, kinds.Save))
    for made in (menu, box, field):
        made.deleteLater()
    return (said[0], said[1], copy)


def test_with_one_screen_the_stage_fills_it_and_no_note_is_seen(tmp_path: Path) -> None:
    with program(tmp_path) as kompas:
        desk = begin(kompas, TITLES["nl"], texts("nl")("library.begin"))
        go_to(desk, "case")
        note = sitting_of(kompas).session.step.note.nl.split()[0]
        assert any(note in words for words in visible_words(desk))
        desk.acts.table["stage"]()
        settle()
        stage = desk.stage.window
        assert isinstance(stage, StageWindow)
        assert stage.geometry() == application().primaryScreen().geometry()
        assert desk.stage.exposed()
        assert not any(note in words for words in visible_words(desk) + visible_words(stage))


def visible_words(window: QWidget) -> list[str]:
    """What the widgets of a window that can be seen say."""
    seen = [one for one in window.findChildren(QWidget) if one.isVisible()]
    return [
        f"{one.accessibleName()} {one.property('text') or ''} {one.accessibleDescription()}" for one in seen
    ]


def test_the_stage_loses_nothing_when_the_window_system_closes_it(tmp_path: Path) -> None:
    with program(tmp_path) as kompas:
        desk = begin(kompas, TITLES["nl"], texts("nl")("library.begin"))
        sitting = sitting_of(kompas)
        assert sitting.do(a.AddSeat(1, "student"))
        go_to(desk, "discuss")
        desk.acts.table["stage"]()
        settle()
        before = sitting.session
        desk.stage.window.close()
        settle()
        assert sitting.session is before
        assert not desk.stage.is_open
        assert desk.isVisible()
        note = sitting.session.step.note.nl.split()[0]
        assert any(note in words for words in visible_words(desk)), (
            "the desk still thinks that the room sees it"
        )
        click(button(desk, texts("nl")("desk.open_stage")))
        assert desk.stage.is_open
