"""Scenes of somebody who books, and of what comes of it."""

from dataclasses import replace
from datetime import date, timedelta

from app.booking.errors import (
    CredentialsUnavailable,
    InvalidAnswers,
    KeyringState,
    NothingBooked,
    NothingSent,
    Refusal,
    ServiceRefused,
    ServiceUnreachable,
    TooManyRequests,
)
from app.booking.fields import EMAIL, FULLNAME, PHONE, Reason
from app.booking.request import Appointment, ProvisionalBooking, ProvisionalState, WaitingFor
from app.booking.steps import (
    Activity,
    Alternative,
    AwaitingHost,
    AwaitingOptIn,
    Booked,
    Cancelled,
    ChoosingAlternative,
    ChoosingType,
    Closeness,
    Confirming,
    Instead,
    LookingUp,
    OutOfService,
    Snapshot,
)
from gallery import above
from gallery.place import NOW, Place, demo_place, long_place
from gallery.scene import Scene, shown
from gallery.wishes import AMARA, CHOSEN, LONG_PERSON, THURSDAY, at, by_phone, filling, offers, wish

_WHILE = timedelta(seconds=42)
_RETRY = timedelta(seconds=18)


def booking_scenes() -> tuple[Scene, ...]:
    """Return the scenes from the form on, and of everything that stands above a screen."""
    demo, long = demo_place(), long_place()
    return (
        *_form(demo, long),
        *_check(demo, long),
        *_alternatives(demo, long),
        *_booked(demo, long),
        *_pending(demo, long),
        *_looking_up(demo),
        *_service(demo),
        *_above(demo),
    )


def _form(demo: Place, long: Place) -> tuple[Scene, ...]:
    kind, tall = demo.type("first"), long.type("first")
    typed = {FULLNAME: "Oleksandr Kovalenko", EMAIL: "o.kovalenko@example"}
    wrong = InvalidAnswers({FULLNAME: Reason.MISSING, EMAIL: Reason.EMAIL_WITHOUT_DOMAIN})
    empty = filling(demo, kind, {})
    callback = next(each for each in demo.types if each.phone_only)
    return (
        Scene("form", "Nothing is typed yet.", shown(empty)),
        Scene("form-typed", "Name and address are typed.", shown(filling(demo, kind, typed))),
        Scene(
            "form-errors",
            "Two answers are not acceptable, and the fields say why.",
            (Snapshot(empty), Snapshot(filling(demo, kind, {EMAIL: "o.kovalenko@"}), None, wrong)),
        ),
        Scene(
            "form-typo",
            "The domain of the address is probably mistyped.",
            shown(filling(demo, kind, {FULLNAME: "Amara Nwosu", EMAIL: "amara.nwosu@gmial.com"})),
            touches=("primary",),
        ),
        Scene(
            "form-phone",
            "A number will do instead of an address.",
            shown(filling(demo, callback, {PHONE: "176 0406901"})),
        ),
        Scene(
            "form-questions",
            "The topic's own questions.",
            shown(filling(demo, kind, typed)),
            touches=("primary",),
        ),
        Scene(
            "form-long",
            "A topic and a place with long names.",
            shown(filling(long, tall, typed)),
            venue="long",
        ),
        Scene(
            "form-offline",
            "What is typed stays while the line is gone.",
            (
                Snapshot(filling(demo, kind, typed)),
                Snapshot(filling(demo, kind, typed), None, ServiceUnreachable()),
            ),
        ),
    )


