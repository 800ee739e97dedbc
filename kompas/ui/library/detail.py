"""The right column of the library: the chosen dilemma, its stakes, the time, and the start."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from kompas.domain.scenario import Scenario
from kompas.domain.values import VALUES, Value
from kompas.geometry.marks import value_mark, value_name
from kompas.geometry.palette import Palette
from kompas.geometry.shapes import Drawing
from kompas.geometry.typesetting import Face
from kompas.language import Texts
from kompas.ui.library.rows import Choice
from kompas.ui.prose import Prose
from kompas.ui.stage.canvas import Canvas
from kompas.ui.widgets import Button, Rule, Title, Words, column, ground, row


class Detail(QWidget):
    """What a dilemma is about, and the one button that begins it."""

    def __init__(
        self,
        texts: Texts,
        palette: Palette,
        minutes: tuple[int, ...],
        usual: int,
        begin: Callable[[], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        ground(self, "sheet")
        self._texts = texts
        self._palette = palette
        self._about = Words(voice="soft")
        self._title = Title(size=28)
        self._case = Prose(palette.ink, 16, 26)
        self._question = Prose(palette.ink, 16, 26, Face.SEMIBOLD)
        self._stakes = {value: Words(voice="soft") for value in VALUES}
        self._choices = {n: Choice(palette, str(n)) for n in minutes}
        self._choices[usual if usual in self._choices else minutes[0]].setChecked(True)
        self.begin = Button(texts("library.begin"), palette, "primary", texts("library.enter"))
        self.begin.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.begin.clicked.connect(begin)
        self._wide, self._enters = True, True
        self._at_stakes: list[QWidget] = []
        self.set_wide(wide=True)
        self._build()

    @property
    def minutes(self) -> int:
        """The length that was chosen."""
        return next(n for n, choice in self._choices.items() if choice.isChecked())

    def set_wide(self, *, wide: bool) -> None:
        """Take the full width of the column, or that of a small screen, where a button has no room for its key."""
        self.setFixedWidth(436 if wide else 372)
        self._wide = wide
        self.show_enter(shown=self._enters)

    def set_low(self, *, low: bool) -> None:
        """Close ranks where there is little height, so that what is at stake is seen without scrolling."""
        for prose in (self._case, self._question):
            prose.set_leading(23 if low else 26)
        for stake in self._at_stakes:
            stake.setFixedHeight(52 if low and self._wide else 62)
        self._inside.setContentsMargins(32, 12 if low else 24, 32, 0)

    def show_enter(self, *, shown: bool) -> None:
        """Show Enter on the button that begins, or not: it belongs to the button that Enter presses."""
        self._enters = shown
        key = self._texts("library.enter") if shown and self._wide else ""
        self.begin.set_words(self._texts("library.begin"), key)

    def _build(self) -> None:
        text = QWidget()
        layout = self._inside = column(
            self._about, self._title, 4, self._case, 4, self._question, 8, margins=(32, 24, 32, 0), gap=6
        )
        layout.addLayout(self._at_stake())
        layout.addStretch(1)
        text.setLayout(layout)
        area = QScrollArea(self)
        area.setWidget(text)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        times = row(
            6,
            Words(self._texts("library.time"), "soft", wrap=False),
            *self._choices.values(),
            Words(self._texts("library.minutes"), wrap=False),
            -1,
            gap=10,
        )
        foot = QWidget()
        foot.setLayout(column(times, self.begin, margins=(26, 8, 26, 18), gap=8))
        # Where the text goes on below, it is cut by a line, and not by nothing.
        self._edge = Rule(self._palette.ink, 2)
        keeps = self._edge.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self._edge.setSizePolicy(keeps)
        outer = column(gap=0)
        outer.addWidget(area, 1)
        outer.addWidget(self._edge)
        outer.addWidget(foot)
        self.setLayout(outer)
        bar = self._bar = area.verticalScrollBar()
        bar.valueChanged.connect(self._show_edge)
        bar.rangeChanged.connect(self._show_edge)
        self._show_edge()

    def _show_edge(self, *_: int) -> None:
        self._edge.setVisible(self._bar.value() < self._bar.maximum())

    def show_scenario(self, number: int, scenario: Scenario) -> None:
        """Show a dilemma."""
        language = self._texts.language
        sectors = self._texts.joined(scenario.sectors)
        self._about.setText(self._texts("library.dilemma", number=number, sectors=sectors))
        self._title.setText(scenario.title.read(language))
        self._case.setText(scenario.case.read(language).strip().replace("\n\n", "\n"))
        self._question.setText(scenario.question.read(language))
        for stake in scenario.stakes:
            self._stakes[stake.value].setText(stake.short.read(language))

    def _at_stake(self) -> QVBoxLayout:
        rows = column(Rule(self._palette.hair, 1), gap=0)
        for value, short in self._stakes.items():
            rows.addWidget(self._stake(value, short))
            rows.addWidget(Rule(self._palette.hair, 1))
        return rows

    def _stake(self, value: Value, short: Words) -> QWidget:
        name = Words(self._texts(f"common.{value.value}"), "strong")
        words = QWidget()
        words.setLayout(column(-1, name, short, -1, gap=2))
        mark = Canvas("")
        mark.setFixedSize(48, 48)
        letter = value_name(self._texts, value).letter
        shapes = value_mark(value, (24.0, 24.0), 36.0, letter, self._palette)
        drawing = Drawing(48.0, 48.0, shapes)
        mark.show_drawing(drawing, self._palette.sheet)
        made = row(mark, words, gap=12)
        made.setFixedHeight(62)
        self._at_stakes.append(made)
        return made
