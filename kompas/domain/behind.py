"""Whether the room sees something else than the desk is at, and the act that shows it what is there now."""

from typing import Literal

from msgspec.structs import replace

from kompas.domain.actions import Publish
from kompas.domain.session import Session
from kompas.domain.stage import AnyView, RoleMapView
from kompas.domain.views import views_of

Behind = Literal["", "step", "words", "map", "question"]
"""The room sees another step, this step with its words or its map as before, or a question that is answered now."""


def behind(session: Session) -> Behind:
    """Return in what way the published view is behind the desk; "" when it is not, and before the first one."""
    view = session.stage.view
    if view is None:
        return ""
    if session.stage.step != session.step.id:
        return "step"
    if view == _present(session):
        return "question" if isinstance(view, RoleMapView) and _answered(session, view) else ""
    return "map" if isinstance(view, RoleMapView) else "words"


def shown_anew(session: Session) -> Publish:
    """Return the act that shows the published view of this step as it is now, with what is lit on it.

    A question that is answered goes, with what it lit: which one comes next is for the desk to choose.
    """
    stage = session.stage
    index = min(stage.index, len(views_of(session, session.step)) - 1)
    page = stage.page if index == stage.index else 0
    view = stage.view
    if isinstance(view, RoleMapView) and not _answered(session, view):
        return Publish(stage.step, index, page, view.lit, view.finding, view.walk, view.asked)
    return Publish(stage.step, index, page)


def _present(session: Session) -> AnyView | None:
    """Return the published view as it would be made now; None when this step has it no more."""
    views, shown = views_of(session, session.step), session.stage
    if shown.index >= len(views):
        return None
    view = views[shown.index]
    if isinstance(view, RoleMapView) and isinstance(shown.view, RoleMapView):
        here = shown.view
        return replace(view, lit=here.lit, finding=here.finding, walk=here.walk, asked=here.asked)
    return view


def _answered(session: Session, view: RoleMapView) -> bool:
    """Whether the room answered the question that this view asks."""
    return any(answer.holds(*view.asked) for answer in session.finding_answers)
