"""Drills: three short rounds of one skill, scored by what the coach hears."""
