"""Runs a module in a process of its own, with screens of its own, and returns what it tells at its end."""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from kompas.paths import data_root

Told = dict[str, Any]


def told_by(
    module: str, folder: Path, screens: Sequence[dict[str, Any]], *arguments: str, seconds: int = 120
) -> Told:
    """Return the JSON of the last line that `module` prints when it works in `folder`; it must end well."""
    config = folder / "screens.json"
    config.write_text(json.dumps({"screens": list(screens)}))
    done = subprocess.run(
        [sys.executable, "-m", module, str(folder / "home"), *arguments],
        env={**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={config}"},
        cwd=data_root(),
        capture_output=True,
        text=True,
        check=False,
        timeout=seconds,
    )
    assert done.returncode == 0, done.stderr
    assert "Traceback" not in done.stderr, done.stderr
    told: Told = json.loads(done.stdout.splitlines()[-1])
    return told
