import pytest

from app.booking.errors import UnexpectedAnswer
from app.wire.mails import LinkDocument, MailDocument, MailList, read_mails

MAIL = MailDocument(
    id="m1",
    to="jane@example.com",
    subject="Please confirm",
    sent_at="2027-04-01T08:00:00.000Z",
    text="One more step",
    links=(LinkDocument(text="Confirm", href="http://127.0.0.1/confirm/x"),),
)


def test_mails_are_read_in_order_without_those_that_are_none() -> None:
    undated = MAIL.model_copy(update={"sent_at": "yesterday"})
    (mail,) = read_mails(MailList(mails=(MAIL, undated)).to_bytes())
    assert (mail.id, mail.recipient, mail.subject, mail.text) == (
        "m1",
        "jane@example.com",
        "Please confirm",
        "One more step",
    )
    assert mail.links == (("Confirm", "http://127.0.0.1/confirm/x"),)
    assert mail.sent_at.isoformat() == "2027-04-01T08:00:00+00:00"


@pytest.mark.parametrize("body", [b"", b"[]", b"{}"])
def test_no_list_is_unexpected(body: bytes) -> None:
    with pytest.raises(UnexpectedAnswer):
        read_mails(body)
