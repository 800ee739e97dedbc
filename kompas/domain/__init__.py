"""What a workshop is: plain frozen data and pure functions."""
