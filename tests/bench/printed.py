"""The whole process of the full record of nine seats against WeasyPrint printing an equivalent report: the ratio.

WeasyPrint is a tool of this bench alone (`pip install kompas[bench]`); KOMPAS_BENCH_PYTHON may name another Python
that has it. Without it nothing is measured, and that is said.
"""

import os
import statistics
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from pypdf import PdfReader

from kompas.checks.findings import findings_of
from kompas.language import texts
from kompas.reading import read_session
from kompas.record.outline.record import outline
from tests.bench.report_html import page

RUNS = 5
GOAL = 0.3
LEAST_PAGES = 8
PRINT = Path(__file__).with_name("print_page.py")


def report(journey: Path, home: Path, once: Callable[[list[str], Path], float]) -> str:
    """Return the figure as a line of text; `once` times a command as a whole process."""
    printer = os.environ.get("KOMPAS_BENCH_PYTHON", sys.executable)
    known = subprocess.run([printer, "-c", "import weasyprint"], check=False, capture_output=True)
    if known.returncode:
        return "record against WeasyPrint: not measured, for WeasyPrint is not installed (pip install kompas[bench])"
    session = read_session(journey)
    source, ours, theirs = home / "report.html", home / "ours.pdf", home / "theirs.pdf"
    source.write_text(page(outline(session, findings_of(session), texts("nl"))), encoding="utf-8")
    export = [sys.executable, "-m", "kompas", "export", str(journey), "--to", str(ours)]
    printing = [printer, str(PRINT), str(source), str(theirs)]
    pairs = [(once(export, home), once(printing, home)) for _ in range(RUNS + 1)][1:]
    share = statistics.median(one / other for one, other in pairs)
    mine, other = (statistics.median(column) * 1000 for column in zip(*pairs, strict=True))
    pages = [len(PdfReader(path).pages) for path in (ours, theirs)]
    if min(pages) < LEAST_PAGES:
        return f"record against WeasyPrint: not measured, for {pages} pages are no whole report"
    return (
        f"record of nine seats: {share:.2f} x WeasyPrint with the same words and figures (goal {GOAL} or less;"
        f" {mine:.0f}/{other:.0f} ms, {pages[0]} and {pages[1]} pages)"
    )
