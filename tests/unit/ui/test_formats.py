from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from app.booking.availability import Month
from app.booking.venue import OpeningHours
from app.ui.formats import Formats, PartOfDay, as_heading
from app.ui.language import Language
from app.ui.masks import masked_email, masked_phone
from app.ui.wrapping import NO_BREAK, tied, tied_name
from tests.fakes.values import ZONE

Say = Callable[[Formats], str]

THURSDAY = datetime(2027, 4, 8, 8, 20, tzinfo=UTC)
"""20 minutes past ten in Berlin."""
END = THURSDAY + timedelta(minutes=30)
TUESDAY = THURSDAY - timedelta(days=2)
APRIL = Month(2027, 4)
LONG_DAY = (("08:00", "12:30"), ("13:00", "18:30"))
SHORT_DAY = (("08:00", "12:30"),)
PRACTICE = (
    *(OpeningHours(day, LONG_DAY) for day in range(4)),
    OpeningHours(4, SHORT_DAY),
    OpeningHours(5, ()),
)


def plain(text: str) -> str:
    return text.replace(NO_BREAK, " ")


def minutes(count: int) -> timedelta:
    return timedelta(minutes=count)


@pytest.mark.parametrize(
    ("say", "english", "german"),
    [
        (lambda f: f.weekday(THURSDAY), "Thursday", "Donnerstag"),
        (lambda f: f.weekday_short(THURSDAY), "Thu", "Do"),
        (lambda f: " ".join(f.weekday_headers()), "Mon Tue Wed Thu Fri Sat Sun", "Mo Di Mi Do Fr Sa So"),
        (lambda f: f.day_number(THURSDAY), "8", "8"),
        (lambda f: f.day_month(THURSDAY), "8 April", "8. April"),
        (lambda f: f.day_long(THURSDAY), "Thursday 8 April", "Donnerstag, 8. April"),
        (lambda f: f.day_with_year(THURSDAY), "Thursday 8 April 2027", "Donnerstag, 8. April 2027"),
        (lambda f: f.day_short(THURSDAY), "Thu 8 April", "Do 8. April"),
        (lambda f: f.date_answer("2027-03-01"), "1 March 2027", "1. März 2027"),
        (lambda f: f.date_answer("soon"), "soon", "soon"),
        (lambda f: f.month_name(Month(2027, 3)), "March", "März"),
        (lambda f: f.month_title(APRIL), "April 2027", "April 2027"),
        (lambda f: f.month_title_of(THURSDAY), "April 2027", "April 2027"),
        (lambda f: f.time(THURSDAY), "10:20", "10:20"),
        (lambda f: f.time(THURSDAY - minutes(80)), "9:00", "9:00"),
        (lambda f: f.time_in_sentence(THURSDAY), "10:20", "10:20 Uhr"),
        (lambda f: f.span(THURSDAY, END), "10:20 to 10:50", "10:20 bis 10:50 Uhr"),
        (lambda f: f.until(END), "to 10:50", "bis 10:50 Uhr"),
        (
            lambda f: f.appointment(THURSDAY, END),
            "Thursday 8 April, 10:20 to 10:50",
            "Donnerstag, 8. April, 10:20 bis 10:50 Uhr",
        ),
        (
            lambda f: f.appointment_with_year(THURSDAY, END),
            "Thursday 8 April 2027, 10:20 to 10:50",
            "Donnerstag, 8. April 2027, 10:20 bis 10:50 Uhr",
        ),
        (lambda f: f.greeting(THURSDAY), "Good morning", "Guten Morgen"),
        (lambda f: f.greeting(THURSDAY + minutes(100)), "Good afternoon", "Guten Tag"),
        (lambda f: f.greeting(THURSDAY + minutes(400)), "Good evening", "Guten Abend"),
        (lambda f: f.part_of_day_title(PartOfDay.MORNING), "Morning", "Vormittag"),
        (lambda f: f.part_of_day_title(PartOfDay.AFTERNOON), "Afternoon", "Nachmittag"),
        (lambda f: f.part_of_day_title(PartOfDay.EVENING), "Evening", "Abend"),
        (lambda f: f.same_part_of_day(THURSDAY), "Same morning", "Am selben Vormittag"),
        (lambda f: f.listed(("Anna", "Ben", "Cem")), "Anna, Ben and Cem", "Anna, Ben und Cem"),
        (lambda f: f.number(Decimal("2.50")), "2.50", "2,50"),
    ],
)
def test_days_and_times_read_as_each_language_writes_them(
    language: Language, say: Say, english: str, german: str
) -> None:
    assert plain(say(language.formats)) == english
    language.choose("de")
    assert plain(say(language.formats)) == german


