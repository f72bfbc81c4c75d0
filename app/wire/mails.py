"""The mails of the demonstration."""

from app.booking.errors import UnexpectedAnswer
from app.booking.mailbox import Mail
from app.wire.documents import Agreed, Answer, Document, fields_of, items_of, parse, read_each
from app.wire.times import read_instant

_WHAT = "mails"


class LinkDocument(Answer):
    """A link of a mail: its words, and where it leads."""

    text: str
    href: str


class MailDocument(Answer):
    """A mail. `text` is its plain form, `sent_at` an instant."""

    id: str
    to: str
    subject: str
    sent_at: str
    text: str
    links: Agreed[LinkDocument] = ()


class MailList(Document):
    """All mails, the newest first."""

    mails: tuple[MailDocument, ...]


def read_mails(body: bytes) -> tuple[Mail, ...]:
    """Return the mails in the service's order, without items that are none.

    Raises:
        UnexpectedAnswer: It is no list of mails.
    """
    listed = fields_of(parse(body, _WHAT)).get("mails")
    if not isinstance(listed, list):
        raise UnexpectedAnswer(_WHAT)
    mails = []
    for mail in read_each(MailDocument, items_of(listed)):
        sent_at = read_instant(mail.sent_at)
        if sent_at is not None:
            links = tuple((link.text, link.href) for link in mail.links)
            mails.append(Mail(mail.id, mail.to, mail.subject, sent_at, mail.text, links))
    return tuple(mails)
