"""Checks about working with the outcome: numbers 20 and 22 of the domain notes, section 5.3."""

from collections.abc import Iterator

from kompas.checks import grounds, sentences
from kompas.checks.calling import Names
from kompas.checks.finding import Finding, raised
from kompas.checks.lines import Lines, sources
from kompas.domain.rolemap import APPLICATION, RelationKind


def outside_explains(lines: Lines, _names: Names) -> Iterator[Finding]:
    """Check 20: only somebody outside can explain the outcome.

    Rule: all roles with the duty "explains" are outside; where nobody has it, all roles that are ADDRESSABLE about the
    application are. Source: AI Act 86 and 26. Exception: one role inside is enough. Known false positive:
    somebody inside who learned it and was not drawn.
    """
    told = lines.with_duty("explains")
    about = told or tuple(sorted(lines.for_all()))
    if about and not any(lines.inside(identifier) for identifier in about):
        drawn = () if told else lines.of(RelationKind.ADDRESSABLE, target=APPLICATION)
        words = (sentences.OUTSIDE_EXPLAINS, grounds.EXPLANATION)
        yield raised("outside-explains", "high", words, about, (), drawn)


def signal_without_action(lines: Lines, names: Names) -> Iterator[Finding]:
    """Check 22: somebody gets a signal and does nothing with it.

    Rule: a role with the duty "receives" neither CARRIES_OUT anything nor DECIDES over the application. Source: a
    signal that nobody acts on helps nobody (the business case of early warning). Exception: who decides acts
    by deciding. Known false positive: somebody who is kept informed on purpose.
    """
    active = sources(lines.of(RelationKind.CARRIES_OUT)) | lines.deciders()
    for identifier in lines.with_duty("receives"):
        if identifier not in active:
            question = sentences.said(sentences.SIGNAL_WITHOUT_ACTION, names, lines.role(identifier))
            words = (question, grounds.SIGNAL)
            yield raised("signal-without-action", "medium", words, (identifier,))
