"""A random walk through a workshop: acts, undo, redo, kill, reopening, copies; against a model of plain dicts.

The model knows nothing of the code under test but the words. After every step the session that the store shows
and, when settled, the session on disk must say what the model says.
"""
