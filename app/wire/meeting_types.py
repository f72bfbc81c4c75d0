"""Meeting types, and the person a key belongs to."""

from app.booking.errors import UnexpectedAnswer
from app.booking.meeting_type import Approval
from app.wire.appointments import HostDocument
from app.wire.documents import Agreed, Answer, items_of, parse, read, read_each

_WHAT = "meeting types"

ENABLED = "enabled"
DISABLED = "disabled"
USE_COMPANY_SETTINGS = "useCompanySettings"
_ON = frozenset({ENABLED, "enable", "on", "true", "yes", "always"})
_OFF = frozenset({DISABLED, "disable", "off", "false", "no", "never"})


class MeetingInfo(Answer):
    """What a meeting type says of its meetings; times in minutes."""

    name: str | None = None
    description: str | None = None
    duration: int | None = None
    channel: str | None = None
    group_booking: bool | None = None
    buffer_before: int | None = None
    buffer_after: int | None = None
    color: str | None = None


class PagePassword(Answer):
    """Whether the booking page asks for a password; which one is never read."""

    enable: bool = False


class MeetingOptions(Answer):
    """What a visitor may choose."""

    allowed_durations: Agreed[int] = ()
    allow_select_channel: bool | None = None
    allowed_channels: Agreed[str] = ()
    allow_host_selection: bool | None = None
    force_host_selection: bool | None = None
    allow_adding_guests: bool | None = None
    double_opt_in: bool | str | None = None
    require_host_confirmation: bool | str | None = None
    allow_phone_only_booking: bool | None = None
    booking_page_password: PagePassword | None = None


class MeetingTypeDocument(Answer):
    """A meeting type.

    Attributes:
        user_id: Its one host.
        host_ids: Its hosts, where there are several and no queue.
        payment_provider: Where a booking has to be paid.
    """

    id: str
    slug: str | None = None
    enabled: bool = True
    user_id: str | None = None
    host_ids: Agreed[str] = ()
    queue_id: str | None = None
    spots: int | None = None
    locations: Agreed[str] = ()
    timeslot_interval: int | None = None
    booking_minimum: int | None = None
    payment_provider: str | None = None
    resource_channel_ids: Agreed[str] = ()
    deleted_at: str | None = None
    meeting_info: MeetingInfo = MeetingInfo()
    meeting_options: MeetingOptions = MeetingOptions()


def read_meeting_types(body: bytes) -> tuple[MeetingTypeDocument, ...]:
    """Return the meeting types of a list, without items that are none.

    Raises:
        UnexpectedAnswer: It is no list.
    """
    answer = parse(body, _WHAT)
    if not isinstance(answer, list):
        raise UnexpectedAnswer(_WHAT)
    return read_each(MeetingTypeDocument, items_of(answer))


def read_meeting_type(body: bytes) -> MeetingTypeDocument:
    """Return one meeting type.

    Raises:
        UnexpectedAnswer: It is none.
    """
    return read(MeetingTypeDocument, parse(body, _WHAT), _WHAT)


def read_me(body: bytes) -> HostDocument:
    """Return the person a key acts for.

    Raises:
        UnexpectedAnswer: It is none.
    """
    return read(HostDocument, parse(body, "user"), "user")


def approval_of(text: bool | str | None) -> Approval:
    """Return whether a confirmation is needed; its words are not documented, so most are unknown."""
    if isinstance(text, bool):
        return Approval.ON if text else Approval.OFF
    plain = (text or "").strip().casefold()
    if plain in _ON:
        return Approval.ON
    return Approval.OFF if plain in _OFF else Approval.UNKNOWN


def approval_text(approval: Approval) -> str:
    """Return the word the service writes for it."""
    words = {Approval.ON: ENABLED, Approval.OFF: DISABLED, Approval.UNKNOWN: USE_COMPANY_SETTINGS}
    return words[approval]
