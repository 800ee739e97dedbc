"""What could be done, and what the room decides: with conditions, and with those who see it differently."""

from collections.abc import Sequence
from itertools import zip_longest

from kompas.domain.outcome import OptionKind
from kompas.domain.stage import DecideView, OptionsView
from kompas.domain.text import Text, mid_sentence
from kompas.geometry.shapes import Drawing
from kompas.geometry.stage.band import Band
from kompas.geometry.stage.flow import Item
from kompas.geometry.stage.frame import Setting
from kompas.geometry.stage.page import Folio, Sheet, pages
from kompas.geometry.stage.parts import PARAGRAPH, beside_margin, listed, paragraph, paragraphs
from kompas.geometry.stage.writing import SMALL_BODY, STATEMENT

_KINDS: tuple[tuple[OptionKind, str], ...] = (
    ("technology", "stage.technology"),
    ("agreements", "stage.agreements"),
    ("people", "stage.people"),
)


def options(view: OptionsView, setting: Setting) -> tuple[Drawing, ...]:
    """Return the options by kind; a kind without options is shown as an open question."""
    texts = setting.texts
    sheet = Sheet(
        Folio(view.number, view.title.read(texts.language)),
        Band(texts("stage.now"), texts("stage.options_ask")),
        texts("stage.options_heading"),
    )
    items = [item for kind, key in _KINDS for item in _kind(view, kind, texts(key), setting)]
    return pages(sheet, items, setting)


def _kind(view: OptionsView, kind: OptionKind, label: str, setting: Setting) -> list[Item]:
    words = [option.text for option in view.options if option.kind == kind]
    if not words:
        nothing = paragraph(setting.texts("stage.nothing_yet"), setting, SMALL_BODY, setting.palette.soft)
        return [_beside(nothing, label, setting)]
    return _labelled_list(label, words, setting)


def _labelled_list(label: str, words: Sequence[str], setting: Setting) -> list[Item]:
    """Return a list with its label, which comes again where the list goes on over the page."""
    first, *rest = [listed(one, setting) for one in words]
    beside = _beside(first, label, setting)
    return [beside, *(one._replace(again=beside.margin) for one in rest)]


def _beside(item: Item, label: str, setting: Setting) -> Item:
    """Give the first item of a group its label and more white above."""
    said = tuple(f"{label}: {words}" for words in item.said)
    return beside_margin(
        label, item._replace(gap=PARAGRAPH * setting.frame.scale, said=said), setting, SMALL_BODY
    )


def decide(view: DecideView, setting: Setting) -> tuple[Drawing, ...]:
    """Return the decision with its conditions and dissent; dissent has a role only if the dissenter wanted that."""
    texts = setting.texts
    decided = bool(view.decision.strip())
    sheet = Sheet(
        Folio(view.number, view.title.read(texts.language)),
        Band(texts("stage.the_question"), view.question.read(texts.language)),
        "" if decided else texts("stage.decide_heading"),
    )
    items = [*stated(texts("stage.our_decision"), view.decision, setting)] if decided else []
    items += group(texts("stage.conditions"), [c.text for c in view.conditions], setting)
    dissents = with_roles([d.text for d in view.dissents], view.dissenters, setting)
    items += group(texts("stage.sees_differently"), dissents, setting)
    return pages(sheet, items, setting)


def stated(label: str, words: str, setting: Setting) -> tuple[Item, ...]:
    """Return a text as large as a heading, in place of one; its label is only said."""
    first, *rest = paragraphs(words, setting, STATEMENT.scaled(min(1.0, 1.1 / setting.frame.scale)))
    return (first._replace(said=tuple(f"{label}: {one}" for one in first.said)), *rest)


def with_roles(words: Sequence[str], names: Sequence[Text], setting: Setting) -> list[str]:
    """Return texts with the role that belongs to each, if any; views made by hand may leave the names out."""
    roles = (mid_sentence(name.read(setting.texts.language).strip()) for name in names)
    told = zip_longest(words, roles, fillvalue="")
    return [f"{one} ({role})" if role else one for one, role in told if one]


def group(label: str, words: Sequence[str], setting: Setting) -> list[Item]:
    """Return a list with its label; nothing for an empty one."""
    return _labelled_list(label, words, setting) if words else []
