"""The core: what is booked, step by step. Standard library only; no screen, no network, no file.

The race this package is built around: the booking service keeps nothing for a visitor who looks at a slot.
Two visitors can look at the same slot, and only the booking request decides who gets it. Nothing makes a
repeated request harmless either. So a request has three outcomes, never two:

* done: an `Appointment` stands, or a `ProvisionalBooking` waits for somebody;
* refused: a `BookingError` says why, and nothing was booked;
* unknown: the request left and no usable answer came back (`OutcomeUnknown`). It is then looked up by the
  reference that travelled with it, and never sent a second time.

Modules: `venue`, `meeting_type`, `availability`, `request` (the nouns), `fields` (what the form asks, and
its checks), `steps` (where a visitor can be), `flow` (intents in, snapshots out), `alternatives` (what to
offer instead of a lost slot), `api` (what the flow needs from a booking service), `errors`.
"""
