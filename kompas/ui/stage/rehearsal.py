"""A rehearsal: desk and stage side by side on one screen, for a facilitator alone."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from kompas.preferences import DeskPlace
from kompas.ui.placing import place_of, put
from kompas.ui.stage.window import StageWindow

LEAST_STAGE = 480
"""Pixels; narrower than this the room's text cannot be read by somebody alone behind the desk."""
DESK_SHARE = 0.62
WIDE = 16 / 9
MARK = 36
"""Height of the mark above the stage that says that this is a rehearsal."""
_TITLE, _EDGE = 32, 8
"""Room for the bar and the edge that the window system puts around a window."""


def side_by_side(area: QRect, least_desk: int) -> tuple[QRect, QRect] | None:
    """Return the places of desk and stage in `area`; None where it is too narrow for both."""
    if area.width() - least_desk < LEAST_STAGE:
        return None
    below = area.adjusted(0, _TITLE, 0, 0)
    wide = max(least_desk, round(area.width() * DESK_SHARE))
    rest = area.width() - wide - 2 * _EDGE
    desk = QRect(below.x(), below.y(), wide, below.height())
    return desk, QRect(below.x() + wide + _EDGE, below.y(), rest, round(rest / WIDE) + MARK)


class Rehearsal:
    """Puts the windows side by side and, at its end, the desk back where it was. Nothing else differs.

    Where the screen is too narrow for both, the desk stays and the stage lies over the desk's own copy of the stage,
    which shows the same; what stands above that says that this is a rehearsal.
    """

    def __init__(self, desk: QWidget, stage: StageWindow) -> None:
        self._desk = desk
        self._stage = stage
        self._place: DeskPlace | None = None
        self._moved = False

    @property
    def lasts(self) -> bool:
        """Whether it goes on now."""
        return self._place is not None

    @property
    def desk(self) -> DeskPlace:
        """Where the desk stands, or stood before the rehearsal."""
        return self._place or place_of(self._desk)

    def begin(self, least_desk: int, copy: QRect, said: str) -> None:
        """Begin; `copy` is where the desk's copy of the stage stands in it, `said` what stands above the stage."""
        self._place = place_of(self._desk)
        places = side_by_side(self._desk.screen().availableGeometry(), least_desk)
        self._moved = places is not None
        if places is None:
            self._stage.open_beside(copy.translated(self._desk.geometry().topLeft()), said, bare=True)
            return
        desk, stage = places
        self._desk.showNormal()
        self._desk.setGeometry(desk)
        self._stage.open_beside(stage, said, bare=False)

    def end(self) -> None:
        """End, if it lasts."""
        before, self._place = self._place, None
        if before is not None and self._moved:
            put(self._desk, before)
