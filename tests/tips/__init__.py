"""The tip of the day."""
