"""Speed as ratios against a floor in the same run: `python -m tests.bench`. Not part of the tests."""
