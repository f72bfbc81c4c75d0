"""Which pictures can be a logo."""

import struct
import zlib
from pathlib import Path

import pytest

from app.settings import Opened, SettingsInvalid, remedy
from app.settings.logo import LARGEST, LARGEST_FILE, SMALLEST, is_usable

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><circle cx="12" cy="12" r="9"/></svg>'


def chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def a_png(width: int = 64, height: int = 64) -> bytes:
    head = chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0))
    rows = zlib.compress(b"\0" * ((width + 1) * min(height, 64)))
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


@pytest.mark.parametrize(
    ("name", "content"), [("a.png", a_png()), ("a.svg", SVG.encode()), ("A.SVG", SVG.encode())]
)
def test_a_png_and_an_svg_can_be_a_logo(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    assert is_usable(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.gif", b"GIF89a"),
        ("a.png", SVG.encode()),
        ("a.png", a_png()[:-20]),
        ("a.png", a_png(SMALLEST - 1, 64)),
        ("a.png", a_png(64, LARGEST + 1)),
        ("a.png", b""),
        ("a.svg", b"no drawing"),
        ("a.svg", SVG.replace(' viewBox="0 0 24 24"', "").encode()),
        ("a.svg", SVG.replace("</svg>", "").encode()),
        ("a.svg", SVG.replace("<circle", '<image href="/etc/passwd"/><circle').encode()),
        ("a.svg", b'<!DOCTYPE svg [<!ENTITY a "b">]>' + SVG.encode()),
        ("a.svg", SVG.replace("<circle", "<script>1</script><circle").encode()),
        ("a.svg", SVG.encode() + b" " * LARGEST_FILE),
    ],
)
def test_everything_else_is_refused(tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / name).write_bytes(content)
    assert not is_usable(tmp_path / name)


def test_a_logo_that_is_not_there_is_refused_with_what_would_be_right(tmp_path: Path) -> None:
    file = tmp_path / "foyer.toml"
    file.write_text('[brand]\nlogo = "logo.png"\n', "utf-8")
    with pytest.raises(SettingsInvalid) as caught:
        Opened.load(file)
    assert remedy(caught.value).startswith(f"{file}:2: brand.logo: this must be a PNG of 32 to 4096 pixels")
    (tmp_path / "logo.png").write_bytes(a_png())
    assert Opened.load(file).face.brand.logo == tmp_path / "logo.png"
