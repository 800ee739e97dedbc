"""The role map on the wall, with the finding that the room talks about in the band.

Where the map is too full for names and verbs together, the names stay on the map and the verbs get pages of their own.
Where it is too full for all names, roles that do the same are one group, and the pages name each role.
"""

from msgspec.structs import replace

from kompas.domain.rolemap import APPLICATION, Relation
from kompas.domain.stage import RoleMapView
from kompas.geometry.measuring import Box, around, label_box
from kompas.geometry.rolemap.figure import figure
from kompas.geometry.rolemap.fit import Fit, fitting, sides_of
from kompas.geometry.rolemap.groups import MOST, REST, is_group
from kompas.geometry.rolemap.light import behind
from kompas.geometry.rolemap.sides import Sides
from kompas.geometry.rolemap.tags import map_words
from kompas.geometry.shapes import Drawing, Label
from kompas.geometry.stage.band import Band
from kompas.geometry.stage.flow import Item
from kompas.geometry.stage.frame import AIR, Setting
from kompas.geometry.stage.map_decisions import decision_names, decision_rows, undecided, verb_of
from kompas.geometry.stage.map_groups import group_rows, with_groups
from kompas.geometry.stage.page import Corner, Draft, Folio, Sheet, drafts, folio, lowest, numbered, pages
from kompas.geometry.stage.parts import beside_margin, fits_margin, labelled, paragraph, sentence
from kompas.geometry.stage.writing import BODY, SMALL_BODY

AREA_TOP = 40.0
USUAL_LOW = 760.0
"""Above the band of a finding of two lines under its label, in every theme and at every size."""
_FEWER, _NARROW = (MOST, 16, 13, 10, 7), 13
"""How many marks are tried on a map with groups, and how many stand calmly on a narrow page."""
_DOUBTS = {"assumed": "stage.said_assumed", "disputed": "stage.said_disputed"}


def role_map(view: RoleMapView, setting: Setting, progress: float = 1.0) -> tuple[Drawing, ...]:
    """Return the map; an empty one says so, and one of too many roles is drawn with groups of them."""
    texts = setting.texts
    sheet = Sheet(Folio(view.number, view.title.read(texts.language)), _band(view, setting))
    if not view.map.things:
        nothing = paragraph(texts("stage.map_empty"), setting, BODY, setting.palette.soft)
        return pages(sheet._replace(heading=view.application.read(texts.language)), (nothing,), setting)
    corner = folio(sheet.folio, setting)
    shown, found = _found(view, setting, corner, sheet)
    if not found.fits:
        return _counted(_list(view, sheet, setting), setting)
    shapes = (*corner.shapes, *figure(found.layout, shown.map, setting.palette, view.lit, progress))
    said = tuple(relation_words(relation, shown, setting) for relation in shown.map.relations)
    first = Draft(sheet, shapes, (*undecided(view, setting), *said))
    more = (
        ()
        if found.with_verbs and shown is view
        else _list(view, sheet, setting, group_rows(view, shown, setting))
    )
    return _counted((first, *more), setting)


def _counted(drafted: tuple[Draft, ...], setting: Setting) -> tuple[Drawing, ...]:
    """Return the pages with their number: beside a finding, "1/4" alone would be read as the number of that."""
    return numbered(
        drafted, setting, lambda page, count: setting.texts("stage.page_of", page=page, count=count)
    )


def sides_on_stage(view: RoleMapView, setting: Setting) -> Sides | None:
    """Return on which side each role stands by its relations alone; None for a map that is shown with groups."""
    roles = tuple(replace(role, x=None, y=None) for role in view.map.roles)
    if not 0 < len(roles) <= MOST:
        return None
    bare = replace(view, map=replace(view.map, roles=roles), lit=(), finding=None)
    sheet = Sheet(Folio(view.number, view.title.read(setting.texts.language)), _band(bare, setting))
    fit = _fit(bare, setting, folio(sheet.folio, setting), sheet)
    return sides_of(fit.layout) if fit.fits else None


