"""Distress is heard, answered first, and leaves no trace."""
