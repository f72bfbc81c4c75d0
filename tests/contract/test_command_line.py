"""`foyer book` and `foyer appointment` over the real service: what they say, keep and leave."""

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.booking.errors import CredentialsUnavailable, KeyringState
from app.cli import parse
from app.client.policy import Patience
from app.commands.appointment import run as appointment
from app.commands.book import run as book
from app.credentials import MemoryVault, Register
from app.journal import AttemptState, Journal
from app.settings import Settings
from tests.fakes.servers import Connection, a_server, an_answer
from tests.journeys.service.running import CONSULTATION, KEY, MIRIAM, RunningService, slots, type_id

FAST = Patience(
    first_pause=timedelta(milliseconds=5), looks=tuple(timedelta(milliseconds=each) for each in (10, 50, 100))
)
JANE = ("--email", "jane@example.com", "--fullname", "Jane Smith")
AYLIN = "5d3f8a10-7c3b-4b0d-8f5e-92a4c1b7e603"
JONAS = "b0a3c6d2-5b0e-4f57-9a35-0c6f2d1e7a41"


class LockedVault(MemoryVault):
    def write(self, entry: str, text: str) -> None:
        raise CredentialsUnavailable(KeyringState.LOCKED)


class Place:
    """Where the commands are run: their service, keyring and files."""

    def __init__(self, address: str, folder: Path) -> None:
        self.address = address
        self.vault = MemoryVault()
        self.settings = replace(Settings.demo(), state_folder=folder)

    def run(self, *words: str, stdin: str = "") -> tuple[int, dict[str, object]]:
        options = parse((*words, "--json", "--service", self.address, "--key-stdin"))
        output = io.StringIO()
        command = book if words[0] == "book" else appointment
        code = command(
            self.settings,
            options,
            source=io.StringIO(f"{KEY}\n{stdin}"),
            output=output,
            vault=self.vault,
            patience=FAST,
        )
        said = output.getvalue()
        assert KEY not in said
        found = json.loads(said)
        assert isinstance(found, dict)
        return code, found


@pytest.fixture
def service(tmp_path: Path) -> Iterator[RunningService]:
    with RunningService(tmp_path / "bookings.sqlite") as running:
        yield running


@pytest.fixture
def place(service: RunningService, tmp_path: Path) -> Place:
    return Place(service.address, tmp_path)


def consultation(start: str, *words: str) -> tuple[str, ...]:
    return ("book", "--type", CONSULTATION, "--host", MIRIAM, "--start", start, *JANE, *words)


def booked(place: Place, start: str) -> str:
    code, said = place.run(*consultation(start))
    assert code == 0
    return str(said["appointmentId"])


def test_a_booking_is_noted_and_its_secret_kept(service: RunningService, place: Place) -> None:
    code, said = place.run(*consultation(slots(service, "first-consultation")[0]))
    assert (code, said["outcome"], said["secretKept"]) == (0, "booked", True)
    shown = service.client.get(f"/v4/appointment/{said['appointmentId']}").json()
    assert place.vault.read(f"appointment:{said['appointmentId']}") == shown["secret"]
    attempt = Journal(place.settings.journal_file).find(str(said["reference"]))
    assert attempt is not None
    assert (attempt.state, attempt.outcome_id) == (AttemptState.BOOKED, said["appointmentId"])
    assert shown["secret"] not in json.dumps(said)


def test_a_keyring_that_is_locked_does_not_undo_a_booking(service: RunningService, place: Place) -> None:
    place.vault = LockedVault()
    code, said = place.run(*consultation(slots(service, "first-consultation")[0]))
    assert (code, said["outcome"], said["secretKept"]) == (0, "booked", False)
    journal = Journal(place.settings.journal_file)
    assert journal.is_open(str(said["reference"]))
    place.vault = MemoryVault()
    assert place.run("appointment", "cancel", str(said["appointmentId"]))[0] == 0


@pytest.mark.parametrize(
    ("slug", "host", "kind"),
    [("energy-check", AYLIN, "DoubleOptIn"), ("founder", JONAS, "RequireHostConfirmation")],
)
def test_what_waits_is_not_called_booked(
    service: RunningService, place: Place, slug: str, host: str, kind: str
) -> None:
    words = ["book", "--type", type_id(service, slug), "--host", host, *JANE, "--note", "subject=A house"]
    if slug == "energy-check":
        words = [*words[:-2], "--accept-policy"]
    code, said = place.run(*words, "--start", slots(service, slug)[0])
    assert (code, said["outcome"], said["bookingType"]) == (3, "waiting", kind)
    listed = service.client.get("/v4/provisional-booking/paginated").json()["provisionalBookings"]
    assert [each["id"] for each in listed] == [said["provisionalBookingId"]]
    accepted = listed[0]["dto"]["attendee"].get("dataPolicyAccepted")
    assert accepted is (True if slug == "energy-check" else None)


