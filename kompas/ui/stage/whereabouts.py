"""Knows on which screens desk and stage stand, were put, or would go, and what the room can see of the desk."""

from collections.abc import Sequence

from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QWidget

from kompas.ui.screens import candidates, choose_stage, find_screen, is_exposed, is_mirrored, name_of, places
from kompas.ui.stage.standing import reaches_into

WIDE = 16 / 9


class Whereabouts:
    """`remembered` names the screens that were the stage before, the last one first."""

    def __init__(self, desk: QWidget, remembered: Sequence[str]) -> None:
        self._desk = desk
        self._remembered = tuple(remembered)
        # Where the stage was put: it stays so when that screen goes, and is empty when the stage is closed.
        self.stage = ""
        self._desk_on: tuple[str, str] = ("", "")
        self._desk_lost = ""

    def here(self) -> str:
        """Return the screen of the desk; empty when it stands on none that is there."""
        return name_of(self._desk.screen())

    def there(self) -> str | None:
        """Return the screen for the stage; None when there is no other than the desk's."""
        return choose_stage(places(), self.here(), self._remembered)

    def aspect_there(self) -> float:
        """Return width/height of the screen for the stage; that of a usual beamer when there is none."""
        screen = find_screen(self.there())
        return screen.geometry().width() / max(1, screen.geometry().height()) if screen else WIDE

    def other(self) -> str:
        """Return the screen where the stage would go, if it is not there; empty for none."""
        there = self.there()
        return "" if there is None or there == self.stage else there

    def beside(self, name: str) -> str:
        """Return a screen that shows another place than this one; empty for none."""
        return next(iter(candidates(places(), name)), "")

    def home(self) -> str:
        """Return the screen that the desk lost and that is back; empty for none."""
        return self._desk_lost if find_screen(self._desk_lost) is not None else ""

    def in_doubt(self) -> bool:
        """Whether more than one screen could be the stage, and none ever was."""
        others = candidates(places(), self.here())
        return len(others) > 1 and not set(others) & set(self._remembered)

    def mirrored(self) -> bool:
        """Whether another screen surely shows the same as the desk's."""
        return is_mirrored(places(), self.here())

    def exposed(self, *, is_open: bool) -> bool:
        """Whether the room may see the desk: one screen, a mirror, or a desk that reaches into the stage's screen."""
        if is_open and reaches_into(self._desk, find_screen(self.stage)):
            return True
        return is_exposed(places(), self.here(), self.stage if is_open else "")

    def remember(self, name: str) -> None:
        """Let this screen be the first choice for the stage."""
        self._remembered = (name, *(each for each in self._remembered if each != name))

    def desk_put(self) -> None:
        """Take it that somebody put the desk where it stands."""
        self._desk_lost = ""

    def look(self) -> None:
        """Keep where the desk stands, and where it stood before."""
        here = self.here()
        if here != self._desk_on[0]:
            self._desk_on = (here, self._desk_on[0])

    def lose(self, screen: QScreen) -> None:
        """Note that a screen goes: if the desk stood there, it may have been moved already."""
        gone = (name for name in self._desk_on if name and find_screen(name) in (None, screen))
        self._desk_lost = next(gone, "") or self._desk_lost
