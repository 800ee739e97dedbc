"""Numbers of the look that bind: grid, sizes, levels, the band, and what is said beside the picture."""

import pytest
from msgspec import structs

from kompas.content.library import load_content
from kompas.domain.privacy import Move, ShownRound
from kompas.domain.stage import AnyView, Live, PrimerView, RevealView, RoleMapView
from kompas.domain.text import Text
from kompas.domain.weighing import Weighing
from kompas.geometry.measuring import CAP, label_box
from kompas.geometry.palette import Palette, palette
from kompas.geometry.shapes import Area, Dot, Drawing, Label
from kompas.geometry.stage.compose import compose
from kompas.geometry.stage.frame import frame
from kompas.geometry.stage.seats import arranged, least, seat
from kompas.geometry.stage.writing import LABEL, lines
from kompas.geometry.typesetting import width
from kompas.language import Texts, texts
from tests.geometry.check import band_top
from tests.geometry.hard_pages import hard
from tests.geometry.pages import example, example_open, example_welcome, live

NL, EN = texts("nl"), texts("en")
LIGHT, DARK = palette("projector-light"), palette("projector-dark")
WIDE, NARROW = 16 / 9, 4 / 3


def pages(name: str, aspect: float = WIDE, size: int = 100) -> tuple[Drawing, ...]:
    views: dict[str, tuple[AnyView, Live]] = {**example(), **hard()}
    return compose(*views[name], NL, LIGHT, aspect, size)


def label(page: Drawing, text: str) -> Label:
    return next(s for s in page.shapes if isinstance(s, Label) and s.text == text)


def words(page: Drawing) -> str:
    return " ".join(s.text for s in page.shapes if isinstance(s, Label))


def test_margin_axis_and_columns_are_those_of_the_grid() -> None:
    wide = frame(WIDE)
    assert (wide.margin, wide.axis, wide.right, wide.column(8)) == pytest.approx((96, 680, 1824, 1118))


def test_a_narrow_page_has_a_smaller_margin_and_no_emblem() -> None:
    narrow = frame(NARROW)
    assert narrow.axis < narrow.width * 0.28
    first = pages("case", NARROW)[0].shapes[0]
    assert isinstance(first, Label)
    assert first.at[0] == pytest.approx(narrow.margin)


def test_text_begins_on_margin_or_axis() -> None:
    page = pages("case")[0]
    for words_, x in (("De vraag", 96), ("40 eerstejaars", 96), ("Mag de begeleider met kleuren", 680)):
        assert label(page, words_).at[0] == pytest.approx(x)


def test_first_text_line_and_first_figure_line_are_level() -> None:
    page = pages("case")[0]
    title = label(page, "40 eerstejaars")
    first = next(s for s in page.shapes if isinstance(s, Label) and s.text.startswith("Veel eerstejaars"))
    assert title.at[1] - CAP * title.size == pytest.approx(first.at[1] - CAP * first.size)


def test_the_band_is_a_fifth_of_the_page_with_at_most_two_lines() -> None:
    for name in ("case", "open", "reveal-3", "facts", "close", "twist"):
        page = pages(name)[0]
        top = band_top(page)
        assert 0.17 <= (1080 - top) / 1080 <= 0.222, name
        large = [s for s in page.shapes if isinstance(s, Label) and s.at[1] > top and s.size >= 65]
        assert 1 <= len(large) <= 2, name


def test_the_dark_band_is_a_field_under_a_marker_rule_with_marker_text() -> None:
    page = compose(*example()["reveal-3"], NL, DARK, WIDE)[0]
    field, rule = (s for s in page.shapes if isinstance(s, Area) and s.points[0][0] == 0)
    assert (field.fill, rule.fill) == (DARK.field, DARK.marker)
    assert rule.points[2][1] - rule.points[0][1] == 10
    assert label(page, "Er lijken twee groepen te zijn.").colour == DARK.marker


