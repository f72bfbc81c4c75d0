"""Help while typing, before and after it is loaded."""

from app.contact import ContactRules
from app.ui.typing_help import TypingHelp


def test_knows_nothing_before_it_has_learned() -> None:
    helper = TypingHelp()
    assert helper.suggest_email("jane@gmial.com") is None
    assert helper.phone_prefix("DE") == ""
    assert helper.phone_regions() == ()
    assert helper.phone_region("+49302312") == ""
    assert helper.format_phone("030231250", "DE") == "030231250"
    assert helper.split_phone("+4930231250") is None


def test_asks_what_it_has_learned_from() -> None:
    helper = TypingHelp()
    helper.learn(ContactRules())
    assert helper.suggest_email("jane@gmial.com") == "jane@gmail.com"
    assert helper.phone_prefix("DE") == "+49"
    assert "AT" in helper.phone_regions()
    assert helper.phone_region("+4930231250") == "DE"
    assert helper.format_phone("030231250", "DE") == "030 231250"
    assert helper.split_phone("+4930231250") == ("DE", "030 231250")
