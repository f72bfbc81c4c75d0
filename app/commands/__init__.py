"""Bookings from the command line: `foyer book` makes one, `foyer appointment` looks after them.

Same checks, same journal, same keyring as the kiosk's; no window and no Qt. `source` opens the booking
service that is meant, `wish` makes a request of the words, `outcome` says what came of it.
"""
