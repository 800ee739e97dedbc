"""What comes from elsewhere is read strictly: each fault is refused with its line, and the file stays as it is."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kompas.domain.problems import Problem
from kompas.storage import lines
from kompas.storage.lines import read_object
from kompas.storage.script import Header, script
from tests.making import AT
from tests.storage.keeping import small_session
from tests.storage.test_copy import read

HEADER = b'{"kompas":1}\n'
START = b'{"do":"start","scenario":"test","agenda":90,"id":"session","at":"' + AT.encode() + b'"}\n'
SEAT = b'{"do":"add-seat","number":1,"role":"student"}\n'
BEGUN = HEADER + START

FAULTS = [
    (b"", "copy_empty", {}),
    (b"\n\n", "copy_empty", {}),
    (HEADER, "copy_empty", {}),
    (b"{}\n", "copy_no_header", {"line": 1}),
    (START, "copy_no_header", {"line": 1}),
    (b'{"kompas":true}\n', "copy_no_header", {"line": 1}),
    (b'{"kompas":0}\n', "copy_no_header", {"line": 1}),
    (b'{"kompas":"1"}\n', "copy_no_header", {"line": 1}),
    (b'{"kompas":2,"more":1}\n', "copy_newer", {"version": 2}),
    (b'{"kompas":1,"more":1}\n', "copy_value", {"line": 1}),
    (HEADER + SEAT, "copy_begin", {"line": 2}),
    (BEGUN + START, "copy_begin", {"line": 3}),
    (BEGUN + b"[1]\n", "copy_not_json", {"line": 3}),
    (BEGUN + SEAT[:-3], "copy_not_json", {"line": 3}),
    (BEGUN + b"{'do':'undo'}", "copy_not_json", {"line": 3}),
    (BEGUN + SEAT.strip() + SEAT, "copy_not_json", {"line": 3}),
    (BEGUN + b"[" * 100_000, "copy_not_json", {"line": 3}),
    (BEGUN + b'{"a":' * 100_000, "copy_not_json", {"line": 3}),
    (BEGUN + b'{"do":"decide","text":"\xe9"}', "copy_not_utf8", {"line": 3}),
    (BEGUN.decode().encode("utf-16"), "copy_not_utf8", {"line": 1}),
    (BEGUN + b'{"do":"undo","do":"redo"}', "copy_duplicate_key", {"line": 3, "field": "do"}),
    (
        BEGUN + b'{"do":"park","remark":{"id":"a","text":"x","id":"b"}}',
        "copy_duplicate_key",
        {"line": 3, "field": "id"},
    ),
    (BEGUN + b'{"do":"move-role","id":"student","x":NaN,"y":0}', "copy_number", {"line": 3, "number": "NaN"}),
    (BEGUN + b'{"do":"move-role","id":"student","x":1e999,"y":0}', "copy_number", {"line": 3}),
    (BEGUN + b'{"do":"move-role","id":"student","x":-Infinity,"y":0}', "copy_number", {"line": 3}),
    (BEGUN + b'{"do":"add-minutes","minutes":' + b"9" * 5000 + b"}", "copy_number", {"line": 3}),
    (BEGUN + b'{"do":"add-minutes","minutes":9223372036854775808}', "copy_number", {"line": 3}),
    (BEGUN + b'{"do":"decide","text":"a\\u0000b"}', "copy_character", {"line": 3}),
    (BEGUN + b'{"do":"decide","text":"\\ud83d"}', "copy_character", {"line": 3}),
    (BEGUN + b'{"do":"decide","text":"a\x00b"}', "copy_not_json", {"line": 3}),
    (BEGUN + b'{"do":"dance"}', "copy_value", {"line": 3, "field": "do"}),
    (BEGUN + b'{"number":1,"role":"student"}', "copy_value", {"line": 3, "field": "do"}),
    (BEGUN + b'{"do":"add-seat","number":"1","role":"x"}', "copy_value", {"line": 3, "field": "number"}),
    (BEGUN + b'{"do":"add-seat","number":1.0,"role":"x"}', "copy_value", {"line": 3, "field": "number"}),
    (BEGUN + b'{"do":"add-seat","number":true,"role":"x"}', "copy_value", {"line": 3, "field": "number"}),
    (BEGUN + b'{"do":"weigh","seat":1,"weighing":{"autonomy":100}}', "copy_value", {"field": "weighing"}),
    (BEGUN + b'{"do":"undo","more":1}', "copy_value", {"line": 3}),
    (
        BEGUN + b'{"do":"park","remark":{"id":"a","text":"x","more":1}}',
        "copy_unknown_field",
        {"line": 3, "field": "remark.more"},
    ),
    (BEGUN + SEAT + SEAT, "copy_line", {"line": 4, "reason": "seat_taken"}),
    (BEGUN + b"\n" + b'{"do":"undo"}', "copy_line", {"line": 4, "reason": "nothing_to_undo"}),
    (HEADER + START.replace(b'"test"', b'"other"'), "copy_line", {"line": 2, "reason": "scenario_unknown"}),
    (HEADER + START.replace(b"90", b"91"), "copy_line", {"line": 2, "reason": "no_agenda"}),
    (HEADER + START.replace(AT.encode(), b"yesterday"), "copy_line", {"line": 2, "reason": "bad_time"}),
    (HEADER + START.replace(b'"session"', b'"../x"'), "copy_line", {"line": 2, "reason": "session_id"}),
]


@pytest.mark.parametrize(("content", "key", "values"), FAULTS, ids=range(len(FAULTS)))
def test_a_fault_is_refused_with_its_line(
    tmp_path: Path, content: bytes, key: str, values: dict[str, object]
) -> None:
    path = tmp_path / "a.kompas"
    path.write_bytes(content)
    with pytest.raises(Problem) as caught:
        read(path)
    assert caught.value.key == key
    assert values.items() <= caught.value.values.items()
    assert path.read_bytes() == content


def test_a_file_without_faults_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.kompas"
    path.write_bytes(BEGUN + SEAT)
    assert len(read(path)) == 2


def test_a_file_that_is_too_large_is_refused_before_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.kompas"
    with path.open("wb") as file:
        file.truncate(lines.LARGEST + 1)
    with pytest.raises(Problem, match="copy_too_large"):
        read(path)


@pytest.mark.parametrize("name", ["nothing.kompas", "folder", "a\0b"])
def test_what_is_no_file_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(Problem, match=r"copy_unreadable|copy_not_a_file"):
        read(tmp_path / name)


def test_a_device_that_never_ends_is_refused() -> None:
    with pytest.raises(Problem, match="copy_not_a_file"):
        read(Path("/dev/zero"))


def test_a_script_cut_anywhere_is_refused_or_shorter(tmp_path: Path) -> None:
    content = script(Header(1), small_session())
    path = tmp_path / "a.kompas"
    for size in range(0, len(content), 211):
        path.write_bytes(content[:size])
        try:
            found = read(path)
        except Problem:
            continue
        assert found == small_session()[: len(found)]


@given(st.binary(max_size=200))
def test_any_bytes_are_an_object_or_a_problem(content: bytes) -> None:
    try:
        line: object = 1
        found = read_object(content, 1)
    except Problem as problem:
        found, line = {}, problem.values["line"]
    assert (type(found), line) == (dict, 1)


STRANGE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)
ACTIONS = [json.loads(line) for line in script(Header(1), small_session()).splitlines()[2:]]


@given(st.sampled_from(ACTIONS), st.data())
def test_a_strange_value_in_any_field_is_read_or_refused_with_its_line(
    action: dict[str, Any], data: st.DataObject
) -> None:
    field = data.draw(st.sampled_from([*action, "more"]))
    strange = {**action, field: data.draw(STRANGE)}
    with TemporaryDirectory() as folder:
        path = Path(folder) / "a.kompas"
        path.write_bytes(BEGUN + json.dumps(strange).encode())
        try:
            line: object = 1 + len(read(path))
        except Problem as problem:
            line = problem.values["line"]
    assert line == 3
