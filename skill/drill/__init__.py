"""Short exercises on one thing at a time."""
