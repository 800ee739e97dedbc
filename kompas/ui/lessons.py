"""What the page of lessons may say: nothing that tells whose it is, unless somebody ticks that."""

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QWidget

from kompas.geometry.palette import Palette
from kompas.language import Texts
from kompas.ui.asking_page import AskingPage
from kompas.ui.widgets import Button, Title, Words, column, row

HOW_WIDE = 560


class LessonsPage(AskingPage):
    """Asks it anew each time, without a tick: what was right for one session says nothing about the next.

    `go_on` is told whether the page may name institution, place, date and roles.
    """

    def __init__(
        self, texts: Texts, palette: Palette, go_on: Callable[[bool], None], parent: QWidget
    ) -> None:
        super().__init__(texts("desk.lessons_title"), HOW_WIDE, parent)
        self._go_on = go_on
        self.named = QCheckBox(texts("desk.lessons_named"))
        self.on = Button(texts("desk.lessons_on"), palette, "primary")
        self.cancel = Button(texts("desk.lessons_cancel"), palette, "plain", "Esc")
        for button, act in ((self.on, self._agree), (self.cancel, self.reject)):
            button.setAutoDefault(False)
            button.clicked.connect(act)
        self.set_content(
            column(
                *(Title(texts("desk.lessons_title"), 28), Words(texts("desk.lessons_how"), "soft"), 8),
                *(self.named, Words(texts("desk.lessons_read"), "soft"), 12),
                row(self.on, self.cancel, -1, gap=4),
                margins=(32, 24, 32, 20),
                gap=6,
            )
        )
        self.on.setFocus()

    def _agree(self) -> None:
        self.accept()
        self._go_on(self.named.isChecked())
