"""One drag step of a role on a map of 200 roles at 1920x1080, against a pixmap blit of that size; and all checks."""

import statistics
import sys

import networkx as nx
from msgspec.structs import replace
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtWidgets import QApplication

from kompas.checks.findings import findings
from kompas.checks.lines import Lines
from kompas.content.library import load_content
from kompas.content.scenarios import find_scenario
from kompas.domain.actions import Action, StartSession
from kompas.domain.rolemap import APPLICATION, Relation, RelationKind, Role, RoleMap
from kompas.domain.text import Text
from kompas.geometry.palette import palette
from kompas.language import texts
from kompas.reading import find_agenda
from kompas.store.store import Store
from kompas.ui.bridge import Bridge
from kompas.ui.painter import load_fonts
from kompas.ui.rolemap.acts import MapActs
from kompas.ui.rolemap.view import MapView
from kompas.ui.room import Room
from tests.bench.wall import took
from tests.making import AT

SIZE = (1920, 1080)
ROLES, STEPS, CHECKED, TIMES = 200, 100, 60, 21


class Nothing:
    """A journal that keeps nothing: writing is measured elsewhere."""

    def append(self, action: Action) -> None:
        """Forget an action."""

    def draft(self, key: str, action: Action | None) -> None:
        """Forget a draft."""


def full_map(count: int) -> RoleMap:
    """Return a map of that many roles with one and a half times as many relations, of all kinds."""
    kinds = tuple(RelationKind)
    roles = tuple(Role(f"r{n}", name=f"Rol {n}", outside=n % 9 == 0) for n in range(count))
    to_app = (Relation(f"r{n}", kinds[n % 10], APPLICATION) for n in range(count))
    across = (Relation(f"r{n}", kinds[n % 7], f"r{(n * 7 + 1) % count}") for n in range(0, count, 2))
    return RoleMap(roles, tuple(r for r in (*to_app, *across) if r.source != r.target))


def view_of(role_map: RoleMap) -> MapView:
    """Return a map view of that size with a session on that map."""
    scenario = find_scenario("rood-oranje-groen")
    scenario = replace(scenario, roles=role_map.roles, relations=role_map.relations)
    agenda = find_agenda(90)
    store = Store(Nothing())
    store.dispatch(StartSession("bench", AT, scenario, load_content(), agenda.steps, agenda.minutes))
    room = Room(
        store,
        Bridge(store),
        texts("nl"),
        palette("light"),
        lambda _: None,
        now=lambda: AT,
        new_id=lambda: "new",
    )
    view = MapView(room, MapActs(room))
    view.resize(*SIZE)
    view.show_map("", ())
    return view


def drag_ratio() -> float:
    """Return the median ratio of a drag step, to the painted frame, to the blit before it."""
    view, target, plain = (
        view_of(full_map(ROLES)),
        QImage(*SIZE, QImage.Format.Format_ARGB32_Premultiplied),
        QPixmap(*SIZE),
    )
    plain.fill()
    view.show_map("r3", ())
    gesture = view._moving()  # noqa: SLF001 - a hand would do the same through events
    view._gesture = gesture  # noqa: SLF001
    gesture.start((900.0, 500.0))

    def blit(_: int) -> None:
        painter = QPainter(target)
        painter.drawPixmap(0, 0, plain)
        painter.end()

    def step(number: int) -> None:
        gesture.move((700.0 + number * 3, 500.0))
        painter = QPainter(target)
        view.paint_on(painter)
        painter.end()

    step(0)
    pairs = [(took(blit, n), took(step, n)) for n in range(1, STEPS)]
    return statistics.median(ours / floor for floor, ours in pairs)


def check_times() -> tuple[float, float]:
    """Return the median milliseconds of all checks, and of one all-pairs pass over the same steps, on 60 roles."""
    role_map = full_map(CHECKED)

    def all_checks(_: int) -> None:
        findings(role_map, lambda role: Text(role.name, role.name))

    def all_pairs(_: int) -> None:
        dict(nx.all_pairs_shortest_path(graph))

    graph = nx.DiGraph((r.source, r.target) for r in Lines(role_map).of())
    pairs = [(took(all_checks, n), took(all_pairs, n)) for n in range(TIMES)]
    ours, floor = (statistics.median(column) * 1000 for column in zip(*pairs, strict=True))
    return ours, floor


def main() -> None:
    """Measure and print."""
    application = QApplication.instance() or QApplication([])
    load_fonts()
    ours, floor = check_times()
    share = f"{ours / floor:.2f} x an all-pairs pass ({ours:.1f}/{floor:.1f} ms; goal: under 16 ms)"
    sys.stdout.write(f"all checks on {CHECKED} roles: {share}\n")
    sys.stdout.write(f"drag step, {ROLES} roles at 1920x1080: {drag_ratio():.2f} x a blit (goal 3 or less)\n")
    del application


if __name__ == "__main__":
    main()
