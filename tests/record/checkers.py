"""Two independent checkers of PDF/UA-1, asked about a record; what they miss only people can judge."""

from pathlib import Path

import outloud  # type: ignore[import-untyped]  # a development tool without types
import page


def faults(path: Path) -> list[str]:
    """Return what either checker calls an error in a PDF."""
    told = page.validate_pdf(str(path), profile=page.ValidationProfile.PDF_UA_1)
    heard = outloud.check(str(path))
    return [
        *(f"{one.rule_id}: {one.message}" for one in told.failures),
        *(f"{one.rule}: {one.message}" for one in heard.findings if one.severity == "error"),
    ]
