"""The panels of the desk, one for each kind of step."""
