"""Kompas until the library is there, with the sessions of KOMPAS_HOME and all titles; begun as `__main__` begins it."""

from kompas.__main__ import load_window

program = load_window()()

from PySide6.QtWidgets import QApplication  # noqa: E402 - the order of loading is what is measured

from tests.bench.first_key import FirstKey  # noqa: E402

assert program.library is not None
watch = FirstKey(program.library)
QApplication.exec()
