"""The record of the nine-seat workshop as a screen reader says it: an approved text, in the right order.

After a change that is meant: `python -m tests.record.test_read_aloud` writes the text anew; read it before you keep it.
"""

import re
import shutil
import subprocess
import tempfile
from pathlib import Path

import pytest

from kompas.checks.findings import findings_of
from kompas.language import texts
from kompas.reading import read_session
from kompas.record.outline.record import outline
from kompas.record.pdf.render import render_pdf

JOURNEY = Path("tests/journeys/negen-plekken.kompas")
APPROVED = Path("tests/record/approved")
_LINE = re.compile(r'^ *(?:([A-Z][A-Za-z0-9]*)\b.*|"(.*)")$')
SPOKEN_KINDS = ("H1", "H2", "H3", "H4", "Figure", "Table", "L", "TOC")


def aloud(language: str) -> str:
    """Return what is said: a text a line, kinds that a reader announces before them."""
    session = read_session(JOURNEY)
    content = render_pdf(outline(session, findings_of(session), texts(language)))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "record.pdf"
        path.write_bytes(content)
        command = ["pdfinfo", "-struct-text", str(path)]
        told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    lines = []
    for line in told.splitlines():
        found = _LINE.match(line)
        if found and found[1] in SPOKEN_KINDS:
            lines.append(f"[{found[1]}]")
        elif found and found[2] is not None:
            lines.append(found[2])
    return "\n".join(lines) + "\n"


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="pdfinfo reads the tags aloud")
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_record_reads_aloud_as_approved(language: str) -> None:
    approved = (APPROVED / f"negen-plekken-{language}.txt").read_text(encoding="utf-8")
    assert aloud(language) == approved


if __name__ == "__main__":
    for each in ("nl", "en"):
        (APPROVED / f"negen-plekken-{each}.txt").write_text(aloud(each), encoding="utf-8")
