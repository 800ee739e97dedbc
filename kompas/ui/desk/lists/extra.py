"""What stands under the text of an item in a list."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kompas.ui.controls.axis import EDGE
from kompas.ui.controls.flow import flow


class Extra(QWidget):
    """The further fields of one item, in lines that stand in the row from the start.

    With a style sheet, each widget that gets a parent later is measured again, with all that is in it.
    """

    def __init__(self, row: QWidget) -> None:
        super().__init__(row)
        self._body = QVBoxLayout(self)
        self._body.setContentsMargins(EDGE, 2, 0, 0)
        self._body.setSpacing(6)

    def line(self, *fields: QWidget) -> None:
        """Put fields beside each other, and on a further line where there is no room."""
        self._body.addWidget(flow(*fields))

    def refresh(self) -> None:
        """Show what the session holds."""
