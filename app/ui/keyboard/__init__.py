"""Foyer's own on-screen keyboard. It keeps nothing that is typed, and guesses nothing."""