def _found(view: RoleMapView, setting: Setting, corner: Corner, sheet: Sheet) -> tuple[RoleMapView, Fit]:
    """Return how the map fits: with single roles, else with as few groups as it takes to read all names."""
    tried: list[tuple[RoleMapView, Fit]] = []
    if len(view.map.roles) <= MOST:
        tried.append((view, _fit(view, setting, corner, sheet)))
        fit = tried[0][1]
        if fit.fits and not (fit.faults and view.map.decisions):
            return tried[0]
    for most in _FEWER if setting.frame.wide else [most for most in _FEWER if most <= _NARROW]:
        shown = with_groups(view, setting.texts, most)
        if tried and len(shown.map.roles) == len(tried[-1][0].map.roles):
            continue
        fit = _fit(shown, setting, corner, sheet)
        hidden = behind(fit.layout, shown.map, view.lit)
        tried.append((shown, fit._replace(faults=fit.faults + hidden)))
        if _trouble(tried[-1]) == (False, False, 0):
            return tried[-1]
    return min(tried, key=_trouble)


def _trouble(one: tuple[RoleMapView, Fit]) -> tuple[bool, bool, int]:
    """Weigh what is wrong: names without a place, all kinds of roles in one group, names and lit lines covered."""
    shown, fit = one
    return (not fit.fits, any(role.id == REST for role in shown.map.roles), fit.faults)


def _fit(view: RoleMapView, setting: Setting, corner: Corner, sheet: Sheet) -> Fit:
    """Return how a map fits between the folio and the band."""
    texts, frame = setting.texts, setting.frame
    free = around(tuple(p for s in corner.shapes if isinstance(s, Label) for p in label_box(s).corners), 8)
    # The band of a finding is higher: the map leaves room for it from the start and does not move.
    low = min(lowest(sheet.band, setting), USUAL_LOW)
    beside = corner.top == frame.top
    area = Box(frame.margin, AREA_TOP if beside else corner.low + AIR, frame.right, low)
    names = {named.role.id: named.name.read(texts.language) for named in view.names}
    names |= decision_names(view, texts.language)
    application, note = view.application.read(texts.language), view.application_note.read(texts.language)
    words = map_words(view.map, names, application, note, texts)
    corner_box = Box(area.left, area.top, free.right, free.bottom) if beside else None
    return fitting(view.map, words, area, frame.scale, corner_box)


def _band(view: RoleMapView, setting: Setting) -> Band:
    texts = setting.texts
    if view.finding is None:
        return Band(texts("stage.now"), texts("stage.map_ask"))
    if view.walk:
        return Band(texts("stage.complaint"), view.finding.read(texts.language))
    return Band(texts("stage.signal"), view.finding.read(texts.language), texts("stage.finding_answers"))


def relation_words(relation: Relation, view: RoleMapView, setting: Setting) -> str:
    """Return a relation as a sentence."""
    texts, source = setting.texts, _name(relation.source, view, setting)
    said = texts(
        "stage.said_relation",
        source=f"{source}:" if is_group(relation.source) else source,
        verb=texts(verb_of(relation, view)),
        target=_name(relation.target, view, setting),
    )
    doubt = _DOUBTS.get(relation.certainty)
    return f"{said} ({texts(doubt)})." if doubt else f"{said}."


def _name(identifier: str, view: RoleMapView, setting: Setting) -> str:
    language = setting.texts.language
    if identifier == APPLICATION:
        return view.application.read(language)
    decision = decision_names(view, language).get(identifier)
    if decision is not None:
        return setting.texts("stage.named_decision", name=decision)
    return next((n.name.read(language) for n in view.names if n.role.id == identifier), identifier)


def _list(
    view: RoleMapView, sheet: Sheet, setting: Setting, groups: tuple[Item, ...] = ()
) -> tuple[Draft, ...]:
    """Return what each role does as text: who is in a group, each role with its relations, who decides what."""
    texts = setting.texts
    rows = list(groups)
    above = not all(fits_margin(named.name.read(texts.language), setting) for named in view.names)
    for named in view.names:
        own = [r for r in view.map.relations if r.source == named.role.id]
        words = texts("stage.no_relations")
        if own:
            words = texts.joined(f"{texts(verb_of(r, view))} {_name(r.target, view, setting)}" for r in own)
        name, words = named.name.read(texts.language), sentence(words)
        row = labelled("", words, setting)._replace(said=(f"{name}: {words}",))
        rows.append(beside_margin(name, row, setting, SMALL_BODY, above=above))
    rows += decision_rows(view, setting)
    return drafts(sheet._replace(heading=texts("stage.map_heading")), rows, setting)
