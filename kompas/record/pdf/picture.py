"""Puts points of colour into the PDF as they are: no other library looks at them.

One of the modules that know reportlab.
"""

import zlib
from hashlib import sha256
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFImageXObject

from kompas.geometry.shapes import Picture


def placed(canvas: Any, picture: Picture) -> str:
    """Return by which name a page calls a picture; the document holds it once."""
    name = f"picture-{sha256(picture.pixels).hexdigest()[:16]}"
    document = canvas._doc  # noqa: SLF001 - the library has no other door to it
    called: str = document.getXObjectName(name)
    if called not in document.idToObject:
        made: Any = PDFImageXObject(name)
        made.width, made.height, made.bitsPerComponent = picture.columns, picture.rows, 8
        made.colorSpace, made._filters = "DeviceRGB", ("FlateDecode",)  # noqa: SLF001 - see above
        made.streamContent = zlib.compress(picture.pixels, 9)
        canvas._setXObjects(made)  # noqa: SLF001 - see above
        document.Reference(made, called)
        document.addForm(name, made)
    canvas._formsinuse.append(name)  # noqa: SLF001 - see above
    return called
