"""The changes, oldest first by their revision."""
