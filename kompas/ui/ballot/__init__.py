"""The private surface on which one seat weighs."""
