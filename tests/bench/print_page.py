"""Prints an HTML page as a tagged PDF with WeasyPrint: what a report usually is made with."""

import sys

from weasyprint import HTML  # type: ignore[import-not-found,unused-ignore]  # a tool of the bench alone

HTML(sys.argv[1]).write_pdf(sys.argv[2], pdf_variant="pdf/ua-1")
