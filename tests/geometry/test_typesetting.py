"""Words are as wide as the font says, lines fit their room, and no visible character disappears."""

import functools
import unicodedata
from io import BytesIO
from itertools import chain

import pytest
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from hypothesis import given
from hypothesis import strategies as st

from kompas.geometry.typesetting import Face, metrics, printable, width, wrap
from kompas.paths import asset

SENTENCE = "Mogen we een vroegsignaal gebruiken, “ja, mits”? Één × 10:30 – ½"
ALPHABET = "aeiWMfl.,-–/\u00ad  \n\u00a0é\u0301x"
texts = st.text(alphabet=ALPHABET, max_size=60)
rooms = st.floats(1, 300)
faces = st.sampled_from(Face)
trackings = st.sampled_from((0.0, -0.03, -0.024, 0.05))


@functools.cache
def font(face: Face) -> TTFont:
    return TTFont(BytesIO(asset("fonts", f"{face.value}.ttf").read_bytes()))


def plain(text: str) -> str:
    """Return the text without what breaking may add or take away: spaces, newlines and hyphens."""
    return "".join(char for char in text if char not in " \n-\u00ad")


@pytest.mark.parametrize("face", Face)
def test_widths_are_those_of_the_font(face: Face) -> None:
    source = font(face)
    cmap, advances = source.getBestCmap(), source["hmtx"]
    units = sum(advances[cmap[ord(char)]][0] for char in SENTENCE)
    assert width(SENTENCE, face, 100) == pytest.approx(units / 2048 * 100)


def test_every_character_of_the_font_is_in_the_table() -> None:
    source = font(Face.DISPLAY)
    cmap, advances = source.getBestCmap(), source["hmtx"]
    wrong = [code for code in cmap if width(chr(code), Face.DISPLAY, 2048) != advances[cmap[code]][0]]
    assert wrong == []
    assert len(cmap) > 2000


@pytest.mark.parametrize("face", Face)
def test_metrics_are_those_of_the_font(face: Face) -> None:
    source, numbers = font(face), metrics(face)
    assert numbers.ascender * 2048 == pytest.approx(source["hhea"].ascent)
    assert numbers.descender * 2048 == pytest.approx(-source["hhea"].descent)
    assert numbers.cap_height * 2048 == pytest.approx(source["OS/2"].sCapHeight)
    assert numbers.x_height * 2048 == pytest.approx(source["OS/2"].sxHeight)


@pytest.mark.parametrize("face", Face)
def test_each_face_says_who_it_is(face: Face) -> None:
    source = font(face)
    family, style = face.value.split("-")
    names = source["name"]
    assert (names.getDebugName(16) or names.getDebugName(1)).replace(" ", "") == family
    assert (names.getDebugName(17) or names.getDebugName(2)) == style
    weights = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}
    assert source["OS/2"].usWeightClass == weights[style]
    assert "glyf" in source
    assert "fvar" not in source
    assert "tnum" in {record.FeatureTag for record in source["GSUB"].table.FeatureList.FeatureRecord}


@pytest.mark.parametrize("face", Face)
def test_tabular_figures_are_equally_wide(face: Face) -> None:
    widths = [width(digit, face, 100, tabular=True) for digit in "0123456789"]
    assert widths == pytest.approx([metrics(face).digit * 100] * 10)
    assert width("1111", face, 100) < width("1111", face, 100, tabular=True)


def test_tracking_is_added_after_every_character() -> None:
    tight, normal = (width("Weging", Face.DISPLAY, 136, tracking) for tracking in (-0.03, 0.0))
    assert normal - tight == pytest.approx(6 * 0.03 * 136, rel=0.01)


def test_text_breaks_greedily_at_spaces_and_newlines() -> None:
    room = width("een twee", Face.REGULAR, 20)
    assert wrap("een twee drie\n\nvier", Face.REGULAR, 20, room) == ["een twee", "drie", "", "vier"]


def test_a_no_break_space_holds() -> None:
    room = width("ongeveer 10", Face.REGULAR, 20)
    assert wrap("ongeveer 10\u00a0punten", Face.REGULAR, 20, room) == ["ongeveer", "10\u00a0punten"]


def test_a_small_number_stays_with_the_word_after_it_where_both_fit() -> None:
    room = width("tot 1 maart", Face.REGULAR, 20)
    assert wrap("een proef tot 1 maart 2027", Face.REGULAR, 20, room) == ["een proef", "tot 1 maart", "2027"]
    assert wrap("(27 november)", Face.REGULAR, 20, width("november)", Face.REGULAR, 20)) == [
        "(27",
        "november)",
    ]
    assert wrap("artikel 14 en 26", Face.REGULAR, 20, width("artikel 14", Face.REGULAR, 20)) == [
        "artikel 14",
        "en 26",
    ]
    assert wrap("in 2026 twee", Face.REGULAR, 20, width("in 2026", Face.REGULAR, 20)) == ["in 2026", "twee"]