def _check(demo: Place, long: Place) -> tuple[Scene, ...]:
    plain = wish(demo, demo.type("first"), AMARA, company="Nwosu Studio")
    energy = next(each for each in demo.types if each.presentation.consent)
    consent = wish(demo, energy, AMARA, year_built="1934")
    agreed = consent.with_policy(True)
    tall = wish(long, long.type("first"), LONG_PERSON, company="Verwaltungsgemeinschaft")
    callback = next(each for each in demo.types if each.phone_only)
    return (
        Scene("check", "Everything is said back; it can be booked.", shown(plain)),
        Scene("check-consent", "The privacy notice is not agreed to yet.", shown(consent)),
        Scene("check-agreed", "A booking that will wait for a confirmation.", shown(agreed)),
        Scene("check-host", "A host decides.", shown(wish(demo, demo.type("founder"), AMARA))),
        Scene(
            "check-by-phone", "A number instead of an address.", shown(by_phone(wish(demo, callback, AMARA)))
        ),
        Scene("check-long", "Long names, and five guests.", shown(tall), venue="long"),
        Scene(
            "check-sending",
            "It is being booked.",
            shown(plain, busy=Activity.SENDING),
            waits=timedelta(seconds=1),
        ),
        Scene(
            "check-checking",
            "It is looked once more whether the time is free.",
            shown(plain, busy=Activity.CHECKING),
            waits=timedelta(seconds=1),
        ),
        Scene("check-nothing-sent", "There was no line: nothing was booked.", _failed(plain, NothingSent())),
        Scene(
            "check-nothing-booked",
            "It did not go through: nothing was booked.",
            _failed(plain, NothingBooked()),
        ),
        Scene(
            "check-busy",
            "Too many at once: in a moment again.",
            _failed(plain, TooManyRequests(timedelta(seconds=20))),
        ),
    )


def _failed(step: Confirming, error: Exception) -> tuple[Snapshot, ...]:
    if not isinstance(error, NothingSent | NothingBooked | TooManyRequests):
        raise AssertionError(type(error).__name__)
    return Snapshot(step), Snapshot(step, None, error)


def _alternatives(demo: Place, long: Place) -> tuple[Scene, ...]:
    return (
        Scene(
            "alternatives", "The time was just taken; three others.", shown(_instead(demo, Instead.TAKEN, 3))
        ),
        Scene("alternatives-one", "One other time only.", shown(_instead(demo, Instead.TAKEN, 1))),
        Scene("alternatives-none", "Nothing else is free nearby.", shown(_instead(demo, Instead.TAKEN, 0))),
        Scene("alternatives-declined", "The host declined.", shown(_instead(demo, Instead.DECLINED, 3))),
        Scene(
            "alternatives-expired",
            "The request was not confirmed in time.",
            shown(_instead(demo, Instead.EXPIRED, 2)),
        ),
        Scene(
            "alternatives-long",
            "Hosts with long names.",
            shown(_instead(long, Instead.TAKEN, 3)),
            venue="long",
        ),
    )


def _instead(place: Place, reason: Instead, count: int) -> ChoosingAlternative:
    lost = wish(place, place.type("first"), AMARA)
    details, other = lost.request.details, place.settings.hosts[1]
    all_three = (
        Alternative(Closeness.SAME_DAY, at(THURSDAY, "10:40"), details),
        Alternative(Closeness.ANYONE, at(THURSDAY, "09:20"), details),
        Alternative(Closeness.SAME_TIME, at(date(2027, 4, 9), CHOSEN), replace(details, host=other)),
    )
    return ChoosingAlternative(lost, reason, all_three[:count], NOW)


def _booked(demo: Place, long: Place) -> tuple[Scene, ...]:
    stands = Booked(
        wish(demo, demo.type("first"), AMARA).request, Appointment("a", str(1), (demo.settings.hosts[0],))
    )
    tall = wish(long, long.type("first"), LONG_PERSON).request
    callback = next(each for each in demo.types if each.phone_only)
    called = by_phone(wish(demo, callback, AMARA)).request
    return (
        Scene("booked", "The appointment stands.", shown(stands)),
        Scene("booked-kept-open", "The screen stays open.", shown(stands), touches=("keep-open",)),
        Scene("booked-cancel", "Shall it really be cancelled?", shown(stands), touches=("cancel",)),
        Scene(
            "booked-long",
            "Long names.",
            shown(Booked(tall, Appointment("a", str(1), tall.meeting_type.hosts))),
            venue="long",
        ),
        Scene(
            "booked-by-phone",
            "A number instead of an address.",
            shown(Booked(called, Appointment("a", str(1)))),
        ),
        Scene("cancelled", "It was cancelled.", shown(Cancelled(stands.request))),
    )


