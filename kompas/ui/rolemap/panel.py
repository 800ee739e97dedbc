"""Step "rolemap": the map as a picture and as a table, and the questions that it raises."""

from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kompas.checks.finding import Finding
from kompas.checks.findings import findings_of
from kompas.domain.actions import Publish
from kompas.ui.controls.axis import EDGE, edged
from kompas.ui.controls.choice import Choice, Choices
from kompas.ui.controls.focus_order import in_order
from kompas.ui.controls.pickers import RoleField
from kompas.ui.controls.sight import bring_in_sight
from kompas.ui.rolemap.below import LaterParts
from kompas.ui.rolemap.deciding import DecisionButton
from kompas.ui.rolemap.deck import FindingDeck
from kompas.ui.rolemap.details import RoleDetails
from kompas.ui.rolemap.menus import ask_certainty, ask_kind
from kompas.ui.rolemap.relating import RelateForm
from kompas.ui.rolemap.role_bar import RoleBar
from kompas.ui.rolemap.small import QuietButton
from kompas.ui.rolemap.table import RoleTable
from kompas.ui.rolemap.view import MapView
from kompas.ui.rolemap.walk import ComplaintWalk
from kompas.ui.rolemap.words import end_words
from kompas.ui.room import Room
from kompas.ui.widgets import KeyCap

_MAP, _TABLE = "map", "table"
_TOP, _BELOW, _SHORT = 40, 148, 6
"""Height of what stands in the first row, least height below the map, and fewest letters that the field there shows."""


