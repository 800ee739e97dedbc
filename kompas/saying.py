"""A Problem as one sentence in a language: the edge where keys become words."""

from kompas.domain.problems import Problem
from kompas.language import Texts

_REASONS = {
    "ENOENT": "problems.reason_not_there",
    "ENOTDIR": "problems.reason_not_there",
    "EACCES": "problems.reason_not_allowed",
    "EPERM": "problems.reason_not_allowed",
    "EROFS": "problems.reason_not_allowed",
    "EISDIR": "problems.reason_folder",
    "EBUSY": "problems.reason_busy",
    "ETXTBSY": "problems.reason_busy",
    "ENOSPC": "problems.reason_full",
    "EDQUOT": "problems.reason_full",
    "ENAMETOOLONG": "problems.reason_long_name",
    "EIO": "problems.reason_disk",
}
"""What the system's symbols mean to people; the others are shown as they are, for who helps."""


def reason_said(reason: str, texts: Texts) -> str:
    """Return a reason (see `reason_of`) in words."""
    return texts(_REASONS[reason]) if reason in _REASONS else reason


def said(problem: Problem, texts: Texts) -> str:
    """Return the sentence; a problem that stands behind it (a line of a file) is said in its place."""
    values = dict(problem.values)
    if isinstance(problem.__cause__, Problem) and "reason" in values:
        values["reason"] = said(problem.__cause__, texts)
    elif "reason" in values:
        values["reason"] = reason_said(str(values["reason"]), texts)
    return texts(f"problems.{problem.key}", **values)
