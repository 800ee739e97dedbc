"""Asking where a file goes or comes from; the only place that opens a file dialog, or a file in another program."""

import re
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from kompas.domain.problems import Problem

AskTarget = Callable[[QWidget, str, str, str], Path | None]
"""Asks (over a window) with a title, a suggested name and a description of the kind of file."""

_LABELS = {QFileDialog.DialogLabel.LookIn: "Look in:", QFileDialog.DialogLabel.FileType: "Files of type:"}
"""Labels that Qt 6.11 has in Dutch by these names, while its dialog asks for others ("&Look in:")."""


def ask_target(window: QWidget, title: str, name: str, kind: str) -> Path | None:
    """Ask where to write a file called `name`; None when nobody wants it after all."""
    ending = Path(name).suffix
    dialog = file_dialog(window, title, f"{kind} (*{ending})")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.selectFile(name)
    path = _answer(dialog)
    return path if path is None or path.suffix.lower() == ending else path.with_name(path.name + ending)


def ask_source(window: QWidget, title: str, kind: str) -> Path | None:
    """Ask which .kompas file to open; None when nobody wants it after all."""
    return _ask_existing(window, title, f"{kind} (*.kompas)")


def ask_picture(window: QWidget, title: str, kind: str) -> Path | None:
    """Ask which PNG to take; None when nobody wants it after all."""
    return _ask_existing(window, title, f"{kind} (*.png)")


def _ask_existing(window: QWidget, title: str, kinds: str) -> Path | None:
    dialog = file_dialog(window, title, kinds)
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    return _answer(dialog)


def file_dialog(window: QWidget | None, title: str, kinds: str) -> QFileDialog:
    """Return the system's dialog, or Qt's own where there is none, with each of its labels in the room's language."""
    dialog = QFileDialog(window, title, documents(), kinds)
    for label, known in _LABELS.items():
        dialog.setLabelText(label, QCoreApplication.translate("QFileDialog", known))
    return dialog


def _answer(dialog: QFileDialog) -> Path | None:
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def open_file(path: Path) -> None:
    """Let the system's own program show a file on this computer; raises Problem when none does."""
    if not path.is_file() or not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        raise Problem("not_opened", name=path.name, folder=path.parent)


def documents() -> str:
    """Return the folder in which people look for their files."""
    found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    # Where there is none, the dialog would open in the folder of the program.
    return found if Path(found).is_dir() else str(Path.home())


def file_name(date: str, title: str, ending: str) -> str:
    """Return a name with date and title that every system takes."""
    plain = re.sub(r"[^\w\- ]+", "", title).strip().replace(" ", "-").lower() or "sessie"
    return f"{date[:10]}-{plain[:60]}{ending}"