def test_a_long_word_breaks_at_its_soft_hyphen_with_a_hyphen() -> None:
    room = width("studiebegeleider", Face.BOLD, 20)
    assert wrap("studie\u00adbegeleider", Face.BOLD, 20, room) == ["studiebegeleider"]
    assert wrap("studie\u00adbegeleider", Face.BOLD, 20, room - 1) == ["studie-", "begeleider"]


def test_a_long_word_breaks_after_its_own_hyphen() -> None:
    room = width("begeleiders", Face.BOLD, 20)
    assert wrap("mbo-begeleiders", Face.BOLD, 20, room) == ["mbo-", "begeleiders"]


def test_a_word_without_a_place_to_break_is_cut_between_characters() -> None:
    assert wrap("aaaaa b", Face.REGULAR, 20, width("aa", Face.REGULAR, 20)) == ["aa", "aa", "a", "b"]


def test_a_mark_stays_with_its_letter() -> None:
    assert wrap("x\u0302x\u0302", Face.REGULAR, 20, 1) == ["x\u0302", "x\u0302"]


@pytest.mark.parametrize(
    ("text", "room", "expected"),
    [
        ("aaaa aaaa b", "aaaa aaaa", ["aaaa", "aaaa b"]),
        ("aa aa aa aa b", "aa aa", ["aa aa", "aa", "aa b"]),
        ("aaaa b", "aaaa", ["aaaa", "b"]),
    ],
)
def test_a_balanced_heading_leaves_no_lone_word_when_it_can(
    text: str, room: str, expected: list[str]
) -> None:
    assert wrap(text, Face.DISPLAY, 80, width(room, Face.DISPLAY, 80), balance=True) == expected


@given(texts, faces, rooms, trackings, st.booleans())
def test_every_line_fits_or_is_one_character(
    text: str,
    face: Face,
    room: float,
    tracking: float,
    balance: bool,
) -> None:
    for line in wrap(text, face, 20, room, tracking, balance=balance):
        seen = [char for char in line if not unicodedata.combining(char)]
        assert width(line, face, 20, tracking) <= room + 1e-3 or len(seen) == 1
        assert "\u00ad" not in line
        assert line.strip(" ") == line


@given(texts, faces, rooms, trackings, st.booleans())
def test_joining_the_lines_gives_the_text_back(
    text: str,
    face: Face,
    room: float,
    tracking: float,
    balance: bool,
) -> None:
    assert plain("".join(wrap(text, face, 20, room, tracking, balance=balance))) == plain(text)


@given(st.lists(st.sampled_from(("de", "weging", "van", "waarden")), min_size=1), faces)
def test_words_that_fit_are_never_cut(words: list[str], face: Face) -> None:
    room = width("waarden", face, 20)
    lines = wrap(" ".join(words), face, 20, room)
    assert list(chain.from_iterable(line.split() for line in lines)) == words


def test_a_very_long_word_takes_linear_work() -> None:
    assert len(wrap("a" * 200_000, Face.REGULAR, 20, 1)) == 200_000
    assert len(wrap("a\u00ad" * 100_000, Face.REGULAR, 20, 100)) > 1000
    assert len(wrap("a" * 200_000, Face.REGULAR, 20, 1e9)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("gewone tekst", "gewone tekst"),
        ("e\u0301e\u0301n", "één"),
        ("\U0001f600!", "[grinning face]!"),
        ("a\u202eb\u2066c\u200d\ufe0fd\x07e\ufeff", "abcde"),
        ("\U0001f469\u200d\U0001f393", "[woman][graduation cap]"),
        ("a\tb\r\nc\rd\u2028e", "a b\nc\nd\ne"),
        ("studie\u00addata", "studie\u00addata"),
        ("\u0600", "[arabic number sign]"),
        ("\ue000\U000e0fff\ud800", "[U+E000][U+E0FFF][U+D800]"),
        ("e\u200d\u0301", "é"),
    ],
)
def test_printable(text: str, expected: str) -> None:
    assert printable(text) == expected


@given(st.text())
def test_printable_text_is_drawn_whole_and_stays_as_it_is(text: str) -> None:
    result = printable(text)
    assert printable(result) == result
    known = font_characters()
    assert set(result) <= known | {"\n", "\u00ad"}


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S", "M"])))
def test_no_visible_character_is_dropped(text: str) -> None:
    selectors = ("VARIATION SELECTOR", "GRAPHEME JOINER")
    visible = [char for char in text if not any(part in unicodedata.name(char, "") for part in selectors)]
    assert bool(printable(text)) == bool(visible)
    assert len(printable(text)) >= len(unicodedata.normalize("NFC", "".join(visible)))


def font_characters() -> set[str]:
    return set(map(chr, font(Face.REGULAR).getBestCmap()))
