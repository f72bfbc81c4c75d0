"""Help while typing, before and after it is loaded."""

from app.contact import ContactRules
from app.ui.typing_help import TypingHelp


def test_knows_nothing_before_it_has_learned() -> None:
    helper = TypingHelp()
    assert helper.suggest_email("jane@gmial.com") is None
    assert helper.phone_prefix("DE") == ""


def test_asks_what_it_has_learned_from() -> None:
    helper = TypingHelp()
    helper.learn(ContactRules())
    assert helper.suggest_email("jane@gmial.com") == "jane@gmail.com"
    assert helper.phone_prefix("DE") == "+49"
