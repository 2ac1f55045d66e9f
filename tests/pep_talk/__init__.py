"""The pep talk: its moments, its lengths, and the person's own words in it."""
