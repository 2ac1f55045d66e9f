"""Somebody in distress: heard before anything else, answered with care and a number to call."""
