import pytest

from app.booking.fields import ContactChecks, Reason
from app.contact import PROVIDERS, ContactRules

RULES: ContactChecks = ContactRules()


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
