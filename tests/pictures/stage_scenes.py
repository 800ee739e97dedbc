"""The stage as the pictures show it: moments of the nine-seat journey, each with its theme, shape and timer."""

from dataclasses import dataclass, replace
from functools import cache

from msgspec import structs
from PySide6.QtGui import QColor, QImage, QPainter

from kompas.checks.findings import findings_of
from kompas.content.library import load_agendas, load_content
from kompas.content.scenarios import find_scenario
from kompas.domain.actions import Weigh
from kompas.domain.live import live
from kompas.domain.names import map_name
from kompas.domain.rolemap import APPLICATION, Decision, Relation, RelationKind, Role, RoleMap
from kompas.domain.session import Session
from kompas.domain.stage import AnyView, NamedRole, RoleMapView
from kompas.domain.views import views_of
from kompas.geometry.palette import palette
from kompas.geometry.shapes import Drawing
from kompas.geometry.stage.clock import State, clock_on
from kompas.geometry.stage.compose import compose
from kompas.geometry.stage.frame import HEIGHT, Setting, frame
from kompas.language import texts
from kompas.paths import data_root
from kompas.storage.script import read_copy
from kompas.store.history import History
from kompas.store.store import replay
from kompas.ui.painter import paint

JOURNEY = data_root() / "tests" / "journeys" / "negen-plekken.kompas"
WIDE, NARROW = 16 / 9, 4 / 3
FINDING = "complaint-stops:adviser:program_manager"
TWO_DECIDE = "two-deciders:board:program_manager:threshold"


@dataclass(frozen=True)
class Scene:
    """A page of a step: which of its views, in which theme and shape, with which timer on it."""

    step: str
    view: int = 0
    theme: str = "projector-light"
    aspect: float = WIDE
    time: str = ""
    state: State = "running"
    language: str = "nl"
    half_weighed: bool = False
    """While the first round is open and seven of nine are ready; else at the end of the journey."""
    crowd: int = 0
    """How many other roles are on the role map as well, all of the catalogue in turn."""
    decided: bool = False
    """Two decisions are on the role map, and two roles decide over one of them."""


_OPEN = Scene("weigh-1", time="02:14", half_weighed=True)
SCENES = {
    "welcome": Scene("welcome"),
    "case": Scene("case", time="06:40"),
    "case-4x3": Scene("case", aspect=NARROW, time="06:40"),
    "facts-english": Scene("case", view=1, language="en"),
    "weighing-open": _OPEN,
    "weighing-open-4x3-dark": replace(
        _OPEN, aspect=NARROW, theme="projector-dark", time="00:48", state="ending"
    ),
    "revealed-points": Scene("weigh-2"),
    "revealed-mean": Scene("weigh-2", view=1, time="03:05"),
    "revealed-sentences": Scene("weigh-2", view=2, time="03:05"),
    "revealed-sentences-dark": Scene("weigh-2", view=2, theme="projector-dark", time="+02:10", state="over"),
    "discussion": Scene("discuss", view=1, time="+02:10", state="over"),
    "rolemap-lit": Scene("rolemap", time="11:20"),
    "rolemap-decisions": Scene("rolemap", decided=True),
    "rolemap-groups-dark": Scene("rolemap", theme="projector-dark", aspect=NARROW, crowd=49),
    "law": Scene("law", view=1, time="01:12", state="ending"),
    "decision": Scene("decide", time="04:30"),
    "close": Scene("close"),
}


@cache
def journey(*, half_weighed: bool = False) -> History:
    """Return the nine-seat journey to its end, or until seat 8 is the next to weigh."""
    actions = tuple(read_copy(JOURNEY, find_scenario, load_content(), load_agendas()))
    if not half_weighed:
        return replay(actions)
    eighth = next(at for at, done in enumerate(actions) if isinstance(done, Weigh) and done.seat == 8)
    return replay(actions[:eighth])


def page(scene: Scene) -> Drawing:
    """Return the first page of a scene with its timer laid over it, as the stage shows it."""
    session = journey(half_weighed=scene.half_weighed).session
    if scene.decided:
        session = structs.replace(session, map=decided(session.map))
    step = next(step for step in session.steps if step.id == scene.step)
    lit = TWO_DECIDE if scene.decided else FINDING
    view = _lit(views_of(session, step)[scene.view], session, lit)
    if isinstance(view, RoleMapView):
        view = crowded(view, session, scene.crowd)
    setting = Setting(texts(scene.language), palette(scene.theme), frame(scene.aspect))
    bare = compose(view, live(session), setting.texts, setting.palette, scene.aspect)[0]
    timer = clock_on(bare, scene.time, scene.state, setting) if scene.time else ()
    return structs.replace(bare, shapes=(*bare.shapes, *timer))


def crowded(view: RoleMapView, session: Session, count: int) -> RoleMapView:
    """Return a role map with more roles, each of which has something to do with the application."""
    known, kinds = session.content.roles.roles, tuple(RelationKind)
    kind = {number: known[number % len(known)] for number in range(count)}
    roles = [Role(f"r{number}", kind=one.id, outside=one.outside) for number, one in kind.items()]
    lines = (Relation(f"r{n}", kinds[n % len(kinds)], APPLICATION) for n in kind)
    drawn = structs.replace(
        view.map, roles=(*view.map.roles, *roles), relations=(*view.map.relations, *lines)
    )
    names = (NamedRole(role, map_name(session, role)) for role in roles)
    return structs.replace(view, map=drawn, names=(*view.names, *names))


def decided(drawn: RoleMap) -> RoleMap:
    """Return a role map with two decisions."""
    lines = (
        Relation("board", RelationKind.DECIDES, "threshold"),
        Relation("program_manager", RelationKind.DECIDES, "threshold"),
        Relation("student", RelationKind.AFFECTED, "threshold"),
        Relation("adviser", RelationKind.DECIDES, "overrule"),
    )
    kinds = ("threshold", "overrule")
    decisions = tuple(Decision(kind, kind=kind) for kind in kinds)
    return structs.replace(drawn, relations=(*drawn.relations, *lines), decisions=decisions)


def _lit(view: AnyView, session: Session, lit: str) -> AnyView:
    """Light the finding that the room talks about, on a role map."""
    if not isinstance(view, RoleMapView):
        return view
    found = next(finding for finding in findings_of(session) if finding.id == lit)
    return structs.replace(view, lit=found.lit, finding=found.question)


def drawn(page: Drawing, theme: str, height: int) -> QImage:
    """Return a page as a picture of this height in pixels."""
    scale = height / HEIGHT
    image = QImage(round(page.width * scale), height, QImage.Format.Format_RGB32)
    image.fill(QColor(palette(theme).paper))
    painter = QPainter(image)
    painter.scale(scale, scale)
    paint(painter, page)
    painter.end()
    return image
