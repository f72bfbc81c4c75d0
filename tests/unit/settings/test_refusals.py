from pathlib import Path

import pytest

from app.booking.fields import Condition
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


FIRST_FIELD = "meeting_types[1].shown.fields[1]"
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
        ("[brand]\ncolour = 'red'", Problem.UNSUITABLE, "brand.colour", 9),
        ("[screen]\nwidth_mm = 300", Problem.MISSING, "screen.height_mm", 8),
        ("[screen]\nheight_mm = 300", Problem.MISSING, "screen.width_mm", 8),
        ("[booking]\nreference_key = 'email'", Problem.RESERVED, "booking.reference_key", 9),
        (f"[booking]\nics_title = '{'x' * 201}'", Problem.UNSUITABLE, "booking.ics_title", 9),
        (f"[booking]\nics_description = '{'x' * 2001}'", Problem.UNSUITABLE, "booking.ics_description", 9),
        ("[booking]\nskip_notifications = 1", Problem.UNSUITABLE, "booking.skip_notifications", 9),
        ("[booking]\nbooking_password = 'x'", Problem.UNKNOWN_KEY, "booking.booking_password", 9),
        (
            "[booking]\nresource_channel_ids = ['a', 'a']",
            Problem.UNSUITABLE,
            "booking.resource_channel_ids",
            9,
        ),
        (
            f"[[meeting_types]]\nid='a'\n[meeting_types.shown]\nics_title='{'x' * 201}'",
            Problem.UNSUITABLE,
            "meeting_types[1].shown.ics_title",
            11,
        ),
        (
            "[[meeting_types]]\nid='a'\n[meeting_types.shown]\none_time_link_id='a b'",
            Problem.UNSUITABLE,
            "meeting_types[1].shown.one_time_link_id",
            11,
        ),
        (
            "[[meeting_types]]\nid='a'\ndouble_opt_in='on'\n[meeting_types.shown]\nskip_notifications=true",
            Problem.UNSUITABLE,
            "meeting_types[1].shown.skip_notifications",
            12,
        ),
        (
            "[booking]\nskip_notifications=true\n[[meeting_types]]\nid='a'\ndouble_opt_in='on'",
            Problem.UNSUITABLE,
            "meeting_types[1].shown.skip_notifications",
            10,
        ),
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
            FIELD + "type='radio'\nkey='a'\nlabel='A'",
            Problem.MISSING,
            "meeting_types[1].shown.fields[1].choices",
            11,
        ),
        (
            FIELD + "type='radio'\nkey='a'\nlabel='A'\nchoices=[{value='x'}, {value='x'}]",
            Problem.REPEATED,
            "meeting_types[1].shown.fields[1].choices[2].value",
            15,
        ),
        (
            FIELD + "type='radio'\nkey='a'\nlabel='A'\nchoices=[{value='x; y'}]",
            Problem.UNSUITABLE,
            "meeting_types[1].shown.fields[1].choices[1].value",
            15,
        ),
        *(
            (FIELD + f"key='a'\nlabel='A'\n{lines}", Problem.UNSUITABLE, f"{FIRST_FIELD}.{word}", line)
            for lines, word, line in (
                ("type='number'\nstep=-1", "step", 15),
                ("type='time'\nstep=7", "step", 15),
                ("type='time'\nstep=0.5", "step", 15),
                ("type='date'\nearliest='2027-02-30'", "earliest", 15),
                ("type='date'\nearliest=2027", "earliest", 15),
                ("type='date'\nearliest='2027-04-06'\nlatest='2027-04-05'", "latest", 16),
                ("type='rating'\nstars=1", "stars", 15),
                ("type='scale'\nsmallest=0.5", "smallest", 15),
                ("type='scale'\nlargest=5.5", "largest", 15),
                ("type='scale'\nlargest=11", "largest", 15),
                ("type='scale'\nsmallest=3\nlargest=3", "largest", 16),
                ("type='drop-down'", "type", 14),
                ("type='text'\nshown_if={key='a', answered=true}", "shown_if.key", 15),
                ("type='text'\nshown_if={key='b', answered=true}", "shown_if.key", 15),
                ("type='text'\nshown_if=true", "shown_if", 15),
            )
        ),
        (
            FIELD + "type='rating'\nkey='a'\nlabel='A'\nlongest=3",
            Problem.UNKNOWN_KEY,
            f"{FIRST_FIELD}.longest",
            15,
        ),
        (
            FIELD + "type='text'\nkey='a'\nlabel='A'\nchoices=[]",
            Problem.UNKNOWN_KEY,
            f"{FIRST_FIELD}.choices",
            15,
        ),
        *(
            (FIELD + f"type='text'\nkey='{taken}'\nlabel='A'", Problem.RESERVED, f"{FIRST_FIELD}.key", 13)
            for taken in ("utm_term", "address", "metadata", "foyer_reference", "email", "guests")
        ),
    ],
)
def test_a_wrong_key_is_named_with_its_line(
    written: Path, addition: str, problem: Problem, key: str, line: int
) -> None:
    error = refusal(written, SMALLEST.rstrip() + "\n" + addition)
    assert (error.problem, error.key, error.line) == (problem, key, line)
    assert f"{written}:{line}: {key}: " in remedy(error)


