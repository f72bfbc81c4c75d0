"""Scenes before anybody has said who they are."""

from dataclasses import replace
from datetime import date, timedelta

from app.booking.availability import DaySlots, Month
from app.booking.errors import ServiceUnreachable
from app.booking.meeting_type import Details, HostChoice
from app.booking.steps import (
    Activity,
    ChoosingDetails,
    ChoosingSlot,
    ChoosingType,
    Resting,
    Snapshot,
)
from gallery.place import NOW, TODAY, Place, demo_place, long_place, many_hosts, many_types
from gallery.scene import Scene, shown
from gallery.wishes import (
    APRIL,
    CHOSEN,
    THURSDAY,
    at,
    choosing,
    every_quarter,
    group,
    offers,
    seen,
    slots,
    spread,
)

LOADING = timedelta(milliseconds=200)
STILL_LOOKING = timedelta(seconds=4)
GIVEN_UP = timedelta(seconds=11)
_MAY = Month(2027, 5)


def browsing_scenes() -> tuple[Scene, ...]:
    """Return the scenes of attract, what, details and when."""
    demo, long = demo_place(), long_place()
    return (
        *_attract(demo, long),
        *_what(demo, long),
        *_details(demo, long),
        *_when(demo, long),
        *_when_waiting(demo),
        *_when_rare(demo),
    )


def _attract(demo: Place, long: Place) -> tuple[Scene, ...]:
    return (
        Scene("attract", "Nobody is here; the next free time is known.", shown(Resting(offers(demo.types)))),
        Scene("attract-unknown", "Nobody is here, and nothing is known yet.", shown(Resting())),
        Scene(
            "attract-long",
            "A venue and a topic with long names.",
            shown(Resting(offers(long.types))),
            venue="long",
        ),
        Scene("attract-demo", "The demo says that it is one.", shown(Resting(offers(demo.types))), demo=True),
    )


def _what(demo: Place, long: Place) -> tuple[Scene, ...]:
    few = demo.types[:2]
    unknown = tuple(replace(each, next_slot=None, known=False) for each in offers(demo.types[:6]))
    return (
        Scene(
            "what",
            "Six topics fill a page; the next free time is offered.",
            shown(ChoosingType(offers(demo.types[:6]))),
        ),
        Scene("what-two", "Two topics only.", shown(ChoosingType(offers(few)))),
        Scene(
            "what-unknown",
            "The next free times are not known yet; nothing jumps when they are.",
            shown(ChoosingType(unknown)),
        ),
        Scene(
            "what-many",
            "Forty topics, six a page; the second page is shown.",
            shown(ChoosingType(offers(many_types(demo, 40)))),
            touches=("types-on",),
        ),
        Scene("what-nothing", "Nothing can be booked here.", shown(ChoosingType(()))),
        Scene("what-long", "Topics with long names.", shown(ChoosingType(offers(long.types))), venue="long"),
        Scene(
            "what-offline",
            "The line is gone; what is known stays.",
            (Snapshot(ChoosingType(offers(demo.types[:6])), None, ServiceUnreachable()),),
        ),
    )


def _details(demo: Place, long: Place) -> tuple[Scene, ...]:
    project = next(each for each in demo.types if each.host_choice is HostChoice.ALLOWED)
    crowd = replace(project, hosts=many_hosts())
    tall = next(each for each in long.types if each.id == project.id)
    return (
        Scene(
            "details",
            "Everything with more than one answer is asked.",
            shown(ChoosingDetails(project, Details.default_for(project))),
        ),
        Scene(
            "details-hosts",
            "Twelve hosts to choose from.",
            shown(ChoosingDetails(crowd, Details.default_for(crowd))),
        ),
        Scene(
            "details-long",
            "Hosts with long names.",
            shown(ChoosingDetails(tall, Details.default_for(tall))),
            venue="long",
        ),
    )


