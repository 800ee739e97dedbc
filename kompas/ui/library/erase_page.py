"""Erasing a session from the first screen: choose one, read what goes and what stays, and say so once more."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from kompas.geometry.palette import Palette
from kompas.language import Texts
from kompas.ui.asking_page import AskingPage
from kompas.ui.controls.ask_again import AskAgain
from kompas.ui.controls.choice import Choice, Choices
from kompas.ui.controls.inset import inset
from kompas.ui.library.past import PastSession, moment
from kompas.ui.widgets import RING, Button, Title, Words, column, row

_WIDE = 560
_MOST = 260
"""Pixels: a longer list of sessions scrolls in its own place."""


class ErasePage(AskingPage):
    """Works for every session that is listed, also one that can no longer be opened.

    `chosen` is the journal that somebody pointed at, or ""; `wanted` is the one to erase, once somebody agreed.
    """

    def __init__(
        self,
        texts: Texts,
        palette: Palette,
        sessions: tuple[PastSession, ...],
        chosen: str,
        parent: QWidget,
    ) -> None:
        super().__init__(texts("library.erase_title"), _WIDE, parent)
        self.wanted = ""
        buttons = [(one.path, _choice(one, moment(texts, one, sessions), texts, palette)) for one in sessions]
        self._path = chosen
        self.choices = Choices(buttons, self._choose, texts("library.erase_title"), columns=1)
        self.erase = AskAgain(
            texts("library.erase"),
            texts("library.erase_ask"),
            texts("library.erase_yes"),
            texts("library.erase_no"),
            palette,
        )
        self.erase.agreed.connect(self._agree)
        self.erase.asking.connect(self._asks)
        self.leave = Button(texts("library.erase_leave"), palette, "plain", "Esc")
        self.leave.clicked.connect(self.reject)
        for each in (self.erase.ask, self.erase.yes, self.erase.no, self.leave):
            each.setAutoDefault(False)
        self._build(texts)
        self._choose(chosen)
        self.choices.buttons.get(chosen, next(iter(self.choices.buttons.values()))).setFocus()

    def _build(self, texts: Texts) -> None:
        self.set_content(
            column(
                inset(Title(texts("library.erase_title"), 28)),
                inset(Words(texts("library.erase_how"), "soft")),
                8,
                inset(self._listed()),
                8,
                self.erase,
                row(self.leave, -1),
                margins=(32 - RING, 24, 32 - RING, 20),
                gap=6,
            )
        )

    def _listed(self) -> QWidget:
        area = QScrollArea()
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidgetResizable(True)
        area.setWidget(self.choices)
        layout = self.choices.layout()
        wide = _WIDE - 2 * 32 - RING
        high = layout.totalHeightForWidth(wide) if layout is not None else _MOST
        area.setFixedHeight(min(_MOST, high))
        return area

    def _choose(self, path: str) -> None:
        if self.erase.no.isVisible():
            # What was asked was about another session.
            self.erase.no.click()
        self._path = path
        self.choices.show_chosen(path)
        self.erase.setVisible(bool(path))
        self.fit()

    def _asks(self, asking: bool) -> None:  # noqa: FBT001 - Qt's own signature
        """Offer one way back at a time."""
        self.leave.setVisible(not asking)
        self.fit()

    def _agree(self) -> None:
        self.wanted = self._path
        self.accept()


def _choice(session: PastSession, at: str, texts: Texts, palette: Palette) -> Choice:
    made = Choice(session.title, palette)
    when = texts("library.when", date=texts.date(at), time=texts.time(at))
    made.set_words(session.title, ". ".join(part for part in (when, session.note) if part))
    return made
