"""The keys of a form field."""

from enum import StrEnum

from app.settings.key import NEEDED, Key
from app.settings.kinds import (
    NOTE_KEY,
    Day,
    Flag,
    Limit,
    ListOf,
    Localized,
    OneOf,
    Text,
    Whole,
)


class FieldType(StrEnum):
    """What a form field asks for."""

    TEXT = "text"
    LONG_TEXT = "long-text"
    EMAIL = "email"
    PHONE = "phone"
    NUMBER = "number"
    SELECT = "select"
    RADIO = "radio"
    CHECK_BOX = "check-box"
    CHECK_BOXES = "check-boxes"
    YES_NO = "yes-no"
    DATE = "date"
    DATE_OF_BIRTH = "date-of-birth"
    TIME = "time"
    RATING = "rating"
    SCALE = "scale"
    URL = "url"


_LOCAL = Localized()
_FIELD = "meeting_types[].shown.fields[]"
_CONDITION = f"{_FIELD}.shown_if"

FIELD_TYPE = Key(f"{_FIELD}.type", OneOf(FieldType), NEEDED, "Decides what the visitor gets to press.")
FIELD_KEY = Key(f"{_FIELD}.key", NOTE_KEY, NEEDED, "The name under which the answer travels.")
FIELD_LABEL = Key(f"{_FIELD}.label", Localized(needed=True), NEEDED, "Without a question there is no answer.")
FIELD_HELP = Key(f"{_FIELD}.help", _LOCAL, "", "One line under the field.")
FIELD_REQUIRED = Key(f"{_FIELD}.required", Flag(), False, "Ask little of somebody who stands.")
FIELD_LONGEST = Key(f"{_FIELD}.longest", Whole(1, 5000, "characters"), 200, "Two lines on paper.")
FIELD_LINES = Key(f"{_FIELD}.lines", Whole(2, 12), 4, "Of a long text; says that sentences are welcome.")
FIELD_SMALLEST = Key(f"{_FIELD}.smallest", Limit(), "", "No limit unless one is meant; a scale begins at 0.")
FIELD_LARGEST = Key(f"{_FIELD}.largest", Limit(), "", "No limit unless one is meant; a scale ends at 10.")
FIELD_STEP = Key(f"{_FIELD}.step", Limit(), "", "What one press adds: 1, or 5 minutes of a time.")
FIELD_MUST_BE_YES = Key(f"{_FIELD}.must_be_yes", Flag(), False, "Only for what has to be agreed to.")
FIELD_EARLIEST = Key(f"{_FIELD}.earliest", Day(), "", "No limit unless one is meant.")
FIELD_LATEST = Key(f"{_FIELD}.latest", Day(), "", "No limit unless one is meant.")
FIELD_FROM_TODAY = Key(f"{_FIELD}.from_today", Flag(), False, "Some dates are past ones.")
FIELD_STARS = Key(f"{_FIELD}.stars", Whole(2, 10), 5, "What people know from elsewhere.")
FIELD_LOW = Key(f"{_FIELD}.low", _LOCAL, "", "What the smallest number of a scale means.")
FIELD_HIGH = Key(f"{_FIELD}.high", _LOCAL, "", "What the largest number of a scale means.")
CHOICE_VALUE = Key(f"{_FIELD}.choices[].value", Text(1, 100), NEEDED, "What travels when this is chosen.")
CHOICE_LABEL = Key(f"{_FIELD}.choices[].label", _LOCAL, "", "Empty: the value itself.")
SHOWN_IF_KEY = Key(f"{_CONDITION}.key", NOTE_KEY, NEEDED, "The field above that decides.")
SHOWN_IF_EQUALS = Key(f"{_CONDITION}.equals", Text(0, 100), "", "Asked after this answer alone.")
SHOWN_IF_ANY_OF = Key(f"{_CONDITION}.any_of", ListOf(Text(1, 100)), [], "Asked after one of these.")
SHOWN_IF_ANSWERED = Key(f"{_CONDITION}.answered", Flag(), False, "Asked after any answer.")

FIELD_KEYS: tuple[Key[object], ...] = (
    *(FIELD_TYPE, FIELD_KEY, FIELD_LABEL, FIELD_HELP, FIELD_REQUIRED, FIELD_LONGEST, FIELD_LINES),
    *(FIELD_SMALLEST, FIELD_LARGEST, FIELD_STEP, FIELD_MUST_BE_YES, FIELD_EARLIEST, FIELD_LATEST),
    *(FIELD_FROM_TODAY, FIELD_STARS, FIELD_LOW, FIELD_HIGH, CHOICE_VALUE, CHOICE_LABEL),
    *(SHOWN_IF_KEY, SHOWN_IF_EQUALS, SHOWN_IF_ANY_OF, SHOWN_IF_ANSWERED),
)
