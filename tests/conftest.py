"""What all tests share: no window on a real screen, no file in a person's own folder, and `--full`."""

import os
import shutil
import tempfile

import pytest

from kompas.ui.toolkit import make_event_types


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="run crash, fuzz and load tests at full length")


def pytest_configure(config: pytest.Config) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    home = tempfile.mkdtemp(prefix="kompas-tests-")
    os.environ["KOMPAS_HOME"] = home
    make_event_types()
    config.add_cleanup(lambda: shutil.rmtree(home, ignore_errors=True))


@pytest.fixture
def full(request: pytest.FixtureRequest) -> bool:
    """Whether tests marked `long` run at full length."""
    return bool(request.config.getoption("--full"))
