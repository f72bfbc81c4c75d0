"""One passive screen for every step."""
