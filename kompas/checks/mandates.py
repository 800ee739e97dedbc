"""Checks about what one role may have at once: numbers 3, 12, 13 and 26 of the domain notes, section 5.3."""

from collections.abc import Iterator

from kompas.checks import grounds, sentences
from kompas.checks.calling import Names
from kompas.checks.finding import Finding, raised
from kompas.checks.lines import Lines, graph_of, reachable, sources
from kompas.domain.rolemap import APPLICATION, RelationKind

MOST_DECIDED, MOST_TASKS = 2, 4
"""Above this many decisions, or tasks in all, one role is asked about (reading RACI downwards)."""
_OWN_WORK = ("explain", "complaint")
"""Decisions of the catalogue that are not about purpose or means of the processing."""
_TASKS = (RelationKind.DECIDES, RelationKind.CARRIES_OUT, RelationKind.SUPERVISES)


def two_deciders(lines: Lines, names: Names) -> Iterator[Finding]:
    """Check 3: more than one role has the last word about the same thing.

    Rule: two or more roles DECIDE over one target (the application, a role, each decision by itself), none of them
    stands above all the others along APPOINTS, and no two of them are one person. Source: RACI, exactly one "A".
    Exception: the examination board, which has its own decisions by law. Known false positive: a purpose and a budget
    that were drawn as one thing; as two decisions they are two.
    """
    above = graph_of((r.source, r.target) for r in lines.of(RelationKind.APPOINTS))
    persons = lines.one_person()
    for target in sorted({r.target for r in lines.of(RelationKind.DECIDES)}):
        decides = [
            r
            for r in lines.of(RelationKind.DECIDES, target=target)
            if lines.role(r.source).kind != "exam_board"
        ]
        who = sources(decides)
        if len(who) < 2 or any(who <= group for group in persons):  # noqa: PLR2004 - two is what the check is about
            continue
        if any(who - {one} <= reachable(above, one) for one in who):
            continue
        about = tuple(sorted(who))
        decision = lines.decisions.get(target)
        template = sentences.TWO_DECIDERS_OVER if decision else sentences.TWO_DECIDERS
        question = sentences.said_of(template, names, map(lines.role, about), decision)
        others = () if target == APPLICATION else (target,)
        yield raised("two-deciders", "high", (question, grounds.ONE_DECIDER), about, others, decides)


def overloaded(lines: Lines, names: Names) -> Iterator[Finding]:
    """Check 12: one role decides, does and supervises very much.

    Rule: more than MOST_DECIDED relations DECIDES, or more than MOST_TASKS of DECIDES, CARRIES_OUT and SUPERVISES
    together, whatever they are about: each decision counts. Source: RACI read downwards. Exception: the second half
    does not hold for a role of many people. Known false positive: a small institution, where few people do everything.
    """
    for identifier in sorted(sources(lines.of(*_TASKS))):
        tasks = lines.of(*_TASKS, source=identifier)
        decided = sum(1 for r in tasks if r.kind is RelationKind.DECIDES)
        many = lines.role(identifier).people == "many"
        if decided > MOST_DECIDED or (len(tasks) > MOST_TASKS and not many):
            question = sentences.said(sentences.OVERLOADED, names, lines.role(identifier))
            others = {r.target for r in tasks} - {APPLICATION}
            yield raised("overloaded", "medium", (question, grounds.LOAD), (identifier,), others, tasks)


def dpo_decides(lines: Lines, names: Names) -> Iterator[Finding]:
    """Check 13: the data protection officer decides over the application or carries it out.

    Rule: a role of kind "dpo" DECIDES over the application or CARRIES it OUT, or does so with a decision about purpose
    or means: any but those of _OWN_WORK. Source: GDPR 38(6); Court of Justice C-453/21 (X-FAB): it may not determine
    purposes and means. Exception: supervising and advising, and what it decides about its own work. Known false
    positive: a decision about the officer's own inquiry.
    """
    means = {i for i, one in lines.decisions.items() if one.kind not in _OWN_WORK} | {APPLICATION}
    for identifier in lines.of_kinds("dpo"):
        does = [
            r
            for r in lines.of(RelationKind.DECIDES, RelationKind.CARRIES_OUT, source=identifier)
            if r.target in means
        ]
        if does:
            question = sentences.said(sentences.DPO_DECIDES, names, lines.role(identifier))
            about = {r.target for r in does} - {APPLICATION}
            yield raised("dpo-decides", "high", (question, grounds.DPO), (identifier,), about, does)


def data_without_decider(lines: Lines, names: Names) -> Iterator[Finding]:
    """Check 26: who supplies data has nothing to do with who decides what for.

    Rule: a role SUPPLIES, does not decide over the application or the decision "purpose", and has no relation of any
    kind with a role that does. Without any decider check 1 asks instead. Source: GDPR 26 and 28. Exception: a relation
    in either direction is enough. Known false positive: an agreement on paper that nobody drew.
    """
    deciders = lines.deciders() | sources(lines.deciding("purpose"))
    for identifier in sorted(sources(lines.of(RelationKind.SUPPLIES)) - deciders if deciders else ()):
        known = {r.target for r in lines.of(source=identifier)} | sources(lines.of(target=identifier))
        if deciders.isdisjoint(known):
            question = sentences.said(sentences.DATA_WITHOUT_DECIDER, names, lines.role(identifier))
            supplies = lines.of(RelationKind.SUPPLIES, source=identifier)
            yield raised(
                "data-without-decider", "low", (question, grounds.DATA_AGREED), (identifier,), (), supplies
            )
