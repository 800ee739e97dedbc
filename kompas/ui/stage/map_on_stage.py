"""The role map as it would stand on the stage now: what the desk's map keeps to, so that both are one picture."""

from functools import lru_cache

from kompas.domain.content import StepKind
from kompas.domain.stage import RoleMapView
from kompas.domain.views import views_of
from kompas.geometry.rolemap.sides import Sides
from kompas.geometry.stage.frame import Setting, frame
from kompas.geometry.stage.map import sides_on_stage
from kompas.ui.room import Room
from kompas.ui.stage.control import StageControl


class MapOnStage:
    """Says how the map is divided there, and whether anything may move."""

    def __init__(self, room: Room, stage: StageControl) -> None:
        self._room, self._stage = room, stage
        self._known = lru_cache(maxsize=4)(self._sides)

    def still(self) -> bool:
        """Whether nothing may move: the system asked for that when the stage opened, or was not asked yet."""
        return self._stage.window.motion.still

    def sides(self) -> Sides | None:
        """Return on which side of the application each role of the session's map stands; None on one of groups."""
        session = self._room.session
        step = next((step for step in session.steps if step.kind is StepKind.ROLEMAP), None)
        view = views_of(session, step)[0] if step is not None else None
        if not isinstance(view, RoleMapView):
            return None
        return self._known(view, round(self._stage.aspect(), 3), session.stage.size)

    def _sides(self, view: RoleMapView, aspect: float, size: int) -> Sides | None:
        pages = self._stage.pages
        return sides_on_stage(view, Setting(pages.texts, pages.palette, frame(aspect, size)))
