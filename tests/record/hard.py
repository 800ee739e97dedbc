"""Sessions that are hard to put on paper: nothing at all, far too much, and texts that no printer likes."""

from collections.abc import Callable, Mapping

from kompas.domain import actions as a
from kompas.domain.outcome import Argument, Details, Remark
from kompas.domain.rolemap import APPLICATION, Relation, RelationKind, Role
from kompas.domain.session import Session
from kompas.domain.values import Value
from tests.record import sample

HOSTILE = (
    '<img src="/etc/hostname"/>',
    '<a href="javascript:alert(1)">klik</a>',
    "<b>x",
    "<onDraw name='x'/>",
    "</para><para>",
    "(]>> endobj /URI (http://voorbeeld) /JavaScript",
    "{title} %s %n \\  \x1b[31m",
    "👩‍👩‍👧‍👦 🇳🇱 😀",
    "e\u0301\u0302\u0303\u0304\u0305 zalgo",
    "שלום مرحبا 漢字",
    "\u202egnirts desrever\u202c",
)


def empty() -> Session:
    """Return a session in which nothing happened."""
    return sample.started()


def sixty_roles() -> Session:
    """Return a role map with sixty roles that all have to do with the application."""
    kinds = list(RelationKind)
    actions: list[a.Action] = [
        a.PlaceRole(Role(f"r{number}", name=f"Rol met een lange naam {number}")) for number in range(60)
    ]
    for number in range(60):
        target = APPLICATION if number % 2 else f"r{(number + 2) % 60}"
        actions.append(a.Relate(Relation(f"r{number}", kinds[number % len(kinds)], target)))
    return sample.after(sample.started(), actions)


def thousand_arguments() -> Session:
    """Return a thousand arguments, of every value and of none."""
    values = (*Value, None)
    return sample.after(
        sample.started(),
        [
            a.WriteArgument(Argument(str(n), f"Argument nummer {n} over wat ons bezighoudt.", values[n % 4]))
            for n in range(1000)
        ],
    )


def long_talk() -> Session:
    """Return arguments that fill two pages and some: heads come again, but not often."""
    long = "Mensen hebben in een gesprek vaak een hele zin nodig om uit te leggen wat zij bedoelen."
    values = (*Value,)
    told = [
        a.WriteArgument(Argument(str(n), f"{n}. {long}", values[n // 7], "for", "student")) for n in range(21)
    ]
    return sample.after(sample.started(), told)


def no_spaces() -> Session:
    """Return 200,000 characters without a space."""
    return sample.after(
        sample.started(), [a.WriteArgument(Argument(str(n), "x" * 20_000, Value.JUSTICE)) for n in range(10)]
    )


def hostile() -> Session:
    """Return markup, right-to-left text, emoji families and stacked marks, in every kind of field."""
    actions: list[a.Action] = [a.SetDetails(Details(HOSTILE[0], to=HOSTILE[4], place=HOSTILE[9]))]
    for number, text in enumerate(HOSTILE):
        actions += [
            a.WriteArgument(Argument(f"a{number}", text, Value.JUSTICE, "for", text)),
            a.Park(Remark(f"p{number}", text)),
            a.WriteCondition(Remark(f"c{number}", text)),
            a.PlaceRole(Role(f"r{number}", name=text)),
        ]
    return sample.after(sample.started(), [*actions, a.Decide("\n".join(HOSTILE))])


HARD: Mapping[str, Callable[[], Session]] = {
    "empty": empty,
    "sixty roles": sixty_roles,
    "a thousand arguments": thousand_arguments,
    "a long talk": long_talk,
    "no spaces": no_spaces,
    "hostile": hostile,
    "whole": sample.whole,
}
