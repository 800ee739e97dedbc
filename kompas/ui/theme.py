"""The look of desk, library and ballot: one style sheet made from a palette, with the sizes of the look page."""

from string import Template

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from kompas.geometry.palette import Palette
from kompas.geometry.typesetting import Face
from kompas.paths import asset
from kompas.ui.painter import font

_SHEET = Template("""
QAbstractItemView, QCheckBox, QRadioButton { outline: none; }
QMainWindow, QDialog { background: $paper; }
QToolTip { background: $ink; color: $paper; border: 0; padding: 4px 8px; }
QLineEdit, QPlainTextEdit, QComboBox, QSpinBox {
  background: $sheet; border: 1.5px solid $line; padding: 7px 10px; selection-background-color: $marker;
  selection-color: $on_marker; placeholder-text-color: $soft; }
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus, QSpinBox:focus {
  border: 3px solid $ink; padding: 5.5px 8.5px; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { border: 1.5px dashed $line; color: $soft; }
QPlainTextEdit[flat="true"], QPlainTextEdit[flat="true"]:focus {
  border: 3px solid transparent; padding: 3px; background: transparent; }
QPlainTextEdit[flat="true"]:focus { border-color: $ink; }
QComboBox QLineEdit, QComboBox QLineEdit:focus { border: 0; padding: 0; background: transparent; }
QComboBox::drop-down { border: 0; width: 28px; }
QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView::item { min-height: 28px; padding: 0 6px; }
QComboBox QAbstractItemView { background: $sheet; border: 2px solid $ink; selection-background-color: $marker;
  selection-color: $on_marker; }
QListView, QTreeView, QTableView { background: transparent; border: 0; alternate-background-color: transparent;
  gridline-color: $hair; selection-background-color: $marker; selection-color: $on_marker; }
QHeaderView::section { background: transparent; color: $soft; border: 0; border-bottom: 1.5px solid $line;
  padding: 6px 8px; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: 0; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar::handle:vertical { background: $line; min-height: 40px; margin: 0 3px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle:horizontal { background: $line; min-width: 40px; margin: 3px 0; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none; border: 0; }
QCheckBox, QRadioButton { spacing: 10px; padding: 3px; border: 3px solid transparent; }
QCheckBox:focus, QRadioButton:focus { border: 3px solid $ink; }
QCheckBox::indicator, QRadioButton::indicator { width: 18px; height: 18px; border: 2px solid $ink; background: $sheet; }
QRadioButton::indicator { border-radius: 11px; }
QCheckBox::indicator:checked, QRadioButton::indicator:checked { background: $ink; }
QCheckBox::indicator:checked { image: url("$tick"); }
QListView::indicator { width: 16px; height: 16px; border: 2px solid $ink; background: $sheet; }
QListView::indicator:checked { background: $ink; image: url("$tick"); }
QMenu { background: $sheet; border: 2px solid $ink; }
QMenu::item { padding: 8px 40px 8px 24px; }
QMenu::item:selected { background: $marker; color: $on_marker; }
QLabel[voice="soft"] { color: $soft; font-size: 15px; }
QLabel[voice="pale"] { color: $soft; }
QLabel[voice="on_marker"] { color: $on_marker; }
QLabel[voice="strong"] { font-weight: 600; }
QLabel[voice="small"] { font-size: 15px; }
QLabel[voice="glance"] { font-weight: 600; font-size: 15px; }
QLabel[voice="note"] { font-size: 21px; }
QLabel[voice="alert"] { background: $alert; color: $on_alert; padding: 10px 14px; }
QLabel[voice="message"] { background: $field; padding: 10px 14px; }
QLabel[voice="told"] { background: $sheet; padding: 0 14px; font-size: 15px; }
QLabel[voice="told_alert"] { background: $alert; color: $on_alert; padding: 0 14px; font-size: 15px; }
QLabel[voice="rehearsal"] { background: $ink; color: $paper; padding: 6px 12px; font-weight: 600; }
QLineEdit[points="true"], QLineEdit[points="true"]:focus { padding: 4px; }
QWidget[ground="marker"] { background: $marker; }
QWidget[ground="paper"] { background: $paper; }
QWidget[ground="sheet"] { background: $sheet; }
QWidget[ground="field"] { background: $field; }
""")

MIDDLE = 128
"""Of 255: half as light as white."""


def apply_theme(application: QApplication, palette: Palette) -> None:
    """Give the whole application the colours of a palette and the shipped text face."""
    application.setFont(font(Face.REGULAR, 16))
    application.setPalette(_colours(palette))
    names = {name: getattr(palette, name) for name in palette.__struct_fields__}
    tick = "tick-light" if QColor(palette.ink).lightness() < MIDDLE else "tick-dark"
    application.setStyleSheet(_SHEET.substitute(names, tick=asset("icons", f"{tick}.png").as_posix()))


def _colours(palette: Palette) -> QPalette:
    made = QPalette()
    role = QPalette.ColorRole
    for where, colour in (
        (role.Window, palette.paper),
        (role.Base, palette.sheet),
        (role.AlternateBase, palette.field),
        (role.WindowText, palette.ink),
        (role.Text, palette.ink),
        (role.ButtonText, palette.ink),
        (role.Button, palette.paper),
        (role.Highlight, palette.marker),
        (role.HighlightedText, palette.on_marker),
        (role.PlaceholderText, palette.soft),
    ):
        made.setColor(where, QColor(colour))
    return made
