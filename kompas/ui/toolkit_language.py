"""The language of what the toolkit itself says: its own buttons and menus, and dates."""

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication


def speak(application: QApplication, language: str) -> None:
    """Let Qt speak "nl" or "en" from now on, in what is made from now on."""
    QLocale.setDefault(QLocale(language))
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if language == "nl" and translator.load("qtbase_nl", folder):
        application.installTranslator(translator)
