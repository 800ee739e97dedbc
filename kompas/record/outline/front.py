"""Page one: what was decided, who sees it differently, who does what, who was there."""

from collections.abc import Iterator

from msgspec.structs import replace

from kompas.domain.names import attended, details_told
from kompas.domain.outcome import OutcomeStatus
from kompas.domain.text import mid_sentence
from kompas.record.blocks import Aside, Band, Block, Decoration, Masthead, Paragraph, Title
from kompas.record.house import House
from kompas.record.outline.numbers import difference_told
from kompas.record.outline.open import to_find_out
from kompas.record.outline.tasks import tasks_table, tasks_told
from kompas.record.outline.weigh import rounds_told
from kompas.record.shortened import WHOLE, Short
from kompas.record.words import Words

SHORT = 90
"""Characters that fit a line or three of the margin; longer texts stand in the text."""
SHORT_AIM = 150
"""Characters of an aim that fit beside title and question."""
BAND_LABELS: dict[OutcomeStatus, str] = {
    "exploration": "record.band_exploration",
    "advice": "record.band_advice",
    "decision": "record.band_decision",
}
STATUSES: dict[OutcomeStatus, tuple[str, str]] = {
    "exploration": ("record.status_exploration", "record.status_exploration_to"),
    "advice": ("record.status_advice", "record.status_advice_to"),
    "decision": ("record.status_decision", "record.status_decision_to"),
}


def front(words: Words, house: House, short: Short = WHOLE[0]) -> Iterator[Block]:
    """Yield the blocks of page one, with the institution whose record it is; `short`: how long it may be."""
    texts, case = words.texts, words.session.scenario
    yield Masthead(
        texts("record.program"),
        texts("record.kind"),
        words.plain(house.name),
        words.plain(house.contact),
        house.logo,
    )
    yield from _margin(words)
    yield Title(words.read(case.title))
    yield Paragraph(short.text(words.read(case.question)), "question")
    yield _band(words, short)
    for block in _under_band(words, short):
        yield replace(block, near=not short.wide) if isinstance(block, Aside) else block


def _under_band(words: Words, short: Short) -> Iterator[Block]:
    if short.grounds:
        yield from _grounds(words)
    yield from dissent(words, short)
    yield from _tasks(words, short)
    yield from to_find_out(words, short)
    yield from purpose(words, short)
    yield Aside(words.texts("record.present"), level=2)
    yield Paragraph(short.text(" ".join(present_told(words))))
    if short.wide:
        yield Decoration()
    yield Aside(words.texts("record.mind"), level=2)
    yield Paragraph(words.texts("record.mind_text"))


def _margin(words: Words) -> Iterator[Aside]:
    details = words.session.details
    place, organisation = words.plain(details.place), words.plain(details.organisation)
    short = (text for text in (place, organisation) if len(text) <= SHORT)
    start = began(words)
    yield Aside(words.day(start), words.lines(_times(words, start), *short))
    status = status_told(words)
    changed = words.texts("record.changed_after") if words.session.changed_after else ""
    lines = (status if len(status) <= SHORT else _bare_status(words), draft_told(words), changed)
    yield Aside(words.texts("record.status"), words.lines(*lines))
    aim = words.plain(details.aim)
    if aim and len(aim) <= SHORT_AIM:
        yield Aside(words.texts("record.aim"), (aim,))


def began(words: Words) -> str:
    """Return when the room began: with the first step it entered."""
    session = words.session
    return session.visits[0].at if session.visits else session.started


def _times(words: Words, start: str) -> str:
    texts, closed = words.texts, words.session.closed
    if not closed:
        return texts("record.time_from", start=texts.time(start))
    if closed[:10] != start[:10]:
        end = texts("record.day_and_time", day=words.day(closed), time=texts.time(closed))
    else:
        end = texts.time(closed)
    return texts("record.time_to", start=texts.time(start), end=end)


def status_told(words: Words) -> str:
    """Return what the outcome is: an exploration, advice to somebody or a decision of somebody."""
    details = details_told(words.session)
    to = words.plain(details.to)
    return words.texts(STATUSES[details.status][1], to=to) if to else _bare_status(words)


def draft_told(words: Words) -> str:
    """Return that a record is a draft as long as its session was not closed."""
    return "" if words.session.closed else words.texts("record.draft")


def _bare_status(words: Words) -> str:
    return words.texts(STATUSES[words.session.details.status][0])


