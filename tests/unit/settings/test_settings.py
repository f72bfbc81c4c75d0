from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from app.booking.fields import (
    BirthdayField,
    Choice,
    ChoiceField,
    Condition,
    DateField,
    EmailField,
    NumberField,
    PhoneField,
    RatingField,
    ScaleField,
    SelectField,
    TextField,
    TickField,
    TimeField,
    UrlField,
    YesNoField,
)
from app.booking.meeting_type import Additions, Host
from app.booking.text import LocalText
from app.booking.venue import OpeningHours
from app.settings import (
    ScreenSize,
    Settings,
    SettingsInvalid,
    SourceKind,
    Theme,
    demo_file,
)
from app.settings.field_keys import FieldType

SMALLEST = """
[source]
kind = "meetergo"

[venue]
name = "Praxis am Park"
time_zone = "Europe/Berlin"
"""

FULL = """
[source]
kind = "service"
address = "https://booking.example/v4/"
account = "front desk"
user_id = "u-1"
proxy = "http://proxy.example:3128/"

[venue]
name = "Praxis am Park"
tagline = "Come in"
time_zone = "Europe/Vienna"
region = "AT"
languages = ["de", "en"]
phone = "+43 1 0000000"
desk = { de = "Im Foyer", en = "In the lobby" }
split_name = true
reminders = true

[[venue.hours]]
weekday = "tuesday"
spans = ["08:00-12:00", "13:00 - 24:00"]

[[venue.hours]]
weekday = "monday"

[brand]
name = "Park"
colour = "#0B6A75"

[look]
theme = "high-contrast"

[screen]
width_mm = 476
height_mm = 268

[booking]
reference_key = "ref"

[booking.utm]
utm_source = "kiosk"

[rate]
requests_per_minute = 20

[idle]
browsing = 60

[retention]
log_days = 7

[folders]
state = "state"

[holidays]
country = "AT"

[[hosts]]
id = "h-1"
name = "Dr Ada Sommer"
given_name = "Ada"
hours = [{ weekday = "monday", spans = ["08:00-12:00"] }]

[[queues]]
id = "q-1"
name = "Whoever is free"
members = ["h-1"]

[[meeting_types]]
id = "t-1"
slug = "first"
durations = [30, 60]

[meeting_types.shown]
icon = "stethoscope"
topic = "plum"
name = { de = "Erstgespräch" }
walk_in = true

[[meeting_types.shown.fields]]
type = "text"
key = "company"
label = "Company"

[[meeting_types.shown.fields]]
type = "long-text"
key = "wish"
label = { de = "Anliegen", en = "Your wish" }
help = "A few words"
required = true
longest = 900
lines = 3

[[meeting_types.shown.fields]]
type = "email"
key = "second_email"
label = "Another address"

[[meeting_types.shown.fields]]
type = "phone"
key = "fax"
label = "Fax"

[[meeting_types.shown.fields]]
type = "number"
key = "age"
label = "Age"
smallest = 0
largest = 120.5
step = 0.5

[[meeting_types.shown.fields]]
type = "check-boxes"
key = "insurance"
label = "Insurance"
choices = [
  { value = "public", label = { de = "Gesetzlich", en = "Public" } },
  { value = "private" },
]

[[meeting_types.shown.fields]]
type = "yes-no"
key = "agrees"
label = "Do you agree?"
must_be_yes = true

[[meeting_types.shown.fields]]
type = "date"
key = "wished"
label = "When?"
earliest = "2027-01-01"
latest = "2027-12-31"
from_today = true

[[meeting_types.shown.fields]]
type = "date-of-birth"
key = "born"
label = "Born on"

[[meeting_types.shown.fields]]
type = "time"
key = "at"
label = "What time?"
step = 15

[[meeting_types.shown.fields]]
type = "rating"
key = "stars"
label = "How was it?"
stars = 4

[[meeting_types.shown.fields]]
type = "scale"
key = "pain"
label = "How strong?"
smallest = 1
largest = 10
low = "weak"
high = { de = "stark", en = "strong" }

[[meeting_types.shown.fields]]
type = "url"
key = "page"
label = "Your page"
shown_if = { key = "insurance", any_of = ["public", "private"] }

[[meeting_types.shown.fields]]
type = "select"
key = "country"
label = "Country"
choices = [{ value = "DE" }, { value = "FR" }]
shown_if = { key = "company", answered = true }

[[meeting_types.shown.fields]]
type = "radio"
key = "size"
label = "Size"
choices = [{ value = "S" }, { value = "L" }]
shown_if = { key = "agrees", equals = "yes" }

[[meeting_types.shown.fields]]
type = "check-box"
key = "news"
label = "Send me news"

[[meeting_types]]
id = "t-2"
[meeting_types.shown]
order = 1
shown = false
"""


