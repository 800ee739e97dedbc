"""Both languages say the same, the compiled texts are current, code and catalogues agree on keys."""

import ast
import gettext
import re
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from string import Formatter

import pytest
from babel.messages.catalog import Message

from kompas.language import LANGUAGES, Texts, texts
from kompas.paths import data_root
from tests.tools import locale

CODE = data_root() / "kompas"
KEY = re.compile(r"(stage|desk|agenda|ballot|rolemap|library|record|problems|common)\.[a-z0-9_.-]+")
# Keys that code puts together: how they begin, and what follows.
BUILT = {
    "common.month_": "the number of a month",
    "common.language_": "a language that Kompas speaks",
    "problems.": "the key of a Problem",
    "desk.undone_": "the tag of an action that undo can take back",
    "desk.line_": "a kind of line of the record",
}
# Shared words that any room may ask for, in place of its own.
SHARED = {"common.autonomy", "common.humanity", "common.justice", "common.yes", "common.no"}

SOURCES = locale.sources()
ROOMS = sorted({path.stem for path in SOURCES})
every_source = pytest.mark.parametrize("path", SOURCES, ids=lambda path: f"{path.parts[-3]}-{path.stem}")


def messages(path: Path) -> dict[str, Message]:
    return {
        message.id if isinstance(message.id, str) else message.id[0]: message
        for message in locale.read(path)
        if message.id
    }


def strings(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ())


def placeholders(message: Message) -> set[str]:
    return {
        name for text in strings(message) for _, name, _, _ in Formatter().parse(text) if name is not None
    }


def source(language: str, room: str) -> Path:
    return locale.LOCALE / language / "LC_MESSAGES" / f"{room}.po"


def catalogue_keys() -> set[str]:
    return {key for path in SOURCES for key in messages(path)}


def trees() -> Iterator[ast.AST]:
    for path in sorted(CODE.rglob("*.py")):
        yield ast.parse(path.read_text(encoding="utf-8"))


def literals(tree: ast.AST) -> Iterator[tuple[str, bool]]:
    """Yield every string in the code, and whether it is only the beginning of one."""
    parts = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value, id(node) in parts


def problem_keys() -> set[str]:
    """Return the keys of every Problem that the code raises by a literal key."""
    return {
        f"problems.{node.args[0].value}"
        for tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).split(".")[-1] == "Problem"
        and node.args
        and isinstance(node.args[0], ast.Constant)
        and isinstance(node.args[0].value, str)
    }


def code_keys() -> set[str]:
    found = {
        text for tree in trees() for text, begins in literals(tree) if not begins and KEY.fullmatch(text)
    }
    return found - BUILT.keys()


@pytest.mark.parametrize("room", ROOMS)
def test_both_languages_have_the_same_keys_and_placeholders(room: str) -> None:
    dutch, english = messages(source("nl", room)), messages(source("en", room))
    assert dutch.keys() == english.keys()
    assert {key: placeholders(dutch[key]) for key in dutch} == {
        key: placeholders(english[key]) for key in english
    }
    assert {key for key in dutch if dutch[key].pluralizable} == {
        k for k in english if english[k].pluralizable
    }


@every_source
def test_every_text_is_there_and_its_key_is_of_this_room(path: Path) -> None:
    for key, message in messages(path).items():
        assert KEY.fullmatch(key)
        assert key.startswith(f"{path.stem}.")
        assert not message.fuzzy
        assert strings(message)
        assert all(text.strip() for text in strings(message))
        assert not message.pluralizable or message.id == (key, key)


@every_source
def test_no_key_is_there_twice(path: Path) -> None:
    counts = Counter(re.findall(r'^msgid "(.+)"$', path.read_text(encoding="utf-8"), re.MULTILINE))
    assert [key for key, count in counts.items() if count > 1] == []


