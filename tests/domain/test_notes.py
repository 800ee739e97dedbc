"""The note of a weigh step says what counts now; a note that is not parted is never cut."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompas.domain import actions as a
from kompas.domain.content import Step, StepKind
from kompas.domain.notes import note_now
from kompas.domain.session import Session
from kompas.domain.weighing import Weighing
from tests.making import AT, begun, seated

PARTED = "Lees voor.\nKijk niet mee.\n---\nWacht even.\nDan het gemiddelde."
BEFORE, AFTER = ("Lees voor.", "Kijk niet mee."), ("Wacht even.", "Dan het gemiddelde.")
OPEN = (a.OpenRound("weigh", 7, AT), *(a.Weigh(n, Weighing(50, 10, 40)) for n in (1, 2, 3)))
REVEALED = (*OPEN, a.CloseRound(AT), a.RevealRound())


def noted(note: str, *actions: a.Action, step: str = "weigh") -> tuple[Session, Step]:
    """A session in which the facilitator wrote a note."""
    session = begun(*seated(3), a.ChangeStep(step, 5, note=note), *actions)
    return session, next(one for one in session.steps if one.id == step)


@pytest.mark.parametrize("dashes", ["---", "-", "——", " – "])
@pytest.mark.parametrize(
    ("actions", "lines"),
    [
        ((), BEFORE),
        (OPEN, BEFORE),
        ((*OPEN, a.CloseRound(AT)), BEFORE),
        (REVEALED, AFTER),
        ((*REVEALED, a.VoidRound()), BEFORE),
    ],
)
def test_it_changes_when_the_points_are_shown(
    dashes: str, actions: tuple[a.Action, ...], lines: tuple[str, ...]
) -> None:
    session, step = noted(PARTED.replace("---", dashes), *actions)
    assert note_now(session, step, "nl") == note_now(session, step, "en") == lines


def test_in_any_other_step_nothing_is_parted() -> None:
    session, step = noted(PARTED, step="law")
    assert step.kind is not StepKind.WEIGH
    assert note_now(session, step, "nl") == (*BEFORE, "---", *AFTER)


@given(st.text(alphabet="ab- –\n.", max_size=60))
def test_no_line_is_lost_but_the_one_of_dashes_that_parts(note: str) -> None:
    before, after = (note_now(*noted(note, *actions), "nl") for actions in ((), REVEALED))
    written = tuple(line.strip() for line in note.splitlines() if line.strip())
    at = len(before)
    if at == len(written):
        assert before == after == written
    else:
        assert set(written[at]) <= set("-–")
        assert (before, after) == (written[:at], written[at + 1 :])
