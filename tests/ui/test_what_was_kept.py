"""After the process was ended, the first screen and the desk say honestly what a group must be asked again."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from kompas.domain import actions as a
from kompas.domain.weighing import Mode, Weighing
from kompas.language import LANGUAGES, texts
from tests.test_windows import visible_words
from tests.whole import WINDOWED, begin, button, click, end, library_of, program, settle, sitting_of

pytestmark = [*WINDOWED]
TITLES = {"nl": "Rood, oranje, groen", "en": "Red, amber, green"}
SAID = {"confidential": "library.kept_but_unconfirmed", "anonymous": "library.kept_but_round"}


def stopped_in(home: Path, language: str, mode: Mode | None) -> None:
    """A workshop that stopped at a round in this mode, or before any."""
    with program(home, language) as kompas:
        begin(kompas, TITLES[language], texts(language)("library.begin"))
        sitting, at = sitting_of(kompas), "2026-11-22T14:00:00+01:00"
        done: list[a.Action] = [a.AddSeat(number, "student") for number in range(1, 5)]
        done.append(a.EnterStep("weigh-1", at))
        if mode == "anonymous":
            done.append(a.SetMode(mode, 5))
        if mode is not None:
            done += [a.OpenRound("weigh-1", 1, at), a.Weigh(1, Weighing(40, 30, 30))]
        for action in done:
            assert sitting.do(action)
        end(sitting)


def says(window: QWidget, sentence: str) -> bool:
    return any(sentence in words for words in visible_words(window))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("mode", [None, "confidential", "anonymous"])
def test_what_must_be_asked_again_is_said(tmp_path: Path, mode: Mode | None, language: str) -> None:
    stopped_in(tmp_path, language, mode)
    spoken = texts(language)
    expected = SAID[mode] if mode else "library.kept_all"
    with program(tmp_path, language) as kompas:
        # The first Kompas was undressed at its end, in the preferences too.
        kompas.keep(desk_language=language)
        kompas.show_library()
        settle()
        first = library_of(kompas)
        for key in ("library.kept_all", *SAID.values()):
            assert says(first, spoken(key)) is (key == expected), key
        click(button(first, spoken("library.go_on")))
        settle()
        greeting = f"library.restored_{mode}" if mode else "library.restored"
        assert says(sitting_of(kompas).desk, spoken(greeting))
