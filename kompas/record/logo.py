"""The logo of an institution: a PNG of which only the points of colour are kept.

A PNG may hold texts, places, other pictures and bombs. Of a file that somebody chose only the parts that make the
picture go on to a decoder, and only when their sizes can be believed; what the decoder gives is written anew as the
plainest PNG there is (eight bits of red, green and blue), which is all that is ever kept or read here.
"""

import struct
import zlib
from collections.abc import Iterator

from kompas.domain.problems import Problem
from kompas.geometry.shapes import Picture

BEGIN = b"\x89PNG\r\n\x1a\n"
MOST_BYTES = 4_000_000
MOST_SIDE = 4000
"""Points on a side of the file that was chosen."""
WIDE, HIGH = 900, 360
"""Points of the picture that is kept at most: fifteen millimetres high on paper, at 600 points an inch."""
_PICTURE = frozenset((b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND"))


def cleaned(content: bytes) -> bytes:
    """Return a PNG with only the parts that make its picture.

    Raises Problem `logo_not_png`, `logo_too_large` or `logo_damaged`.
    """
    if not content.startswith(BEGIN):
        raise Problem("logo_not_png")
    if len(content) > MOST_BYTES:
        raise Problem("logo_too_large")
    parts = list(_parts(content))
    if not parts or parts[0][0] != b"IHDR" or parts[-1][0] != b"IEND":
        raise Problem("logo_damaged")
    _check_size(parts[0][1])
    return BEGIN + b"".join(_part(name, body) for name, body in parts if name in _PICTURE)


def encoded(columns: int, rows: int, pixels: bytes) -> bytes:
    """Return points of colour as the plainest PNG."""
    step = 3 * columns
    lines = b"".join(b"\0" + pixels[row * step : (row + 1) * step] for row in range(rows))
    head = struct.pack(">IIBBBBB", columns, rows, 8, 2, 0, 0, 0)
    body = zlib.compress(lines, 9)
    return BEGIN + _part(b"IHDR", head) + _part(b"IDAT", body) + _part(b"IEND", b"")


def decoded(content: bytes) -> Picture:
    """Return the picture of a PNG that `encoded` made, in points of its own; raises Problem `logo_damaged`."""
    parts = dict(_parts(content)) if content.startswith(BEGIN) and len(content) <= MOST_BYTES else {}
    head = parts.get(b"IHDR", b"")
    if set(parts) != {b"IHDR", b"IDAT", b"IEND"} or len(head) != 13 or head[8:] != b"\x08\2\0\0\0":  # noqa: PLR2004 - its length in the standard
        raise Problem("logo_damaged")
    columns, rows = struct.unpack(">II", head[:8])
    if not (0 < columns <= WIDE and 0 < rows <= HIGH):
        raise Problem("logo_damaged")
    return Picture(
        (0.0, 0.0), float(columns), float(rows), columns, rows, _pixels(parts[b"IDAT"], columns, rows)
    )


def _pixels(body: bytes, columns: int, rows: int) -> bytes:
    step = 1 + 3 * columns
    try:
        lines = zlib.decompressobj().decompress(body, step * rows + 1)
    except zlib.error:
        raise Problem("logo_damaged") from None
    if len(lines) != step * rows or any(lines[::step]):
        raise Problem("logo_damaged")
    return b"".join(lines[row * step + 1 : (row + 1) * step] for row in range(rows))


def _parts(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the parts of a PNG as far as the end; raises Problem when one is not whole."""
    at = len(BEGIN)
    name = b""
    while name != b"IEND":
        if at + 12 > len(content):
            raise Problem("logo_damaged")
        (size,) = struct.unpack(">I", content[at : at + 4])
        name, body = content[at + 4 : at + 8], content[at + 8 : at + 8 + size]
        if content[at + 8 + size : at + 12 + size] != struct.pack(">I", zlib.crc32(name + body)):
            raise Problem("logo_damaged")
        yield name, body
        at += 12 + size


def _check_size(head: bytes) -> None:
    if len(head) != 13:  # noqa: PLR2004 - its length in the standard
        raise Problem("logo_damaged")
    columns, rows = struct.unpack(">II", head[:8])
    if not (0 < columns <= MOST_SIDE and 0 < rows <= MOST_SIDE):
        raise Problem("logo_too_large")


def _part(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
