"""Editable lists on the desk: arguments, conditions, options, tasks and their like."""
