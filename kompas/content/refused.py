"""What a reader raises: everything that is wrong with one file, at once."""

from collections.abc import Iterable

from kompas.domain.problems import Problem


class Refused(Problem):
    """A file that cannot be used. `problems` says all that is wrong with it, in the order of the lines."""

    def __init__(self, file: str, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems, key=_line))
        super().__init__("content_refused", file=file, count=len(self.problems))


def _line(problem: Problem) -> int:
    line = problem.values.get("line", 0)
    return line if isinstance(line, int) else 0
