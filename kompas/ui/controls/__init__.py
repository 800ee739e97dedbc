"""What people type and choose in, at the desk, the ballot and the role map."""
