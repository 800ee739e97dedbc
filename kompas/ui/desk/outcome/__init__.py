"""What the last steps write down beside lists: the five steps, and what is kept."""