def _pending(demo: Place, long: Place) -> tuple[Scene, ...]:
    energy = next(each for each in demo.types if each.presentation.consent)
    host = wish(demo, demo.type("founder"), AMARA)
    opt_in = _opt_in(wish(demo, energy, AMARA))
    tall = _opt_in(wish(long, long.type("first"), LONG_PERSON))
    waiting = AwaitingHost(
        host,
        ProvisionalBooking("p", str(1), WaitingFor.HOST),
        NOW - _WHILE,
        ProvisionalState.WAITING_FOR_HOST,
        opt_in_follows=False,
    )
    return (
        Scene("opt-in", "Not booked yet: an e-mail waits.", shown(opt_in)),
        Scene("opt-in-late", "No e-mail after a while.", shown(replace(opt_in, since=NOW - 2 * _WHILE))),
        Scene(
            "opt-in-not-visible",
            "This key cannot see what becomes of it.",
            shown(replace(opt_in, state=ProvisionalState.NOT_VISIBLE)),
        ),
        Scene(
            "opt-in-corrected",
            "The address was corrected, the old request withdrawn.",
            shown(replace(opt_in, withdrawn=True, address_changes_left=1)),
        ),
        Scene(
            "opt-in-agreed",
            "The host has agreed; the address cannot be changed any more.",
            shown(replace(opt_in, host_agreed=True, address_changes_left=0)),
        ),
        Scene("opt-in-long", "Long names.", shown(tall), venue="long"),
        Scene("opt-in-demo", "The demo shows the mail.", shown(opt_in), demo=True),
        Scene("host", "The host decides.", shown(waiting)),
        Scene(
            "host-both",
            "The host decides, then the visitor confirms.",
            shown(replace(waiting, opt_in_follows=True)),
        ),
    )


def _opt_in(confirming: Confirming) -> AwaitingOptIn:
    return AwaitingOptIn(
        confirming=confirming,
        provisional=ProvisionalBooking("p", str(1), WaitingFor.ATTENDEE),
        since=NOW - _WHILE,
        state=ProvisionalState.WAITING_FOR_ATTENDEE,
        host_agreed=False,
        address_changes_left=2,
    )


def _looking_up(demo: Place) -> tuple[Scene, ...]:
    asked = wish(demo, demo.type("first"), AMARA)
    return (
        Scene("looking-up", "It is being looked whether it worked.", shown(LookingUp(asked, NOW - _WHILE))),
        Scene(
            "looking-up-finished",
            "It could not be found out.",
            shown(LookingUp(asked, NOW - _WHILE, finished=True)),
        ),
    )


def _service(demo: Place) -> tuple[Scene, ...]:
    locked = CredentialsUnavailable(KeyringState.LOCKED)
    return (
        Scene(
            "service",
            "The booking service does not answer.",
            shown(OutOfService(ServiceUnreachable(), _RETRY)),
        ),
        Scene(
            "service-key",
            "The key has expired.",
            shown(OutOfService(ServiceRefused(Refusal.KEY_EXPIRED), _RETRY)),
        ),
        Scene("service-keyring", "The keyring is locked.", shown(OutOfService(locked, _RETRY))),
        Scene("service-nothing", "Nothing is set up to be booked.", shown(OutOfService(None, _RETRY))),
    )


def _above(demo: Place) -> tuple[Scene, ...]:
    what = shown(ChoosingType(offers(demo.types[:6])))
    check = shown(wish(demo, demo.type("first"), AMARA))
    energy = next(each for each in demo.types if each.presentation.consent)
    opt_in = shown(_opt_in(wish(demo, energy, AMARA)))
    return (
        Scene("above-help", "Where help is.", what, arrange=above.open_help),
        Scene("above-language", "The choice of a language.", what, arrange=above.open_languages),
        Scene("above-idle", "Is anybody still there?", check, arrange=above.warn_idle),
        Scene(
            "above-consent",
            "The privacy notice, in the app.",
            shown(wish(demo, energy, AMARA)),
            touches=("primary", "consent-read"),
        ),
        Scene("above-mailbox", "The demo's mailbox.", opt_in, arrange=above.list_mails, demo=True),
        Scene("above-mail", "A mail in the demo's mailbox.", opt_in, arrange=above.open_mail, demo=True),
        Scene(
            "above-mail-page", "The page behind a mail's link.", opt_in, arrange=above.open_page, demo=True
        ),
        Scene("staff-pin", "Staff enter their PIN.", what, arrange=above.ask_pin),
        Scene("staff-pin-wrong", "The PIN was wrong.", what, arrange=above.refuse_pin),
        Scene("staff-pin-locked", "Too many wrong PINs.", what, arrange=above.lock_pin),
        Scene("staff-panel", "How the machine stands.", what, arrange=above.open_panel),
    )
