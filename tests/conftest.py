"""What all tests share: no window on a real screen, no file in a person's own folder, and `--full`."""

import gc
import os
import shutil
import tempfile
from collections.abc import Generator

import pytest
from hypothesis import settings

from kompas.ui.garbage import collect_due
from kompas.ui.toolkit import make_event_types


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--full", action="store_true", help="run crash, fuzz and load tests at full length")


def pytest_configure(config: pytest.Config) -> None:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    home = tempfile.mkdtemp(prefix="kompas-tests-")
    os.environ["KOMPAS_HOME"] = home
    make_event_types()
    # The same examples each time, so that a test fails because of a change and not by chance; --full looks further.
    settings.register_profile("steady", derandomize=not config.getoption("--full"), deadline=None)
    settings.load_profile("steady")
    config.add_cleanup(lambda: shutil.rmtree(home, ignore_errors=True))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(
    item: pytest.Item, nextitem: pytest.Item | None
) -> Generator[None, object, object]:
    """Look for garbage between tests with windows, in the thread of the windows, as Kompas does (`ui/garbage.py`)."""
    if not _has_windows(item):
        return (yield)
    gc.disable()
    try:
        return (yield)
    finally:
        collect_due()
        if nextitem is None or not _has_windows(nextitem):
            gc.collect()
            gc.enable()


def _has_windows(item: pytest.Item) -> bool:
    return "qapp" in getattr(item, "fixturenames", ())


@pytest.fixture
def full(request: pytest.FixtureRequest) -> bool:
    """Whether tests marked `long` run at full length."""
    return bool(request.config.getoption("--full"))
