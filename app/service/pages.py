"""The few pages people open from a mail: confirm, decide, manage. Looking changes nothing; a button does."""

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from app.service.letters import Facts
from app.service.practice import Practice
from app.service.telling import Row, Told, tell, template

STYLE = """
:root { color-scheme: light dark; font: 18px/1.5 system-ui, sans-serif }
body { margin: 0; padding: 2rem 1rem }
main { max-width: 36rem; margin: auto }
h1 { font-size: 1.7rem; line-height: 1.2 }
dt { opacity: .75 }
dd { margin: 0 0 .6rem; font-weight: 600 }
button { font: inherit; font-weight: 600; padding: .8rem 1.4rem; margin: .3rem 0; min-height: 3rem }
button { width: 100%; border: 2px solid #3f4fb5; border-radius: .6rem; cursor: pointer }
button { background: #3f4fb5; color: #fff }
button.plain { background: transparent; color: inherit }
button:focus-visible { outline: 3px solid; outline-offset: 3px }
""".strip()


@cache
def page_headers() -> dict[str, str]:
    """Return the headers of every page: nothing from elsewhere, not kept, not indexed, not passed on."""
    style = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    return {
        "content-security-policy": (
            f"default-src 'none'; style-src 'sha256-{style}'; form-action 'self'; "
            "frame-ancestors 'none'; base-uri 'none'"
        ),
        "referrer-policy": "no-referrer",
        "x-robots-tag": "noindex, nofollow",
        "x-content-type-options": "nosniff",
        "cache-control": "no-store",
    }


@dataclass(frozen=True, slots=True)
class Button:
    """A button; pressing it posts `values` to `address`. `plain`: not the one that is suggested."""

    label: str
    address: str
    values: tuple[tuple[str, str], ...] = ()
    plain: bool = False


def page(told: Told, name: str, rows: Sequence[Row] = (), buttons: Sequence[Button] = ()) -> str:
    """Return a page.

    Args:
        told: The appointment it is about, and the language.
        name: Which page.
        rows: What is shown of the appointment.
        buttons: What can be done.
    """
    words = told.words.pages[name]
    return template("page.html")(
        language=told.language,
        title=words.title,
        style=STYLE,
        paragraphs=[told.fill(text) for text in words.paragraphs],
        rows=rows,
        buttons=buttons,
        closing=told.closing,
    )


def empty_page(practice: Practice, language: str) -> str:
    """Return the page for a link that leads nowhere."""
    told = tell(practice.catalogue, Facts(meeting_type_id="", start=0, end=0), language)
    return page(told, "gone")
