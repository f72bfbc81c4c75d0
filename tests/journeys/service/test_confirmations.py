"""Double opt-in and host approval: nothing is booked before everybody who has to has pressed a button."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from app.service.housekeeping import tidy
from app.service.practice import Terms
from tests.journeys.service.running import (
    RunningService,
    ShownPage,
    attendee,
    book,
    link,
    mails,
    press,
    shown,
    slots,
)

LENA = "lena.brandt@ahornkai.example"
JONAS = "jonas.thal@ahornkai.example"


@pytest.fixture
def browser() -> Iterator[httpx.Client]:
    """A browser that has no key."""
    with httpx.Client() as client:
        yield client


def listed(service: RunningService, status: str = "") -> list[tuple[str, str]]:
    query = {"page": "0", "pageSize": "50", **({"status": status} if status else {})}
    answer = service.client.get("/v4/provisional-booking/paginated", params=query).json()
    assert answer["total"] == len(answer["provisionalBookings"])
    return [(each["id"], each["type"]) for each in answer["provisionalBookings"]]


def appointments(service: RunningService) -> list[dict[str, object]]:
    answer = service.client.get("/v4/appointment/paginated", params={"page": 0, "pageSize": 100}).json()
    return list(answer["appointments"])


def ask(service: RunningService, slug: str, start: str | None = None, **changes: object) -> str:
    """Ask for an appointment and return the provisional id."""
    answer = book(service, slug, start or slots(service, slug)[0], **changes)
    return str(answer.json()["provisionalBookingId"])


def test_looking_books_nothing_and_the_button_does(service: RunningService, browser: httpx.Client) -> None:
    provisional_id = ask(service, "energy-check")
    address = link(mails(service)[0])
    for look in (browser.get, browser.head, browser.options):
        look(address)
    page = shown(browser.get(address))
    assert page.title == "Confirm your appointment"
    assert "Not booked yet. Press the button to book it." in page.texts
    assert "Energy check" in page.texts
    assert listed(service, "pending") == [(provisional_id, "doubleOptIn")]
    assert appointments(service) == []

    done = shown(press(browser, _on(service, page), "Confirm"))
    assert done.title == "Booked"
    assert listed(service, "confirmed") == [(provisional_id, "doubleOptIn")]
    assert listed(service, "pending") == []
    found = appointments(service)
    assert len(found) == 1
    assert found[0]["secret"]
    assert str(mails(service)[0]["subject"]).startswith("Booked: Energy check")


def _on(service: RunningService, page: ShownPage) -> ShownPage:
    """Return the page with full addresses."""
    buttons = {label: (service.address + path, values) for label, (path, values) in page.buttons.items()}
    return ShownPage(page.title, page.texts, buttons)


def test_a_link_that_was_used_says_booked_again(service: RunningService, browser: httpx.Client) -> None:
    ask(service, "energy-check")
    address = link(mails(service)[0])
    for _ in range(3):
        assert shown(browser.post(address)).title == "Booked"
    assert shown(browser.get(address)).title == "Booked"
    assert len(appointments(service)) == 1
    assert len(mails(service)) == 2


def test_many_presses_at_once_book_once(service: RunningService, browser: httpx.Client) -> None:
    starts = slots(service, "energy-check")[:24:3]
    for start in starts:
        ask(service, "energy-check", start)
    addresses = [link(mail) for mail in mails(service)] * 12
    with ThreadPoolExecutor(16) as threads:
        titles = set(threads.map(lambda address: shown(browser.post(address)).title, addresses))
    assert titles == {"Booked"}
    assert len(appointments(service)) == len(starts)


def test_a_pending_opt_in_does_not_keep_its_time(service: RunningService, browser: httpx.Client) -> None:
    start = slots(service, "energy-check")[0]
    ask(service, "energy-check", start)
    slow = link(mails(service)[0])
    ask(service, "energy-check", start, attendee=attendee(email="fast@example.com"))
    assert shown(browser.post(link(mails(service, "fast@example.com")[0]))).title == "Booked"

    for answer in (browser.get(slow), browser.post(slow)):
        page = shown(answer)
        assert page.title == "This time is taken"
        assert "Nothing is booked yet" in " ".join(page.texts)
        assert len(page.buttons) == 3
    chosen = next(iter(page.buttons))
    done = shown(press(browser, _on(service, page), chosen))
    assert done.title == "Booked"
    assert {each["start"] for each in appointments(service)} == {
        "2027-04-06T07:00:00.000Z",
        page.buttons[chosen][1]["start"],
    }
    assert chosen.rpartition(", ")[2] in " ".join(done.texts)


def test_another_time_that_is_taken_too_offers_others(service: RunningService, browser: httpx.Client) -> None:
    start = slots(service, "energy-check")[0]
    ask(service, "energy-check", start)
    ask(service, "energy-check", start, attendee=attendee(email="fast@example.com"))
    slow, fast = link(mails(service)[0]), link(mails(service, "fast@example.com")[0])
    browser.post(fast)
    page = _on(service, shown(browser.get(slow)))
    first = next(iter(page.buttons))
    book_it = page.buttons[first][1]["start"]
    ask(service, "energy-check", book_it, attendee=attendee(email="third@example.com"))
    browser.post(link(mails(service, "third@example.com")[0]))
    again = shown(press(browser, page, first))
    assert again.title == "This time is taken"
    assert first not in again.buttons
    never = browser.post(slow, data={"start": "2027-04-06T03:00:00Z"})
    assert shown(never).title == "This time is taken"
    assert len(appointments(service)) == 2


def test_a_pending_opt_in_may_keep_its_time(tmp_path: Path, browser: httpx.Client) -> None:
    with RunningService(tmp_path / "x.sqlite", terms=Terms(opt_in_holds=True)) as service:
        start = slots(service, "energy-check")[0]
        ask(service, "energy-check", start)
        assert start not in slots(service, "energy-check")
        assert book(service, "energy-check", start).status_code == 400
        assert shown(browser.post(link(mails(service)[0]))).title == "Booked"
        assert len(appointments(service)) == 1
        later = slots(service, "energy-check")[0]
        ask(service, "energy-check", later)
        service.clock.move(hours=24, seconds=1)
        following = slots(service, "energy-check")[0]
        ask(service, "energy-check", following)
        service.clock.move(hours=25)
        assert book(service, "energy-check", slots(service, "energy-check")[0]).status_code == 201


def test_what_is_not_confirmed_in_time_expires(service: RunningService, browser: httpx.Client) -> None:
    start = slots(service, "energy-check", first="2027-04-09")[0]
    provisional_id = ask(service, "energy-check", start)
    address = link(mails(service)[0])
    service.clock.move(hours=24)
    assert shown(browser.get(address)).title == "Confirm your appointment"
    service.clock.move(seconds=1)
    for answer in (browser.get(address), browser.post(address)):
        assert shown(answer).title == "This link has ended"
    assert listed(service, "expired") == [(provisional_id, "doubleOptIn")]
    assert listed(service, "pending") == []
    assert appointments(service) == []


def test_a_request_ends_with_the_time_it_was_for(service: RunningService, browser: httpx.Client) -> None:
    ask(service, "energy-check")
    service.clock.move(hours=2)  # ten past nine; it was for nine
    assert shown(browser.post(link(mails(service)[0]))).title == "This link has ended"
    assert appointments(service) == []


def test_the_host_approves(service: RunningService, browser: httpx.Client) -> None:
    start = slots(service, "founder")[0]
    person = attendee(phone="+49 30 23125014", notes={"subject": "A <b>barn</b>", "foyer_reference": "r-1"})
    provisional_id = ask(service, "founder", start, attendee=person)
    assert start not in slots(service, "founder")
    assert str(mails(service)[0]["subject"]).startswith("Request received: Talk with the founder")
    address = link(mails(service, JONAS)[0])
    page = _on(service, shown(browser.get(address)))
    assert page.title == "Do you approve this request?"
    assert {"Jane Smith", "client@example.com, +49 30 23125014", "A <b>barn</b>"} <= set(page.texts)
    assert "r-1" not in " ".join(page.texts)
    assert listed(service, "pending") == [(provisional_id, "requireHostConfirmation")]
    assert shown(press(browser, page, "Approve")).title == "Approved"
    assert shown(browser.get(address)).title == "Approved"
    assert listed(service, "confirmed") == [(provisional_id, "requireHostConfirmation")]
    assert len(appointments(service)) == 1
    assert str(mails(service)[0]["subject"]).startswith("Booked: Talk with the founder")


def test_the_host_declines(service: RunningService, browser: httpx.Client) -> None:
    start = slots(service, "founder")[0]
    provisional_id = ask(service, "founder", start)
    address = link(mails(service, JONAS)[0])
    page = _on(service, shown(browser.get(address)))
    assert shown(press(browser, page, "Decline")).title == "Declined"
    assert shown(browser.post(address, data={"answer": "approve"})).title == "Declined"
    assert listed(service, "declined_by_host") == [(provisional_id, "requireHostConfirmation")]
    assert start in slots(service, "founder")
    assert appointments(service) == []
    assert str(mails(service)[0]["subject"]).startswith("Not possible: Talk with the founder")


def test_a_host_who_does_not_answer_frees_the_time(service: RunningService, browser: httpx.Client) -> None:
    start = slots(service, "founder", first="2027-04-09")[0]
    provisional_id = ask(service, "founder", start)
    service.clock.move(hours=24, seconds=1)
    assert start in slots(service, "founder", first="2027-04-09")
    assert listed(service, "expired") == [(provisional_id, "requireHostConfirmation")]
    assert shown(browser.get(link(mails(service, JONAS)[0]))).title == "This link has ended"
    _keep_house(service)
    assert str(mails(service)[0]["subject"]).startswith("Not booked: Talk with the founder")
    _keep_house(service)
    assert len(mails(service)) == 2
    assert listed(service, "expired") == [(provisional_id, "requireHostConfirmation")]


def _keep_house(service: RunningService) -> None:
    with service.database.connect_to_write() as connection, connection.begin():
        tidy(connection, service.store.practice, service.store.now())


def test_the_host_comes_before_the_attendee(service: RunningService, browser: httpx.Client) -> None:
    provisional_id = ask(service, "placement")
    assert listed(service, "pending") == [(provisional_id, "requireHostConfirmation")]
    address = link(mails(service, LENA)[0])
    page = _on(service, shown(browser.get(address)))
    assert shown(press(browser, page, "Approve")).texts[0].startswith("Jane Smith now confirms by e-mail.")
    assert listed(service, "pending") == [(provisional_id, "doubleOptIn")]
    assert appointments(service) == []
    assert str(mails(service)[0]["subject"]).startswith("Please confirm: Placement interview")
    assert shown(browser.post(link(mails(service)[0]))).title == "Booked"
    assert listed(service, "confirmed") == [(provisional_id, "doubleOptIn")]
    assert len(appointments(service)) == 1


def test_staff_decline_with_the_key(service: RunningService, browser: httpx.Client) -> None:
    provisional_id = ask(service, "energy-check")
    address = link(mails(service)[0])
    path = f"/v4/provisional-booking/{provisional_id}/decline"
    assert service.client.post(path, json={"reason": "Wrong address"}).status_code == 200
    assert service.client.post(path).status_code == 200
    assert listed(service, "declined_by_host") == [(provisional_id, "doubleOptIn")]
    assert shown(browser.post(address)).title == "Not possible"
    assert "Reason: Wrong address" in str(mails(service)[0]["text"])
    assert service.client.post("/v4/provisional-booking/nothing/decline").status_code == 404
    booked = ask(service, "energy-check")
    browser.post(link(mails(service)[0]))
    refused = service.client.post(f"/v4/provisional-booking/{booked}/decline")
    assert (refused.status_code, refused.json()["message"]) == (
        400,
        "This provisional booking can no longer be declined",
    )


def test_an_unknown_state_is_refused(service: RunningService) -> None:
    answer = service.client.get("/v4/provisional-booking/paginated", params={"status": "open"})
    assert answer.json()["errors"][0]["field"] == "status"


def test_the_request_is_repeated_in_the_list(service: RunningService) -> None:
    start = slots(service, "energy-check")[0]
    ask(service, "energy-check", start, attendee=attendee(notes={"foyer_reference": "r-1"}))
    answer = service.client.get("/v4/provisional-booking/paginated").json()
    dto = answer["provisionalBookings"][0]["dto"]
    assert dto["start"] == start
    assert dto["attendee"]["notes"] == {"foyer_reference": "r-1"}


def test_an_attendee_cancels_on_the_page_of_the_mail(service: RunningService, browser: httpx.Client) -> None:
    start = slots(service, "first-consultation")[0]
    book(service, "first-consultation", start, attendee=attendee(language="de-AT"))
    address = link(mails(service)[0])
    page = _on(service, shown(browser.get(address)))
    assert page.title == "Ihr Termin"
    assert len(appointments(service)) == 1
    assert appointments(service)[0]["isCancelled"] is False
    assert shown(press(browser, page, "Diesen Termin absagen")).title == "Abgesagt"
    assert shown(browser.post(address)).title == "Abgesagt"
    assert start in slots(service, "first-consultation")


def test_an_attendee_leaves_a_group_alone(service: RunningService, browser: httpx.Client) -> None:
    start = slots(service, "workshop-tour")[0]
    for name in ("ada", "bob"):
        book(service, "workshop-tour", start, attendee=attendee(email=f"{name}@example.com", firstname=name))
    address = link(mails(service, "ada@example.com")[0])
    assert shown(browser.post(address)).title == "Cancelled"
    assert [each["firstname"] for each in _people(service)] == ["bob"]


def _people(service: RunningService) -> list[dict[str, str]]:
    people = appointments(service)[0]["attendees"]
    assert isinstance(people, list)
    return people


def test_what_is_past_cannot_be_cancelled(service: RunningService, browser: httpx.Client) -> None:
    book(service, "first-consultation", slots(service, "first-consultation")[0])
    address = link(mails(service)[0])
    service.clock.move(hours=5)
    assert shown(browser.get(address)).buttons == {}
    assert shown(browser.post(address)).title == "Your appointment"


@pytest.mark.parametrize("path", ["confirm", "decide", "manage"])
@pytest.mark.parametrize("token", ["x", "AAAA" * 14, "%00", "ü"])
def test_a_wrong_link_leads_nowhere(
    service: RunningService, browser: httpx.Client, path: str, token: str
) -> None:
    for answer in (
        browser.get(f"{service.address}/{path}/{token}", headers={"accept-language": "de-DE,en;q=0.5"}),
        browser.post(f"{service.address}/{path}/{token}", headers={"accept-language": "de"}),
    ):
        assert answer.status_code == 404
        assert shown(answer).title == "Hier ist nichts"


def test_a_link_opens_only_what_it_is_for(service: RunningService, browser: httpx.Client) -> None:
    ask(service, "energy-check")
    token = link(mails(service)[0]).rpartition("/")[2]
    assert browser.post(f"{service.address}/decide/{token}", data={"answer": "approve"}).status_code == 404
    assert browser.post(f"{service.address}/manage/{token}").status_code == 404


def test_pages_keep_to_themselves(service: RunningService, browser: httpx.Client) -> None:
    ask(service, "energy-check", attendee=attendee(firstname='<script>"x"</script>'))
    answer = browser.get(link(mails(service)[0]))
    assert "<script>" not in answer.text
    assert answer.headers["referrer-policy"] == "no-referrer"
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-robots-tag"] == "noindex, nofollow"
    policy = answer.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe-inline" not in policy
    assert "server" not in answer.headers


def test_a_form_that_is_too_large_is_refused(service: RunningService, browser: httpx.Client) -> None:
    ask(service, "energy-check")
    answer = browser.post(link(mails(service)[0]), data={"start": "x" * 5_000})
    assert answer.status_code == 413
    assert appointments(service) == []
    assert shown(browser.post(link(mails(service)[0]), content=b"\xff")).title == "Booked"


@pytest.mark.parametrize(
    ("language", "greeting", "waits"),
    [
        ("en", "Hello Jane Smith,", "not booked yet"),
        ("de", "Guten Tag Jane Smith,", "noch nicht gebucht"),
        ("fr", "Bonjour Jane Smith,", "pas encore réservé"),
        ("es", "Hola, Jane Smith:", "aún no está reservada"),
    ],
)
def test_a_visitor_reads_their_own_language_and_the_host_the_venues(
    service: RunningService, language: str, greeting: str, waits: str
) -> None:
    book(service, "founder", slots(service, "founder")[0], attendee=attendee(language=language))
    (received,) = mails(service)
    assert str(received["text"]).startswith(greeting)
    assert waits in str(received["text"])
    (asked,) = mails(service, "jonas.thal@ahornkai.example")
    assert str(asked["subject"]).startswith("Request: Talk with the founder, ")
    assert str(asked["text"]).startswith("Hello Jonas Thal,")
    page = httpx.get(link(asked), headers={"accept-language": language})
    assert "Do you approve this request?" in page.text
