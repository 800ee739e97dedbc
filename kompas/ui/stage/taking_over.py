"""Another desk takes the place of one, in other words or colours: the room goes on seeing what it saw."""

from kompas.ui.stage.control import StageControl


def take_over(new: StageControl, old: StageControl) -> None:
    """Open the new stage where the old one stands, or let it wait for the same screen; a rehearsal ends.

    To be called before the old one goes, so that the room's screen is never without a stage.
    """
    if old.is_rehearsal or old.state == "closed":
        return
    if old.is_open:
        new.put_on(old.at.stage)
    else:
        new.at.stage = old.at.stage
    new.changed.emit()
