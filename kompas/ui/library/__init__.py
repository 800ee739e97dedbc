"""The first screen: scenarios and sessions."""
