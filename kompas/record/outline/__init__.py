"""What the record says, once."""
