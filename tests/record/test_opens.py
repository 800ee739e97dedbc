"""While a record is written no file is opened but the program's own and its libraries', whatever was entered."""

import subprocess
import sys
from pathlib import Path

WRITE = """
import sys
opened = []
sys.addaudithook(lambda event, found: opened.append(str(found[0])) if event == "open" else None)
from kompas.checks.findings import findings_of
from kompas.language import texts
from kompas.record.outline.record import outline
from kompas.record.pdf.render import render_pdf
from tests.record.hard import hostile
session = hostile()
opened.clear()
render_pdf(outline(session, findings_of(session), texts("nl")))
print("\\n".join(opened))
"""


def test_only_its_own_files_are_opened() -> None:
    done = subprocess.run([sys.executable, "-c", WRITE], check=True, capture_output=True, text=True)
    own = [Path(), *(Path(place) for place in (*sys.path, sys.prefix, sys.base_prefix) if place)]
    opened = {Path(line).resolve() for line in done.stdout.splitlines()}
    assert any(path.suffix == ".ttf" for path in opened)
    places = {place.resolve() for place in own}
    assert [path for path in opened if not places & set(path.parents)] == []
