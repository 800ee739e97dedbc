"""Reads scenarios, roles, law and agendas from files."""
