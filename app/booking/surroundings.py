"""What a flow is surrounded by: a venue, checks, a clock, and how patient it is."""

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

from app.booking.fields import ContactChecks
from app.booking.request import BookingOptions
from app.booking.stage import Clock, Pause
from app.booking.venue import Venue


@dataclass(frozen=True, slots=True)
class Watching:
    """How long and how often a provisional booking is watched while somebody looks.

    Attributes:
        poll: Between two questions whether it is confirmed.
        thorough_each: Every so many polls, all states are asked for.
        longest: After this the screen stops asking.
        address_changes: How often a wrong address may be corrected.
    """

    poll: timedelta = timedelta(seconds=5)
    thorough_each: int = 6
    longest: timedelta = timedelta(seconds=120)
    address_changes: int = 2


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Everything a flow is given beside the booking service.

    Attributes:
        venue: Where this kiosk stands.
        checks: Checks of addresses and numbers.
        clock: The time now.
        pause: Waits; ends early only when cancelled.
        options: What the settings add to every request.
        watching: How a provisional booking is watched.
        details_first: Tells whether the details get a screen of their own before the slots; by default not.
        jitter: Gives a number from 0 to 1 by which waits differ from kiosk to kiosk.
    """

    venue: Venue
    checks: ContactChecks
    clock: Clock
    pause: Pause
    options: BookingOptions = field(default_factory=BookingOptions)
    watching: Watching = field(default_factory=Watching)
    details_first: Callable[[], bool] = bool
    jitter: Callable[[], float] = random.random
