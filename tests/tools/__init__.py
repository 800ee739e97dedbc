"""Development tools that make or check files under assets."""
