"""In which voice the desk says a Problem: alarm is for what may be lost, and for nothing else."""

from kompas.domain.problems import Problem
from kompas.language import Texts
from kompas.saying import said
from kompas.ui.desk.middle.column import Middle

_ALARMS = ("file_", "session_", "copy_", "rewrite_", "cannot_write", "bad_batch")
"""How the keys of problems begin that are about what is kept or written."""
_STAND_IN_FIELDS = ("text_", "bad_", "list_full", "role_", "reason_missing", "not_a_hundred")
"""And of those about what still stands in a field: they stay as long as that does."""


def tell(middle: Middle, problem: Problem, texts: Texts) -> None:
    """Say a problem: as an alarm, or quietly; what only explains why nothing happened goes by itself."""
    sentence = said(problem, texts)
    if problem.key.startswith(_ALARMS):
        middle.show_problem(sentence)
    elif problem.key.startswith(_STAND_IN_FIELDS):
        middle.show_message(sentence)
    else:
        middle.show_passing(sentence)
