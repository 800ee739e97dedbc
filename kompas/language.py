"""The interface texts of one language. A `Texts` is passed to whoever speaks; there is no current language.

A key is `room.name`; the part before the first dot is the catalogue (`assets/locale/<language>/LC_MESSAGES/
<room>.mo`). A text that is missing is a mistake of ours and raises KeyError, never shows its key to a person.
"""

import gettext
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import NoReturn

from kompas.paths import asset

LANGUAGES = ("nl", "en")


class _Missing(gettext.NullTranslations):
    """Stands behind every catalogue and refuses what it does not hold."""

    def gettext(self, message: str) -> NoReturn:
        raise KeyError(message)

    def ngettext(self, msgid1: str, _msgid2: str, _n: int) -> NoReturn:
        raise KeyError(msgid1)


class Texts:
    """All texts of one language. `texts(key, name=value)` fills in `{name}`."""

    def __init__(self, language: str, rooms: Mapping[str, gettext.NullTranslations] | None = None) -> None:
        self.language = language
        self._rooms: dict[str, gettext.NullTranslations] = dict(rooms or {})

    def __call__(self, key: str, /, **values: object) -> str:
        """Return the text of a key with its values filled in; KeyError when there is no such text."""
        return self._room(key).gettext(key).format(**values)

    def many(self, key: str, count: int, /, **values: object) -> str:
        """Return the text that fits a count, with `{count}` filled in as well."""
        return self._room(key).ngettext(key, key, count).format(count=count, **values)

    def has(self, key: str) -> bool:
        """Tell whether there is a text for this key."""
        try:
            self._room(key).gettext(key)
        except KeyError:
            return False
        return True

    def date(self, iso: str) -> str:
        """Return a date (or the date of a moment) as people write it: "22 november 2026"."""
        day = date.fromisoformat(iso[:10])
        return f"{day.day} {self(f'common.month_{day.month}')} {day.year}"

    def time(self, iso: str, *, seconds: bool = False) -> str:
        """Return the clock time of a moment as written, in its own offset: "14:31" or "14:31:46"."""
        return datetime.fromisoformat(iso).strftime("%H:%M:%S" if seconds else "%H:%M")

    def joined(self, parts: Iterable[str]) -> str:
        """Return the parts as a list in a sentence: "a, b en c"; empty for no parts."""
        *before, last = list(parts) or [""]
        return f"{', '.join(before)} {self('common.and')} {last}" if before else last

    def _room(self, key: str) -> gettext.NullTranslations:
        name = key.partition(".")[0]
        if name not in self._rooms:
            path = asset("locale", self.language, "LC_MESSAGES", f"{name}.mo")
            if not path.is_file():
                raise KeyError(key)
            self._rooms[name] = _read(path)
        return self._rooms[name]


def texts(language: str) -> Texts:
    """Return the texts of a language ("nl" or "en"); each catalogue is read when it is first needed."""
    if language not in LANGUAGES:
        raise FileNotFoundError(asset("locale", language))
    return Texts(language)


def _read(path: Path) -> gettext.NullTranslations:
    with path.open("rb") as file:
        catalogue = gettext.GNUTranslations(file)
    catalogue.add_fallback(_Missing())
    return catalogue
