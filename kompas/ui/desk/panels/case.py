"""Step "case": the dilemma as the room sees it, what to ask, what is at stake; each part can be shown."""

from typing import ClassVar

from kompas.domain.session import Session
from kompas.geometry.marks import value_name
from kompas.ui.controls.choice import Choice, Choices
from kompas.ui.desk.stake_words import StakeWords
from kompas.ui.desk.step_panel import StepPanel, heading
from kompas.ui.prose import Prose
from kompas.ui.room import Room
from kompas.ui.widgets import Words

FACTS = 1
"""The index of the facts among the views of a case; the stakes of the values follow."""


class CasePanel(StepPanel):
    """Nothing to fill in: reading aloud, asking, showing."""

    fields: ClassVar[tuple[str, ...]] = ("stage",)

    def __init__(self, room: Room, step: str) -> None:
        super().__init__(room, step)
        texts, case = room.texts, room.session.scenario
        language = texts.language
        self.parts = self._make_parts()
        self._state = Words(voice="soft")
        self.put(Words(texts("desk.case_show"), "soft"))
        self.put(self.parts, above=6)
        self.put(self._state, above=4)
        question = Words(case.question.read(language), "strong")
        self.part(texts("desk.case_question"), question, above=12)
        self.put(self._prose(case.case.read(language).strip()), above=8)
        probes = "\n".join(probe.read(language).strip() for probe in case.probes)
        self.part(texts("desk.case_probes"), self._prose(probes, mark="–"))
        self.put(heading(texts("desk.case_stakes")), above=18)
        for stake in case.stakes:
            self.put(StakeWords(room, stake), above=8)
        self.body.addStretch(1)

    def _prose(self, text: str, mark: str = "") -> Prose:
        prose = Prose(self.room.palette.ink, 16, 23, mark=mark)
        prose.setText(text)
        return prose

    def _make_parts(self) -> Choices:
        texts, palette = self.room.texts, self.room.palette
        buttons = [
            ("0", Choice(texts("desk.case_text"), palette)),
            (str(FACTS), Choice(texts("desk.case_facts"), palette)),
        ]
        for place, stake in enumerate(self.room.session.scenario.stakes, start=FACTS + 1):
            letter, name = value_name(texts, stake.value)
            buttons.append((str(place), Choice(name, palette, mark=(stake.value, letter))))
        return Choices(
            buttons,
            lambda part: self.publish(int(part)),
            texts("desk.case_show"),
            breaks=str(FACTS + 1),
        )

    def fill(self, session: Session) -> None:
        """Show which part the stage has."""
        here = session.stage.step == self.step and not session.stage.black
        index = session.stage.index
        self.parts.show_chosen(str(index) if here else "")
        self._state.setText(self.on_stage(index) or self.room.texts("desk.case_not_shown"))
