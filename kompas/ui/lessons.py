"""What the page of lessons may say: nothing that tells whose it is, unless somebody ticks that."""

from collections.abc import Callable

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QCheckBox, QDialog, QWidget

from kompas.geometry.palette import Palette
from kompas.language import Texts
from kompas.ui.widgets import Button, Title, Words, column, row

HOW_WIDE = 560


class LessonsPage(QDialog):
    """Asks it anew each time, without a tick: what was right for one session says nothing about the next.

    `go_on` is told whether the page may name institution, place, date and roles.
    """

    def __init__(
        self, texts: Texts, palette: Palette, go_on: Callable[[bool], None], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._go_on = go_on
        self.setWindowTitle(texts("desk.lessons_title"))
        self.named = QCheckBox(texts("desk.lessons_named"))
        self.on = Button(texts("desk.lessons_on"), palette, "primary")
        self.cancel = Button(texts("desk.lessons_cancel"), palette, "plain", "Esc")
        for button, act in ((self.on, self._agree), (self.cancel, self.reject)):
            button.setAutoDefault(False)
            button.clicked.connect(act)
        self.setLayout(
            column(
                *(Title(texts("desk.lessons_title"), 28), Words(texts("desk.lessons_how"), "soft"), 8),
                *(self.named, Words(texts("desk.lessons_read"), "soft"), 12),
                row(self.on, self.cancel, -1, gap=4),
                margins=(32, 24, 32, 20),
                gap=6,
            )
        )
        self.setFixedWidth(HOW_WIDE)
        self.on.setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        """Be as high as the sentences need at this width."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            self.resize(HOW_WIDE, layout.totalHeightForWidth(HOW_WIDE))
        super().showEvent(event)

    def _agree(self) -> None:
        self.accept()
        self._go_on(self.named.isChecked())
