"""Whom an outcome is for or of is named as in a sentence when the catalogue knows them; own words stay as typed."""

import pytest
from msgspec.structs import replace

from kompas.content.library import load_content
from kompas.domain import actions as a
from kompas.domain.articles import addressed, with_article
from kompas.domain.names import attended
from kompas.domain.outcome import Details
from kompas.domain.stage import WelcomeView
from kompas.domain.views import views_of
from kompas.language import LANGUAGES, texts
from kompas.record.outline.front import present_told, status_told
from kompas.record.words import Words
from tests.record import sample

ROLES = load_content().roles


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("College van bestuur", "het college van bestuur"),
        (" college van bestuur ", "het college van bestuur"),
        ("Executive board", "the executive board"),
        ("FG", "de FG"),
        ("het college", "het college"),
        ("College van bestuur en de raad", "College van bestuur en de raad"),
        ("Privacy officer", "Privacy officer"),
        ("", ""),
    ],
)
def test_a_name_of_the_catalogue_gets_its_article(typed: str, told: str) -> None:
    assert addressed(ROLES, typed) == told


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_role_is_named_as_the_questions_of_the_map_name_it(language: str) -> None:
    for role in ROLES.roles:
        if role.name.nl.casefold() != role.name.en.casefold():
            assert addressed(ROLES, role.name.read(language)) == with_article(role.id, role.name).read(
                language
            )


def test_stage_and_record_say_it_and_the_session_keeps_what_was_typed() -> None:
    begun = sample.started()
    details = Details(status="advice", to="College van bestuur")
    session = sample.after(begun, [a.SetDetails(details)])
    view = views_of(session, replace(session.steps[0]))[0]
    assert isinstance(view, WelcomeView)
    assert view.details.to == "het college van bestuur"
    assert status_told(Words(session, texts("nl"))) == "Advies aan het college van bestuur"
    assert session.details == details


def test_one_person_of_a_body_is_no_body() -> None:
    session = sample.after(sample.started(), [a.AddSeat(1, "exam_board"), a.AddSeat(2, "student")])
    here = [one.name.nl for one in attended(session)]
    assert here == ["Lid examencommissie", "Student"]
    session = sample.after(session, [a.AddSeat(3, "exam_board")])
    assert attended(session)[0].name.nl == "Leden examencommissie"
    told = " ".join(present_told(Words(session, texts("nl")))).replace("\u00a0", " ")
    assert "2 leden examencommissie en 1 student" in told
