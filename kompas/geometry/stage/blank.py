"""What the room sees before anything was published: the emblem and a welcome, nothing of the session."""

from kompas.geometry.emblem import emblem
from kompas.geometry.shapes import Drawing
from kompas.geometry.stage.frame import HEIGHT, Setting
from kompas.geometry.stage.page import heading
from kompas.geometry.stage.writing import SMALL_BODY, text

SIZE = 300.0


def empty(setting: Setting) -> Drawing:
    """Return the page with which the stage opens."""
    texts, frame, palette = setting.texts, setting.frame, setting.palette
    size = min(SIZE, frame.aside)
    head = heading(texts("stage.welcome"), setting)
    below = text(texts("stage.soon"), SMALL_BODY.scaled(frame.scale), palette.soft, frame.axis, frame.room)
    top = HEIGHT * 0.42
    # The emblem's ink begins on the margin, its middle is level with the heading.
    shapes = (
        *emblem((frame.margin - size * 0.115, top + head.height / 2 - size * 0.42), size, palette),
        *head.at(top),
        *below.at(top + head.height + 60),
    )
    return Drawing(frame.width, HEIGHT, shapes, (texts("stage.welcome"), texts("stage.soon")))
