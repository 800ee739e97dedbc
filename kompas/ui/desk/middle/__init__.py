"""The middle column of the desk: the present step, its note, and where its panel or a leaf stands."""
