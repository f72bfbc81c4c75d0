"""Speaks the booking API: `BookingClient` is the `BookingApi` of a real account.

`transport` moves bytes and is the only module that knows httpx; `policy` says how often something may be
sent; `refusals` turns a service's no into the errors of `booking`; `catalogue`, `slots`, `sending`, `lookup`,
`reconcile` and `cancelling` do one thing each, and `client` puts them together. `mailbox` is the demo's.
"""
