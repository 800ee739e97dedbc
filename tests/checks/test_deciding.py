"""Who decides, supervises, may stop it: each check fires, falls silent nearby, and knows its exception."""

import pytest

from kompas.domain.rolemap import Role, RoleMap
from kompas.domain.text import Text
from tests.checks.maps import asked, drawn, one, relation

GOOD = ("board decides app", "dpo supervises app", "teacher carries_out app")


def test_a_map_where_everything_is_said_asks_nothing() -> None:
    assert asked(drawn(*GOOD)) == ()


def test_an_empty_map_asks_who_decides_and_who_supervises() -> None:
    assert asked(RoleMap()) == ("nobody-decides", "nobody-supervises")


def test_nobody_decides() -> None:
    bare = drawn("dpo supervises app", "board advises app")
    assert asked(bare) == ("nobody-decides",)
    assert one(bare, "nobody-decides").question == Text(
        "Klopt het dat niemand over deze toepassing beslist?",
        "Is it right that nobody decides about this application?",
    )
    assert asked(drawn("dpo supervises app", "board decides app")) == ()


def test_deciding_over_a_role_is_not_deciding_over_the_application() -> None:
    assert "nobody-decides" in asked(drawn("dpo supervises app", "board decides dpo"))


def test_who_decides_and_supervises_the_same() -> None:
    both = drawn("board decides app", "board supervises app")
    assert asked(both) == ("decides-and-supervises:board",)
    found = one(both, "decides-and-supervises")
    assert found.severity == "high"
    assert found.question.nl == "Klopt het dat het college van bestuur beslist én toezicht houdt?"
    assert found.question.en == "Is it right that the executive board both decides and supervises?"
    assert found.roles == ("board",)
    assert found.relations == ("board decides application", "board supervises application")


def test_deciding_here_and_supervising_there_is_no_finding() -> None:
    elsewhere = drawn("board decides app", "board supervises teacher", "dpo supervises app")
    assert asked(elsewhere) == ()


def test_deciding_over_and_supervising_the_same_role() -> None:
    over = drawn(*GOOD, "board decides teacher", "board supervises teacher")
    assert asked(over) == ("decides-and-supervises:board:teacher",)
    assert one(over, "decides-and-supervises").question.nl == (
        "Klopt het dat het college van bestuur beslist over een docent én daar toezicht op houdt?"
    )


def test_the_examination_board_may_decide_and_supervise() -> None:
    assert asked(drawn("exam_board decides app", "exam_board supervises app")) == ()


def test_an_own_name_does_not_make_an_examination_board() -> None:
    role = Role("x", kind="board", name="Examencommissie")
    drawing = RoleMap((role,), (relation("x decides app"), relation("x supervises app")))
    assert asked(drawing) == ("decides-and-supervises:x",)


def test_nobody_supervises() -> None:
    bare = drawn("board decides app", "dpo advises app")
    assert asked(bare) == ("nobody-supervises:board",)
    assert one(bare, "nobody-supervises").relations == ("board decides application",)
    assert asked(drawn("board decides app", "dpo supervises app")) == ()


def test_supervising_who_decides_counts_and_who_carries_out_does_not() -> None:
    assert asked(drawn("board decides app", "council supervises board")) == ()
    work = drawn("board decides app", "teacher carries_out app", "board supervises teacher")
    assert asked(work) == ("nobody-supervises:board",)


def test_another_decider_makes_it_another_question() -> None:
    two = drawn("board decides app", "manager decides app")
    assert asked(two) == ("two-deciders:board:manager", "nobody-supervises:board:manager")


@pytest.mark.parametrize("hold", ["decides", "carries_out", "processes"])
def test_nobody_inside_may_stop_it(hold: str) -> None:
    away = drawn(f"supplier {hold} app", "dpo supervises app", outside=("supplier",))
    assert "nobody-stops:supplier" in asked(away)
    assert one(away, "nobody-stops").question.nl == (
        "Klopt het dat niemand binnen de instelling dit mag stilzetten?"
    )


@pytest.mark.parametrize("hold", ["decides", "carries_out"])
def test_a_hold_inside_is_enough_to_be_silent_about_stopping(hold: str) -> None:
    shared = drawn("supplier decides app", f"board {hold} app", "dpo supervises app", outside=("supplier",))
    assert asked(shared) == (("two-deciders:board:supplier",) if hold == "decides" else ())


def test_advice_from_inside_stops_nothing() -> None:
    advised = drawn("supplier decides app", "board advises app", "dpo supervises app", outside=("supplier",))
    assert asked(advised) == ("nobody-stops:supplier",)


def test_without_anybody_outside_nobody_asks_about_stopping() -> None:
    assert asked(drawn("board advises app", "dpo supervises app")) == ("nobody-decides",)
