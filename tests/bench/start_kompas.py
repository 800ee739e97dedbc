"""Kompas until the library is there, with the sessions of KOMPAS_HOME and all titles."""

import sys

from PySide6.QtWidgets import QApplication

from kompas.app import Program
from kompas.paths import user_data
from kompas.ui.painter import load_fonts
from tests.bench.first_key import FirstKey

application = QApplication(sys.argv[:1])
load_fonts()
program = Program(application, user_data())
program.show_library()
assert program.library is not None
watch = FirstKey(program.library)
application.exec()
