"""Where journals are: in the folder that was chosen, and nowhere else when one was chosen."""

from pathlib import Path

import pytest

from kompas.paths import user_data
from kompas.storage.places import session_folders


def test_the_second_place_is_in_plain_sight_of_its_owner(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("KOMPAS_HOME")
    home = user_data()
    assert session_folders(home) == (home / "sessions", Path.home() / "Kompas")


def test_a_chosen_folder_holds_both_places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KOMPAS_HOME", str(tmp_path / "stick"))
    assert session_folders(user_data()) == (tmp_path / "stick" / "sessions", tmp_path / "stick" / "Kompas")
    assert not (tmp_path / "stick").exists()
