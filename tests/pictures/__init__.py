"""Pictures that were looked at and approved, and the test that what is drawn now still looks like them."""