def test_headings_are_at_least_six_percent_high() -> None:
    for name, heading in (
        ("facts", "Wat we weten"),
        ("arguments", "Wat telt hier mee?"),
        ("reveal-1", "Zo wegen wij nu"),
    ):
        assert label(pages(name)[0], heading).size >= 65


def test_larger_text_takes_more_pages_and_says_so() -> None:
    large = pages("welcome", size=140)
    assert len(large) == 2
    assert [label(page, f"{n}/2").text for n, page in enumerate(large, start=1)] == ["1/2", "2/2"]
    assert len(pages("welcome")) == 1


def test_every_word_of_a_long_case_is_on_some_page() -> None:
    view, _ = hard()["case-90"]
    shown = " ".join(words(page) for page in pages("case-90", NARROW, 140))
    case: Text = view.case  # type: ignore[union-attr]
    assert shown.count("eerstejaars krijgt") + shown.count("krijgt een kleur") >= case.nl.count("krijgt")


def test_a_page_says_what_it_shows() -> None:
    said = " ".join(pages("case")[0].said)
    for part in ("3. Het dilemma", "Rood, oranje, groen", "Veel eerstejaars", "8 rood", "Mag de begeleider"):
        assert part in said


def test_the_reveal_says_its_numbers_in_words() -> None:
    said = " ".join(pages("reveal-3")[0].said)
    assert "Ronde 2: 9 wegingen." in said
    assert "Gemiddelde: autonomie 26, menselijkheid 42, rechtvaardigheid 32." in said
    assert "Gemiddeld 22 van de 100 punten verschil." in said
    assert "Er lijken twee groepen te zijn." in said


def test_the_first_beat_says_no_mean() -> None:
    first, second = (" ".join(pages(f"reveal-{beat}")[0].said) for beat in (1, 2))
    assert "Gemiddelde" not in first
    assert "Gemiddelde: autonomie 26" in second
    assert "verschil" not in second


def test_pictures_stand_still_from_beat_to_beat() -> None:
    def corner(beat: int) -> tuple[float, float]:
        return label(pages(f"reveal-{beat}")[0], "Menselijkheid").at

    assert corner(1) == corner(2) == corner(3)


def test_a_narrow_page_shows_the_triangle_first_and_then_the_strips() -> None:
    for beat in ("reveal-1", "reveal-2"):
        (triangle,) = pages(beat, NARROW)
        assert "100" not in words(triangle).split()
    strips = pages("reveal-3", NARROW)[0]
    assert words(strips).split().count("100") == 3


def test_what_is_new_in_the_picture_is_said_beside_it() -> None:
    """A lozenge or an arrow that nobody explains is one more thing to ask about."""
    first, second = (words(pages(f"reveal-{beat}")[0]) for beat in (1, 2))
    assert "ruit" not in first
    assert "De ruit is het gemiddelde" in second


def test_no_percentage_anywhere() -> None:
    for view, now in {**example(), **hard()}.values():
        for page in compose(view, now, NL, LIGHT, WIDE):
            assert "%" not in words(page)


@pytest.mark.parametrize("name", ["reveal-few-3", "reveal-under-k-3", "reveal-same-3"])
def test_a_withheld_round_shows_a_count_and_a_reason_and_no_figures(name: str) -> None:
    page = pages(name)[0]
    assert "hebben gewogen" in words(page)
    assert not [s for s in page.shapes if isinstance(s, Dot) and s.radius == 15]
    assert "zou" in words(page)


@pytest.mark.parametrize(("yes", "numbers"), [(5, True), (7, True), (4, False), (11, False)])
def test_stances_are_counted_out_only_when_every_group_is_at_least_k(yes: int, numbers: bool) -> None:
    view, now = example()["reveal-3"]
    assert isinstance(view, RevealView)
    room = structs.replace(
        view.rounds[-1],
        weighings=(Weighing(40, 40, 20),) * 12,
        stances=("yes",) * yes + ("no",) * (12 - yes),
        reasons=(),
        k=5,
    )
    said = words(compose(structs.replace(view, rounds=(room,)), now, NL, LIGHT, WIDE)[-1])
    assert (f"{yes} van de 12" in said, f"{12 - yes} van de 12" in said) == (numbers, numbers)


