"""Hours, days off and other work of the hosts."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

from app.resources import resource
from app.service.calendars import Calendars, days_off
from app.service.catalogue import Bookable, Catalogue, Holidays, read_catalogue
from app.service.rules import DAY

CATALOGUE = read_catalogue(resource("demo", "practice.toml"))
NOW = int(datetime(2027, 4, 6, 5, 10, tzinfo=UTC).timestamp())


def of_type(slug: str) -> Bookable:
    return next(each for each in CATALOGUE.meeting_types if each.slug == slug)


def calendars(catalogue: Catalogue = CATALOGUE) -> Calendars:
    return Calendars(catalogue, days_off(catalogue.holidays))


def test_public_holidays_and_own_days_are_off() -> None:
    off = days_off(Holidays("DE", "BE", (date(2027, 12, 24),)))
    assert {date(2027, 3, 8), date(2027, 12, 24), date(2027, 12, 25)} <= off(2027)
    assert date(2027, 3, 8) not in days_off(Holidays("DE", "BY"))(2027)
    assert days_off(None)(2027) == frozenset()


def test_other_work_is_the_same_on_every_run() -> None:
    founder = of_type("founder")
    host_id = founder.host or ""
    first = calendars().host_time(founder, host_id, NOW, NOW + 60 * DAY)
    assert first == calendars().host_time(founder, host_id, NOW, NOW + 60 * DAY)
    assert first.engaged


def test_other_work_takes_about_its_share() -> None:
    founder = of_type("founder")
    time = calendars().host_time(founder, founder.host or "", NOW, NOW + 300 * DAY)
    share = sum(end - start for start, end in time.engaged) / (303 * DAY)
    assert 0.55 < share < 0.67  # 0.35 of the days, and 0.4 of the others


def test_hours_of_a_type_narrow_those_of_its_host() -> None:
    tour = of_type("workshop-tour")
    host_id = tour.host or ""
    narrow = calendars().host_time(tour, host_id, NOW, NOW + 7 * DAY)
    wide = calendars().host_time(replace(tour, id=of_type("placement").id), host_id, NOW, NOW + 7 * DAY)
    assert len(narrow.open) < len(wide.open)


def test_the_last_day_ends_at_midnight_of_the_venue() -> None:
    limits = calendars().limits(of_type("documents"), 15, NOW)
    last = datetime.fromtimestamp(limits.latest, CATALOGUE.zone)
    assert last.date() == date(2027, 4, 6) + timedelta(days=30)
    assert (last.hour, last.minute, last.second) == (23, 59, 59)
    assert limits.earliest == NOW + 5 * 60


def test_a_host_is_open_for_a_meeting_or_not() -> None:
    consultation = of_type("first-consultation")
    hosts = (consultation.host or "",)
    start = int(datetime(2027, 4, 6, 6, 30, tzinfo=UTC).timestamp())
    meeting = (start, start + 1800)
    assert calendars().open_hosts(consultation, hosts, meeting, NOW) == hosts
    late = start - 60
    assert calendars().open_hosts(consultation, hosts, meeting, late) == ()
    assert calendars().open_hosts(consultation, hosts, meeting, late, asked_in_time=True) == hosts
    between = (start + 300, start + 2100)
    assert calendars().open_hosts(consultation, hosts, between, NOW) == ()
