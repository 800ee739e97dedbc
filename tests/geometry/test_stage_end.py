"""What the room reads at the end: the five steps, groups told in words, and the summary that it corrects."""

import pytest
from msgspec import structs

from kompas.domain.outcome import FiveStepStatus
from kompas.domain.stage import AnyView, FiveStepsView, Live, RevealView
from kompas.domain.weighing import Weighing
from kompas.geometry.palette import palette
from kompas.geometry.shapes import Label
from kompas.geometry.stage.compose import compose
from kompas.language import Texts, texts
from tests.geometry.pages import example, example_five_steps

NL, EN = texts("nl"), texts("en")
LIGHT = palette("projector-light")
WIDE = 16 / 9


def read(view: AnyView, language: Texts = NL, aspect: float = WIDE) -> str:
    """Return all words of all pages of a view."""
    pages = compose(view, Live(), language, LIGHT, aspect)
    return " ".join(s.text for page in pages for s in page.shapes if isinstance(s, Label))


@pytest.mark.parametrize(
    ("language", "unasked", "unknown"),
    [(NL, "nog niet besproken", "weten we niet"), (EN, "not discussed yet", "don’t know")],
)
def test_a_step_nobody_spoke_about_is_not_one_the_room_does_not_know(
    language: Texts, unasked: str, unknown: str
) -> None:
    view = example_five_steps()
    nothing: FiveStepsView = structs.replace(view, statuses=())
    assert (read(nothing, language).count(unasked), read(nothing, language).count(unknown)) == (5, 0)
    answered = structs.replace(view, statuses=(FiveStepStatus("s0", "unknown"),))
    assert (read(answered, language).count(unasked), read(answered, language).count(unknown)) == (4, 1)


@pytest.mark.parametrize(("language", "told"), [(NL, "één of enkelen"), (EN, "one or a few")])
@pytest.mark.parametrize("few", [1, 2])
def test_a_small_group_is_told_in_words_that_are_true_of_one_person_too(
    few: int, language: Texts, told: str
) -> None:
    view, now = example()["reveal-3"]
    assert isinstance(view, RevealView)
    room = structs.replace(
        view.rounds[-1],
        weighings=(Weighing(40, 40, 20),) * 9,
        stances=("yes",) * (9 - few) + ("no",) * few,
        reasons=(),
        k=5,
    )
    page = compose(structs.replace(view, rounds=(room,)), now, language, LIGHT, WIDE)[-1]
    words = " ".join(s.text for s in page.shapes if isinstance(s, Label))
    assert told in words
    between = " van de " if language is NL else " of "
    assert not any(f"{count}{between}9" in words for count in (few, 9 - few))