@pytest.mark.parametrize(
    ("start", "heading", "short"),
    [
        (TUESDAY + minutes(20), "Today, 10:40", "today 10:40"),
        (TUESDAY + minutes(24 * 60), "Tomorrow, 10:20", "tomorrow 10:20"),
        (THURSDAY, "Thu 8 April, 10:20", "Thu 8 April"),
        (TUESDAY - timedelta(days=1), "Mon 5 April, 10:20", "Mon 5 April"),
    ],
)
def test_a_start_is_told_as_seen_from_now(
    language: Language, start: datetime, heading: str, short: str
) -> None:
    formats = language.formats
    assert plain(formats.relative_time(start, TUESDAY)) == heading
    assert plain(formats.relative_time_short(start, TUESDAY)) == short


def test_the_next_free_time_in_german(language: Language) -> None:
    language.choose("de")
    soon = TUESDAY + minutes(20)
    assert plain(language.formats.relative_time(soon, TUESDAY)) == "Heute, 10:40"
    assert plain(language.formats.relative_time_short(soon + timedelta(days=1), TUESDAY)) == "morgen 10:40"


def test_today_changes_at_the_venues_midnight(language: Language) -> None:
    late = datetime(2027, 4, 6, 21, 30, tzinfo=UTC)
    assert language.formats.is_today(late, TUESDAY)
    assert not language.formats.is_today(late + minutes(30), TUESDAY)
    assert language.formats.is_today(date(2027, 4, 6), late)


@pytest.mark.parametrize(
    ("shift", "english", "german"),
    [
        (minutes(0), "At the same time", "Zur selben Zeit"),
        (minutes(20), "20 minutes later", "20 Minuten später"),
        (minutes(-60), "1 hour earlier", "1 Stunde früher"),
        (minutes(90), "1 hour 30 minutes later", "1 Stunde 30 Minuten später"),
        (timedelta(days=1, minutes=-20), "One day later", "Einen Tag später"),
        (timedelta(days=4), "4 days later", "4 Tage später"),
        (timedelta(days=-1), "One day earlier", "Einen Tag früher"),
    ],
)
def test_another_start_is_told_as_seen_from_the_first(
    language: Language, shift: timedelta, english: str, german: str
) -> None:
    assert plain(language.formats.difference(THURSDAY, THURSDAY + shift)) == english
    language.choose("de")
    assert plain(language.formats.difference(THURSDAY, THURSDAY + shift)) == german


def test_a_difference_is_real_time_on_the_day_the_clocks_change(language: Language) -> None:
    before = datetime(2027, 3, 28, 1, 30, tzinfo=ZONE)
    after = datetime(2027, 3, 28, 3, 30, tzinfo=ZONE)
    assert plain(language.formats.difference(before, after)) == "1 hour later"


@pytest.mark.parametrize(
    ("hour", "minute", "part"),
    [
        (0, 0, PartOfDay.MORNING),
        (11, 59, PartOfDay.MORNING),
        (12, 0, PartOfDay.AFTERNOON),
        (16, 59, PartOfDay.AFTERNOON),
        (17, 0, PartOfDay.EVENING),
    ],
)
def test_parts_of_the_day_follow_the_venues_clock(
    language: Language, hour: int, minute: int, part: PartOfDay
) -> None:
    start = datetime(2027, 4, 8, hour, minute, tzinfo=ZONE).astimezone(UTC)
    assert language.formats.part_of_day(start) is part


def test_every_time_is_the_venues(language: Language) -> None:
    formats = Formats("en", ZoneInfo("Pacific/Apia"))
    assert formats.time(THURSDAY) == "21:20"
    assert plain(formats.day_long(datetime(2027, 4, 8, 11, 30, tzinfo=UTC))) == "Friday 9 April"


