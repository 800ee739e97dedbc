"""The pages of what is published: composed once, used by the stage and by the desk's copy."""

from functools import lru_cache

from kompas.domain.session import Session
from kompas.domain.stage import AnyView, Live
from kompas.domain.views import live
from kompas.geometry.palette import Palette, palette
from kompas.geometry.shapes import Drawing, Shape
from kompas.geometry.stage.clock import State, clock_on
from kompas.geometry.stage.compose import blank, compose
from kompas.geometry.stage.frame import Setting, frame
from kompas.language import Texts


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
        return self._compose(session.stage.view, live(session), round(aspect, 3), session.stage.size)

    def clock(self, session: Session, aspect: float, words: str, look: State) -> tuple[Shape, ...]:
        """Return the timer on the page that is shown now: not on black, before the start, or when it is hidden."""
        stage = session.stage
        if not stage.clock or stage.black or stage.view is None or session.closed:
            return ()
        page = self.drawing(session, aspect)
        setting = Setting(self.texts, self.palette, frame(round(aspect, 3), stage.size))
        return clock_on(page, words, look, setting) if page else ()

    def _composed(self, view: AnyView, now: Live, aspect: float, size: int) -> tuple[Drawing, ...]:
        return compose(view, now, self.texts, self.palette, aspect, size)
