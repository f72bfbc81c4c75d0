"""Which function measures which promise. What is not here is not measured yet."""

from collections.abc import Callable, Mapping

from measure import (
    booking,
    client_speed,
    contention,
    faults,
    handover,
    hostile,
    interpreter,
    keyrings,
    kills,
    parsers,
    ready,
    speed,
)
from measure.report import Finding

MEASURES: Mapping[str, Callable[[], Finding]] = {
    "P1": speed.first_picture,
    "P2": ready.ready_to_book,
    "P3": speed.memory_on_attract,
    "P4": speed.idle,
    "P6": client_speed.no_stutter,
    "P7": client_speed.thin_client,
    "P8": booking.booking_is_quick,
    "P12": handover.is_small,
    "R1": faults.never_booked_twice,
    "R2": faults.never_told_wrong,
    "R3": kills.every_attempt_ends,
    "R4": contention.nobody_is_booked_twice,
    "R9": keyrings.secrets_stay_inside,
    "R10": keyrings.trouble_is_survived,
    "R11": keyrings.nobody_in_between,
    "R13": hostile.credentials_go_to_one_host,
    "R14": hostile.calls_are_bounded,
    "R20": parsers.parsers_hold,
    "R22": interpreter.is_sound,
    "R24": handover.is_known,
}
