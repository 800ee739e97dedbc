"""Checks about the people behind roles: numbers 14, 15 and 25 of the domain notes, section 5.3."""

from collections.abc import Iterator

from kompas.checks import grounds, sentences
from kompas.checks.calling import Names
from kompas.checks.finding import Finding, raised
from kompas.checks.lines import Lines

DPO_CONFLICTS = (
    "security_officer",
    "information_manager",
    "application_manager",
    "hr",
    "works_council",
    "board",
    "program_manager",
)
"""Roles that may determine purposes and means, so that one person should not be data protection officer too."""
_BOARDS = ("board", "oversight_board")


def dpo_conflict(lines: Lines, names: Names) -> Iterator[Finding]:
    """Check 14: the data protection officer is also somebody who may be in the way of that.

    Rule: a role of kind "dpo" and one of DPO_CONFLICTS are one person. Source: GDPR 38(6); Court of Justice C-453/21,
    case by case. Exception: other roles, such as the privacy officer. Known false positive: tasks that were
    divided well, and written down.
    """
    for group in lines.one_person():
        officers = group & set(lines.of_kinds("dpo"))
        others = group & set(lines.of_kinds(*DPO_CONFLICTS))
        if officers and others:
            about = sorted(officers | others)
            question = sentences.said_of(sentences.DPO_CONFLICT, names, map(lines.role, about))
            yield raised("dpo-conflict", "high", (question, grounds.DPO), about)


def exam_board_bound(lines: Lines, names: Names) -> Iterator[Finding]:
    """Check 15: somebody of the board, or who answers for money, is in the examination board.

    Rule: a role of kind "exam_board" is one person with a board's role or one with the duty "money", or has that
    duty itself. Source: WHW 7.12a; WEB 7.4.5(9), which bars the board itself. Exception: the board appoints its
    members, which is its task. Known false positive: rules against conflicts that the law allows (mbo).
    """
    boards = set(lines.of_kinds("exam_board"))
    bound = set(lines.of_kinds(*_BOARDS)) | set(lines.with_duty("money"))
    for group in lines.one_person():
        about = sorted(group & (boards | bound))
        if group & boards and group & (bound - boards):
            question = sentences.said_of(sentences.EXAM_BOARD_BOUND, names, map(lines.role, about))
            yield raised("exam-board-bound", "high", (question, grounds.EXAM_BOARD), about)
    for identifier in sorted(boards & bound):
        question = sentences.said(sentences.EXAM_BOARD_MONEY, names, lines.role(identifier))
        yield raised("exam-board-bound", "high", (question, grounds.EXAM_BOARD), (identifier,))


def vacant(lines: Lines, names: Names) -> Iterator[Finding]:
    """Check 25: a role has relations, and nobody has the role.

    Rule: a role with people "none" has a relation of any kind. Source: a role needs somebody to have it. Exception:
    without relations check 11 asks. Known false positive: a role that is meant for later.
    """
    for identifier, role in sorted(lines.roles.items()):
        if role.people == "none" and identifier in lines.connected:
            question = sentences.said(sentences.VACANT, names, role)
            drawn = lines.of(source=identifier)
            yield raised("vacant", "medium", (question, grounds.SOMEBODY), (identifier,), (), drawn)
