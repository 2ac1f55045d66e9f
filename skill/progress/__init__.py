"""How far somebody has come: the streak, the three meters over practices, the firsts that mean something."""
