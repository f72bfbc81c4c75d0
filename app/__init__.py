"""Foyer: appointment booking for a reception, on a kiosk that nobody watches."""
