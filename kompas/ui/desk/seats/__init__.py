"""Who is here and who is not, by role."""
