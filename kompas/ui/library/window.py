"""The first screen: choose a dilemma and begin, or go on where a session stopped."""

from collections.abc import Callable

from msgspec import Struct
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from kompas.domain.scenario import Scenario
from kompas.domain.text import Text
from kompas.geometry.palette import Palette
from kompas.language import Texts
from kompas.ui.hints import command
from kompas.ui.icons import IconLabel
from kompas.ui.library.detail import Detail
from kompas.ui.library.past import Past, PastActs, PastSession
from kompas.ui.library.rows import Choice, DilemmaRow, Divider, margin
from kompas.ui.library.search import Search
from kompas.ui.library.status import LibraryStatus
from kompas.ui.widgets import Title, Words, ground, row

LEAST = QSize(1000, 640)
"""What a beamer or an old laptop of 1024 by 768 leaves beside the bars of its desktop."""
_WIDE = 1240
"""From this width the columns at the sides have their full width."""

_HIGH = 800
"""From this height a dilemma is told with all its air."""


class Shelf(Struct, frozen=True):
    """What there is to choose from.

    `notices` are sentences to know: what was erased, a session that is due. `broken` are about what went wrong.
    """

    scenarios: tuple[Scenario, ...]
    notices: tuple[str, ...]
    broken: tuple[str, ...]
    sessions: tuple[PastSession, ...]
    minutes: tuple[int, ...]
    usual_minutes: int
    screens: int


class LibraryActs(Struct, frozen=True):
    """What can be done from the library."""

    begin: Callable[[Scenario, int], None]
    resume: Callable[[str], None]
    open_file: Callable[[], None]
    language: Callable[[], None]
    theme: Callable[[], None]
    preflight: Callable[[], None]
    erase: Callable[[str], None]
    """Asks which session goes; the argument is the one that somebody pointed at, or ""."""