@pytest.fixture
def written(tmp_path: Path) -> Path:
    return tmp_path / "foyer.toml"


def load(file: Path, text: str) -> Settings:
    file.write_text(text, encoding="utf-8")
    return Settings.load(file, {})


def refusal(file: Path, text: str) -> SettingsInvalid:
    with pytest.raises(SettingsInvalid) as caught:
        load(file, text)
    return caught.value


def test_a_file_that_says_the_least_gets_the_defaults(written: Path) -> None:
    settings = load(written, SMALLEST)
    assert settings.source.kind is SourceKind.MEETERGO
    assert settings.source.address == "https://api.meetergo.com/v4"
    assert settings.source.account == settings.source.key_name == "api.meetergo.com"
    assert settings.venue.languages == ("en", "de")
    assert settings.brand.name == "Praxis am Park"
    assert settings.brand.logo is None
    assert settings.theme is Theme.LIGHT
    assert settings.screen is None
    assert settings.idle.browsing == timedelta(seconds=45)
    assert settings.retention.journal == timedelta(days=30)
    assert settings.reference_key == "foyer_reference"
    assert settings.options.metadata == {}
    assert settings.presentations == {}
    assert settings.state_folder.name == "foyer"
    assert settings.file == written


def test_everything_a_file_can_say_arrives(written: Path) -> None:
    settings = load(written, FULL)
    assert settings.source.address == "https://booking.example/v4"
    assert (settings.source.account, settings.source.user_id) == ("front desk", "u-1")
    assert settings.source.key_name == "front desk@booking.example"
    assert settings.source.proxy == "http://proxy.example:3128"
    assert settings.venue.hours == (
        OpeningHours(0, ()),
        OpeningHours(1, (("08:00", "12:00"), ("13:00", "24:00"))),
    )
    assert settings.venue.desk.in_language("en") == "In the lobby"
    assert settings.venue.tagline.in_language("fr") == "Come in"
    assert settings.venue.split_name
    assert settings.screen == ScreenSize(476, 268)
    assert settings.options.metadata == {"utm_source": "kiosk"}
    assert settings.requests_per_minute == 20
    assert settings.hosts == (Host("h-1", "Dr Ada Sommer"),)
    assert settings.queues == {"q-1": ("h-1",)}
    assert settings.state_folder == written.parent / "state"
    assert settings.retention.logs == timedelta(days=7)


def test_presentations_keep_the_files_order_and_their_own(written: Path) -> None:
    first, second = load(written, FULL).presentations.values()
    assert (first.icon, first.topic, first.walk_in, first.shown, first.order) == (
        "stethoscope", "plum", True, True, 1,
    )  # fmt: skip
    assert (second.icon, second.shown, second.order) == ("calendar-days", False, 1)


ADDING = """
[booking]
skip_notifications = true
ics_title = "Praxis am Park"
ics_description = '''Ring the bell.
Second floor.'''
resource_channel_ids = ["room-1", "room-2"]

[[meeting_types]]
id = "as-all"

[[meeting_types]]
id = "own"
double_opt_in = "on"
[meeting_types.shown]
skip_notifications = false
ics_title = ""
ics_description = "Ours"
resource_channel_ids = []
one_time_link_id = "link-1"
"""


def test_nothing_is_added_to_a_booking_unless_the_file_says_so(written: Path) -> None:
    settings = load(written, FULL)
    assert settings.additions == settings.presentations["t-1"].additions == Additions()


