"""Whose records these are: name, contact and logo of the institution, set once for all sessions."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QLineEdit, QWidget

from kompas.domain.problems import Problem
from kompas.geometry.palette import Palette
from kompas.geometry.shapes import Drawing, Picture
from kompas.language import Texts
from kompas.record.house import House
from kompas.record.logo import HIGH, MOST_BYTES, WIDE, cleaned, decoded, encoded
from kompas.saying import said
from kompas.ui.asking_page import AskingPage
from kompas.ui.files import ask_picture
from kompas.ui.stage.canvas import Canvas
from kompas.ui.widgets import Button, Title, Words, column, row

LONGEST_NAME, LONGEST_CONTACT = 60, 80
"""Characters that fit on one line at the foot of page one."""
HOW_WIDE = 620
AskPicture = Callable[[QWidget, str, str], Path | None]
Keep = Callable[[str, str, bytes | None], None]
"""Keeps name, contact and logo (bytes of a PNG, empty for none, None for as it was); raises Problem."""


def logo_of(path: Path) -> bytes:
    """Return the logo in a file that somebody chose, written anew as nothing but its points on white.

    Raises Problem `logo_not_read`, `logo_not_png`, `logo_too_large` or `logo_damaged`.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
    except OSError as trouble:
        raise Problem("logo_not_read", name=path.name) from trouble
    image = QImage.fromData(cleaned(content), "PNG")  # type: ignore[arg-type]  # the stub wants bytes
    if image.isNull():
        raise Problem("logo_damaged")
    size = image.size()
    if size.width() > WIDE or size.height() > HIGH:
        size = size.scaled(QSize(WIDE, HIGH), Qt.AspectRatioMode.KeepAspectRatio).expandedTo(QSize(1, 1))
    smooth = Qt.TransformationMode.SmoothTransformation
    fine = image.scaled(size, Qt.AspectRatioMode.IgnoreAspectRatio, smooth)
    plain = QImage(size, QImage.Format.Format_RGB888)
    plain.fill(QColor("#ffffff"))
    with QPainter(plain) as painter:
        painter.drawImage(0, 0, fine)
    rows = bytes(plain.constBits())
    step, wide = plain.bytesPerLine(), 3 * size.width()
    pixels = b"".join(rows[at * step : at * step + wide] for at in range(size.height()))
    return encoded(size.width(), size.height(), pixels)


class HousePage(AskingPage):
    """Name, contact and logo; nothing is kept before the button was pressed."""

    def __init__(
        self,
        texts: Texts,
        palette: Palette,
        house: House,
        keep: Keep,
        parent: QWidget,
        ask: AskPicture = ask_picture,
    ) -> None:
        super().__init__(texts("desk.house_title"), HOW_WIDE, parent)
        self._texts, self._palette, self._keep, self._ask = texts, palette, keep, ask
        self._logo: bytes | None = None
        self.name = QLineEdit(house.name)
        self.name.setMaxLength(LONGEST_NAME)
        self.name.setAccessibleName(texts("desk.house_name"))
        self.contact = QLineEdit(house.contact)
        self.contact.setMaxLength(LONGEST_CONTACT)
        self.contact.setAccessibleName(texts("desk.house_contact"))
        self.paper = Canvas(texts("desk.house_logo"))
        self.paper.setFixedSize(270, 108)
        self.choose = Button(texts("desk.house_choose"), palette)
        self.remove = Button(texts("desk.house_remove"), palette, "quiet")
        self.trouble = Words(voice="alert")
        self.trouble.hide()
        self.keep = Button(texts("desk.house_keep"), palette, "primary")
        self.cancel = Button(texts("desk.house_cancel"), palette, "plain", "Esc")
        self._build()
        self._show(house.logo)

    def _build(self) -> None:
        texts = self._texts
        for button, act in (
            (self.choose, self._choose),
            (self.remove, self._remove),
            (self.keep, self._done),
            (self.cancel, self.reject),
        ):
            button.setAutoDefault(False)
            button.clicked.connect(act)
        self.set_content(
            column(
                *(Title(texts("desk.house_title"), 28), Words(texts("desk.house_how"), "soft"), 8),
                *(Words(texts("desk.house_name"), "strong"), self.name, 8),
                *(Words(texts("desk.house_contact"), "strong"), self.contact, 8),
                *(Words(texts("desk.house_logo"), "strong"), self.paper, 6),
                *(row(self.choose, self.remove, -1, gap=4), self.trouble, 12),
                row(self.keep, self.cancel, -1, gap=4),
                margins=(32, 24, 32, 20),
                gap=6,
            )
        )

    def _show(self, logo: Picture | None) -> None:
        drawing = Drawing(logo.width, logo.height, (logo,)) if logo else Drawing(10.0, 4.0, ())
        self.paper.show_drawing(drawing, "#ffffff")
        self.remove.setVisible(logo is not None)

    def _choose(self) -> None:
        texts = self._texts
        path = self._ask(self, texts("desk.house_choose"), texts("desk.house_kind"))
        if path is None:
            return
        try:
            self._logo = logo_of(path)
        except Problem as problem:
            self._tell(problem)
            return
        self.trouble.hide()
        self._show(decoded(self._logo))

    def _remove(self) -> None:
        self._logo = b""
        self._show(None)

    def _done(self) -> None:
        try:
            self._keep(self.name.text().strip(), self.contact.text().strip(), self._logo)
        except Problem as problem:
            self._tell(problem)
            return
        self.accept()

    def _tell(self, problem: Problem) -> None:
        self.trouble.setText(said(problem, self._texts))
        self.trouble.show()
