"""Changes of the tables, one file each in `versions`; a fresh database gets today's tables at once."""
