"""Where a person's record lives: one contract, three homes."""