@every_source
def test_the_compiled_texts_are_current(path: Path) -> None:
    with path.with_suffix(".mo").open("rb") as file:
        compiled = gettext.GNUTranslations(file)
    for key, message in messages(path).items():
        if message.pluralizable:
            assert (compiled.ngettext(key, key, 1), compiled.ngettext(key, key, 2)) == strings(message)
        else:
            assert (compiled.gettext(key),) == strings(message)
    assert path.with_suffix(".mo").read_bytes() == locale.compiled(path)


def test_no_dutch_text_calls_the_facilitator_by_the_name_of_a_role() -> None:
    """Whoever leads the talk is the "gespreksleider": a "begeleider" is somebody else, with a role in the dilemma."""
    said = {
        (key, text)
        for room in ROOMS
        for key, m in messages(source("nl", room)).items()
        for text in strings(m)
    }
    assert [key for key, text in said if "begeleider" in text.lower()] == []
    assert sum("gespreksleider" in text for _, text in said) >= 5


def test_no_compiled_texts_without_their_source() -> None:
    assert [path for path in locale.LOCALE.rglob("*.mo") if not path.with_suffix(".po").exists()] == []


def test_every_key_in_the_code_has_a_text() -> None:
    assert sorted(code_keys() - catalogue_keys()) == []


def test_every_problem_has_a_sentence() -> None:
    assert sorted(problem_keys() - catalogue_keys()) == []


def test_every_text_is_used() -> None:
    rest = catalogue_keys() - code_keys() - SHARED - problem_keys()
    assert sorted(key for key in rest if not key.startswith(tuple(BUILT))) == []


def test_keys_that_code_puts_together_begin_as_documented() -> None:
    begins = {text for tree in trees() for text, begins in literals(tree) if begins and KEY.fullmatch(text)}
    assert begins <= BUILT.keys()


@pytest.mark.parametrize(
    ("language", "date", "joined"),
    [("nl", "22 november 2026", "a, b en c"), ("en", "22 November 2026", "a, b and c")],
)
def test_dates_times_and_lists_read_as_people_write_them(language: str, date: str, joined: str) -> None:
    words = texts(language)
    assert words.language == language
    assert words.date("2026-11-22") == date
    assert words.date("2026-11-22T14:31:46+01:00") == date
    assert words.time("2026-11-22T14:31:46+01:00") == "14:31"
    assert words.time("2026-11-22T14:31:46+01:00", seconds=True) == "14:31:46"
    assert words.joined(["a", "b", "c"]) == joined
    assert words.joined(["a"]) == "a"
    assert words.joined([]) == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_language_has_every_month(language: str) -> None:
    words = texts(language)
    assert len({words.date(f"2026-{month:02}-01") for month in range(1, 13)}) == 12


@pytest.mark.parametrize("key", ["common.nothing_like_this", "nowhere.text", "common"])
def test_a_missing_text_is_a_mistake_that_shows(key: str) -> None:
    words = texts("nl")
    assert not words.has(key)
    assert words.has("common.yes")
    for ask in (words, lambda key: words.many(key, 2)):
        with pytest.raises(KeyError, match=re.escape(key)):
            ask(key)


def test_a_language_without_texts_is_refused() -> None:
    with pytest.raises(FileNotFoundError):
        texts("fr")


def test_plurals_and_values_are_filled_in(tmp_path: Path) -> None:
    po = tmp_path / "nl" / "LC_MESSAGES" / "stage.po"
    po.parent.mkdir(parents=True)
    po.write_text(
        'msgid "stage.ready"\nmsgid_plural "stage.ready"\n'
        'msgstr[0] "{count} plek van {all} is klaar"\nmsgstr[1] "{count} plekken van {all} zijn klaar"\n',
        encoding="utf-8",
    )
    words = Texts("nl", {"stage": gettext.GNUTranslations(BytesIO(locale.compiled(po)))})
    assert words.many("stage.ready", 1, all=9) == "1 plek van 9 is klaar"
    assert words.many("stage.ready", 7, all=9) == "7 plekken van 9 zijn klaar"
    assert words.has("stage.ready")
