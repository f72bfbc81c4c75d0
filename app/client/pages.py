"""Reads the few pages of the local service: what they say, and their buttons."""

from html.parser import HTMLParser
from urllib.parse import urljoin

from app.booking.mailbox import Page, PageAction

_TEXTS = frozenset({"p", "li", "dt", "dd", "h2"})
_UNSEEN = frozenset({"style", "script", "template"})


def read_page(body: bytes, address: str) -> Page:
    """Return a page as its reader sees it. `address` is where it was; its links are completed by it."""
    reader = _Reader(address)
    reader.feed(body.decode(errors="replace"))
    reader.close()
    return Page(
        reader.heading or reader.title, _joined(reader.texts), tuple(reader.actions), tuple(reader.links)
    )


def _joined(texts: list[tuple[str, str]]) -> tuple[str, ...]:
    """Return the paragraphs; a term and what is said of it become one."""
    paragraphs: list[str] = []
    term = ""
    for tag, text in texts:
        if tag == "dt":
            term = text
        else:
            paragraphs.append(f"{term}: {text}" if tag == "dd" and term else text)
            term = ""
    return tuple(paragraphs)


class _Reader(HTMLParser):
    """Collects what a page shows, in order."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self.title = ""
        self.heading = ""
        self.texts: list[tuple[str, str]] = []
        self.actions: list[PageAction] = []
        self.links: list[tuple[str, str]] = []
        self._address = address
        self._unseen = 0
        self._words: list[str] = []
        self._target = address
        self._href = ""
        self._hidden: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        given = {name: value or "" for name, value in attrs}
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "form":
            self._target = urljoin(self._address, given.get("action", ""))
            self._hidden = []
        elif tag == "input" and given.get("type") == "hidden":
            self._hidden.append((given.get("name", ""), given.get("value", "")))
        elif tag in _TEXTS or tag in {"title", "h1", "button", "a"}:
            self._words = []
            self._href = given.get("href", "")

    def handle_endtag(self, tag: str) -> None:
        """End an element, and keep what it said."""
        if tag in _UNSEEN:
            self._unseen = max(self._unseen - 1, 0)
            return
        text = " ".join("".join(self._words).split())
        match tag:
            case "title":
                self.title = text
            case "h1":
                self.heading = text
            case "button":
                self.actions.append(PageAction(text, self._target, tuple(self._hidden)))
            case "a" if self._href:
                self.links.append((text, urljoin(self._address, self._href)))
            case tag if tag in _TEXTS and text:
                self.texts.append((tag, text))

    def handle_data(self, data: str) -> None:
        """Collect words that are seen."""
        if not self._unseen:
            self._words.append(data)
