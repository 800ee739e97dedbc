"""One thing that was tried beforehand: a sign, what was found, and what to do about it."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from kompas.geometry.palette import Palette
from kompas.language import Texts
from kompas.preflight import Finding, Outcome
from kompas.saying import said
from kompas.ui.icons import IconLabel
from kompas.ui.widgets import Words

SAID: dict[Finding, tuple[str, str]] = {
    "screen_good": ("desk.check_screen_good", ""),
    "screen_one": ("desk.check_screen_one", "desk.check_screen_one_do"),
    "screen_mirrored": ("desk.check_screen_mirrored", "desk.check_screen_mirrored_do"),
    "awake_good": ("desk.check_awake_good", ""),
    "awake_bad": ("desk.check_awake_bad", "desk.check_awake_bad_do"),
    "folder_good": ("desk.check_folder_good", ""),
    "folder_bad": ("desk.check_folder_bad", "desk.check_folder_bad_do"),
    "room_good": ("desk.check_room_good", ""),
    "room_little": ("desk.check_room_little", "desk.check_room_little_do"),
    "room_unknown": ("desk.check_room_unknown", "desk.check_room_unknown_do"),
    "record_good": ("desk.check_record_good", ""),
    "record_bad": ("desk.check_record_bad", "desk.check_record_bad_do"),
}


class CheckRow(QWidget):
    """One check: a sign, what was found, and what to do about it."""

    def __init__(self, texts: Texts, palette: Palette, asks: str = "") -> None:
        super().__init__()
        self._texts = texts
        self._palette = palette
        self._asks = asks
        self._sign = IconLabel("clock", palette.soft)
        self.found = Words(asks)
        self.advice = Words(voice="soft")
        self.advice.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.advice.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 4, 0, 4)
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(2)
        grid.addWidget(self._sign, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.found, 0, 1)
        grid.addWidget(self.advice, 1, 1)
        grid.setColumnStretch(1, 1)

    def ask(self) -> None:
        """Say what is looked at; the answer is not there yet."""
        self._show("clock", self._asks, "")

    def show_outcome(self, outcome: Outcome) -> None:
        """Say what was found."""
        found, advice = SAID[outcome.finding]
        do = self._texts(advice, **outcome.values) if advice else ""
        if outcome.problem is not None:
            do = f"{said(outcome.problem, self._texts)} {do}"
        self.say(self._texts(found, **outcome.values), do, good=outcome.good)

    def say(self, found: str, advice: str, *, good: bool) -> None:
        """Say a result of one's own."""
        self._show("check" if good else "triangle-alert", found, advice)

    def wonder(self, found: str, advice: str) -> None:
        """Say what only a person can answer: that is no warning."""
        self._show("circle-help", found, advice)

    def keep_room(self, wide: int, *advice: str) -> None:
        """Take the height of the longest of these from now on, at this width: an answer moves nothing below."""
        policy = self.advice.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.advice.setSizePolicy(policy)
        line = self.advice.fontMetrics()
        room = QRect(0, 0, wide, 10_000)
        heights = (line.boundingRect(room, Qt.TextFlag.TextWordWrap, each).height() for each in advice)
        self.advice.setMinimumHeight(max(heights))

    def _show(self, sign: str, found: str, advice: str) -> None:
        self._sign.show_icon(sign, self._palette.ink)
        self.found.setText(found)
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))
