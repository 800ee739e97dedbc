"""How the record lies on paper."""
