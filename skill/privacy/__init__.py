"""What is kept about a person, told in plain words, and forgotten on request."""
