"""Every mistake is named with its line and field, and all of them at once."""

import os
import re
import shutil
from pathlib import Path

import pytest

from kompas.content.library import problems_of
from kompas.content.refused import Refused
from kompas.content.scenarios import find_scenario, list_scenarios, load_scenario
from kompas.content.source import LARGEST
from kompas.domain.problems import Problem
from kompas.language import LANGUAGES, texts
from kompas.paths import asset, data_root, scenarios
from tests.content.broken import CONTENT, SCENARIO, Broken

GOOD = (scenarios() / "rood-oranje-groen.toml").read_text(encoding="utf-8")
every_broken_scenario = pytest.mark.parametrize("broken", SCENARIO, ids=lambda broken: broken.name)


def changed(good: str, broken: Broken) -> str:
    assert broken.old in good
    return good.replace(broken.old, broken.new, 1)


def line_in(text: str, broken: Broken) -> int:
    return text.count("\n", 0, text.index(broken.at or broken.new)) + 1


def said(problems: tuple[Problem, ...]) -> list[tuple[str, object, object]]:
    """Return key, line and field of problems, after making sure that both languages can say them."""
    for language in LANGUAGES:
        words = texts(language)
        for problem in problems:
            sentence = words(f"problems.{problem.key}", **problem.values)
            assert str(problem.values["file"]) in sentence
            assert "line" not in problem.values or f" {problem.values['line']}" in sentence
    return [(p.key, p.values.get("line"), p.values.get("field")) for p in problems]


@every_broken_scenario
def test_a_broken_scenario_is_refused_with_line_and_field(broken: Broken, tmp_path: Path) -> None:
    text = changed(GOOD, broken)
    path = tmp_path / "broken.toml"
    path.write_bytes(text.encode("utf-8"))
    found = said(problems_of(path))
    assert (broken.key, line_in(text, broken), broken.field) in found


@pytest.mark.parametrize(
    ("name", "broken"),
    [(name, broken) for name, several in CONTENT.items() for broken in several],
    ids=lambda part: part.name if isinstance(part, Broken) else part,
)
def test_broken_content_is_refused_with_line_and_field(name: str, broken: Broken, tmp_path: Path) -> None:
    home = tmp_path / "content"
    shutil.copytree(asset("content"), home)
    text = changed((home / name).read_text(encoding="utf-8"), broken)
    (home / name).write_text(text, encoding="utf-8")
    assert said(problems_of(home / name)) == [(broken.key, line_in(text, broken), broken.field)]


SINGLE = {
    "no English title", "no such date", "unknown value", "short too long", "twist twice", "too many dots",
    "unknown role in a relation", "unknown kind of relation", "a dotted key", "the same key twice",
    "words without quotes", "three quotes left open", "a list over lines", "a control character, escaped",
}  # fmt: skip
"""Mistakes that can be made in one file without touching each other."""


@pytest.mark.parametrize("broken", [b for b in SCENARIO if b.name in SINGLE], ids=lambda broken: broken.name)
def test_one_mistake_gives_one_problem(broken: Broken, tmp_path: Path) -> None:
    path = tmp_path / "broken.toml"
    path.write_text(changed(GOOD, broken), encoding="utf-8")
    assert len(problems_of(path)) == 1


def test_all_mistakes_are_named_at_once_in_the_order_of_the_lines(tmp_path: Path) -> None:
    apart = [broken for broken in SCENARIO if broken.name in SINGLE]
    text = GOOD
    for broken in apart:
        text = changed(text, broken)
    path = tmp_path / "broken.toml"
    path.write_text(text, encoding="utf-8")
    found = said(problems_of(path))
    expected = [(broken.key, line_in(text, broken), broken.field) for broken in apart]
    assert sorted(found, key=str) == sorted(expected, key=str)
    assert [line for _, line, _ in found] == sorted(line for _, line, _ in expected)


