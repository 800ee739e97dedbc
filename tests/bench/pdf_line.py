"""The floor of a record: one line of reportlab."""

import sys

from reportlab.pdfgen.canvas import Canvas

canvas = Canvas(sys.argv[1])
canvas.drawString(72, 720, "Kompas")
canvas.save()
