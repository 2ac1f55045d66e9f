"""Who is there, what is taken back, and what is said beside the point."""
