"""Can the settings' brand colour be used?"""

from app.check.report import Finding, Level
from app.settings import Settings, remedy
from app.ui.brand_colour import refusal, verdict_on
from app.ui.tokens import load_tokens

_WHAT = "colour"
_STATES = {
    "stop": "red for what failed",
    "wait": "amber for what is not booked yet",
    "ok": "green for booked",
}


def check_colour(settings: Settings) -> Finding:
    """Judge the brand colour: what is refused, and what may be taken for a state."""
    colour, verdict = settings.brand.colour, verdict_on(settings)
    if not verdict.accepted:
        found = f"{colour} can't be read; {load_tokens().default_accent} is used"
        return Finding(_WHAT, Level.WARN, found, f"{remedy(refusal(settings, verdict))}.")
    if verdict.resembles is not None:
        advice = "Visitors may read this as a state. Buttons stay, states keep icon and words."
        return Finding(_WHAT, Level.WARN, f"{colour} is near {_STATES[verdict.resembles]}", advice)
    return Finding(_WHAT, Level.OK, f"{colour}, white on it {verdict.white:.2f}:1")
