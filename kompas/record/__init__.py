"""What the record of a session says, and its writers."""
