"""Every screen and every state of it, as values that tests and pictures share."""
