"""What people type is text and nothing else: markup is shown as it was typed, and no file that it names is opened."""

import json
import shutil
from typing import Any

import pytest

from kompas.domain.content import StepKind
from kompas.paths import asset
from tests.record.reading import pdf_text, squeezed
from tests.tracing import need_strace, traced

FILES = "open,openat,openat2,stat,lstat,newfstatat,statx,access,faccessat,faccessat2,readlink"
ON_STAGE = {
    *(StepKind.WELCOME, StepKind.WEIGH, StepKind.DISCUSS, StepKind.ROLEMAP, StepKind.LAW, StepKind.OPTIONS),
    *(StepKind.DECIDE, StepKind.PLAN, StepKind.CLOSE),
}
"""Steps whose views show what a person typed; on the desk the twist does so too."""


@pytest.fixture(scope="module")
def marked_up(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], list[str], str, bytes]:
    """What became of markup: on desk and stage, the files that were asked for, the markup, and the record."""
    need_strace()
    folder = tmp_path_factory.mktemp("marked")
    telltale = folder / "telltale.png"
    shutil.copy(asset("icons", "emblem-64.png"), telltale)
    mark = f'<b>vet</b> <img src="{telltale}"> &amp; [a](b)'
    done, calls = traced(["-m", "tests.marked_up", str(folder / "sessions"), mark], FILES, folder)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return found, calls, mark, (folder / "sessions" / "record.pdf").read_bytes()


def test_nothing_on_desk_or_stage_reads_markup(
    marked_up: tuple[dict[str, Any], list[str], str, bytes],
) -> None:
    assert marked_up[0]["wrong"] == []


def test_markup_stands_where_it_was_typed(marked_up: tuple[dict[str, Any], list[str], str, bytes]) -> None:
    found, _, mark, record = marked_up
    assert {kind.value for kind in ON_STAGE | {StepKind.TWIST}} <= set(found["desk"])
    assert {kind.value for kind in ON_STAGE} <= set(found["stage"])
    assert squeezed(mark) in pdf_text(record)


def test_no_file_that_markup_names_is_opened(marked_up: tuple[dict[str, Any], list[str], str, bytes]) -> None:
    _, calls, _, _ = marked_up
    assert len(calls) > 100, "nothing was watched"
    assert [call for call in calls if "telltale.png" in call] == []
