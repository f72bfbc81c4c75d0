"""Two languages that nobody speaks, in which every layout is tried.

`xa`: English with each word drawn out until a text is 40 % longer than English, as German at its worst.
`he`: English written from right to left; dates come out as Hebrew writes them.
"""

import re
import shutil
import subprocess
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from pathlib import Path

import PySide6

LONG = "xa"
MIRRORED = "he"
STRETCH = 1.4
_I18N = Path(__file__).resolve().parents[2] / "resources" / "i18n"
_COMPLETE = _I18N / "foyer_de.ts"
"""Any language that has all texts: from here they are read."""
_KEPT = re.compile(r"(\{\w+\}|%n|\*\*|\s+|[^\w\s{]+)")
"""Places that are filled, marks, blanks and signs: they stay as they are."""
_VOWELS = "aeiouyAEIOUY"


def stretched(text: str) -> str:
    """Return a text 40 % longer: the vowels of its words are drawn out, one after the other."""
    parts = _KEPT.split(text)
    words = [index for index, part in enumerate(parts) if part and not _KEPT.fullmatch(part)]
    missing = round(sum(len(parts[index]) for index in words) * (STRETCH - 1))
    while words and missing > 0:
        for index in words:
            if missing <= 0:
                break
            parts[index] = _drawn_out(parts[index])
            missing -= 1
    return "".join(parts)


def _drawn_out(word: str) -> str:
    """Return a word with its first vowel once more; where it has none, with its last letter."""
    place = next((at for at, letter in enumerate(word) if letter in _VOWELS), len(word) - 1)
    return word[: place + 1] + word[place].lower() + word[place + 1 :]


def write_languages(folder: Path) -> None:
    """Write the compiled files of both languages, and of those that are spoken, into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for file in _I18N.glob("*.qm"):
        shutil.copy(file, folder)
    _write(folder, LONG, stretched)
    _write(folder, MIRRORED, str)


def _write(folder: Path, code: str, change: Callable[[str], str]) -> None:
    document = ElementTree.parse(_COMPLETE)
    document.getroot().set("language", code)
    for message in document.iter("message"):
        source = (message.findtext("source") or "").replace("(s)", "s").replace("(y/ies)", "ies")
        told, translation = change(source), message.find("translation")
        assert translation is not None
        forms = translation.findall("numerusform")
        for form in forms:
            form.text = told
        if not forms:
            translation.text = _own_name(code) if message.findtext("comment") == _NAME else told
    texts = folder / f"foyer_{code}.ts"
    texts.write_text(ElementTree.tostring(document.getroot(), encoding="unicode"), encoding="utf-8")
    lrelease = Path(PySide6.__file__).resolve().parent / "lrelease"
    subprocess.run([str(lrelease), "-silent", str(texts), "-qm", str(texts.with_suffix(".qm"))], check=True)


_NAME = "the language's own name"


def _own_name(code: str) -> str:
    return {LONG: "Loongeer Eengliish", MIRRORED: "עברית"}[code]
