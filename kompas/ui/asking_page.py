"""Pages over the desk: one that asks one thing and is as high as its sentences need, and how any is shown."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QApplication, QDialog, QLayout, QWidget


class AskingPage(QDialog):
    """A dialog of a fixed width, in pixels; its sentences wrap, so that its height follows from them."""

    def __init__(self, title: str, width: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._wide = width
        self.setWindowTitle(title)

    def set_content(self, layout: QLayout) -> None:
        """Take what stands on the page."""
        self.setLayout(layout)
        self.setFixedWidth(self._wide)

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the sentences need."""
        self.fit()
        super().showEvent(event)

    def fit(self) -> None:
        """Be as high as the sentences need at this width, also when some came or went."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(self._wide, layout.totalHeightForWidth(self._wide))


def ask(page: QDialog) -> None:
    """Show a page until it is closed; where the stage stood in front, as on the only screen, it does again."""
    front = QApplication.activeWindow()
    page.exec()
    if front is not None and front is not page.parentWidget() and front.isVisible():
        front.raise_()
        front.activateWindow()
