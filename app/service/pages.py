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
:root { color-scheme: light dark; --canvas: #f4f2ee; --card: #fff; --hair: #e1ddd5; --line: #85817a }
:root { --ink: #1a1c20; --soft: #474a51; --accent: #3f4fb5; --on: #fff }
:root { font: 18px/1.42 Inter, system-ui, sans-serif }
body { margin: 0; padding: 1.5rem 1rem; background: var(--canvas); color: var(--ink) }
body.ok { --canvas: #e5f3ea; --hair: #c5dfcf }
body.wait { --canvas: #fff2d6; --hair: #ead7a8 }
body.calm { --canvas: #eceae6 }
main { max-width: 34rem; margin: 4vh auto 0; padding: 1.5rem; background: var(--card) }
main { border: 1px solid var(--hair); border-radius: 1.3rem }
h1 { margin: 0 0 .8rem; font-size: 1.7rem; line-height: 1.16; letter-spacing: -.01em }
p { margin: .6rem 0 }
dl { margin: 1.2rem 0 }
dl ~ p, form ~ p { color: var(--soft); font-size: .85rem }
dl div { padding: .7rem 0; border-top: 1px solid var(--hair) }
dt { color: var(--soft); font-size: .85rem }
dd { margin: 0; font-weight: 600; overflow-wrap: anywhere }
button { font: inherit; font-weight: 600; width: 100%; min-height: 3.4rem; padding: .6rem 1.2rem }
button { margin: .4rem 0; border: 2px solid var(--accent); border-radius: .9rem; cursor: pointer }
button { background: var(--accent); color: var(--on) }
button.plain { background: var(--card); border-color: var(--line); color: var(--ink) }
button:focus-visible { outline: 3px solid var(--ink); outline-offset: 3px }
@media (prefers-color-scheme: dark) {
:root { --canvas: #121417; --card: #1c1f24; --hair: #2e333a; --line: #7f8691 }
:root { --ink: #f3f4f6; --soft: #bec3cc; --accent: #9fb3fe; --on: #0f153f }
body.ok { --canvas: #14301f; --hair: #2c5240 }
body.wait { --canvas: #38290c; --hair: #5e4a20 }
body.calm { --canvas: #282c33 }
}
""".strip()


_STATES = {
    "confirm": "wait",
    "decide": "wait",
    "approved_first": "wait",
    "booked": "ok",
    "approved": "ok",
    "manage": "ok",
}
"""Whose tint the canvas of a page has; else it is the calm one."""


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
        state=_STATES.get(name, "calm"),
        paragraphs=[told.fill(text) for text in words.paragraphs],
        rows=rows,
        buttons=buttons,
        closing=told.closing,
    )


def empty_page(practice: Practice, language: str) -> str:
    """Return the page for a link that leads nowhere."""
    told = tell(practice.catalogue, Facts(meeting_type_id="", start=0, end=0), language)
    return page(told, "gone")
