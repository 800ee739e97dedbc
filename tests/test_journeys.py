"""Whole workshops as scripts come to what was worked out by hand.

Nine seats, round 1, per value sorted: A 10 15 20 20 25 40 40 45 50 (sum 265), M 10 15 35 35 35 45 50 65 70 (360),
R 10 15 15 20 25 40 40 45 65 (275). Differences over all 36 pairs: A 620, M 860, R 760, together 2240;
D = 2240 / 2 / 36 = 31.11. Round 2: A 15 15 20 25 25 25 30 40 40 (235), M 20 25 25 25 50 55 55 55 65 (375),
R 20 20 25 25 30 35 40 45 50 (290); 390 + 720 + 470 = 1580; D = 21.94. Five seats: the test vectors A and B.
"""

from pathlib import Path

import pytest

from kompas.checks.findings import findings_of
from kompas.domain.session import Session
from kompas.domain.sums import agreement, camps, centre, difference
from kompas.reading import read_session

JOURNEYS = Path(__file__).parent / "journeys"


def journey(name: str) -> Session:
    return read_session(JOURNEYS / f"{name}.kompas")


@pytest.mark.parametrize(
    ("name", "number", "middle", "apart", "agreeing", "groups"),
    [
        ("negen-plekken", 1, (265 / 9, 360 / 9, 275 / 9), 2240 / 72, 1 - 2240 / 72 / 40, True),
        ("negen-plekken", 2, (235 / 9, 375 / 9, 290 / 9), 1580 / 72, 1 - 1580 / 72 / 40, True),
        ("five-seats", 1, (40, 31, 29), 22, 0.45, True),
        ("five-seats", 2, (40, 30, 30), 11, 0.725, False),
    ],
)
def test_a_round_comes_to_what_was_worked_out_by_hand(
    name: str, number: int, middle: tuple[float, ...], apart: float, agreeing: float, groups: bool
) -> None:
    weighings = journey(name).rounds[number - 1].weighings
    assert centre(weighings) == pytest.approx(middle)
    assert difference(weighings) == pytest.approx(apart)
    assert agreement(weighings) == pytest.approx(agreeing)
    assert camps(weighings) is groups


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        # Teachers are affected and nobody is there for them; adviser and counsellor can be addressed, but no way leads
        # from them to the board, which decides; quality assurance was put on the map without a relation. The works
        # council has no part although teachers are affected. Lawyer and privacy officer find something out, the
        # application manager has an action: none of the three is on the map.
        (
            "negen-plekken",
            {
                "no-contact:teacher",
                "complaint-stops:adviser:program_manager",
                "complaint-stops:counsellor",
                "no-relations:quality",
                "staff-no-say:teacher",
                "finder-missing:legal",
                "finder-missing:privacy_officer",
                "owner-missing:application_manager",
            },
        ),
        # Ombudsman and supplier pass nothing on to the examination board; procurement has no relation. That the board
        # of examiners decides and supervises is its duty by law, so that is no finding. A lawyer is to find
        # something out and is not on the map.
        (
            "five-seats",
            {
                "complaint-stops:ombudsman",
                "complaint-stops:supplier",
                "no-relations:procurement",
                "finder-missing:legal",
            },
        ),
    ],
)
def test_the_role_map_raises_what_was_worked_out_by_hand(name: str, expected: set[str]) -> None:
    assert {finding.id for finding in findings_of(journey(name))} == expected
