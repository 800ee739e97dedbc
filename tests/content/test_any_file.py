"""Whatever happens to a file, reading it gives a scenario or problems, never anything else."""

import re
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kompas.content.lines import outline, plain
from kompas.content.refused import Refused
from kompas.content.scenarios import load_scenario
from kompas.domain.scenario import Scenario
from kompas.language import texts
from kompas.paths import scenarios

TEXTS = [path.read_text(encoding="utf-8") for path in sorted(scenarios().glob("*.toml"))]
PIECES = (
    '"""', '"', "'''", "[", "]]", "{", "}", "=", "#", "\n", ".", "\\", "-", "[case]\n", "[[facts]]\n",
    "[facts]\n", "[[stakes.best]]\n", "[stakes]\n", "[title.nl]\n", "[[title]]\n", 'nl = "a"\n', "{ nl = ",
    "x = nan\n", "1e999", "0x1", "true", "1979-05-27", "\x00", "\ud7ff", "é", "a.b = 1\n",
)  # fmt: skip
WORDS = texts("nl")

changes = st.lists(
    st.tuples(
        st.integers(0, 9000),
        st.integers(0, 400),
        st.one_of(st.sampled_from(PIECES), st.text(max_size=8), st.just("")),
    ),
    min_size=1,
    max_size=5,
)


def mutated(text: str, several: list[tuple[int, int, str]]) -> str:
    for at, length, new in several:
        text = text[:at] + new + text[at + length :]
    return text


def read_text(raw: bytes) -> Scenario | Refused:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "any.toml"
        path.write_bytes(raw)
        try:
            return load_scenario(path)
        except Refused as refused:
            return refused


def judge(text: str) -> None:
    found = read_text(text.encode("utf-8", "surrogatepass"))
    if isinstance(found, Scenario):
        assert plain(text.replace("\r\n", "\n").removeprefix("\ufeff"))
        return
    assert found.problems
    for problem in found.problems:
        assert WORDS(f"problems.{problem.key}", **problem.values)
        line = problem.values["line"]
        assert isinstance(line, int)
        assert 1 <= line <= text.count("\n") + 1


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(TEXTS), changes)
@example(TEXTS[0], [(0, 9000, "")])
@example(TEXTS[0], [(0, 0, "title = {\n")])
def test_a_changed_file_gives_a_scenario_or_problems(text: str, several: list[tuple[int, int, str]]) -> None:
    judge(mutated(text, several))


@settings(max_examples=80, deadline=None)
@given(st.sampled_from(TEXTS), st.lists(st.integers(0, 250), min_size=1, max_size=6), st.booleans())
def test_lines_gone_or_doubled_give_a_scenario_or_problems(text: str, where: list[int], double: bool) -> None:
    lines = text.split("\n")
    for at in where:
        if at < len(lines):
            lines[at : at + 1] = [lines[at]] * 2 if double else []
    judge("\n".join(lines))


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from((*PIECES, "a = 1\n", "b", " ")), max_size=30).map("".join))
@example("[[case]\n")
def test_the_quick_look_and_the_outline_agree(text: str) -> None:
    clean = re.sub("[\x00]", "", text)
    faults = {fault.key for fault in outline(clean).faults} - {"content_twice"}
    assert plain(clean) or faults
    assert not plain(clean) or faults <= {"content_unclosed", "content_one_line"}
