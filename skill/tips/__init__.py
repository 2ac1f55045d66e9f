"""A tip a day."""
