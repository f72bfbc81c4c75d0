from pathlib import Path

import pytest

from app.settings import Problem, Settings, SettingsInvalid, remedy

SMALLEST = """
[source]
kind = "meetergo"

[venue]
name = "Praxis am Park"
time_zone = "Europe/Berlin"
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


def test_a_named_file_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsInvalid) as caught:
        Settings.load(tmp_path / "none.toml", {})
    assert caught.value.problem is Problem.UNREADABLE
    assert "none.toml" in remedy(caught.value)


def test_what_is_no_toml_is_refused_with_its_line(written: Path) -> None:
    for text in ("[venue]\nname = ", "[venue]\nname =\nphone = '1'"):
        error = refusal(written, text)
        assert (error.problem, error.line) == (Problem.NOT_TOML, 2)
    assert str(written) in remedy(error)


def test_a_file_in_another_encoding_is_refused(written: Path) -> None:
    written.write_bytes('[venue]\nname = "Café"'.encode("latin-1"))
    with pytest.raises(SettingsInvalid) as caught:
        Settings.load(written, {})
    assert caught.value.problem is Problem.UNREADABLE


FIELD = '[[meeting_types]]\nid = "t"\n[meeting_types.shown]\n[[meeting_types.shown.fields]]\n'


@pytest.mark.parametrize(
    ("addition", "problem", "key", "line"),
    [
        ("[idel]\nform = 3", Problem.UNKNOWN_KEY, "idel", 8),
        ("[idle]\n\nfrom = 3", Problem.UNKNOWN_KEY, "idle.from", 10),
        ("[idle]\nform = 3", Problem.UNSUITABLE, "idle.form", 9),
        ("[idle]\nform = true", Problem.UNSUITABLE, "idle.form", 9),
        ("[idle]\nform = '90'", Problem.UNSUITABLE, "idle.form", 9),
        ("idle = 3", Problem.UNKNOWN_KEY, "venue.idle", 8),
        ("region = 'Germany'", Problem.UNSUITABLE, "venue.region", 8),
        ("region = 49", Problem.UNSUITABLE, "venue.region", 8),
        ("phone = 49", Problem.UNSUITABLE, "venue.phone", 8),
        ("split_name = 'yes'", Problem.UNSUITABLE, "venue.split_name", 8),
        ("languages = []", Problem.UNSUITABLE, "venue.languages", 8),
        ("languages = 'de'", Problem.UNSUITABLE, "venue.languages", 8),
        ("languages = ['de', 'de']", Problem.UNSUITABLE, "venue.languages", 8),
        ("desk = { de = 3 }", Problem.UNSUITABLE, "venue.desk", 8),
        ("desk = 3", Problem.UNSUITABLE, "venue.desk", 8),
        ("hours = 3", Problem.UNSUITABLE, "venue.hours", 8),
        ("[[venue.hours]]\nweekday = 'Montag'", Problem.UNSUITABLE, "venue.hours[1].weekday", 9),
        ("[[venue.hours]]\nweekday = 1", Problem.UNSUITABLE, "venue.hours[1].weekday", 9),
        (
            "[[venue.hours]]\nweekday='monday'\n[[venue.hours]]\nweekday='monday'",
            Problem.REPEATED,
            "venue.hours[2].weekday",
            11,
        ),
        (
            "[[venue.hours]]\nweekday = 'monday'\nspans = ['12:00-08:00']",
            Problem.UNSUITABLE,
            "venue.hours[1].spans",
            10,
        ),
        ("[look]\ntheme = 'pink'", Problem.UNSUITABLE, "look.theme", 9),
        ("[look]\ntheme = 1", Problem.UNSUITABLE, "look.theme", 9),
        ("[brand]\naccent = 'red'", Problem.UNSUITABLE, "brand.accent", 9),
        ("[screen]\nwidth_mm = 300", Problem.MISSING, "screen.height_mm", 8),
        ("[screen]\nheight_mm = 300", Problem.MISSING, "screen.width_mm", 8),
        ("[booking]\nreference_key = 'email'", Problem.RESERVED, "booking.reference_key", 9),
        ("[booking.utm]\nutm_sauce = 'x'", Problem.UNKNOWN_KEY, "booking.utm.utm_sauce", 9),
        ("[[hosts]]\nname = 'A'", Problem.MISSING, "hosts[1].id", 8),
        (
            "[[hosts]]\nid='a'\nname = 'A'\n[[hosts]]\nid = 'a'\nname = 'B'",
            Problem.REPEATED,
            "hosts[2].id",
            12,
        ),
        (
            "[[queues]]\nid='a'\nmembers=['b']\n[[queues]]\nid='a'\nmembers=['b']",
            Problem.REPEATED,
            "queues[2].id",
            12,
        ),
        ("[[queues]]\nid = 'a'\nmembers = []", Problem.UNSUITABLE, "queues[1].members", 10),
        ("[[meeting_types]]\nid='a'\n[[meeting_types]]\nid='a'", Problem.REPEATED, "meeting_types[2].id", 11),
        ("[[meeting_types]]\nid='a'\nshown = 3", Problem.UNSUITABLE, "meeting_types[1].shown", 10),
        (
            "[[meeting_types]]\nid='a'\n[meeting_types.shown]\nicon='no-such-icon'",
            Problem.UNSUITABLE,
            "meeting_types[1].shown.icon",
            11,
        ),
        (
            FIELD + "type='text'\nkey='email'\nlabel='E'",
            Problem.RESERVED,
            "meeting_types[1].shown.fields[1].key",
            13,
        ),
        (
            FIELD + "type='text'\nkey='foyer_reference'\nlabel='E'",
            Problem.RESERVED,
            "meeting_types[1].shown.fields[1].key",
            13,
        ),
        (
            FIELD
            + "type='text'\nkey='a'\nlabel='A'\n"
            + "[[meeting_types.shown.fields]]\ntype='text'\nkey='a'\nlabel='A'",
            Problem.REPEATED,
            "meeting_types[1].shown.fields[2].key",
            17,
        ),
        (
            FIELD + "type='text'\nkey='a'\nlabel=' '",
            Problem.UNSUITABLE,
            "meeting_types[1].shown.fields[1].label",
            14,
        ),
        (
            FIELD + "type='date'\nkey='a'\nlabel='A'\nlongest=3",
            Problem.UNKNOWN_KEY,
            "meeting_types[1].shown.fields[1].longest",
            15,
        ),
        (
            FIELD + "type='number'\nkey='a'\nlabel='A'\nsmallest=3\nlargest=2",
            Problem.UNSUITABLE,
            "meeting_types[1].shown.fields[1].largest",
            16,
        ),
        (
            FIELD + "type='number'\nkey='a'\nlabel='A'\nsmallest='three'",
            Problem.UNSUITABLE,
            "meeting_types[1].shown.fields[1].smallest",
            15,
        ),
        (
            FIELD + "type='number'\nkey='a'\nlabel='A'\nsmallest=inf",
            Problem.UNSUITABLE,
            "meeting_types[1].shown.fields[1].smallest",
            15,
        ),
        (
            FIELD + "type='choice'\nkey='a'\nlabel='A'",
            Problem.MISSING,
            "meeting_types[1].shown.fields[1].choices",
            11,
        ),
        (
            FIELD + "type='choice'\nkey='a'\nlabel='A'\nchoices=[{value='x'}, {value='x'}]",
            Problem.REPEATED,
            "meeting_types[1].shown.fields[1].choices[2].value",
            15,
        ),
        (
            FIELD + "type='choice'\nkey='a'\nlabel='A'\nchoices=[{value='x; y'}]",
            Problem.UNSUITABLE,
            "meeting_types[1].shown.fields[1].choices[1].value",
            15,
        ),
    ],
)
def test_a_wrong_key_is_named_with_its_line(
    written: Path, addition: str, problem: Problem, key: str, line: int
) -> None:
    error = refusal(written, SMALLEST.rstrip() + "\n" + addition)
    assert (error.problem, error.key, error.line) == (problem, key, line)
    assert f"{written}:{line}: {key}: " in remedy(error)


@pytest.mark.parametrize(
    "address",
    [
        "http://booking.example/v4",
        "https://user:pass@booking.example",
        "https://booking.example/?a=b",
        "https://booking.example/#a",
        "https://:443/",
        "https://booking.example:99999",
        "ftp://booking.example",
        "booking.example",
    ],
)
def test_a_key_never_goes_to_an_unsafe_address(written: Path, address: str) -> None:
    error = refusal(written, SMALLEST.replace('"meetergo"', f'"service"\naddress = "{address}"'))
    assert (error.problem, error.key) == (Problem.UNSUITABLE, "source.address")


@pytest.mark.parametrize("host", ["127.0.0.1:8800", "[::1]:8800", "localhost"])
def test_plain_http_is_for_this_machine(written: Path, host: str) -> None:
    settings = load(written, SMALLEST.replace('"meetergo"', f'"service"\naddress = "http://{host}/v4"'))
    assert (settings.source.address, settings.source.account) == (f"http://{host}/v4", host)


@pytest.mark.parametrize("zone", ["Europe/Nowhere", "", "Europe", "../etc/passwd"])
def test_only_a_real_time_zone_will_do(written: Path, zone: str) -> None:
    error = refusal(written, SMALLEST.replace("Europe/Berlin", zone))
    assert (error.problem, error.key) == (Problem.UNSUITABLE, "venue.time_zone")


def test_a_service_needs_an_address_and_the_demo_takes_none(written: Path) -> None:
    assert refusal(written, SMALLEST.replace("meetergo", "service")).problem is Problem.MISSING
    error = refusal(written, '[source]\naddress = "https://booking.example"\n')
    assert (error.problem, error.key) == (Problem.UNSUITABLE, "source.address")


def test_text_of_several_lines_does_not_shift_the_line_of_what_follows(written: Path) -> None:
    text = SMALLEST + 'help = """\nregion = 1\n[idle]\n"""\nregion = 1\n'
    assert refusal(written, text).line == 12


def test_a_logo_lies_beside_the_file(written: Path) -> None:
    (written.parent / "logo.svg").write_text("<svg/>")
    assert load(written, SMALLEST + '[brand]\nlogo = "logo.svg"').brand.logo == written.parent / "logo.svg"
    error = refusal(written, SMALLEST + '[brand]\nlogo = "gone.svg"')
    assert (error.problem, error.key, error.line) == (Problem.UNSUITABLE, "brand.logo", 9)
