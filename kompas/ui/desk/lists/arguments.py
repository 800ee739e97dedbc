"""What belongs to an argument on the desk: its value, its side, and whose interest it is about."""

from collections.abc import Callable
from typing import get_args

from msgspec.structs import replace
from PySide6.QtWidgets import QWidget

from kompas.domain.actions import WriteArgument
from kompas.domain.names import role_name
from kompas.domain.outcome import Argument, Side
from kompas.domain.text import mid_sentence
from kompas.domain.values import VALUES, Value
from kompas.geometry.marks import value_name
from kompas.language import Texts
from kompas.ui.controls.choice import Choice, Choices
from kompas.ui.controls.pickers import RoleField
from kompas.ui.desk.lists.extra import Extra
from kompas.ui.room import Room


def side_words(texts: Texts, side: Side) -> str:
    """Return a side in words."""
    return texts("desk.discuss_for") if side == "for" else texts("desk.discuss_against")


def about(room: Room, argument: Argument) -> str:
    """Return side and holder of an argument in words: "tegen, student"."""
    side = side_words(room.texts, argument.side) if argument.side else ""
    holder = role_name(room.session, argument.holder).read(room.texts.language) if argument.holder else ""
    return ", ".join(part for part in (side, mid_sentence(holder)) if part)


def value_choices(room: Room, choose: Callable[[str], None]) -> Choices:
    """Return the three values to choose from."""
    texts, buttons = room.texts, []
    for value in VALUES:
        letter, name = value_name(texts, value)
        buttons.append((value.value, Choice(name, room.palette, mark=(value, letter))))
    return Choices(buttons, choose, texts("desk.discuss_value"))


def side_choices(room: Room, choose: Callable[[str], None]) -> Choices:
    """Return the two sides to choose from."""
    sides: tuple[Side, ...] = get_args(Side)
    buttons = [(side, Choice(side_words(room.texts, side), room.palette)) for side in sides]
    return Choices(buttons, choose, room.texts("desk.discuss_side"))


def value_of(name: str) -> Value | None:
    """Return a value by its name; "" is none."""
    return Value(name) if name else None


def side_of(name: str) -> Side | None:
    """Return a side by its name; "" is none."""
    sides: dict[str, Side] = {"for": "for", "against": "against"}
    return sides.get(name)


class ArgumentExtra(Extra):
    """Value, side and holder of an argument that is there; choosing what is chosen takes it away."""

    def __init__(self, room: Room, identifier: str, moved: Callable[[str], None], row: QWidget) -> None:
        super().__init__(row)
        self._room, self._id, self._moved = room, identifier, moved
        texts = room.texts
        self.value = value_choices(room, self._choose_value)
        self.side = side_choices(room, self._choose_side)
        self.holder = RoleField(
            room,
            f"argument-holder:{identifier}",
            texts("desk.discuss_holder"),
            texts("desk.discuss_holder"),
            lambda role: WriteArgument(replace(self._argument(), holder=role)),
            lambda: self._argument().holder,
        )
        self.line(self.value)
        self.line(self.side, self.holder)

    def refresh(self) -> None:
        """Show what the session holds."""
        argument = self._argument()
        self.value.show_chosen(argument.value.value if argument.value else "")
        self.side.show_chosen(argument.side or "")
        self.holder.refresh()

    def _argument(self) -> Argument:
        found = (argument for argument in self._room.session.arguments if argument.id == self._id)
        return next(found, Argument(self._id, ""))

    def _choose_value(self, name: str) -> None:
        argument, value = self._argument(), Value(name)
        self._room.do(WriteArgument(replace(argument, value=None if argument.value is value else value)))
        self._moved(self._id)

    def _choose_side(self, name: str) -> None:
        argument = self._argument()
        side = None if argument.side == name else side_of(name)
        self._room.do(WriteArgument(replace(argument, side=side)))
