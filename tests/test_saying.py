"""What went wrong with a file is said in the room's language, never in that of the system."""

import errno
import os
from pathlib import Path

import pytest

from kompas.content.library import load_agendas, load_content
from kompas.content.scenarios import find_scenario
from kompas.domain.problems import Problem, reason_of
from kompas.language import LANGUAGES, texts
from kompas.saying import said
from kompas.storage.script import read_copy

USUAL = ("ENOENT", "EACCES", "EPERM", "EROFS", "EISDIR", "EBUSY", "ENOSPC", "ENAMETOOLONG", "EIO")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("symbol", USUAL)
def test_usual_reasons_are_said_in_words_of_the_room(language: str, symbol: str) -> None:
    trouble = OSError(getattr(errno, symbol), os.strerror(getattr(errno, symbol)))
    sentence = said(Problem("file_not_written", name="x.pdf", reason=reason_of(trouble)), texts(language))
    assert symbol not in sentence
    assert os.strerror(getattr(errno, symbol)) not in sentence


def test_a_rare_reason_keeps_its_symbol_for_who_helps() -> None:
    assert reason_of(OSError(errno.ELOOP, "?")) == "ELOOP"
    assert reason_of(ValueError("embedded null byte")) == "ValueError"
    assert "ELOOP" in said(Problem("file_not_written", name="x", reason="ELOOP"), texts("nl"))


def test_a_copy_that_is_not_there_is_said_to_be_not_there(tmp_path: Path) -> None:
    with pytest.raises(Problem) as caught:
        read_copy(tmp_path / "weg.kompas", find_scenario, load_content(), load_agendas())
    assert said(caught.value, texts("nl")) == "“weg.kompas” is niet te lezen (er staat niets)."
