"""Alexa clients that other people wrote talk to the running endpoint."""
