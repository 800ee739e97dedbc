"""The name of a step in lines, as wide as its row has room for."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics


def name_lines(name: str, metrics: QFontMetrics, width: int, most: int) -> list[str]:
    """Return a name in lines of at most `width` pixels, breaking between words; the `most`-th ends in an ellipsis."""
    lines = [""]
    for word in name.split():
        longer = f"{lines[-1]} {word}".strip()
        if metrics.horizontalAdvance(longer) <= width or not lines[-1]:
            lines[-1] = longer
        else:
            lines.append(word)
    most = max(1, most)
    kept = [*lines[: most - 1], " ".join(lines[most - 1 :])] if len(lines) > most else lines
    return [
        line
        if metrics.horizontalAdvance(line) <= width
        # Asked only then: Qt shortens a line that fits to the pixel.
        else metrics.elidedText(line, Qt.TextElideMode.ElideRight, width)
        for line in kept
    ]


def leading(metrics: QFontMetrics) -> int:
    """Return how far apart the lines of a name stand."""
    return metrics.ascent() + 2