def test_stances_of_small_groups_are_said_in_words() -> None:
    page = pages("reveal-3")[-1]
    assert label(page, "Ja, mits").text
    told = words(page).replace("\u00a0", " ")
    assert "een deel" in told
    why = NL("stage.stances_why", k=5)
    assert told.count(why) == 1, "why there are no numbers is said"
    labels = [
        s.text for s in page.shapes if isinstance(s, Label) and s.text.replace("\u00a0", " ") not in why
    ]
    assert not any(character.isdigit() for label in labels for character in label[1:-1])


@pytest.mark.parametrize("silent", [0, 1])
def test_everyone_is_said_only_of_a_confidential_round_in_which_everyone_took_that_stance(
    silent: int,
) -> None:
    view, now = example()["reveal-3"]
    assert isinstance(view, RevealView)
    last = view.rounds[-1]
    taken = tuple(
        structs.replace(one, stance=None if place < silent else "yes")
        for place, one in enumerate(last.weighings)
    )
    alone = structs.replace(view, rounds=(structs.replace(last, weighings=taken, reasons=()),))
    page = compose(alone, now, NL, LIGHT, WIDE)[-1]
    assert ("iedereen" in words(page)) == (not silent)


def test_dissent_is_not_counted_out() -> None:
    assert "Niet iedereen is het eens." in " ".join(words(page) for page in pages("close-old"))


def test_marker_means_now_and_nothing_else() -> None:
    page = pages("open")[0]
    yellow = [s for s in page.shapes if getattr(s, "fill", "") == LIGHT.marker]
    assert len(yellow) == 2
    assert {type(s) for s in yellow} == {Area, Dot}


def test_an_open_round_counts_and_names_the_next_seats() -> None:
    page = pages("open")[0]
    assert label(page, "7").size > 300
    assert label(page, "van 9 plekken klaar")
    assert label(page, "Plek 8. Daarna plek 9.")
    assert "per plek" in words(page)
    anonymous = compose(hard()["open-15"][0], live(15, 3), NL, LIGHT, WIDE)[0]
    assert "opnieuw" in words(anonymous)


@pytest.mark.parametrize(
    ("texts_", "role", "words_"),
    [
        (NL, Text("Docent", "Teacher"), "Plek 8, docent. Daarna plek 9."),
        (EN, Text("Docent", "Teacher"), "Seat 8, teacher. Then seat 9."),
        (NL, Text("Functionaris gegevensbescherming", ""), "Plek 8. Daarna plek 9."),
        (NL, Text("", ""), "Plek 8. Daarna plek 9."),
    ],
)
@pytest.mark.parametrize(("aspect", "size"), [(16 / 9, 100), (16 / 9, 140), (4 / 3, 100), (4 / 3, 140)])
def test_whose_turn_it_is_is_said_with_the_role_where_that_fits_on_one_line(
    texts_: Texts, role: Text, words_: str, aspect: float, size: int
) -> None:
    now = structs.replace(live(9, 7), role=role)
    found = compose(example_open(), now, texts_, LIGHT, aspect, size)
    assert len(found) == 1
    assert label(found[0], words_)


@pytest.mark.parametrize(
    ("texts_", "numbers"),
    [
        (NL, "Plek 1 en 2: studenten; 3 t/m 5: docenten; 6 en 7: begeleiders; 8: privacy officer; 9: opleid"),
        (EN, "Seats 1 and 2: students; 3 to 5: teachers; 6 and 7: counsellors; 8: privacy officer; 9: prog"),
    ],
)
def test_the_welcome_tells_everybody_their_number(texts_: Texts, numbers: str) -> None:
    page = compose(example_welcome(), Live(), texts_, LIGHT, WIDE)[0]
    assert numbers in " ".join(page.said).replace("\N{NO-BREAK SPACE}", " ")
    assert any(
        line.startswith("9:\N{NO-BREAK SPACE}") or " 9:\N{NO-BREAK SPACE}" in line for line in drawn(page)
    )


