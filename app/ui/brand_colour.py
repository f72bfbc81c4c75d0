"""What is said of a brand colour that can't be the accent."""

from app.settings import Opened, Problem, Settings, SettingsInvalid
from app.settings.document import Document
from app.ui.accent import Verdict, judged
from app.ui.tokens import Scheme, load_tokens

_PLACE = ("brand", "colour")


def verdict_on(settings: Settings) -> Verdict:
    """Tell whether the brand colour can be used."""
    tokens = load_tokens()
    return judged(settings.brand.colour, tokens.schemes[Scheme.LIGHT]["canvas"], tokens.accent_rules)


def refusal(opened: Opened | Settings, verdict: Verdict) -> SettingsInvalid:
    """Return which key is wrong, what would be right, and the nearest colour that can be used."""
    if isinstance(opened, Opened):
        document, colour = opened.own.document, opened.face.brand.colour
    else:
        document, colour = Document.read(opened.file), opened.brand.colour
    expected = (
        f"a colour that white can be read on and that is seen on a light ground: "
        f"{colour} has {verdict.white:.2f}:1 (4.5 is needed) and {verdict.canvas:.2f}:1 (3 is needed). "
        f"Nearest: {verdict.nearest}. Until it is changed, the usual colour is used"
    )
    line = document.line_of(_PLACE)
    return SettingsInvalid(
        Problem.UNSUITABLE, document.file, key=".".join(_PLACE), line=line, expected=expected
    )
