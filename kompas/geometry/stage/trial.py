"""A page with nothing of a session: lines at the sizes of the stage, for the back row to read aloud."""

from kompas.geometry.shapes import Drawing
from kompas.geometry.stage.frame import HEIGHT, Setting
from kompas.geometry.stage.page import heading
from kompas.geometry.stage.writing import BODY, LABEL, text


def trial(setting: Setting) -> Drawing:
    """Return a heading, a line of body text, and one as small as any on the stage."""
    texts, frame, palette = setting.texts, setting.frame, setting.palette
    said = (texts("stage.trial"), texts("stage.trial_body"), texts("stage.trial_small"))
    head = heading(said[0], setting)
    body = text(said[1], BODY.scaled(frame.scale), palette.ink, frame.axis, frame.room)
    small = text(said[2], LABEL.scaled(frame.scale), palette.ink, frame.axis, frame.room)
    top = HEIGHT * 0.24
    below = top + head.height + 70
    shapes = (*head.at(top), *body.at(below), *small.at(below + body.height + 70))
    return Drawing(frame.width, HEIGHT, shapes, said)
