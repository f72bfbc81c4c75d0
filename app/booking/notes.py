"""The names in `attendee.notes` that have a meaning of their own, so that no form field can have them."""

UTM_KEYS = ("utm_source", "utm_medium", "utm_campaign", "utm_content", "utm_term")
"""Where a booking came from; the account's statistics read them."""

ADDRESS_NOTE = "address"
"""The attendee's own address, where the meeting is at their place."""
