"""Looks for texts in files, in every form in which one may have been written down."""

import base64
import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import quote, quote_plus


def forms(text: str) -> frozenset[bytes]:
    """Return what `text` looks like in UTF-8 and UTF-16, base64, hex, and with URL and JSON escapes."""
    plain = text.encode()
    escaped = json.dumps(text)[1:-1]
    every_character = "".join(f"\\u{ord(letter):04x}" for letter in text)
    found = {plain, text.encode("utf-16-le"), text.encode("utf-16-be"), plain.hex().encode()}
    found |= {plain.hex().upper().encode(), escaped.encode(), every_character.encode()}
    found |= {quote(text, safe="").encode(), quote_plus(text).encode()}
    found |= {"".join(f"%{byte:02X}" for byte in plain).encode()}
    for encoded in (plain, text.encode("utf-16-le")):
        found |= set(_base64(encoded))
    return frozenset(found)


def _base64(data: bytes) -> Iterator[bytes]:
    """Yield what is the same wherever in a longer text `data` stands."""
    for before in range(3):
        for encode in (base64.b64encode, base64.urlsafe_b64encode):
            whole = encode(b"\0" * before + data).rstrip(b"=")
            yield whole[(0, 2, 3)[before] : len(whole) - 1]


def traces(
    folders: Iterable[Path], texts: Iterable[str], besides: Iterable[Path] = ()
) -> list[tuple[Path, str]]:
    """Return the files in which one of the texts is found in one of its forms, and which text.

    Args:
        folders: Looked through with all that is below.
        texts: At least twelve characters each, so that none is found by chance.
        besides: Folders that are left out.
    """
    left_out = tuple(besides)
    files = [
        file
        for folder in folders
        for file in folder.rglob("*")
        if file.is_file() and not any(file.is_relative_to(each) for each in left_out)
    ]
    contents = []
    for file in files:
        with suppress(FileNotFoundError):  # it went meanwhile
            contents.append((file, file.read_bytes()))
    return [
        (file, text)
        for text in texts
        for form in forms(text)
        for file, content in contents
        if form in content
    ]