def drawn(page: Drawing) -> list[str]:
    """The lines of text on a page."""
    return [shape.text for shape in page.shapes if isinstance(shape, Label)]


def test_a_welcome_of_before_seats_were_numbered_counts_them_as_it_did() -> None:
    older = structs.replace(example_welcome(), seats=())
    page = compose(older, Live(), NL, LIGHT, WIDE)[0]
    assert "9 plekken: 2 studenten, 3 docenten, 2 begeleiders" in words(page)


@pytest.mark.parametrize(("texts_", "words_"), [(NL, "Vul je kaartje in."), (EN, "Fill in your card.")])
def test_on_paper_it_is_nobodys_turn(texts_: Texts, words_: str) -> None:
    view, now = hard()["open-paper"]
    page = compose(view, now, texts_, LIGHT, WIDE)[0]
    assert words_ in words(page)
    assert not any(name in words(page) for name in ("Plek 8", "Seat 8", "Daarna"))
    yellow = [s for s in page.shapes if getattr(s, "fill", "") == LIGHT.marker]
    assert {type(s) for s in yellow} == {Area}
    assert label(page, "7").size > 300
    assert "Iedereen heeft gewogen." in words(pages("open-paper-ready")[0])


def test_the_figures_say_the_difference_with_what_to_compare_it_and_what_moved() -> None:
    before = (Weighing(50, 30, 20), Weighing(40, 40, 20), Weighing(20, 30, 50), Weighing(60, 25, 15))
    after = (Weighing(45, 30, 25), Weighing(40, 35, 25), Weighing(30, 30, 40), Weighing(50, 25, 25))
    rows = [(*before, Weighing(30, 30, 40)), (*after, Weighing(35, 30, 35))]
    moves = tuple(Move(a, b) for a, b in zip(*rows, strict=True))
    first = ShownRound(1, "weigh", 5, "", rows[0])
    later = ShownRound(2, "weigh-2", 5, "", rows[1], moves=moves)
    view, now = example()["reveal-3"]
    assert isinstance(view, RevealView)

    def told(*rounds: ShownRound) -> str:
        return words(compose(structs.replace(view, rounds=rounds), now, NL, LIGHT, WIDE)[1])

    # By hand, from the printed sets: D 22; then D 11, seven points moved, and 0, -1, +1.
    assert "22 van de 100 punten" in told(first)
    # The label of the row stands between its two lines.
    assert "0 als iedereen gelijk weegt, ongeveer 40 als iedereen" in told(first)
    assert "zomaar iets invult" in told(first)
    assert "0,45" not in told(first), "nobody in a room can do anything with that number"
    assert "Verschoven" not in told(first)
    both = told(first, later)
    assert "11 van de 100 punten" in both
    assert "(eerst: 22)" in both
    assert "7 van de 100 punten" in both
    assert "menselijkheid −1 en rechtvaardigheid +1" in both.replace("\N{NO-BREAK SPACE}", " ")
    anonymous = told(first, structs.replace(later, moves=()))
    assert "Verschoven" not in anonymous
    assert "menselijkheid" in anonymous


def test_seats_show_done_now_later_and_skipping() -> None:
    now = live(9, 5, (8,))
    drawn = {n: seat(n, now, (0, 0), 96, LIGHT)[0] for n in range(1, 10)}
    assert drawn[1].fill == LIGHT.ink
    assert (drawn[6].fill, drawn[6].width) == (LIGHT.marker, 7)
    assert (drawn[7].fill, drawn[7].width) == ("", 4)
    assert drawn[8].dash
    assert not drawn[7].dash


@pytest.mark.parametrize("count", range(1, 31))
def test_thirty_seats_fit_on_the_wall(count: int) -> None:
    rows = arranged(count, frame(WIDE).room, 200)
    assert rows is not None
    assert rows.size >= least(count)
    assert rows.across * rows.rows >= count


