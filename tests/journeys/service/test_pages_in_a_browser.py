"""The pages of the mails as a person sees them: in a browser, at a phone's size, scripts switched off."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.expected_conditions import staleness_of
from selenium.webdriver.support.wait import WebDriverWait

from app.service.mail import CONFIRM, DECIDE, MANAGE
from development.system import find_program
from tests.journeys.service.running import RunningService, attendee, book, link, mails, slots

pytestmark = pytest.mark.browser

FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PHONE = {"width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": True}
LEAST_TOUCH = 48
"""Pixels of a page, which are about 7.5 mm on a phone."""

PATIENCE = 20
"""Seconds until another page has come."""

NO_SCRIPTS = {"profile.managed_default_content_settings.javascript": 2}
ALBUM = os.environ.get("FOYER_ALBUM", "")
"""A folder for pictures of the pages; none are taken without one."""

Phone = webdriver.Chrome


@pytest.fixture(scope="module")
def phone(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Phone]:
    """A browser without a past."""
    program, driver = (
        find_program("chromium", "chromium-browser", "google-chrome"),
        find_program("chromedriver"),
    )
    assert program is not None
    assert driver is not None
    options = webdriver.ChromeOptions()
    options.binary_location = program
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('browser')}"):
        options.add_argument(flag)
    options.add_experimental_option("prefs", NO_SCRIPTS)
    browser = webdriver.Chrome(options=options, service=Service(driver))
    browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", PHONE)
    yield browser
    browser.quit()


def look(phone: Phone, address: str, name: str) -> None:
    """Open a page."""
    phone.get(address)
    keep(phone, name)


def keep(phone: Phone, name: str) -> None:
    """Keep a picture of the page, and hold it to what every page must be."""
    if ALBUM:
        phone.save_screenshot(str(Path(ALBUM) / f"{name}.png"))
    main = phone.find_element(By.TAG_NAME, "main")
    assert main.rect["x"] >= 0
    assert main.rect["x"] + main.rect["width"] <= PHONE["width"]
    for button in phone.find_elements(By.TAG_NAME, "button"):
        assert button.rect["height"] >= LEAST_TOUCH
        assert button.rect["x"] + button.rect["width"] <= PHONE["width"]


def title(phone: Phone) -> str:
    return phone.find_element(By.TAG_NAME, "h1").text


def words(phone: Phone) -> str:
    return phone.find_element(By.TAG_NAME, "main").text


def labels(phone: Phone) -> list[str]:
    return [button.text for button in phone.find_elements(By.TAG_NAME, "button")]


def press(phone: Phone, label: str, name: str) -> None:
    """Press a button and look at what comes."""
    before = phone.find_element(By.TAG_NAME, "main")
    next(each for each in phone.find_elements(By.TAG_NAME, "button") if each.text == label).click()
    # While the next page takes the place of this one, the browser may know neither.
    wait = WebDriverWait(phone, PATIENCE, ignored_exceptions=(WebDriverException,))
    wait.until(staleness_of(before))
    keep(phone, name)


def page_of_mails(service: RunningService, path: str) -> str:
    """Return the one address that the mails lead to and that lies there."""
    written = service.client.get("/demo/mails").json()["mails"]
    (address,) = {each["href"] for mail in written for each in mail["links"] if f"{path}/" in each["href"]}
    return str(address)


def standing(service: RunningService) -> list[str]:
    """Return the starts of the appointments that the service has."""
    answer = service.client.get("/v4/appointment/paginated", params={"page": 0, "pageSize": 100}).json()
    return [each["start"] for each in answer["appointments"]]


def test_scripts_are_off(phone: Phone) -> None:
    phone.get("data:text/html,<title>off</title><script>document.title = 'on'</script>")
    assert phone.title == "off"


@pytest.mark.parametrize(
    ("language", "asked", "button", "booked"),
    [
        ("en", "Confirm your appointment", "Confirm", "Booked"),
        ("de", "Termin bestätigen", "Bestätigen", "Gebucht"),
        ("fr", "Confirmez votre rendez-vous", "Confirmer", "Réservé"),
        ("es", "Confirme su cita", "Confirmar", "Reservada"),
    ],
)
def test_the_confirm_page_books_when_its_button_is_pressed(
    service: RunningService, phone: Phone, language: str, asked: str, button: str, booked: str
) -> None:
    book(service, "energy-check", slots(service, "energy-check")[0], attendee=attendee(language=language))
    look(phone, link(mails(service)[0]), f"confirm-{language}")
    assert title(phone) == asked
    assert labels(phone) == [button]
    assert standing(service) == []
    press(phone, button, f"booked-{language}")
    assert title(phone) == booked
    assert labels(phone) == []
    assert len(standing(service)) == 1
    phone.refresh()
    assert len(standing(service)) == 1


def test_a_time_that_was_taken_meanwhile_leads_to_one_of_three_others(
    service: RunningService, phone: Phone
) -> None:
    start = slots(service, "energy-check")[0]
    book(service, "energy-check", start)
    book(service, "energy-check", start, attendee=attendee(email="fast@example.com"))
    look(phone, link(mails(service, "fast@example.com")[0]), "confirm-fast")
    press(phone, "Confirm", "booked-fast")
    look(phone, link(mails(service)[0]), "taken")
    assert title(phone) == "This time is taken"
    assert "Nothing is booked yet" in words(phone)
    offered = labels(phone)
    assert len(offered) == 3
    press(phone, offered[0], "booked-instead")
    assert title(phone) == "Booked"
    assert offered[0].rpartition(", ")[2] in words(phone)
    assert len(standing(service)) == 2


def test_a_link_that_ran_out_says_so_and_offers_nothing(service: RunningService, phone: Phone) -> None:
    book(service, "energy-check", slots(service, "energy-check", first="2027-04-09")[0])
    address = link(mails(service)[0])
    service.clock.move(hours=24, seconds=1)
    look(phone, address, "expired")
    assert title(phone) == "This link has ended"
    assert labels(phone) == []
    look(phone, f"{service.address}{CONFIRM}/nobody-wrote-this", "gone")
    assert labels(phone) == []
    assert standing(service) == []


def test_an_attendee_cancels_on_the_page_of_the_mail(service: RunningService, phone: Phone) -> None:
    start = slots(service, "first-consultation")[0]
    book(service, "first-consultation", start)
    look(phone, page_of_mails(service, MANAGE), "manage")
    (cancel,) = labels(phone)
    assert start not in slots(service, "first-consultation")
    press(phone, cancel, "cancelled")
    assert title(phone) == "Cancelled"
    assert labels(phone) == []
    assert start in slots(service, "first-consultation")


@pytest.mark.parametrize("answer", [0, 1])
def test_the_host_decides_on_the_page_of_the_mail(service: RunningService, phone: Phone, answer: int) -> None:
    book(service, "founder", slots(service, "founder")[0])
    look(phone, page_of_mails(service, DECIDE), "decide")
    choices = labels(phone)
    assert len(choices) == 2
    assert standing(service) == []
    press(phone, choices[answer], ("approved", "declined")[answer])
    assert labels(phone) == []
    assert len(standing(service)) == 1 - answer
