"""What somebody gets ready before the day."""
