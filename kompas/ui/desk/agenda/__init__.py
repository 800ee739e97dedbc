"""The agenda on the desk: the column with every step and the pace, and the leaf on which it is changed."""
