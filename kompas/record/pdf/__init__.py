"""The record as PDF: the only room that knows reportlab."""