@pytest.mark.parametrize(
    ("length", "english", "short", "german"),
    [
        (minutes(30), "30 minutes", "30 min", "30 Minuten"),
        (minutes(1), "1 minute", "1 min", "1 Minute"),
        (minutes(60), "1 hour", "60 min", "1 Stunde"),
        (minutes(90), "1 hour 30 minutes", "90 min", "1 Stunde 30 Minuten"),
        (minutes(120), "2 hours", "2 h", "2 Stunden"),
        (minutes(150), "2 hours 30 minutes", "2 h 30 min", "2 Stunden 30 Minuten"),
    ],
)
def test_durations_have_a_singular_and_a_plural(
    language: Language, length: timedelta, english: str, short: str, german: str
) -> None:
    assert plain(language.formats.duration(length)) == english
    assert plain(language.formats.duration_short(length)) == short
    language.choose("de")
    assert plain(language.formats.duration(length)) == german


@pytest.mark.parametrize(
    ("left", "text"),
    [
        (timedelta(seconds=78), "1 minute 18 seconds"),
        (timedelta(seconds=17.2), "18 seconds"),
        (timedelta(seconds=120), "2 minutes"),
        (timedelta(seconds=0.4), "1 second"),
        (timedelta(0), "0 seconds"),
        (timedelta(seconds=-3), "0 seconds"),
    ],
)
def test_a_countdown_is_never_over_too_early(language: Language, left: timedelta, text: str) -> None:
    assert plain(language.formats.countdown(left)) == text


def test_elapsed_seconds_are_full_ones(language: Language) -> None:
    since = THURSDAY
    assert plain(language.formats.elapsed(since, since + timedelta(seconds=42.9))) == "42 seconds"


@pytest.mark.parametrize(
    ("age", "english", "german"),
    [
        (timedelta(seconds=59), "just now", "gerade eben"),
        (minutes(1), "1 minute ago", "vor 1 Minute"),
        (minutes(59), "59 minutes ago", "vor 59 Minuten"),
        (minutes(60), "1 hour ago", "vor 1 Stunde"),
        (timedelta(days=3), "3 days ago", "vor 3 Tagen"),
    ],
)
def test_ages(language: Language, age: timedelta, english: str, german: str) -> None:
    assert plain(language.formats.age(THURSDAY, THURSDAY + age)) == english
    language.choose("de")
    assert plain(language.formats.age(THURSDAY, THURSDAY + age)) == german


@pytest.mark.parametrize(
    ("moment", "until"),
    [
        (datetime(2027, 4, 8, 10, 20, tzinfo=ZONE), "12:30"),
        (datetime(2027, 4, 8, 12, 29, tzinfo=ZONE), "12:30"),
        (datetime(2027, 4, 8, 12, 30, tzinfo=ZONE), ""),
        (datetime(2027, 4, 8, 13, 0, tzinfo=ZONE), "18:30"),
        (datetime(2027, 4, 8, 7, 59, tzinfo=ZONE), ""),
        (datetime(2027, 4, 10, 10, 0, tzinfo=ZONE), ""),
    ],
)
def test_the_desk_closes_at_the_end_of_this_stretch(language: Language, moment: datetime, until: str) -> None:
    assert language.formats.open_until(PRACTICE, moment.astimezone(UTC)) == until


def test_days_with_the_same_opening_hours_share_a_line(language: Language) -> None:
    lines = [(plain(days), plain(spans)) for days, spans in language.formats.opening_hours(PRACTICE)]
    assert lines == [("Monday to Thursday", "8:00 to 12:30, 13:00 to 18:30"), ("Friday", "8:00 to 12:30")]


def test_a_closed_day_between_parts_the_lines(language: Language) -> None:
    hours = tuple(OpeningHours(day, (("09:00", "17:00"),)) for day in (2, 0))
    assert [days for days, _ in language.formats.opening_hours(hours)] == ["Monday", "Wednesday"]