def _band(words: Words, short: Short) -> Band:
    session, texts = words.session, words.texts
    told = [replace(one, text=words.plain(one.text)) for one in session.conditions if one.in_record]
    conditions = [condition.text for condition in short.first(told)]
    if short.left(told):
        conditions.append(texts.many("record.more_conditions", short.left(told), more=short.more))
    note = texts.many("record.conditions", len(told)) if told else ""
    decision = short.text(words.plain(session.decision), times=3)
    untold = "record.decision_left_out" if "decision" in session.left_out else "record.no_decision"
    return Band(decision_label(words), note, decision or texts(untold), tuple(conditions))


def decision_label(words: Words) -> str:
    """Return what a decision is called here: it may be an advice, or what came out of an exploration."""
    return words.texts(BAND_LABELS[words.session.details.status])


def _grounds(words: Words) -> Iterator[Block]:
    """Yield what this rests on, in a line: how many arguments there were, and how far people were apart at last.

    Not how many for and how many against: that would read as a vote, and they are arguments, not people.
    """
    told = sum(argument.in_record for argument in words.session.arguments)
    said = words.counted(("record.count_arguments", told))
    last = [picture for _, picture in rounds_told(words.session)][-1:]
    lines = words.lines(said, *(line for picture in last for line in difference_told(words, picture)))
    if lines:
        yield Aside(words.texts("record.grounds"), level=2)
        yield Paragraph(" ".join(lines))


def dissent(words: Words, short: Short) -> Iterator[Block]:
    """Yield who sees it differently, each in their own words."""
    told = [replace(one, text=words.plain(one.text)) for one in words.session.dissents if one.in_record]
    yield Aside(words.texts("record.dissent"), level=2)
    if not told:
        some = bool(words.session.dissents)
        yield Paragraph(words.texts("record.dissent_left_out" if some else "record.no_dissent"))
    for one in short.first(told):
        role = short.begin(words.first(one.role)) if one.role.strip() else ""
        yield Paragraph(words.texts("record.dissent_by", role=role, text=one.text) if role else one.text)
    if short.left(told):
        yield Paragraph(words.texts.many("record.more_dissents", short.left(told), more=short.more))


def _tasks(words: Words, short: Short) -> Iterator[Block]:
    told, most = tasks_told(words), short.tasks
    yield Aside(words.texts("record.tasks"), level=2)
    if not told:
        some = bool(words.session.tasks)
        yield Paragraph(words.texts("record.tasks_left_out" if some else "record.no_tasks"))
        return
    yield tasks_table(words, told[:most], short, head_shown=False)
    if len(told) > most:
        more = words.texts.many("record.more_tasks", len(told) - most, title=words.texts("record.plan_title"))
        yield Paragraph(more)


def purpose(words: Words, short: Short) -> Iterator[Block]:
    """Yield what is too long for the margin: aim, status, place and organisation."""
    details, texts = words.session.details, words.texts
    aim, status = words.plain(details.aim), status_told(words)
    place, organisation = words.plain(details.place), words.plain(details.organisation)
    long = (
        (texts("record.aim"), aim if len(aim) > SHORT_AIM else ""),
        (texts("record.status"), status if len(status) > SHORT else ""),
        (texts("record.place"), place if len(place) > SHORT else ""),
        (texts("record.organisation"), organisation if len(organisation) > SHORT else ""),
    )
    for label, text in long:
        if text:
            yield Aside(label, level=2)
            yield Paragraph(short.text(text))


def present_told(words: Words) -> list[str]:
    """Return who was there, by role, who was played, and which voices were not there."""
    session, texts = words.session, words.texts
    told = []
    if session.seats:
        told.append(texts.many("record.seats", len(session.seats), roles=_here(words)))
    else:
        told.append(texts("record.nobody_named"))
    played = dict.fromkeys(seat.played for seat in session.seats if seat.played.strip())
    if played:
        told.append(texts("record.played", roles=words.roles(played)))
    if session.absent:
        told.append(texts("record.absent", roles=words.roles(session.absent)))
    return told


def _here(words: Words) -> str:
    """Return who is here by role, as a list in a sentence; own words stay as they were written."""
    texts, roles = words.texts, words.session.content.roles.roles
    catalogue = {name for role in roles for name in (role.name, role.plural, role.one)}
    named = [
        texts(
            "record.counted_role",
            count=one.count,
            role=mid_sentence(words.read(one.name)) if one.name in catalogue else words.read(one.name),
        )
        for one in attended(words.session)
        if one.name.nl
    ]
    unnamed = sum(one.count for one in attended(words.session) if not one.name.nl)
    return texts.joined([*named, *([texts.many("record.unnamed", unnamed)] if unnamed else [])])
