"""The one place that loads heavy rooms: on first use, or after the first window was painted.

networkx and reportlab take longer to load than the library needs to be there. No other module imports inside a
function, but `__main__`, where window and command part. What is loaded here stands between `app` and `ui`.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from kompas.domain.session import Session
from kompas.language import texts

if TYPE_CHECKING:
    from kompas.ui.desk.window import DeskWindow
    from kompas.ui.desk.tools import DeskTools
    from kompas.ui.room import Room

# ruff: noqa: PLC0415 - see above


def make_desk(room: "Room", tools: "DeskTools") -> "DeskWindow":
    """Return the desk of a session."""
    from kompas.ui.desk.window import DeskWindow

    return DeskWindow(room, tools)


def warm() -> None:
    """Load the desk while the facilitator looks at the library."""
    import kompas.ui.desk.window  # noqa: F401 - loading is all


def write_record(session: Session, language: str, path: Path) -> None:
    """Write the record of a session as PDF; raises Problem when it cannot be written."""
    from kompas.checks.findings import findings_of
    from kompas.record.outline import outline
    from kompas.record.pdf import write_pdf

    write_pdf(outline(session, findings_of(session), texts(language)), path)


def write_open_data(session: Session, path: Path) -> None:
    """Write what a session holds, as far as it may be seen, as JSON; raises Problem."""
    from kompas.checks.findings import findings_of
    from kompas.storage import export

    export.write_open_data(session, [finding.id for finding in findings_of(session)], path)