def test_what_belongs_together_does_not_wrap(language: Language) -> None:
    formats = language.formats
    kept_whole = (
        formats.duration(minutes(90)),
        formats.span(THURSDAY, END),
        formats.day_month(THURSDAY),
        formats.month_title(APRIL),
        formats.difference(THURSDAY, END),
        formats.relative_time_short(THURSDAY, TUESDAY),
    )
    assert all(NO_BREAK in text and " " not in text for text in kept_whole)
    assert formats.day_long(THURSDAY) == f"Thursday 8{NO_BREAK}April"
    assert formats.countdown(timedelta(seconds=78)) == f"1{NO_BREAK}minute 18{NO_BREAK}seconds"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Dr Miriam Weber", "Dr~Miriam Weber"),
        ("Prof. Dr. Aylin Kaya", "Prof.~Dr.~Aylin Kaya"),
        ("Room 2.14, second floor", "Room~2.14, second floor"),
        ("Jonas Thal", "Jonas Thal"),
        ("Androf Weber", "Androf Weber"),
    ],
)
def test_names_do_not_wrap_after_a_title_or_before_a_number(name: str, expected: str) -> None:
    assert tied_name(name) == expected.replace("~", NO_BREAK)


def test_tied_text_is_one_word() -> None:
    assert tied("K7 4Q2F x") == f"K7{NO_BREAK}4Q2F{NO_BREAK}x"


@pytest.mark.parametrize(
    ("address", "masked"),
    [
        ("henrik@sommer.example", "h•••@s•••.example"),
        ("a@mail.example.org", "a•••@m•••.org"),
        ("root@localhost", "r•••@l•••"),
    ],
)
def test_a_masked_address_gives_only_first_letters(address: str, masked: str) -> None:
    assert masked_email(address) == masked


def test_a_masked_number_gives_only_the_last_two_digits() -> None:
    assert masked_phone("+49 176 040690 42") == f"•••{NO_BREAK}42"


@pytest.mark.parametrize(
    ("say", "french", "spanish"),
    [
        (lambda f: f.day_long(THURSDAY), "jeudi 8 avril", "jueves 8 de abril"),
        (lambda f: f.day_long(THURSDAY - timedelta(days=7)), "jeudi 1er avril", "jueves 1 de abril"),
        (lambda f: f.date_answer("2027-05-01"), "1er mai 2027", "1 de mayo de 2027"),
        (lambda f: f.date_answer("2027-05-21"), "21 mai 2027", "21 de mayo de 2027"),
        (lambda f: f.day_with_year(THURSDAY), "jeudi 8 avril 2027", "jueves 8 de abril de 2027"),
        (lambda f: f.day_short(THURSDAY), "jeu. 8 avril", "jue 8 de abril"),
        (lambda f: as_heading(f.month_title(APRIL)), "Avril 2027", "Abril de 2027"),
        (lambda f: f.month_name(Month(2027, 8)), "août", "agosto"),
        (lambda f: f.span(THURSDAY, END), "10:20 à 10:50", "10:20 a 10:50"),
        (lambda f: f.until(END), "jusqu’à 10:50", "hasta las 10:50"),
        (lambda f: f.relative_time(TUESDAY, TUESDAY), "Aujourd’hui, 10:20", "Hoy, 10:20"),
        (lambda f: f.difference(THURSDAY, END), "30 minutes plus tard", "30 minutos después"),
        (lambda f: f.days_later(1), "Un jour plus tard", "Un día después"),
        (lambda f: f.duration(minutes(90)), "1 heure 30 minutes", "1 hora 30 minutos"),
        (lambda f: f.opening_hours(PRACTICE)[0][0], "Du lundi au jeudi", "De lunes a jueves"),
        (
            lambda f: " ".join(f.opening_hours(PRACTICE)[1]),
            "Vendredi 8:00 à 12:30",
            "Viernes 8:00 a 12:30",
        ),
        (lambda f: f.number(Decimal("2.5")), "2,5", "2,5"),
        (lambda f: f.listed(("Ana", "Ben")), "Ana et Ben", "Ana y Ben"),
    ],
)
def test_french_and_spanish_write_days_small_and_headings_large(
    language: Language, say: Say, french: str, spanish: str
) -> None:
    for code, expected in (("fr", french), ("es", spanish)):
        language.choose(code)
        assert plain(say(language.formats)) == expected