def test_seats_are_on_the_page_of_the_count() -> None:
    for count in (9, 15, 30):
        assert len(compose(example_open(), live(count, 3), NL, LIGHT, WIDE)) == 1


def test_what_moves_travels_only_while_it_is_asked_to() -> None:
    view, now = example()["reveal-2"]
    assert isinstance(view, RevealView)
    start = compose(view, now, NL, LIGHT, WIDE, progress=0.0)[0]
    end = compose(view, now, NL, LIGHT, WIDE)[0]
    assert start != end
    assert compose(view, now, NL, LIGHT, WIDE, progress=1.0)[0] == end


def test_no_word_is_cut_to_keep_another_from_standing_alone() -> None:
    style, room = LABEL, width("Klankbordgroep", LABEL.face, LABEL.size) + 2
    drawn = lines("Klankbordgroep studenten", style, LIGHT.ink, 0, room)
    assert [shape.text for block in drawn for shape in block.shapes if isinstance(shape, Label)] == [
        "Klankbordgroep",
        "studenten",
    ]


def test_no_word_stands_alone_under_a_case() -> None:
    for aspect in (WIDE, NARROW, 1.6):
        body = [s for s in pages("case", aspect)[0].shapes if isinstance(s, Label) and 44 <= s.size < 60]
        last = max(body, key=lambda one: label_box(one).bottom)
        assert " " in last.text


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("aspect", [WIDE, NARROW])
def test_no_text_runs_past_the_right_margin(language: str, aspect: float) -> None:
    for name, (view, now) in {**example(), **hard()}.items():
        for page in compose(view, now, texts(language), LIGHT, aspect):
            for shape in page.shapes:
                if isinstance(shape, Label):
                    assert label_box(shape).right <= frame(aspect).right + 0.5, (name, shape.text)


@pytest.mark.parametrize("colours", [LIGHT, DARK])
def test_the_map_stands_still_when_a_finding_comes(colours: Palette) -> None:
    view, now = hard()["map-15"]
    assert isinstance(view, RoleMapView)
    question = "Klopt het dat een klacht bij de studentendecaan nooit komt bij wie beslist?"
    places = [
        {s.text: s.at for s in compose(one, now, NL, colours, WIDE)[0].shapes if isinstance(s, Label)}
        for one in (
            structs.replace(view, finding=None, lit=()),
            structs.replace(view, finding=Text(question, question), lit=()),
        )
    ]
    for named in view.names:
        first = named.name.nl.split()[0]
        ats = [[at for words_, at in page.items() if words_.startswith(first)] for page in places]
        assert ats[0] == ats[1]
        assert ats[0]


@pytest.mark.parametrize(("words_", "called"), [(NL, "blz."), (EN, "page")])
def test_beside_a_finding_the_number_of_a_page_says_that_it_is_one(words_: Texts, called: str) -> None:
    view, now = hard()["map-15"]
    assert isinstance(view, RoleMapView)
    for aspect in (WIDE, NARROW):
        drawn = compose(view, now, words_, LIGHT, aspect)
        assert len(drawn) > 1
        for number, page in enumerate(drawn, start=1):
            counted = f"{called}\N{NO-BREAK SPACE}{number}/{len(drawn)}"
            label(page, counted)
            assert counted.replace("\N{NO-BREAK SPACE}", " ") in (
                s.replace("\N{NO-BREAK SPACE}", " ") for s in page.said
            )


def test_the_room_meets_the_signs_of_the_values_before_it_weighs_with_them() -> None:
    page = next(each for each in load_content().primer.pages if each.values)
    view = PrimerView(number=2, title=Text("Praatplaat", "Primer"), page=page, marked=())
    (drawn,) = compose(view, Live(), NL, LIGHT, WIDE)
    letters = [shape.text for shape in drawn.shapes if isinstance(shape, Label) and len(shape.text) == 1]
    assert letters[-3:] == ["A", "M", "R"]
    told = [said.split(":")[0] for said in drawn.said]
    names = ["Autonomie", "Menselijkheid", "Rechtvaardigheid"]
    assert [name for name in told if name in names] == names
