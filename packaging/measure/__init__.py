"""Measures what Foyer promises, one function for each promise."""