class LibraryWindow(QMainWindow):
    """All dilemmas, one of them chosen; earlier sessions at the left."""

    def __init__(self, texts: Texts, palette: Palette, shelf: Shelf, acts: LibraryActs) -> None:
        super().__init__()
        self._texts = texts
        self._palette = palette
        self._shelf = shelf
        self._acts = acts
        self._rows = [self._row(i, s) for i, s in enumerate(shelf.scenarios, start=1)]
        self._sector = ""
        # From the outside in: with a style sheet, each widget that gets a parent later is measured again.
        self._whole = QWidget()
        self.setCentralWidget(self._whole)
        self._detail = Detail(texts, palette, shelf.minutes, shelf.usual_minutes, self._begin, self._whole)
        does = PastActs(acts.resume, acts.open_file, acts.erase)
        self.past = Past(texts, palette, shelf.sessions, does, self._whole)
        self._search = Search(texts("library.search"), self._filter)
        self._notice, self._problem = Words("\n".join(shelf.notices), voice="message"), Words(voice="alert")
        self._notice.setHidden(not shelf.notices)
        self._build()
        if self._rows:
            self._rows[0].setChecked(True)
        self.tell("\n".join(shelf.broken))
        QShortcut(QKeySequence("Ctrl+O"), self, acts.open_file)
        QShortcut(QKeySequence(command("preflight").keys[0]), self, acts.preflight)
        if self.past.go_on is not None:
            self.past.go_on.setFocus()
        elif self._rows:
            self._rows[0].setFocus()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._show_enter)
        self._show_enter()

    def _show_enter(self, *_: object) -> None:
        """Let the key cap stand on the button that Enter presses now."""
        button = self._pressed_by_enter()
        self._detail.show_enter(shown=button is self._detail.begin)
        if self.past.go_on is not None:
            self.past.show_enter(shown=button is self.past.go_on)

    def tell(self, sentence: str) -> None:
        """Say what went wrong; an empty sentence takes it away."""
        self._problem.setText(sentence)
        self._problem.setVisible(bool(sentence))

    def _row(self, number: int, scenario: Scenario) -> DilemmaRow:
        language = self._texts.language
        made = DilemmaRow(
            self._palette, number, scenario.title.read(language), scenario.question.read(language)
        )
        made.toggled.connect(self._chosen)
        return made

    def _build(self) -> None:
        self.setWindowTitle(self._texts("library.window"))
        self.setMinimumSize(LEAST)
        columns = QHBoxLayout()
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(self.past)
        columns.addWidget(self._middle(), 1)
        columns.addWidget(Divider(self._palette.hair))
        columns.addWidget(self._detail)
        layout = QVBoxLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(columns, 1)
        acts = (self._acts.preflight, self._acts.theme, self._acts.language)
        self._line = LibraryStatus(self._texts, self._palette, self._shelf.screens, acts, self._whole)
        for told in (self._notice, self._problem, self._line):
            layout.addWidget(told)
        self._whole.setLayout(layout)

    def _middle(self) -> QWidget:
        middle = ground(QWidget(self._whole), "sheet")
        layout = QVBoxLayout(middle)
        layout.setContentsMargins(0, 20, 0, 0)
        layout.setSpacing(6)
        self._head = row(Title(self._texts("library.choose"), 40))
        layout.addWidget(self._head)
        self._narrowing = self._filters()
        layout.addWidget(self._narrowing)
        rows = QWidget()
        inside = QVBoxLayout(rows)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(0)
        for made in self._rows:
            inside.addWidget(made)
        inside.addStretch(1)
        area = QScrollArea(middle)
        area.setWidget(rows)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout.addWidget(area, 1)
        return middle

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the width: on a small screen the columns at the sides yield, and the margin with them."""
        super().resizeEvent(event)
        wide = self.width() >= _WIDE
        self.past.set_wide(wide=wide)
        self._detail.set_wide(wide=wide)
        self._detail.set_low(low=self.height() < _HIGH)
        self._line.set_wide(wide=wide)
        left = margin(self.width() - self.past.width() - self._detail.width())
        self._head.setContentsMargins(left, 0, 24, 0)
        # The words of a choice begin 4 pixels inside.
        self._narrowing.setContentsMargins(left - 4, 0, 24, 6)

    def _filters(self) -> QWidget:
        every = Choice(self._palette, self._texts("library.all", count=len(self._rows)))
        every.setChecked(True)
        self._sectors = {"": every}
        for sector in ("mbo", "hbo", "wo"):
            self._sectors[sector] = Choice(self._palette, sector)
        for choice in self._sectors.values():
            choice.toggled.connect(self._filter)
        return row(*self._sectors.values(), -1, IconLabel("search", self._palette.soft), self._search, gap=6)

    def _chosen(self, chosen: bool) -> None:  # noqa: FBT001 - Qt's signal
        if chosen:
            place = next(i for i, made in enumerate(self._rows) if made.isChecked())
            self._detail.show_scenario(place + 1, self._shelf.scenarios[place])

    def _filter(self) -> None:
        sector = next((name for name, choice in self._sectors.items() if choice.isChecked()), "")
        wanted = self._search.text().strip().casefold()
        for made, scenario in zip(self._rows, self._shelf.scenarios, strict=True):
            fits = not sector or sector in scenario.sectors
            made.setVisible(fits and (not wanted or wanted in _searchable(scenario)))

    def _begin(self) -> None:
        place = next((i for i, made in enumerate(self._rows) if made.isChecked()), None)
        if place is not None:
            self._acts.begin(self._shelf.scenarios[place], self._detail.minutes)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button with the keyboard, else it begins; arrows walk; Delete asks which session goes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._step(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.key() == Qt.Key.Key_Delete:
            self.past.ask_erase()
        else:
            super().keyPressEvent(event)

    def _enter(self) -> None:
        button = self._pressed_by_enter()
        if button is self._detail.begin:
            self._begin()
        else:
            button.click()

    def _pressed_by_enter(self) -> QAbstractButton:
        """Return the button that has the keyboard, else the one that begins: a row of the list is only chosen."""
        focus = self.focusWidget()
        # Not every system lets a button take Enter itself.
        if isinstance(focus, QAbstractButton) and not focus.isCheckable():
            return focus
        return self._detail.begin

    def _step(self, by: int) -> None:
        shown = [made for made in self._rows if not made.isHidden()]
        here = next((i for i, made in enumerate(shown) if made.isChecked()), -by)
        if shown:
            target = shown[max(0, min(len(shown) - 1, here + by))]
            target.setChecked(True)
            target.setFocus()


def _searchable(scenario: Scenario) -> str:
    texts: tuple[Text, ...] = (scenario.title, scenario.question, scenario.case)
    return " ".join(f"{text.nl} {text.en}" for text in texts).casefold()
