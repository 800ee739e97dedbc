"""Pictures as plain numbers, and the words and colours in them."""
