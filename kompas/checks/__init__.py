"""Questions that a role map raises."""
