"""Where a word that is wider than its column may break, with a hyphen: between the parts of a compound, else syllables.

Rules of thumb for Dutch and English, no dictionary: a compound breaks after its linking "s" or before a usual last
part; a syllable begins with as many consonants as a word may begin with. A word that fits is never touched.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from kompas.geometry.breaking import SOFT_HYPHEN

LONG = 13
"""Letters from which a word can be wider than a column."""
LEAST = 3
"""Letters before and after a hyphen."""
_LONG_WORD = re.compile(rf"[^\W\d_]{{{LONG},}}")
_COMPOUND = re.compile(
    r"(?<=ings)|(?<=eids)|(?<=teits)|(?<=schaps)|(?<=aties)"
    r"|(?=(?:begeleid|functi|organisat|verzeker|beleid|systeem|commissie|manager|onderzoek|coördinat|adviseur|gevoel))",
    re.IGNORECASE,
)
_VOWEL = "aeiouyáàâäéèêëíìîïóòôöúùûü"
_CLUSTER = re.compile(rf"(?<=[{_VOWEL}])[^\W\d_{_VOWEL}]+(?=[{_VOWEL}])", re.IGNORECASE)
_ONSET = re.compile(
    r"(?:schr|sch|spr|spl|str|bl|br|ch|cl|cr|dr|dw|fl|fr|gl|gr|kl|kn|kr|kw|ph|pl|pr|qu|sh|sl|sm|sn|sp|st|th|tr|tw|vl|vr|wr"
    r"|zw|[b-df-hj-np-tv-xzç])$",
    re.IGNORECASE,
)


def hyphenated(text: str, fits: Callable[[str], bool]) -> str:
    """Return a text with soft hyphens in each word that does not fit."""
    if len(text) < LONG:
        return text
    return _LONG_WORD.sub(lambda found: found[0] if fits(found[0]) else _broken(found[0], fits), text)


def _broken(word: str, fits: Callable[[str], bool]) -> str:
    """Break a word between its parts, and a part that does not fit by itself into syllables."""
    parts = _cut(word, (place.start() for place in _COMPOUND.finditer(word)))
    return SOFT_HYPHEN.join(
        piece for part in parts for piece in ([part] if fits(f"{part}-") else _cut(part, _syllables(part)))
    )


def _syllables(word: str) -> Iterator[int]:
    """Yield where syllables begin: at the last consonants of a cluster with which a word may begin."""
    for cluster in _CLUSTER.finditer(word):
        onset = _ONSET.search(cluster[0])
        if onset:
            yield cluster.start() + onset.start()


def _cut(word: str, places: Iterable[int]) -> list[str]:
    """Return the parts of a word between these places, none of them too small."""
    parts, begin = [], 0
    for place in places:
        if place - begin >= LEAST and len(word) - place >= LEAST:
            parts.append(word[begin:place])
            begin = place
    return [*parts, word[begin:]]
