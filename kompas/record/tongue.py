"""Which of our two languages a text of the room is in, told by its small words: a screen reader must know.

Content is always in the language of the record; what the room said is in the language in which it was said.
"""

import re
from collections.abc import Mapping

from kompas.domain.text import Language

LEAST = 2
"""So many small words of the other language before a text counts as that language."""
TIMES = 3
"""And so many times as many as of the language of the record."""
_WORD = re.compile(r"[^\W\d_]+")
_SMALL: Mapping[Language, frozenset[str]] = {
    "nl": frozenset(
        (
            *(
                "de",
                "het",
                "een",
                "en",
                "van",
                "niet",
                "dat",
                "die",
                "ik",
                "je",
                "wij",
                "zij",
                "wie",
                "wat",
                "er",
            ),
            *(
                "ook",
                "maar",
                "dan",
                "nog",
                "voor",
                "met",
                "naar",
                "aan",
                "bij",
                "zijn",
                "wordt",
                "worden",
                "heeft",
            ),
            *(
                "hebben",
                "moet",
                "moeten",
                "mag",
                "kan",
                "zonder",
                "altijd",
                "geen",
                "deze",
                "dit",
                "ons",
                "hun",
            ),
        )
    ),
    "en": frozenset(
        (
            *(
                "the",
                "a",
                "an",
                "and",
                "of",
                "not",
                "that",
                "this",
                "these",
                "it",
                "they",
                "you",
                "your",
                "who",
            ),
            *(
                "what",
                "there",
                "also",
                "but",
                "than",
                "for",
                "with",
                "to",
                "from",
                "are",
                "be",
                "been",
                "has",
            ),
            *(
                "have",
                "must",
                "should",
                "can",
                "without",
                "always",
                "no",
                "our",
                "their",
                "at",
                "by",
                "which",
            ),
        )
    ),
}


def tongue(text: str, usual: Language) -> Language:
    """Return the language of a text: `usual`, unless its small words are clearly of the other one."""
    other: Language = "en" if usual == "nl" else "nl"
    words = _WORD.findall(text.lower())
    strange = sum(word in _SMALL[other] for word in words)
    own = sum(word in _SMALL[usual] for word in words)
    return other if strange >= LEAST and strange >= TIMES * own else usual
