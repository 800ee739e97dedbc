"""Kompas: a desk for workshops about study data, AI and public values."""

__version__ = "0.1.0"