def test_every_word_reaches_the_service(service: RunningService, place: Place) -> None:
    queue = "3c7a0d52-9e41-4b86-b1f7-8d2e5c6a9f30"
    start = slots(service, "call-back")[0]
    link = service.client.post(f"/v4/one-time-booking-link/create/{type_id(service, 'call-back')}").json()[
        "id"
    ]
    words = (
        *("book", "--type", "We call you back", "--queue", queue, "--start", start, "--duration", "30"),
        *("--channel", "phone", "--fullname", "Jane Smith", "--phone", "+49 30 23125099", "--phone-only"),
        *("--reminders", "--language", "de", "--timezone", "Europe/Vienna", "--note", "crm=77"),
        *("--note", "question=How much?", "--utm-term", "x", "--skip-notifications", "--link", link),
        *("--ics-title", "Call", "--ics-description", "Ring twice"),
    )
    code, said = place.run(*words)
    assert (code, said["outcome"]) == (0, "booked")
    shown = service.client.get(f"/v4/appointment/{said['appointmentId']}").json()
    (seat,) = shown["attendees"]
    assert seat["notes"] == {
        "question": "How much?",
        "crm": "77",
        "utm_term": "x",
        "foyer_reference": said["reference"],
    }
    assert (seat["phone"], seat["language"], seat["timezone"]) == ("+493023125099", "de", "Europe/Vienna")
    assert (seat["receiveReminders"], seat.get("email")) == (True, None)
    assert (shown["channel"], shown["icsTitle"], shown["icsDescription"]) == ("phone", "Call", "Ring twice")
    assert shown["meetingInfo"]["duration"] == 30
    assert service.client.get("/demo/mails").json()["mails"] == []
    used = place.run(*words[:6], slots(service, "call-back")[0], *words[7:])
    assert (used[0], used[1]["outcome"]) == (4, "refused")


@pytest.mark.parametrize(
    ("words", "field"),
    [
        (("--start", "2027-04-06T09:00:00"), "start"),
        (("--type", "none"), "meetingTypeId"),
        (("--location", "Hall", "--channel", "zoom"), "location"),
        (("--email", "nobody"), "email"),
        (("--phone", "12"), "phone"),
        (("--guest", "nobody"), "guests"),
        (("--note", "utm_source=x"), None),
        (("--note", "address=x"), "address"),
        (("--note", "company=" + "x" * 101), "company"),
        (("--ics-title", "x" * 201), "icsTitle"),
        (("--phone-only",), "phoneOnlyBooking"),
    ],
)
def test_what_is_wrong_is_named_before_anything_is_sent(
    service: RunningService, place: Place, words: tuple[str, ...], field: str | None
) -> None:
    code, said = place.run(*consultation(slots(service, "first-consultation")[0]), *words)
    if field is None:
        assert code == 0
        return
    assert (code, said["outcome"]) == (4, "refused")
    fields = said["fields"]
    assert isinstance(fields, dict)
    assert tuple(fields) == (field,)
    assert service.client.get("/v4/appointment/paginated?page=0&pageSize=1").json()["total"] == 0


def test_hosts_who_are_named_together_are_met_together(service: RunningService, place: Place) -> None:
    both = {"hostIds": f"{MIRIAM},{AYLIN}", "calculationMethod": "everyone"}
    start = slots(service, "project-meeting", **both)[0]
    words = ("book", "--type", "Project meeting", "--host", MIRIAM, "--host", AYLIN, "--start", start, *JANE)
    code, said = place.run(*words, "--note", "project_number=26-014", "--location", "Speicher 4")
    assert code == 0
    shown = service.client.get(f"/v4/appointment/{said['appointmentId']}").json()
    assert (shown["hostIds"], shown["location"]) == ([MIRIAM, AYLIN], "Speicher 4")


def test_appointments_are_listed_shown_moved_and_cancelled(service: RunningService, place: Place) -> None:
    free = slots(service, "first-consultation")
    one, other = booked(place, free[0]), booked(place, free[8])
    code, said = place.run("appointment", "list", "--from", "2027-04-06T00:00:00+02:00", "--search", "jane")
    appointments = said["appointments"]
    assert isinstance(appointments, list)
    assert (code, [each["appointmentId"] for each in appointments]) == (0, [one, other])
    assert place.run("appointment", "list", "--today")[1]["total"] in (1, 2)
    code, said = place.run("appointment", "reschedule", one, "--start", free[16])
    assert (code, said["outcome"]) == (0, "moved")
    taken = place.run("appointment", "reschedule", one, "--start", free[8])
    assert (taken[0], taken[1]["message"]) == (4, "The selected time slot is no longer available")
    assert place.vault.read(f"appointment:{one}")
    assert place.run("appointment", "cancel", one, "--reason", "Ill")[0] == 0
    assert place.vault.read(f"appointment:{one}") is None
    cancelled = service.client.get(f"/v4/appointment/{one}").json()["cancel"]
    assert (cancelled["actionSource"], cancelled["reason"]) == ("attendee", "Ill")
    assert place.run("appointment", "cancel", one)[0] == 0
    code, said = place.run("appointment", "show", one)
    assert (code, said["cancelled"]) == (0, True)