class RoleMapPanel(LaterParts):
    """Two views of the same map, one line for the chosen role, and below them findings, details or the relate form.

    What is chosen and which view is open stays here; everything else is in the session.
    """

    fields: ClassVar[tuple[str, ...]] = ("map", "finding_answers", "law", "tasks", "seats")

    def __init__(self, room: Room, step: str) -> None:
        super().__init__(room, step)
        self._known: frozenset[str] | None = None
        self._new_id = room.new_id()
        texts, palette = room.texts, room.palette
        self.map = MapView(room, self._acts)
        self.bar = RoleBar(room, self._acts)
        self.deck = FindingDeck(room, self._publish_finding)
        self.views = Choices(
            [
                (_MAP, Choice(texts("rolemap.as_map"), palette, high=_TOP)),
                (_TABLE, Choice(texts("rolemap.as_table"), palette, high=_TOP)),
            ],
            self.open_view,
            texts("rolemap.views"),
        )
        add, hint = texts("rolemap.add"), texts("rolemap.add_hint")
        placing, coming = self._acts.placing, self._acts.coming
        self.add = RoleField(
            room,
            "rolemap:new",
            add,
            hint,
            lambda words: placing(self._new_id, words),
            str,
            lambda words: coming(self._new_id, words),
        )
        self.show_map = QuietButton(texts("rolemap.show_map"), palette, self._publish_map)
        self.more = QuietButton(texts("rolemap.details"), palette, self.open_details)
        self.decide = DecisionButton(room, self._acts, self.bar.begin)
        self.add.setMinimumContentsLength(_SHORT)
        views = QWidget()
        views.setLayout(self._middle)
        self._build(views)
        self._listen()
        self.open_view(_MAP)

    def _build(self, views: QWidget) -> None:
        top = QHBoxLayout()
        top.setContentsMargins(EDGE, 0, 0, 0)
        top.setSpacing(8)
        # Filled after it got its place: see `order_focus`.
        self.body.addLayout(top)
        for widget, share in ((self.views, 0), (self.add, 1), (self.decide, 0), (self.show_map, 0)):
            top.addWidget(widget, share)
        self._middle.addWidget(self.map)
        self._deck_place = QWidget()
        deck = QVBoxLayout(self._deck_place)
        deck.setContentsMargins(0, 0, 0, 0)
        deck.addWidget(self.deck)
        deck.addStretch(1)
        self.body.setContentsMargins(0, 0, EDGE, 0)
        self.body.setSpacing(6)
        self.body.addWidget(edged(views), 1)
        self.body.addWidget(edged(self._about_role()))
        self.body.addLayout(self._below)
        # Only now: a stacked layout that belongs to no widget shows its first page as a window of its own.
        self._below.addWidget(self._deck_place)
        # What comes later finds room: the map does not move for it.
        self._deck_place.setMinimumHeight(_BELOW)
        self._order()

    def _order(self) -> None:
        """Let Tab come last to what begins the map anew: Space after the map must not open that."""
        super()._order()
        *_, last = in_order(self)
        QWidget.setTabOrder(last, self.bar.start)

    def _about_role(self) -> QWidget:
        """Return the line about the chosen role."""
        line, self._more = QWidget(), QWidget()
        layout, more = QHBoxLayout(line), QHBoxLayout(self._more)
        for each in (layout, more):
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(2)
        more.addWidget(KeyCap("D", self.room.palette))
        more.addWidget(self.more)
        layout.addWidget(self.bar, 1)
        layout.addWidget(self._more)
        return line

    def _listen(self) -> None:
        self._listen_to(self.map)
        self.map.drawn.connect(partial(ask_kind, self.room, self._acts, self.map))
        self.map.picked.connect(partial(ask_certainty, self.room, self._acts, self.map))
        self.bar.relating.connect(self.relate)
        self.bar.removing.connect(self._remove)
        self.bar.renamed.connect(self._focus_view)
        self.bar.lines.clicked.connect(self.open_legend)
        self.deck.following.connect(self.follow)
        self.deck.emptied.connect(self._focus_view)
        self.deck.turned.connect(self._show)
        self.deck.returned.connect(self._ask_again)
        self.deck.card.changing.connect(self._change)

    def _listen_to(self, view: MapView | RoleTable) -> None:
        view.chosen.connect(self.choose)
        view.relating.connect(self.relate)
        view.renaming.connect(self.bar.begin)
        view.removing.connect(self._remove)
        view.detailing.connect(self.open_details)
        view.following.connect(self.follow)

    # Showing

    def refresh(self) -> None:
        """Show the map as it is now, and ask all questions again."""
        session = self.room.session
        ids = frozenset(one.id for one in session.map.things)
        new = ids - self._known if self._known is not None else frozenset()
        if len(new) == 1:
            (self._role,) = new
        elif self._role not in ids:
            self._role = ""
            if not self._stays_below():
                self._below.setCurrentWidget(self._deck_place)
        self._known = ids
        if self._new_id in ids:
            self._new_id = self.room.new_id()
        self.add.refresh()
        if self._is_below(ComplaintWalk):
            self.walk.refresh()
        self.deck.show_findings(findings_of(session))

    def _show(self) -> None:
        texts = self.room.texts
        on_map = self._middle.currentWidget() is self.map
        if self._is_below(RoleDetails):
            self.details.show_role(self._role, relations=on_map)
        self._refresh_legend()
        self.map.show_map(self._role, self._lit())
        if self._middle.count() > 1:
            self.table.show_map(self._role)
        self.bar.show_role(self._role, texts("rolemap.hint_map" if on_map else "rolemap.hint_table"))
        self.bar.lines.setVisible(on_map)
        several = self.map.several if on_map else 0
        if several:
            self.bar.show_several(several)
        self._more.setVisible(self.room.session.map.role(self._role) is not None and not several)
        self.more.setAccessibleName(texts("rolemap.details_of", role=end_words(self.room, self._role)))

    def _lit(self) -> tuple[str, ...]:
        """Return what stands out: the relation that is chosen in the details, else what the finding is about."""
        if self._is_below(RoleDetails):
            relation = self.details.chosen_relation
            if relation is not None:
                return (relation.source, relation.id, relation.target)
        if self._is_below(ComplaintWalk):
            return self.walk.lit
        finding = self.deck.finding
        return finding.lit if finding else ()

    def choose(self, role: str) -> None:
        """Choose a role in both views; "" for none. Open details go along with the choice."""
        self._role = role
        if self.room.session.map.role(role) is None or self._is_below(RelateForm, ComplaintWalk):
            self._back()
        self._show()

    def open_view(self, name: str) -> None:
        """Open the picture ("map") or the table ("table")."""
        self.views.show_chosen(name)
        self.map.let_go()
        self._middle.setCurrentWidget(self.table if name == _TABLE else self.map)
        self._show()

    def _focus_view(self) -> None:
        on_map = self._middle.currentWidget() is self.map
        (self.map if on_map else self.table.roles).setFocus()

    # Acting

    def _remove(self) -> None:
        if self._role:
            on_map = self._middle.currentWidget() is self.map
            self._acts.remove(self.map.chosen_roles if on_map else (self._role,))

    def _back(self) -> None:
        """Show the findings again below the map."""
        if self._below.currentWidget() is not self._deck_place:
            self._below.setCurrentWidget(self._deck_place)
            self._focus_view()
            self._show()

    def _ask_again(self) -> None:
        """Let a question be seen whose answer was taken back, whatever stands in its place."""
        self._back()
        bring_in_sight(self.deck)

    def _change(self, finding: Finding) -> None:
        self._focus_view()
        self.choose(finding.roles[0] if finding.roles else self._role)

    def _publish_map(self) -> None:
        self.leave()
        self.room.do(Publish(self.step))

    def _publish_finding(self, finding: Finding) -> None:
        self.leave()
        asked = finding.id, finding.mark
        self.room.do(Publish(self.step, 0, 0, finding.lit, finding.question, asked=asked))

    def leave(self) -> None:
        """End the gesture and the typing in progress."""
        self.map.end_gesture()
        super().leave()