TWO_FIELDS = (
    FIELD
    + """type = "radio"
key = "a"
label = "A"
choices = [{value = "x"}, {value = "y"}]
[[meeting_types.shown.fields]]
type = "text"
key = "b"
label = "B"
"""
)
"""The second field begins on line 16."""


@pytest.mark.parametrize(
    ("condition", "problem", "word", "remedied"),
    [
        ("{ answered = true }", Problem.MISSING, ".key", "a short name"),
        ("{ key = 'b', answered = true }", Problem.UNSUITABLE, ".key", "a field above: a"),
        ("{ key = 'c', answered = true }", Problem.UNSUITABLE, ".key", "a field above: a"),
        ("{ key = 'fullname', answered = true }", Problem.UNSUITABLE, ".key", "a field above: a"),
        ("{ key = 'a' }", Problem.UNSUITABLE, ".equals", "answered = true"),
        ("{ key = 'a', answered = false }", Problem.UNSUITABLE, ".equals", "answered = true"),
        ("{ key = 'a', equals = 'x', any_of = ['y'] }", Problem.UNSUITABLE, ".equals", "any_of"),
        ("{ key = 'a', equals = 'z' }", Problem.UNSUITABLE, ".equals", "answers to a: x, y"),
        ("{ key = 'a', equals = 3 }", Problem.UNSUITABLE, ".equals", "a text"),
        ("{ key = 'a', any_of = ['x', 'z'] }", Problem.UNSUITABLE, ".any_of", "answers to a: x, y"),
        ("{ key = 'a', any_of = ['x', 'x'] }", Problem.UNSUITABLE, ".any_of", "each entry"),
        ("{ key = 'a', is = 'x' }", Problem.UNKNOWN_KEY, ".is", "answered, any_of, equals, key"),
    ],
)
def test_a_condition_that_can_never_be_right_is_refused(
    written: Path, condition: str, problem: Problem, word: str, remedied: str
) -> None:
    error = refusal(written, SMALLEST.rstrip() + "\n" + TWO_FIELDS + f"shown_if = {condition}\n")
    assert (error.problem, error.key) == (problem, f"meeting_types[1].shown.fields[2].shown_if{word}")
    assert error.line == 20
    assert remedied in remedy(error)


@pytest.mark.parametrize(
    ("above", "answer"),
    [
        ("type='yes-no'", "yes"),
        ("type='check-box'", "yes"),
        ("type='rating'", "3"),
        ("type='scale'\nsmallest=-1\nlargest=3", "-1"),
        ("type='text'", "anything"),
    ],
)
def test_a_condition_knows_what_can_be_answered(written: Path, above: str, answer: str) -> None:
    text = SMALLEST + FIELD + f"{above}\nkey='a'\nlabel='A'\n"
    second = "[[meeting_types.shown.fields]]\ntype='text'\nkey='b'\nlabel='B'\nshown_if={key='a', equals="
    fields = load(written, text + second + f"'{answer}'}}").presentations["t"].fields
    assert fields[1].shown_if == Condition("a", (answer,))
    if "text" not in above:
        assert refusal(written, text + second + "'never'}").problem is Problem.UNSUITABLE


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
    (written.parent / "logo.svg").write_text('<svg viewBox="0 0 9 9"></svg>')
    assert load(written, SMALLEST + '[brand]\nlogo = "logo.svg"').brand.logo == written.parent / "logo.svg"
    error = refusal(written, SMALLEST + '[brand]\nlogo = "gone.svg"')
    assert (error.problem, error.key, error.line) == (Problem.UNSUITABLE, "brand.logo", 9)


@pytest.mark.parametrize(
    "proxy",
    ["proxy.example", "ftp://proxy.example", "http://user:word@proxy.example", "http://proxy.example/x"],
)
def test_a_proxy_is_an_address_without_a_secret(written: Path, proxy: str) -> None:
    error = refusal(written, SMALLEST.replace('"meetergo"', f'"meetergo"\nproxy = "{proxy}"'))
    assert (error.problem, error.key) == (Problem.UNSUITABLE, "source.proxy")


def test_a_file_that_is_endlessly_deep_is_refused(written: Path) -> None:
    error = refusal(written, "[venue]\nname = " + "[" * 5000)
    assert error.problem is Problem.NOT_TOML


def test_a_mail_that_is_kept_back_and_needed_is_refused_with_the_reason(written: Path) -> None:
    type_of_its_own = (
        "[[meeting_types]]\nid='a'\ndouble_opt_in='{}'\n[meeting_types.shown]\nskip_notifications=true"
    )
    assert "confirm by a mail" in remedy(refusal(written, SMALLEST + type_of_its_own.format("on")))
    assert (
        load(written, SMALLEST + type_of_its_own.format("off"))
        .presentations["a"]
        .additions.skip_notifications
    )