def test_a_sealed_secret_moves_and_cancels_as_well(service: RunningService, place: Place) -> None:
    place.settings = replace(place.settings, keyring_entries=0)
    register = Register(place.settings.register_file)
    free = slots(service, "first-consultation")
    one = booked(place, free[0])
    entry = f"appointment:{one}"
    assert place.vault.read(entry) is None
    kept = register.find(entry)
    assert kept is not None
    assert kept.sealed
    end = datetime.fromisoformat(free[16]) + timedelta(hours=23)
    assert register.list_due(end) == (entry,)
    assert place.run("appointment", "reschedule", one, "--start", free[16])[0] == 0
    assert register.list_due(end) == ()
    assert place.run("appointment", "cancel", one)[0] == 0
    assert register.find(entry) is None
    cancelled = service.client.get(f"/v4/appointment/{one}").json()["cancel"]
    assert cancelled["actionSource"] == "attendee"  # by the secret, not by the key
    register.shut()


def test_a_group_is_left_by_one_or_cancelled(service: RunningService, place: Place) -> None:
    words = (
        "book",
        "--type",
        type_id(service, "workshop-tour"),
        "--host",
        "9f1b6e34-82d7-4c95-a6e0-3b7d4f2c8a55",
    )
    start = slots(service, "workshop-tour")[0]
    one = place.run(*words, "--start", start, *JANE)[1]["appointmentId"]
    assert place.run(*words, "--start", start, *JANE)[1]["appointmentId"] == one
    attendees = place.run("appointment", "show", str(one))[1]["attendees"]
    assert isinstance(attendees, list)
    assert place.run("appointment", "cancel", str(one), "--attendee", attendees[0]["id"])[0] == 0
    left = place.run("appointment", "show", str(one))[1]["attendees"]
    assert left == attendees[1:]
    assert place.run("appointment", "cancel", str(one), "--all")[0] == 0


@pytest.mark.parametrize("verb", [("show",), ("cancel",), ("reschedule", "--start", "2027-04-06T09:00:00Z")])
def test_what_is_not_there_is_told(place: Place, verb: tuple[str, ...]) -> None:
    code, said = place.run("appointment", verb[0], "none", *verb[1:])
    assert (code, said["outcome"]) == (4, "not_there")


def test_wrong_times_are_told(place: Place) -> None:
    assert place.run("appointment", "list", "--from", "soon")[0] == 4
    assert place.run("appointment", "reschedule", "none", "--start", "soon")[0] == 4


def test_a_wrong_key_is_told_with_its_remedy(service: RunningService, place: Place) -> None:
    options = parse(("appointment", "list", "--service", service.address, "--key-stdin"))
    output = io.StringIO()
    code = appointment(
        place.settings,
        options,
        source=io.StringIO("rgo-wrong\n"),
        output=output,
        vault=MemoryVault(),
        patience=FAST,
    )
    assert (code, "foyer credential set" in output.getvalue()) == (1, True)
    output = io.StringIO()
    options = parse(("appointment", "list", "--service", service.address))
    assert appointment(place.settings, options, output=output, vault=MemoryVault(), patience=FAST) == 1
    assert "there is no key" in output.getvalue()


def test_people_read_sentences(service: RunningService, place: Place) -> None:
    one = booked(place, slots(service, "first-consultation")[0])
    for words, text in (
        (("list",), "Jane Smith"),
        (("show", one), "with Dr Miriam Weber"),
        (("cancel", one), "Cancelled."),
    ):
        options = parse(("appointment", *words, "--service", service.address, "--key-stdin"))
        output = io.StringIO()
        code = appointment(
            place.settings,
            options,
            source=io.StringIO(KEY + "\n"),
            output=output,
            vault=place.vault,
            patience=FAST,
        )
        assert code == 0
        assert text in output.getvalue()


def test_a_lost_answer_stays_unknown_and_is_never_sent_again(service: RunningService, tmp_path: Path) -> None:
    start = slots(service, "first-consultation")[0]
    types = service.client.get("/v4/meeting-type").content
    free = json.dumps({"timezone": "UTC", "dates": [{"date": start[:10], "spots": [{"startTime": start}]}]})
    posts: list[bytes] = []

    def handle(connection: Connection) -> None:
        head = connection.read_head()
        if head.startswith(b"POST"):
            posts.append(head)
            return
        body = types if b"meeting-type " in head else free.encode() if b"availability" in head else b"[]"
        connection.write(an_answer(body, "content-type: application/json", "connection: close"))

    with a_server(handle) as address:
        place = Place(address, tmp_path)
        code, said = place.run(*consultation(start))
    assert (code, said["outcome"], len(posts)) == (5, "unknown", 1)
    assert Journal(place.settings.journal_file).is_open(str(said["reference"]))


def test_a_service_that_is_not_there_is_told(tmp_path: Path) -> None:
    place = Place("http://127.0.0.1:9/v4", tmp_path)
    code, said = place.run(*consultation("2027-04-06T09:00:00Z"))
    assert (code, said["outcome"]) == (1, "not_done")
