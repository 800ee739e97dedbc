"""What the room sees: publishing, black, frozen, size."""

from msgspec.structs import replace

from kompas.domain.actions import Publish, SetBlack, SetFrozen, SetSize, ShowClock
from kompas.domain.problems import Problem
from kompas.domain.rules.walking import find_step
from kompas.domain.session import Session
from kompas.domain.stage import AnyView, RevealView, RoleMapView
from kompas.domain.views import views_of

SIZES = range(100, 141)


def publish(session: Session, action: Publish) -> Session:
    """Make the view of a step as it is now and send it to the stage."""
    views = views_of(session, find_step(session, action.step))
    index = _index(action.index, views)
    if not 0 <= index < len(views) or action.page < 0:
        raise Problem("no_view")
    view = _lit(views[index], action)
    stage = replace(session.stage, view=view, step=action.step, index=index, page=action.page, black=False)
    return replace(session, stage=stage)


def _index(asked: int, views: tuple[AnyView, ...]) -> int:
    """Return which view is meant: a round that keeps its figures back has one, where sessions of before count three."""
    return min(asked, 0) if isinstance(views[0], RevealView) and len(views) == 1 else asked


def _lit(view: AnyView, action: Publish) -> AnyView:
    if isinstance(view, RoleMapView):
        return replace(
            view,
            lit=action.lit,
            finding=action.question,
            walk=action.walk,
            asked=action.asked,
        )
    return view


def set_black(session: Session, action: SetBlack) -> Session:
    """Make the stage black, or show it again as it was."""
    return replace(session, stage=replace(session.stage, black=action.black))


def set_frozen(session: Session, action: SetFrozen) -> Session:
    """Keep the stage, or let it follow."""
    return replace(session, stage=replace(session.stage, frozen=action.frozen))


def set_size(session: Session, action: SetSize) -> Session:
    """Set the text size of the stage."""
    if action.percent not in SIZES:
        raise Problem("stage_size", percent=action.percent)
    return replace(session, stage=replace(session.stage, size=action.percent))


def show_clock(session: Session, action: ShowClock) -> Session:
    """Let the room see the timer, or not."""
    return replace(session, stage=replace(session.stage, clock=action.shown))
