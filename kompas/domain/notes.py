"""The facilitator's note of a step, as it counts now: that of a weigh step may have a part for after the reveal."""

from kompas.domain.content import Step, StepKind
from kompas.domain.session import Session
from kompas.domain.views import round_of

_DASHES = "-–—"
"""Whatever was typed as a row of dashes, or was made of one."""


def note_now(session: Session, step: Step, language: str) -> tuple[str, ...]:
    """Return the lines of a step's note that count now.

    In a weigh step a line of dashes parts what is said before the reveal from what is said after it. Whatever is not
    parted so counts all the time.
    """
    lines = tuple(line.strip() for line in step.note.read(language).splitlines() if line.strip())
    parting = next((place for place, line in enumerate(lines) if not line.strip(_DASHES)), None)
    if step.kind is not StepKind.WEIGH or parting is None:
        return lines
    here = round_of(session, step)
    revealed = here is not None and here.state == "revealed"
    return lines[parting + 1 :] if revealed else lines[:parting]