def test_what_is_added_is_the_types_own_word_or_the_one_for_all(written: Path) -> None:
    settings = load(written, SMALLEST + ADDING)
    for_all = Additions(
        skip_notifications=True,
        ics_title="Praxis am Park",
        ics_description="Ring the bell.\nSecond floor.",
        resource_channel_ids=("room-1", "room-2"),
    )
    assert settings.additions == settings.presentations["as-all"].additions == for_all
    own = Additions(ics_description="Ours", one_time_link_id="link-1")
    assert settings.presentations["own"].additions == own


def test_each_type_of_field_is_made(written: Path) -> None:
    fields = load(written, FULL).presentations["t-1"].fields
    plain = LocalText((("und", "Company"),))
    assert fields[0] == TextField("company", plain)
    assert isinstance(fields[1], TextField)
    assert (fields[1].lines, fields[1].longest, fields[1].required) == (3, 900, True)
    assert fields[1].help.in_language("de") == "A few words"
    assert isinstance(fields[2], EmailField)
    assert isinstance(fields[3], PhoneField)
    assert isinstance(fields[4], NumberField)
    assert fields[4].step == Decimal("0.5")
    assert (fields[4].smallest, fields[4].largest) == (Decimal(0), Decimal("120.5"))
    assert isinstance(fields[5], ChoiceField)
    assert fields[5].several
    assert fields[5].choices[1] == Choice("private", LocalText((("und", "private"),)))
    assert isinstance(fields[6], YesNoField)
    assert fields[6].must_be_yes
    assert isinstance(fields[7], DateField)
    assert (fields[7].earliest, fields[7].latest) == (date(2027, 1, 1), date(2027, 12, 31))
    assert fields[7].from_today
    assert isinstance(fields[8], BirthdayField)
    assert fields[9] == TimeField("at", plain_text("What time?"), step=15)
    assert fields[10] == RatingField("stars", plain_text("How was it?"), stars=4)
    assert isinstance(fields[11], ScaleField)
    assert (fields[11].points, fields[11].high.in_language("de")) == (range(1, 11), "stark")
    assert isinstance(fields[12], UrlField)
    assert fields[12].shown_if == Condition("insurance", ("public", "private"))
    assert isinstance(fields[13], SelectField)
    assert fields[13].shown_if == Condition("company")
    assert type(fields[14]) is ChoiceField
    assert fields[14].shown_if == Condition("agrees", ("yes",))
    assert isinstance(fields[15], TickField)
    assert len(fields) == len(FieldType)


def plain_text(text: str) -> LocalText:
    return LocalText((("und", text),))


def test_the_file_may_be_named_by_the_environment(written: Path) -> None:
    written.write_text(SMALLEST)
    assert Settings.load(None, {"FOYER_CONFIG": str(written)}).file == written


def test_a_mark_of_encoding_and_windows_line_ends_are_fine(written: Path) -> None:
    written.write_bytes(b"\xef\xbb\xbf" + SMALLEST.replace("\n", "\r\n").encode())
    assert Settings.load(written, {}).venue.name == "Praxis am Park"


def test_where_nothing_is_set_up_the_demo_is_shown(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    settings = Settings.load(None, {})
    assert settings == Settings.demo()
    assert settings.source.kind is SourceKind.DEMO
    assert settings.file == settings.place_file == demo_file()
    assert settings.state_folder == tmp_path / "state" / "foyer" / "demo"
    assert len(settings.presentations) >= 6
    assert settings.journal_file.parent == settings.service_database.parent == settings.log_folder.parent


def test_a_file_can_change_how_the_demo_looks_without_naming_a_place(written: Path) -> None:
    settings = load(written, '[look]\ntheme = "dark"\n')
    assert settings.theme is Theme.DARK
    assert (settings.file, settings.place_file) == (written, demo_file())
    assert settings.venue == Settings.demo().venue


def test_a_real_keyboard_can_be_said_to_be_there(written: Path) -> None:
    assert load(written, "").keyboard
    assert not load(written, "[look]\nkeyboard = false\n").keyboard


def test_a_file_with_a_place_of_its_own_takes_nothing_from_the_demos(written: Path) -> None:
    settings = load(written, '[venue]\nname = "Park"\ntime_zone = "Europe/Berlin"\n')
    assert settings.place_file == written
    assert settings.hosts == ()
    assert refusal(written, '[[hosts]]\nid = "h"\nname = "H"\n').key == "venue.name"