def _when(demo: Place, long: Place) -> tuple[Scene, ...]:
    kind, tall = demo.type("first"), long.type("first")
    chosen = at(THURSDAY, CHOSEN)
    month = choosing(kind, spread(), chosen=chosen)
    return (
        Scene("when", "A day is opened, a time is chosen.", shown(month)),
        Scene("when-open", "The first free day is open, nothing is chosen.", shown(choosing(kind, spread()))),
        Scene(
            "when-month", "The month, on small formats a page of its own.", shown(month), touches=("month",)
        ),
        Scene(
            "when-long",
            "Topic, host and place with long names.",
            shown(choosing(tall, spread(), chosen=chosen)),
            venue="long",
        ),
        Scene("when-demo", "The demo says that it is one.", shown(month), demo=True),
    )


def _when_waiting(demo: Place) -> tuple[Scene, ...]:
    kind = demo.type("first")
    nothing = choosing(kind, None)
    loading = shown(nothing, busy=Activity.LOADING)
    stale = replace(spread(), may_have_changed=True)
    later = replace(choosing(kind, spread(_MAY), month=_MAY), empty_month=APRIL)
    return (
        Scene("when-not-noticed", "Looking, but not long enough to show it.", loading),
        Scene("when-loading", "Looking for a moment: grey places.", loading, waits=LOADING),
        Scene("when-still-looking", "Looking for three seconds: words.", loading, waits=STILL_LOOKING),
        Scene("when-retry", "Looking for ten seconds: another try.", loading, waits=GIVEN_UP),
        Scene(
            "when-offline",
            "No answer came: another try.",
            (Snapshot(nothing, None, ServiceUnreachable()),),
        ),
        Scene(
            "when-stale",
            "A newer answer did not come: what is known stays, and says so.",
            shown(choosing(kind, stale, chosen=at(THURSDAY, CHOSEN))),
        ),
        Scene("when-empty-month", "Nothing was free in April: the next month with something.", shown(later)),
        Scene(
            "when-back-in-empty-month",
            "Somebody went back to the month without anything.",
            shown(replace(choosing(kind, seen(DaySlots(THURSDAY, ()))), first_free=date(2027, 5, 4))),
        ),
        Scene(
            "when-nothing-at-all",
            "Nothing is free in any month.",
            shown(choosing(kind, seen(DaySlots(THURSDAY, ())))),
        ),
    )


def _when_rare(demo: Place) -> tuple[Scene, ...]:
    kind, tour = demo.type("first"), demo.type("tour")
    chosen = at(THURSDAY, CHOSEN)
    before = choosing(kind, spread(), chosen=chosen)
    gone = frozenset({"10:20", "11:20", "14:20"})
    six_weeks = Month(2027, 8)
    return (
        Scene(
            "when-taken",
            "The chosen time and two others were taken meanwhile.",
            shown(before, _without(before, gone)),
        ),
        Scene(
            "when-full",
            "Every day but one is full.",
            shown(choosing(kind, spread(full=frozenset(set(range(31)) - {8})))),
        ),
        Scene(
            "when-seats",
            "A group: seats that are left.",
            shown(choosing(tour, seen(group(THURSDAY, 8, 2, 1, 5)))),
        ),
        Scene(
            "when-six-weeks",
            "A month of six weeks.",
            shown(choosing(kind, spread(six_weeks), month=six_weeks)),
        ),
        Scene(
            "when-one-slot", "One day with one time.", shown(choosing(kind, seen(slots(THURSDAY, CHOSEN))))
        ),
        Scene(
            "when-96-slots",
            "A day with 96 times, by pages.",
            shown(choosing(kind, seen(every_quarter(THURSDAY)))),
            touches=("slots-on",),
        ),
        Scene(
            "when-today", "Only today is left.", shown(choosing(kind, seen(slots(TODAY, "15:00", "15:40"))))
        ),
    )


def _without(step: ChoosingSlot, gone: frozenset[str]) -> ChoosingSlot:
    """Return the step with a newer answer in which these times of the chosen day are gone."""
    days = spread().days
    left = tuple(
        DaySlots(each.day, tuple(slot for slot in each.slots if f"{slot.start:%H:%M}" not in gone))
        if each.day == THURSDAY
        else each
        for each in days
    )
    return replace(step, availability=seen(*left, fetched_at=NOW + timedelta(minutes=1)))
