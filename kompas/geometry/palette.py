"""Named colours by purpose, from the themes that ship with Kompas; no other place knows their files."""

import functools
import tomllib

import msgspec

from kompas.paths import asset

THEMES = ("light", "dark", "projector-light", "projector-dark")
_FOOT = 0.04045


class Palette(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The colours of one theme, each "#RRGGBB". `on_x`: text on x; `tint_x`: a third of the triangle."""

    paper: str
    sheet: str
    field: str
    ink: str
    soft: str
    line: str
    hair: str
    marker: str
    on_marker: str
    alert: str
    on_alert: str
    autonomy: str
    on_autonomy: str
    humanity: str
    on_humanity: str
    justice: str
    on_justice: str
    tint_autonomy: str
    tint_humanity: str
    tint_justice: str


@functools.cache
def palette(name: str) -> Palette:
    """Return the theme of that name, one of `THEMES`; FileNotFoundError for any other."""
    text = asset("themes", f"{name}.toml").read_text(encoding="utf-8")
    return msgspec.convert(tomllib.loads(text), Palette)


def contrast(a: str, b: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21 (WCAG 2.2, definition of "contrast ratio")."""
    dark, light = sorted((_luminance(a), _luminance(b)))
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    """Return relative luminance, 0 to 1 (WCAG 2.2, definition of "relative luminance")."""
    red, green, blue = (_linear(int(colour[at : at + 2], 16) / 255) for at in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(part: float) -> float:
    """Undo the sRGB curve; its straight foot ends where the standard says."""
    return part / 12.92 if part <= _FOOT else ((part + 0.055) / 1.055) ** 2.4
