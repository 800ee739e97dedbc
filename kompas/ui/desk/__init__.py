"""What the facilitator sees."""
