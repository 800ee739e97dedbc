"""The pages of what is published: composed once, used by the stage and by the desk's copy."""

from collections.abc import Callable
from functools import lru_cache

from kompas.domain.live import live_on_stage
from kompas.domain.session import Session
from kompas.domain.stage import AnyView, Live, RevealView
from kompas.geometry.palette import Palette, palette
from kompas.geometry.shapes import Drawing, Shape
from kompas.geometry.stage.clock import State, clock_on
from kompas.geometry.stage.compose import blank, compose
from kompas.geometry.stage.frame import Setting, frame
from kompas.language import Texts

MOVES_IN = 2
"""The beat in which the dots of the second round come from those of the first."""


def _moves(view: RevealView) -> bool:
    return any(shown.moves for shown in view.rounds)


class StagePages:
    """Composes the stage in one language and theme."""

    def __init__(self, texts: Texts, theme: str) -> None:
        self.texts = texts
        self.palette: Palette = palette(theme)
        self._compose = lru_cache(maxsize=8)(self._composed)

    def drawing(self, session: Session, aspect: float) -> Drawing | None:
        """Return what the stage shows now at this width/height; None is black."""
        stage = session.stage
        if stage.black:
            return None
        if stage.view is None:
            return blank(self.texts, self.palette, aspect)
        pages = self.pages(session, aspect)
        return pages[min(stage.page, len(pages) - 1)]

    def pages(self, session: Session, aspect: float) -> tuple[Drawing, ...]:
        """Return all pages of the published view."""
        if session.stage.view is None:
            return (blank(self.texts, self.palette, aspect),)
        return self._compose(session.stage.view, live_on_stage(session), round(aspect, 3), session.stage.size)

    def way(self, session: Session, aspect: float) -> Callable[[float], Drawing] | None:
        """Return how the page comes to where it stands (0 to 1), if that explains something: how people moved."""
        stage, now = session.stage, live_on_stage(session)
        view = stage.view
        if stage.black or not isinstance(view, RevealView) or view.beat != MOVES_IN or not _moves(view):
            return None

        def page(progress: float) -> Drawing:
            shape = round(aspect, 3)
            made = compose(view, now, self.texts, self.palette, shape, stage.size, progress)
            return made[min(stage.page, len(made) - 1)]

        return page

    def clock(self, session: Session, aspect: float, words: str, look: State) -> tuple[Shape, ...]:
        """Return the timer on the page that is shown now: not on black, before the start, or when it is hidden.

        A page that stayed while the desk went to another step has none: there is no time left of its own step.
        """
        stage = session.stage
        if not stage.clock or stage.black or stage.view is None or session.closed:
            return ()
        if stage.step != session.step.id:
            return ()
        page = self.drawing(session, aspect)
        setting = Setting(self.texts, self.palette, frame(round(aspect, 3), stage.size))
        return clock_on(page, words, look, setting) if page else ()

    def _composed(self, view: AnyView, now: Live, aspect: float, size: int) -> tuple[Drawing, ...]:
        return compose(view, now, self.texts, self.palette, aspect, size)
