"""Drawing the role map."""