def test_every_key_has_a_sentence_and_every_sentence_a_key() -> None:
    code = "".join(
        path.read_text(encoding="utf-8") for path in (data_root() / "kompas" / "content").glob("*.py")
    )
    keys = set(re.findall(r'"(content_[a-z0-9_]+)"', code))
    for language in LANGUAGES:
        catalogue = asset("locale", language, "LC_MESSAGES", "problems.po").read_text(encoding="utf-8")
        assert set(re.findall(r'msgid "problems\.(content_[a-z0-9_]+)"', catalogue)) == keys


def test_a_refusal_is_itself_a_problem_with_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "empty.toml"
    path.write_text("", encoding="utf-8")
    with pytest.raises(Refused) as refused:
        load_scenario(path)
    assert refused.value.values == {"file": "empty.toml", "count": len(refused.value.problems)}
    assert "empty.toml" in texts("nl")(f"problems.{refused.value.key}", **refused.value.values)
    assert {problem.key for problem in refused.value.problems} == {"content_missing"}


@pytest.mark.parametrize(
    ("raw", "key", "line"),
    [
        (b'id = "a"\ntitle = "caf\xe9"\n', "content_not_utf8", 2),
        (b'id = "a"\n\ntitle = "\xed\xa0\x80"\n', "content_not_utf8", 3),
        (GOOD.encode("utf-16"), "content_not_utf8", 1),
        (b"#" * (LARGEST + 1), "content_too_big", None),
    ],
)
def test_bytes_that_are_no_content_file(raw: bytes, key: str, line: int | None, tmp_path: Path) -> None:
    path = tmp_path / "raw.toml"
    path.write_bytes(raw)
    assert [(k, at) for k, at, _ in said(problems_of(path))] == [(key, line)]


def test_only_regular_files_are_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    (tmp_path / "folder.toml").mkdir()
    for name in ("pipe.toml", "folder.toml"):
        assert [p.key for p in problems_of(tmp_path / name)] == ["content_not_a_file"]
    assert [p.key for p in problems_of(tmp_path / "nothing.toml")] == ["content_not_found"]
    assert [p.key for p in problems_of(tmp_path / "a\x00b.toml")] == ["content_unreadable"]


def test_a_byte_order_mark_and_line_ends_of_windows_are_fine(tmp_path: Path) -> None:
    path = tmp_path / "rood-oranje-groen.toml"
    path.write_bytes(b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode("utf-8"))
    assert load_scenario(path) == find_scenario("rood-oranje-groen")


def test_accents_in_two_pieces_are_put_together(tmp_path: Path) -> None:
    path = tmp_path / "accents.toml"
    path.write_text(GOOD.replace("Vroegsignaal", "  Se\u0301ance "), encoding="utf-8")
    assert load_scenario(path).application.nl == "S\u00e9ance"


def test_a_folder_with_broken_files_lists_them_last_with_their_problems(tmp_path: Path) -> None:
    shutil.copytree(scenarios(), tmp_path / "all")
    (tmp_path / "all" / "a-broken.toml").write_text(
        GOOD.replace("minutes = 90", "minutes 90"), encoding="utf-8"
    )
    (tmp_path / "all" / "folder.toml").mkdir()
    *good, broken, folder = list_scenarios(tmp_path / "all")
    assert all(one.scenario is not None and one.problems == () for one in good)
    assert (broken.scenario, [p.key for p in broken.problems]) == (
        None,
        ["content_missing", "content_syntax"],
    )
    assert (folder.scenario, [p.key for p in folder.problems]) == (None, ["content_not_a_file"])
    assert list_scenarios(tmp_path / "no such folder") == []


@pytest.mark.parametrize(
    "identifier", ["nothing-like-this", "../content/roles", "", "a" * 5000, "rood\x00oranje"]
)
def test_an_unknown_scenario_is_a_problem(identifier: str) -> None:
    with pytest.raises(Problem) as problem:
        find_scenario(identifier)
    assert problem.value.key == "no_scenario"
