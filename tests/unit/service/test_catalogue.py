"""The venue's file, as the service reads it."""

from pathlib import Path

import pytest

from app.resources import resource
from app.service.catalogue import Catalogue, CatalogueInvalid, read_catalogue

SMALL = """
[venue]
name = "Small"
time_zone = "Europe/Berlin"

[[hosts]]
id = "h"
name = "Dr Hand"
given_name = "Hilde"
family_name = "Hand"
email = "hand@small.example"
hours = [{weekday = "monday", spans = ["09:00-12:00", "13:00-24:00"]}]

[[queues]]
id = "q"
name = "Queue"
members = ["h"]

[[meeting_types]]
id = "t"
name = "Talk"
durations = [30]
channels = ["local"]
host = "h"
"""


def read(tmp_path: Path, text: str) -> Catalogue:
    path = tmp_path / "venue.toml"
    path.write_text(text, encoding="utf-8")
    return read_catalogue(path)


def test_a_small_file_is_enough(tmp_path: Path) -> None:
    catalogue = read(tmp_path, SMALL)
    assert catalogue.zone.key == "Europe/Berlin"
    assert catalogue.hosts[0].hours == (((540, 720), (780, 1440)), (), (), (), (), (), ())
    bookable = catalogue.type_by_id["t"]
    assert catalogue.host_ids(bookable) == ("h",)
    assert (bookable.interval, bookable.notice, bookable.spots) == (30, 30, 1)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("[venue]", "[venue", "file"),
        ("Europe/Berlin", "Europe/Nowhere", "venue.time_zone"),
        ('name = "Small"', "", "venue.name"),
        ('"monday"', '"mon"', "hosts.0.hours"),
        ("09:00-12:00", "9-12", "hosts.0.hours"),
        ("09:00-12:00", "12:00-09:00", "hosts.0.hours"),
        ("09:00-12:00", "09:00-14:00", "hosts.0.hours"),
        ("09:00-12:00", "09:70-12:00", "hosts.0.hours"),
        ('email = "hand@small.example"', 'mail = "hand@small.example"', "hosts.0.email"),
        ("durations = [30]", "durations = []", "meeting_types.0.durations"),
        ("durations = [30]", "durations = [481]", "meeting_types.0.durations.0"),
        ('host = "h"', 'host = "x"', "meeting_types.t"),
        ('host = "h"', "", "meeting_types.t"),
        ('host = "h"', 'host = "h"\nqueue = "q"', "meeting_types.t"),
        ('host = "h"', 'host = "h"\nhost_choice = "allowed"', "meeting_types.t"),
        ('host = "h"', 'queue = "q"\nspots = 4', "meeting_types.t"),
        ('host = "h"', 'host = "h"\nspots = 4\ndouble_opt_in = "on"', "meeting_types.t"),
        ('host = "h"', 'host = "h"\nphone_only = true\ndouble_opt_in = "on"', "meeting_types.t"),
        ('members = ["h"]', 'members = ["x"]', "queues.q.members"),
        ('members = ["h"]', 'members = ["h"]\n[[queues]]\nid = "q"\nname = "Q"\nmembers = ["h"]', "queues"),
        ('host = "h"', 'host = "h"\ncolour = "red"', "meeting_types.0.colour"),
        ('host = "h"', 'host = "h"\n[holidays]\ncountry = 3', "holidays.country"),
    ],
)
def test_what_is_wrong_is_named_by_its_key(tmp_path: Path, old: str, new: str, key: str) -> None:
    assert old in SMALL
    with pytest.raises(CatalogueInvalid) as caught:
        read(tmp_path, SMALL.replace(old, new))
    assert caught.value.file == "venue.toml"
    first = caught.value.key.split(".")
    assert key.split(".") in (first, first[: key.count(".") + 1])
    assert caught.value.problem


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(CatalogueInvalid, match=r"none\.toml: file: cannot be read"):
        read_catalogue(tmp_path / "none.toml")


def test_the_demo_has_one_of_everything() -> None:
    catalogue = read_catalogue(resource("demo", "practice.toml"))
    types = catalogue.meeting_types
    assert 4 <= len(catalogue.hosts) <= 6
    assert len(types) >= 8
    assert any(each.host and each.spots == 1 for each in types)
    assert any(each.queue and each.host_choice == "none" for each in types)
    assert any(each.host_choice == "allowed" for each in types)
    assert any(len(each.durations) > 1 for each in types)
    assert any(len(each.channels) > 1 for each in types)
    assert any(len(each.locations) > 1 for each in types)
    assert any(each.spots > 1 for each in types)
    assert any(each.phone_only for each in types)
    assert any(each.waits_for_attendee and not each.waits_for_host for each in types)
    assert any(each.waits_for_host and not each.waits_for_attendee for each in types)
    assert any(each.waits_for_host and each.waits_for_attendee for each in types)
    for each in types:
        assert {code for code, _ in each.shown.name.variants} == {"en", "de", "fr", "es"}
    assert all(host.email.endswith(".example") for host in catalogue.hosts)
