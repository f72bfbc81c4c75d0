import pytest

from app.booking.fields import ContactChecks, Reason
from app.contact import PROVIDERS, ContactRules
from app.ui.countries import country_name, country_names, in_alphabetical_order, initial
from app.ui.typing_help import ContactHints

RULES: ContactChecks = ContactRules()
HINTS: ContactHints = ContactRules()


@pytest.mark.parametrize(
    "address",
    ["ada@firm.example", "ada+news@gmail.com", " ada@web.de ", "jörg@müller.de", "o'hara@firm.co.uk"],
)
def test_usable_addresses_pass(address: str) -> None:
    assert RULES.check_email(address) is None


@pytest.mark.parametrize(
    ("address", "reason"),
    [
        ("ada", Reason.EMAIL_WITHOUT_AT),
        ("ada.web.de", Reason.EMAIL_WITHOUT_AT),
        ("ada@", Reason.EMAIL_WITHOUT_DOMAIN),
        ("ada@.", Reason.EMAIL_WITHOUT_DOMAIN),
        ("@web.de", Reason.EMAIL_UNUSABLE),
        ("ada@web", Reason.EMAIL_UNUSABLE),
        ("ada@web..de", Reason.EMAIL_UNUSABLE),
        ("ada lovelace@web.de", Reason.EMAIL_UNUSABLE),
        ("Ada <ada@web.de>", Reason.EMAIL_UNUSABLE),
        ("ada@[127.0.0.1]", Reason.EMAIL_UNUSABLE),
    ],
)
def test_addresses_that_no_mail_can_reach_are_told_apart(address: str, reason: Reason) -> None:
    assert RULES.check_email(address) is reason


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ada@gmial.com", "ada@gmail.com"),
        ("ada@GMIAL.COM", "ada@gmail.com"),
        ("ada@gmail.con", "ada@gmail.com"),
        ("ada@gmai.com", "ada@gmail.com"),
        ("ada@gmaill.com", "ada@gmail.com"),
        ("ada@hotmial.com", "ada@hotmail.com"),
        ("ada@hotmai.com", "ada@hotmail.com"),
        ("ada@tonline.de", "ada@t-online.de"),
        ("ada@wbe.de", "ada@web.de"),
        ("ada@gxm.de", "ada@gmx.de"),
        ("a@b@gmial.com", "a@b@gmail.com"),
    ],
)
def test_slips_in_usual_domains_are_noticed(typed: str, meant: str) -> None:
    assert RULES.suggest_email(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        *(f"ada@{provider}" for provider in PROVIDERS),
        *("ada@weg.de", "ada@mail.com", "ada@ymail.com", "ada@email.de", "ada@me.com", "ada@firm.example"),
        *("ada@gmx.com", "ada@seb.de", "ada@outdoor.com", "ada", "ada@", "@gmial.com", "ada@a.de"),
    ],
)
def test_domains_that_are_meant_are_left_alone(typed: str) -> None:
    assert RULES.suggest_email(typed) is None


@pytest.mark.parametrize(
    ("text", "region", "international"),
    [
        ("030 23125014", "DE", "+49 30 23125014"),
        ("(030) 231 25-014", "DE", "+49 30 23125014"),
        ("0049 171 1234567", "DE", "+49 171 1234567"),
        ("+49 171 1234567", "US", "+49 171 1234567"),
        ("+1-555-123-4567", "DE", "+1 555-123-4567"),
        ("01 5128888", "AT", "+43 1 5128888"),
    ],
)
def test_numbers_are_read_as_the_country_writes_them(text: str, region: str, international: str) -> None:
    assert RULES.check_phone(text, region) is None
    assert RULES.international_phone(text, region) == international


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("gmail.de", "gmail.com"),
        ("icloud.de", "icloud.com"),
        ("hitmaul.com", "hotmail.com"),
        ("oulok.de", "outlook.de"),
        ("gogglemial.com", "googlemail.com"),
        ("freent.de", "freenet.de"),
        ("kabelmial.de", "kabelmail.de"),
        ("hotmail.fr", None),
        ("outlook.es", None),
        ("outdoor.com", None),
        ("hotel.com", None),
        ("gmx.com", None),
    ],
)
def test_two_slips_are_asked_back_in_long_names_only(typed: str, meant: str | None) -> None:
    assert RULES.suggest_email(f"ada@{typed}") == (f"ada@{meant}" if meant else None)


@pytest.mark.parametrize(
    ("typed", "region", "grouped"),
    [
        ("03023125014", "DE", "030 23125014"),
        ("030 2312", "DE", "030 2312"),
        ("+49302312", "DE", "+49 30 2312"),
        ("5551234567", "US", "(555) 123-4567"),
        ("030 call me", "DE", "030 call me"),
        ("", "DE", ""),
        ("(", "DE", ""),
    ],
)
def test_a_number_falls_into_groups_while_it_is_typed(typed: str, region: str, grouped: str) -> None:
    assert HINTS.format_phone(typed, region) == grouped


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("+43 0664 1234567", ("AT", "0664 1234567")),
        ("+493023125014", ("DE", "030 23125014")),
        ("030 23125014", None),
        ("+4", None),
        ("+999 1234567", None),
    ],
)
def test_a_whole_number_says_its_country(text: str, parts: tuple[str, str] | None) -> None:
    assert HINTS.split_phone(text) == parts
    assert HINTS.phone_region(text) == (parts[0] if parts else "")


def test_there_are_numbers_in_every_country_that_has_a_name() -> None:
    regions = HINTS.phone_regions()
    assert {"DE", "AT", "US"} <= set(regions)
    for code in ("en", "de", "fr", "es"):
        assert set(country_names(code)) == set(regions)
    assert country_names("xx") == country_names("en")
    assert in_alphabetical_order(("ZW", "AT", "DE", "OM"), "de") == ("DE", "OM", "AT", "ZW")
    assert (country_name("AT", "de"), initial("Österreich"), country_name("ZZ", "de")) == (
        "Österreich",
        "O",
        "ZZ",
    )


@pytest.mark.parametrize(
    ("text", "region", "dialled"),
    [
        ("030 23125014", "DE", "+493023125014"),
        ("+43 0664 1234567", "DE", "+436641234567"),
        ("+39 06 69812345", "DE", "+390669812345"),
        ("555-123-4567", "US", "+15551234567"),
    ],
)
def test_numbers_travel_as_a_plus_and_digits(text: str, region: str, dialled: str) -> None:
    assert RULES.dialled_phone(text, region) == dialled


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("0171", Reason.PHONE_TOO_SHORT),
        ("110", Reason.PHONE_TOO_SHORT),
        ("12345", Reason.PHONE_TOO_SHORT),
        ("00491", Reason.PHONE_TOO_SHORT),
        ("0", Reason.PHONE_UNUSABLE),
        ("call me", Reason.PHONE_UNUSABLE),
        ("+999 12345678", Reason.PHONE_UNUSABLE),
        ("030 231250141234567890", Reason.PHONE_UNUSABLE),
        ("+1 555 123 45678", Reason.PHONE_UNUSABLE),
    ],
)
def test_numbers_that_cannot_be_called_are_told_apart(text: str, reason: Reason) -> None:
    assert RULES.check_phone(text, "DE") is reason


@pytest.mark.parametrize(("region", "prefix"), [("DE", "+49"), ("AT", "+43"), ("US", "+1"), ("XX", "")])
def test_says_what_numbers_of_a_country_begin_with(region: str, prefix: str) -> None:
    assert ContactRules().phone_prefix(region) == prefix
