"""Why the facilitator's notes are not on the desk now, and how they come back: notes that vanish look lost."""

from kompas.language import Texts
from kompas.ui.hints import first_cap
from kompas.ui.stage.control import StageControl


def why_hidden(stage: StageControl, texts: Texts) -> str:
    """Return the sentence that stands where the notes stood; "" while they are shown."""
    if not stage.secret():
        return ""
    if stage.at.mirrored():
        return texts("desk.notes_mirrored")
    if stage.state == "open":
        return texts("desk.notes_reached")
    said = "desk.notes_lost" if stage.state == "lost" else "desk.notes_here"
    return texts(said, key=first_cap(texts, "stage"))
