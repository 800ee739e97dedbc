"""A Problem as one sentence in a language: the edge where keys become words."""

from kompas.domain.problems import Problem
from kompas.language import Texts


def said(problem: Problem, texts: Texts) -> str:
    """Return the sentence; a problem that stands behind it (a line of a file) is said in its place."""
    values = dict(problem.values)
    if isinstance(problem.__cause__, Problem) and "reason" in values:
        values["reason"] = said(problem.__cause__, texts)
    return texts(f"problems.{problem.key}", **values)
