"""Says what to do with a screen that came while the stage is elsewhere: a window never moves by itself."""

from kompas.language import Texts
from kompas.ui.desk.middle.column import Middle
from kompas.ui.hints import first_cap
from kompas.ui.stage.control import StageControl


class NewScreen:
    """One sentence with the key that puts the stage there: on the desk, and above a stage that covers the desk."""

    def __init__(self, stage: StageControl, middle: Middle, texts: Texts) -> None:
        self._stage, self._middle, self._texts = stage, middle, texts
        self._said = ""

    def look(self) -> None:
        """Say it when there is another screen, and take it back when it is not true any longer."""
        said = self._words()
        if not self._stage.is_rehearsal:
            self._stage.window.say(said if self._stage.state == "here" else "")
        if said == self._said:
            return
        if said or self._middle.says(self._said):
            self._middle.show_message(said)
        self._said = said

    def _words(self) -> str:
        stage, at = self._stage, self._stage.at
        # A stage that shares its screen with a desk that lost its own stands where the room looks.
        if at.mirrored() or at.home() or not at.other():
            return ""
        if stage.state == "here":
            return self._texts("desk.screen_swap", key=first_cap(self._texts, "swap"))
        if stage.state == "lost":
            return self._texts("desk.screen_open", key=first_cap(self._texts, "stage"))
        return ""
