"""Compiles every catalogue of texts: each .po gets its .mo beside it, the same bytes on every machine.

Development tool: run `python -m tests.tools.locale` after editing a .po.
"""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LOCALE = Path(__file__).resolve().parents[2] / "assets" / "locale"


class Steady(Catalog):
    """A catalogue whose header says only what reading needs: no dates and no program versions."""

    def __iter__(self) -> Iterator[Message]:
        header = ("Content-Type: text/plain; charset=utf-8", f"Plural-Forms: {self.plural_forms}")
        yield Message("", "\n".join((*header, "")))
        yield from (message for message in super().__iter__() if message.id)


def sources() -> list[Path]:
    """Return every .po, in order."""
    return sorted(LOCALE.glob("*/LC_MESSAGES/*.po"))


def read(path: Path) -> Catalog:
    """Read one .po; its language is that of its folder. Raises on what is not well formed."""
    with path.open("rb") as file:
        source = read_po(file, locale=path.parts[-3], abort_invalid=True)
    steady = Steady(locale=path.parts[-3])
    for message in source:
        if message.id:
            steady[message.id] = message
    return steady


def compiled(path: Path) -> bytes:
    """Return the bytes of the .mo that belongs to a .po."""
    file = BytesIO()
    write_mo(file, read(path))
    return file.getvalue()


def main() -> None:
    """Write all compiled catalogues."""
    for path in sources():
        path.with_suffix(".mo").write_bytes(compiled(path))


if __name__ == "__main__":
    main()
