"""The role map as plain numbers."""
