"""The floor of a start: a bare window."""

from PySide6.QtWidgets import QApplication, QMainWindow

from tests.bench.first_key import FirstKey

application = QApplication([])
window = QMainWindow()
window.resize(1366, 768)
watch = FirstKey(window)
window.show()
application.exec()
