"""The questions of law on the desk: one at a time, and all at a glance."""
