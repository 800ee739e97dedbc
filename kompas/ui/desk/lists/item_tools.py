"""What can be done with an item of a list beside changing its text: keep it out of the record, or take it away."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kompas.ui.controls.choice import Choice
from kompas.ui.desk.lists.extra import Extra
from kompas.ui.room import Room


class ItemTools(Extra):
    """Two choices under an item. Only the present item shows them, so they are made when it becomes that."""

    def __init__(
        self, room: Room, leave_out: Callable[[], None], remove: Callable[[], None], row: QWidget
    ) -> None:
        super().__init__(row)
        self._texts = texts = room.texts
        self.left_out = Choice(texts("desk.items_left_out"), room.palette, sign="check")
        self.left_out.setCheckable(True)
        self.left_out.clicked.connect(leave_out)
        self.remove = Choice(texts("desk.items_remove"), room.palette, sign="cross")
        self.remove.clicked.connect(remove)
        self.line(self.left_out, self.remove)

    def show_item(self, item: str, *, in_record: bool) -> None:
        """Show whether the item is in the record; `item` is how a screen reader calls it."""
        self.left_out.setChecked(not in_record)
        self.left_out.set_words(self.left_out.words, said=self._texts("desk.items_left_out_said", item=item))
        self.remove.set_words(self.remove.words, said=self._texts("desk.items_remove_said", item=item))
