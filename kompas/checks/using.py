"""Checks about working with the outcome: numbers 20 and 22 of the domain notes, section 5.3."""

from collections.abc import Iterator

from kompas.checks import grounds, sentences
from kompas.checks.calling import Names
from kompas.checks.finding import Finding, raised
from kompas.checks.lines import Lines, sources
from kompas.domain.rolemap import APPLICATION, RelationKind


def outside_explains(lines: Lines, _names: Names) -> Iterator[Finding]:
    """Check 20: only somebody outside can explain the outcome.

    Rule: all roles with the duty "explains", or that DECIDE over the decision "explain" or CARRY it OUT, are outside;
    where nobody has it, all roles that are ADDRESSABLE about the application are. Source: AI Act 86 and 26. Exception:
    one role inside is enough. Known false positive: somebody inside who learned it and was not drawn.
    """
    decided = sorted(i for i, one in lines.decisions.items() if one.kind == "explain")
    drawn = [r for i in decided for r in lines.of(RelationKind.DECIDES, RelationKind.CARRIES_OUT, target=i)]
    told = {*lines.with_duty("explains"), *sources(drawn)}
    about = sorted(told or lines.for_all())
    if about and not any(lines.inside(identifier) for identifier in about):
        drawn = drawn if told else [*lines.of(RelationKind.ADDRESSABLE, target=APPLICATION)]
        words = (sentences.OUTSIDE_EXPLAINS, grounds.EXPLANATION)
        yield raised("outside-explains", "high", words, about, (), drawn)


def signal_without_action(lines: Lines, names: Names) -> Iterator[Finding]:
    """Check 22: somebody gets a signal and does nothing with it.

    Rule: a role with the duty "receives" neither CARRIES_OUT anything, a decision included, nor DECIDES over the
    application or over the decision "act", "overrule" or "stop". Source: a signal that nobody acts on helps nobody (the
    business case of early warning). Exception: who decides acts by deciding. Known false positive: somebody who is kept
    informed on purpose.
    """
    answers = (*lines.of(RelationKind.CARRIES_OUT), *lines.deciding("act", "overrule", "stop"))
    active = sources(answers) | lines.deciders()
    for identifier in lines.with_duty("receives"):
        if identifier not in active:
            question = sentences.said(sentences.SIGNAL_WITHOUT_ACTION, names, lines.role(identifier))
            words = (question, grounds.SIGNAL)
            yield raised("signal-without-action", "medium", words, (identifier,))
