"""Where Kompas finds what it ships and keeps what people make. No other module builds such a path."""

import os
from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).resolve().parent


def data_root() -> Path:
    """Return the folder that holds `assets` and `scenarios`: packed beside the code, else the checkout."""
    packed = _PACKAGE / "_data"
    return packed if packed.is_dir() else _PACKAGE.parent


def asset(*parts: str) -> Path:
    """Return the path of a shipped file, for example `asset("fonts", "Inter-Regular.ttf")`."""
    return data_root().joinpath("assets", *parts)


def scenarios() -> Path:
    """Return the folder of the scenarios that ship with Kompas."""
    return data_root() / "scenarios"


def user_data() -> Path:
    """Return this person's own folder, never a roaming one; KOMPAS_HOME overrides it. Not created here."""
    chosen = os.environ.get("KOMPAS_HOME")
    if chosen:
        return Path(chosen).expanduser().absolute()
    return usual_user_data()


def usual_user_data() -> Path:
    """Return this person's own folder as each system has it, whatever was chosen."""
    return platformdirs.user_data_path("Kompas", appauthor=False, roaming=False)
