"""Cuts the eight static faces from the variable Inter and writes the table of their widths.

Development tool. `python -m tests.tools.fonts 'Inter[opsz,wght].ttf'` (the file is in the package
`fontpkg-inter`; overlaps are removed with `skia-pathops`, so that large outlines fill evenly on screen).
The faces keep every character except private ones, kerning, mark placement and tabular figures. Contextual
alternates are left out on purpose: they would draw "->" as one arrow on screen but not on paper.
"""

import json
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fontTools import subset  # type: ignore[import-untyped]
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]
from fontTools.ttLib.removeOverlaps import removeOverlaps  # type: ignore[import-untyped]
from fontTools.varLib import instancer  # type: ignore[import-untyped]

TARGET = Path(__file__).resolve().parents[2] / "assets" / "fonts"
FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl", "tnum", "pnum"]
WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700}
FAMILIES = {"Inter": 14, "Inter Display": 32}
STYLE_LINKED = ("Regular", "Bold")
FS_BOLD, FS_REGULAR, MAC_BOLD = 1 << 5, 1 << 6, 1 << 0


@dataclass(frozen=True)
class Cut:
    """One static face: a family (with its optical size) in one weight."""

    family: str
    style: str

    @property
    def stem(self) -> str:
        """File name without suffix; also the PostScript name."""
        return f"{self.family.replace(' ', '')}-{self.style}"


def cuts() -> list[Cut]:
    """Return the eight faces, text sizes first."""
    return [Cut(family, style) for family in FAMILIES for style in WEIGHTS]


def _keep(code: int) -> bool:
    return unicodedata.category(chr(code)) not in ("Cc", "Co")


def _slim(font: TTFont) -> None:
    options = subset.Options(
        layout_features=FEATURES, name_IDs=["*"], notdef_outline=True, glyph_names=False, hinting=True
    )
    options.drop_tables += ["STAT", "MVAR", "HVAR", "avar"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[code for code in font.getBestCmap() if _keep(code)])
    cutter.subset(font)


def _names(cut: Cut, version: str) -> Iterator[tuple[int, str]]:
    linked = cut.style in STYLE_LINKED
    yield 1, cut.family if linked else f"{cut.family} {cut.style}"
    yield 2, cut.style if linked else "Regular"
    yield 3, f"{version};{cut.stem}"
    yield 4, f"{cut.family} {cut.style}"
    yield 5, f"Version {version}"
    yield 6, cut.stem
    if not linked:
        yield 16, cut.family
        yield 17, cut.style


def _name(font: TTFont, cut: Cut) -> None:
    table = font["name"]
    version = str(table.getDebugName(5)).removeprefix("Version ").split(";")[0]
    table.names = [name for name in table.names if name.nameID in (0, 7, 8, 9, 11, 12, 13, 14)]
    for number, text in _names(cut, version):
        table.setName(text, number, 3, 1, 0x409)


def _weigh(font: TTFont, cut: Cut) -> None:
    bold = cut.style == "Bold"
    font["OS/2"].usWeightClass = WEIGHTS[cut.style]
    selection = font["OS/2"].fsSelection & ~(FS_BOLD | FS_REGULAR)
    font["OS/2"].fsSelection = selection | (FS_BOLD if bold else FS_REGULAR if cut.style == "Regular" else 0)
    font["head"].macStyle = MAC_BOLD if bold else 0


def cut_face(variable: Path, cut: Cut) -> TTFont:
    """Return the face as a static font with glyf outlines and its own names."""
    source = TTFont(variable, recalcTimestamp=False)
    place = {"opsz": FAMILIES[cut.family], "wght": WEIGHTS[cut.style]}
    font = instancer.instantiateVariableFont(source, place, inplace=True)
    _slim(font)
    removeOverlaps(font)
    _name(font, cut)
    _weigh(font, cut)
    return font


def _tabular(font: TTFont) -> dict[str, str]:
    table = font["GSUB"].table
    numbers = {
        number
        for record in table.FeatureList.FeatureRecord
        if record.FeatureTag == "tnum"
        for number in record.Feature.LookupListIndex
    }
    mapping: dict[str, str] = {}
    for number in sorted(numbers):
        for part in table.LookupList.Lookup[number].SubTable:
            mapping.update(getattr(part, "ExtSubTable", part).mapping)
    return mapping


def spans(codes: Iterable[int]) -> list[list[int]]:
    """Return sorted code points as [first, last] runs."""
    runs: list[list[int]] = []
    for code in sorted(codes):
        if runs and runs[-1][1] == code - 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return runs


def measure(font: TTFont) -> dict[str, Any]:
    """Return the face's numbers in font units; `advances` follow the code points in ascending order."""
    cmap, widths, mapping = font.getBestCmap(), font["hmtx"], _tabular(font)
    return {
        "ascender": font["hhea"].ascent,
        "descender": font["hhea"].descent,
        "cap_height": font["OS/2"].sCapHeight,
        "x_height": font["OS/2"].sxHeight,
        "missing": widths[".notdef"][0],
        "digit": widths[mapping["zero"]][0] if "zero" in mapping else widths[mapping[cmap[ord("0")]]][0],
        "tabular": {
            chr(code): widths[mapping[glyph]][0] for code, glyph in sorted(cmap.items()) if glyph in mapping
        },
        "advances": [widths[cmap[code]][0] for code in sorted(cmap)],
    }


def table(fonts: dict[str, TTFont]) -> dict[str, Any]:
    """Return the table of all faces; they must hold the same characters at the same scale."""
    first, *others = fonts.values()
    for other in others:
        if other.getBestCmap().keys() != first.getBestCmap().keys():
            raise ValueError("the faces do not hold the same characters")
    return {
        "units_per_em": first["head"].unitsPerEm,
        "code_points": spans(first.getBestCmap()),
        "faces": {stem: measure(font) for stem, font in fonts.items()},
    }


def main(variable: Path) -> None:
    """Write the eight files and `advances.json`."""
    TARGET.mkdir(parents=True, exist_ok=True)
    fonts: dict[str, TTFont] = {}
    for cut in cuts():
        path = TARGET / f"{cut.stem}.ttf"
        cut_face(variable, cut).save(path)
        fonts[cut.stem] = TTFont(path)
    text = json.dumps(table(fonts), ensure_ascii=True, separators=(",", ":"))
    (TARGET / "advances.json").write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
