"""Foyer: appointment booking for a reception, at a kiosk and at the desk."""
