"""Speaks the booking API: `client.BookingClient` is the `BookingApi` of a real account.

`transport` moves bytes and is the only module that knows httpx; `policy` says how often something may be
sent, with `share` (how much) and `breaker` (whether at all); `account` says for whom; `refusals` turns a no
into the errors of `booking`. `catalogue` and `slots` are what can be booked; `sending` books, `ledger` writes
down what has to survive, `lookup` and `reconcile` find out what became of an attempt, `background` does so
while nobody waits; `states` and `appointments` are about what was booked, `office` about
everybody's bookings, for staff. `mailbox` and `pages` are the demo's.
"""
