"""What Kompas ships is found, and people's own files have one place that can be moved."""

from pathlib import Path

import pytest

from kompas import paths


def test_shipped_files_are_found() -> None:
    assert paths.asset("fonts", "advances.json").is_file()
    assert paths.scenarios().parent == paths.data_root()


def test_people_may_choose_where_their_files_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KOMPAS_HOME", str(tmp_path / "mine"))
    assert paths.user_data() == tmp_path / "mine"
    assert not paths.user_data().exists()


def test_else_they_are_in_the_folder_of_this_person(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KOMPAS_HOME", raising=False)
    assert paths.user_data().name == "Kompas"
    assert paths.user_data().is_absolute()
