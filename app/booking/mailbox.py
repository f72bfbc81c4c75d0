"""The demo's mailbox: the mails the local service wrote, and the pages their links open."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Mail:
    """A mail as its reader sees it. `links` are the addresses in it, in order, with their words."""

    id: str
    recipient: str = field(repr=False)
    subject: str = field(repr=False)
    sent_at: datetime
    text: str = field(repr=False)
    links: tuple[tuple[str, str], ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class PageAction:
    """A button of a page. Pressing it sends `form` to `address`."""

    label: str
    address: str
    form: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A page as its reader sees it. `links` are pairs of words and address."""

    title: str
    paragraphs: tuple[str, ...]
    actions: tuple[PageAction, ...]
    links: tuple[tuple[str, str], ...] = ()


class Mailbox(Protocol):
    """The mailbox of the demo. Every method raises `BookingError`."""

    async def list_mails(self) -> tuple[Mail, ...]:
        """Return the mails, the newest first."""
        ...

    async def open_page(self, address: str) -> Page:
        """Open a link of a mail, as a browser would (a plain GET)."""
        ...

    async def press(self, action: PageAction) -> Page:
        """Press a button of a page; returns the page that answers."""
        ...
