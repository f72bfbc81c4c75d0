"""How much fits into the calendar entry that an attendee gets."""

LONGEST_ICS_TITLE = 200
LONGEST_ICS_DESCRIPTION = 2000
