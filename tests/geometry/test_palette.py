"""Every theme is complete, and every pair is as readable as the look promises."""

import re

import msgspec
import pytest

from kompas.geometry.palette import THEMES, Palette, contrast, palette

# (foreground, background): light, dark, projector-light, projector-dark; measured, to one decimal.
MEASURED = {
    ("ink", "paper"): (15.2, 15.5, 18.6, 17.6),
    ("ink", "sheet"): (17.3, 14.0, None, None),
    ("ink", "field"): (13.5, 11.5, 16.0, 14.5),
    ("soft", "paper"): (6.5, 8.7, 10.1, 11.7),
    ("soft", "sheet"): (7.4, 7.9, None, None),
    ("soft", "field"): (5.8, 6.5, 8.8, 9.6),
    ("paper", "ink"): (15.2, 15.5, 18.6, 17.6),
    ("on_marker", "marker"): (12.1, 12.1, 12.9, 12.9),
    ("marker", "field"): (None, None, None, 10.7),
    ("ink", "tint_autonomy"): (15.0, 12.5, 16.5, 14.6),
    ("ink", "tint_humanity"): (14.5, 12.2, 15.9, 14.4),
    ("ink", "tint_justice"): (14.1, 12.4, 15.4, 14.8),
    ("on_autonomy", "autonomy"): (6.7, 8.6, 7.1, 9.1),
    ("on_humanity", "humanity"): (7.4, 11.1, 7.4, 11.8),
    ("on_justice", "justice"): (10.1, 8.4, 10.1, 8.9),
    ("on_alert", "alert"): (7.9, 8.6, None, None),
    ("alert", "paper"): (6.8, 8.7, None, None),
    ("line", "paper"): (3.3, 4.7, 3.5, 4.1),
}
CASES = [
    (theme, front, back, expected)
    for (front, back), row in MEASURED.items()
    for theme, expected in zip(THEMES, row, strict=True)
    if expected is not None
]


@pytest.mark.parametrize(("theme", "front", "back", "expected"), CASES)
def test_contrast_is_what_was_measured(theme: str, front: str, back: str, expected: float) -> None:
    colours = palette(theme)
    assert round(contrast(getattr(colours, front), getattr(colours, back)), 1) == expected


@pytest.mark.parametrize("theme", THEMES)
def test_a_theme_has_every_colour_in_full(theme: str) -> None:
    for colour in msgspec.structs.astuple(palette(theme)):
        assert re.fullmatch("#[0-9A-F]{6}", colour)


def test_a_theme_with_a_missing_or_strange_colour_is_refused() -> None:
    colours = msgspec.structs.asdict(palette("light"))
    for wrong in ({**colours, "accent": "#000000"}, {key: colours[key] for key in list(colours)[1:]}):
        with pytest.raises(msgspec.ValidationError):
            msgspec.convert(wrong, Palette)


def test_contrast_runs_from_1_to_21_whatever_the_order() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#FFFFFF", "#000000") == pytest.approx(21)
    assert contrast("#777777", "#777777") == 1
