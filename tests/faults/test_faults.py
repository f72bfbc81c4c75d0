"""A short form of the long runs: each fault once, the kinds and the lists in turn."""

import pytest

from app.booking.errors import NothingBooked, OutcomeUnknown, ServiceUnreachable
from app.booking.fields import Form
from app.booking.steps import Confirming, Snapshot
from measure.faults import play
from tests.fakes.values import a_reference, a_request
from tests.faults.faults import ENCRYPTED, Fault, Kind, Lists
from tests.faults.runs import all_places, few_places
from tests.faults.visitors import Claim, claim_of

PACE = "0.1"
"""The length of a second, in seconds."""


def test_no_fault_books_twice_or_tells_a_visitor_what_is_not_so() -> None:
    tallies = play("--few", "--pace", PACE)
    assert tallies.keys() == set(Fault.__members__)
    for fault, tally in tallies.items():
        assert tally["played"] >= 1, fault
        assert (tally["duplicates"], tally["told_wrong"], tally["unended"]) == (0, 0, 0), (fault, tally)
        assert tally["strangers"] == 0, fault


def test_the_long_runs_play_every_fault_on_every_kind_as_often_as_asked() -> None:
    places = all_places(Fault, 50)
    for fault in Fault:
        for kind in Kind:
            here = [place for place in places if (place.fault, place.kind) == (fault, kind)]
            assert sum(place.visitors for place in here) == 50
            assert {place.lists for place in here} == set(Lists)
    assert sum(place.visitors for place in places) == 5200
    assert {place.lists for place in all_places(ENCRYPTED, 1)} == {Lists.HONEST}
    assert {place.lists for place in few_places(Fault)} == set(Lists)


def a_check_page(number: int = 1) -> Confirming:
    form = Form((), phone_may_replace_email=False, region="DE")
    return Confirming(a_request(a_reference(number)), form, {})


@pytest.mark.parametrize(
    ("snapshot", "claim"),
    [
        (Snapshot(a_check_page()), None),
        (Snapshot(a_check_page(), error=NothingBooked()), Claim.NOTHING),
        (Snapshot(a_check_page(), error=ServiceUnreachable()), Claim.NOTHING),
        (Snapshot(a_check_page(), error=OutcomeUnknown(a_reference())), Claim.UNKNOWN),
    ],
)
def test_a_screen_claims_what_its_words_say(snapshot: Snapshot, claim: Claim | None) -> None:
    expected = None if claim is None else (a_reference(), claim)
    assert claim_of(snapshot) == expected
