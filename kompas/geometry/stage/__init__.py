"""Complete pages for the wall: one module per view or small family of views."""
