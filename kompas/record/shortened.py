"""How page one stays one page: its lists grow shorter first, then long texts of the room go on elsewhere."""

from collections.abc import Sequence
from typing import NamedTuple, TypeVar

from msgspec.structs import replace

from kompas.domain.outcome import Dissent, Remark, Task

LINE = 60
"""Letters for which a new line counts: it takes as much height as a line that is full."""
ENDS = " .,;:!?–-"
"""What does not stand before the sign that a text goes on."""
Thing = TypeVar("Thing", Remark, Dissent, Task)


class Short(NamedTuple):
    """How long the lists of page one are, and whether its parts stand apart as usual or nearer.

    `letters` of a text and `items` of a list that the room made have place (0: as long as they are); `more` says
    where the rest stands. `grounds`: there is place to say what the outcome rests on, as the contents do too.
    """

    tasks: int
    questions: int
    wide: bool
    letters: int = 0
    items: int = 0
    more: str = ""
    grounds: bool = False

    def text(self, text: str, times: int = 1) -> str:
        """Return a text, or as many of its first words as there is place for and where it goes on.

        `times`: of what matters most there may be more.
        """
        most = self.letters * times
        if not most or len(text) + LINE * text.count("\n") <= most:
            return text
        begin = " ".join(text.split())[:most]
        return f"{(begin.rpartition(' ')[0] or begin).rstrip(ENDS)}… {self.more}"

    def begin(self, text: str) -> str:
        """Return as much of a text as there is place for beside others, without where it goes on."""
        return self._replace(more="").text(text).rstrip()

    def first(self, things: Sequence[Thing]) -> Sequence[Thing]:
        """Return the things that there is place for, each as short as it must be."""
        listed = things[: self.items] if self.items else things
        return [replace(one, text=self.text(one.text)) for one in listed] if self.letters else listed

    def left(self, things: Sequence[Thing]) -> int:
        """Return how many things there is no place for."""
        return len(things) - len(self.first(things))


WHOLE = (
    *(Short(5, 3, wide, grounds=grounds) for grounds in (True, False) for wide in (True, False)),
    *(
        Short(tasks, questions, wide=False)
        for tasks, questions in ((5, 2), (4, 2), (3, 2), (3, 1), (2, 1), (1, 1), (1, 0))
    ),
)
"""What page one tries in turn until it is one page with all that the room wrote; the chapters have the lists."""
CUT = tuple(
    Short(tasks, questions, wide=False, letters=letters, items=items)
    for tasks, questions, letters, items in (
        (3, 2, 600, 6),
        (3, 1, 400, 5),
        (3, 1, 280, 4),
        (3, 1, 200, 3),
        (2, 1, 140, 2),
        (1, 0, 90, 1),
        (1, 0, 40, 1),
    )
)
"""What it tries after that: what does not fit stands in a chapter of its own."""
