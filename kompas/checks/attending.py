"""Checks of the map against the rest of the session: numbers 23, 24 and 27 of the domain notes, section 5.3."""

from collections.abc import Iterable, Iterator

from msgspec.structs import replace

from kompas.checks import grounds, sentences
from kompas.checks.around import roles_named
from kompas.checks.calling import Names
from kompas.checks.finding import Finding, raised
from kompas.checks.lines import Lines
from kompas.domain.rolemap import APPLICATION, RelationKind, Role
from kompas.domain.session import Session
from kompas.domain.text import Text

STAFF = ("teacher", "adviser", "counsellor", "educationalist")
STUDENT_SIDE = ("student", "student_council")
ABOUT_EXAMS = ("profile", "no_profile")
"""Answers to the question of law "high_risk" that say: it is about admission, results, level or cheating."""


def no_say(lines: Lines, _names: Names) -> Iterator[Finding]:
    """Check 23: a council that the law gives a say has no part in this.

    Rule: the works council has no relation while a role of STAFF is AFFECTED by the application or a decision; the
    student council has none while the law list says that it is about exams or admission. Source: WOR 27(1)(k)(l); WHW
    9.33, WEB 8a. Exception: any relation of the council is enough. Known false positive: a council under a name of its
    own.
    """
    about = {APPLICATION, *lines.decisions}
    touched = [r for r in lines.of(RelationKind.AFFECTED) if r.target in about]
    staff = [r for r in touched if lines.role(r.source).kind in STAFF]
    if staff and not _takes_part(lines, "works_council"):
        words = (sentences.STAFF_NO_SAY, grounds.WORKS_COUNCIL)
        yield raised("staff-no-say", "medium", words, sorted(r.source for r in staff), (), staff)
    if lines.around.answer("high_risk") in ABOUT_EXAMS and not _takes_part(lines, "student_council"):
        students = [r for r in touched if lines.role(r.source).kind == "student"]
        words = (sentences.STUDENTS_NO_SAY, grounds.STUDENT_COUNCIL)
        yield raised("students-no-say", "medium", words, sorted(r.source for r in students), (), students)


def no_student_here(lines: Lines, _names: Names) -> Iterator[Finding]:
    """Check 24: no student is in the room.

    Rule: it is known who is in the room (a seat has a role, or a role on the map is said to be there), and nobody of
    STUDENT_SIDE is. Source: IAMA; Wong and others on who is heard. Exception: the student council sits there for them;
    a seat that plays a student does not. Known false positive: a student under a name of its own.
    """
    here = [role for role in lines.roles.values() if role.in_room]
    kinds = {role.kind for role in here} | {role.kind for role in lines.around.seated}
    if (here or lines.around.seated) and kinds.isdisjoint(STUDENT_SIDE):
        about = [r.source for r in lines.of(RelationKind.AFFECTED) if lines.role(r.source).kind == "student"]
        yield raised("no-student-here", "info", (sentences.NO_STUDENT_HERE, grounds.AT_THE_TABLE), set(about))


def finder_missing(lines: Lines, names: Names) -> Iterator[Finding]:
    """Check 27: who finds out a question of law is not on the map, or nobody is that now.

    Rule: a finder-out of the law list is no role of the map, or only roles with people "none". Source: the law list:
    who finds it out? Exception: one role of that kind, or of that name, with somebody. Known false positive: somebody
    who only looks something up and has no part in the application.
    """
    texts = (sentences.FINDER_MISSING, sentences.FINDER_VACANT, grounds.FINDER)
    yield from _unplaced("finder-missing", lines, names, lines.around.finders, texts)


def owner_missing(lines: Lines, names: Names) -> Iterator[Finding]:
    """Check 27 for actions: who has an action is not on the map, or nobody is that now.

    Rule: as for finders-out, for the owners of actions. Source: the plan: who does it? Exception: one role of that
    kind, or of that name, with somebody. Known false positive: somebody outside the map who helps once.
    """
    texts = (sentences.OWNER_MISSING, sentences.OWNER_VACANT, grounds.OWNER)
    yield from _unplaced("owner-missing", lines, names, lines.around.owners, texts)


def is_on_map(session: Session, words: str) -> bool:
    """Tell whether a role that is named elsewhere is on the map: a catalogue identifier, or own words."""
    wanted = roles_named(session, (words,))
    return any(_is(role, one) for one in wanted for role in session.map.roles)


def _unplaced(
    check: str, lines: Lines, names: Names, wanted: Iterable[Role], texts: tuple[Text, Text, Text]
) -> Iterator[Finding]:
    absent, vacant, ground = texts
    for role in wanted:
        placed = sorted(i for i, one in lines.roles.items() if _is(one, role))
        if any(lines.role(i).people != "none" for i in placed):
            continue
        question = sentences.said(vacant if placed else absent, names, role)
        yield replace(raised(check, "medium", (question, ground), (role.id,)), roles=tuple(placed))


def _is(on_map: Role, wanted: Role) -> bool:
    """Tell whether a role on the map is the one that was named elsewhere."""
    return bool((wanted.kind and on_map.kind == wanted.kind) or (wanted.name and on_map.name == wanted.name))


def _takes_part(lines: Lines, kind: str) -> bool:
    return any(identifier in lines.connected for identifier in lines.of_kinds(kind))
