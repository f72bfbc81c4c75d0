"""The application's icon in the formats that desktops ask for, made from the one drawing.

    python packaging/shipping/icons.py     writes them anew; needs the project's environment

The files are committed, so that no package depends on how a build machine draws; a test compares.
"""

import io
import struct
import sys
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "application"
DRAWING = FOLDER / "foyer.svg"
PNG_SIZES = (32, 48, 128, 256)
ICO_SIZES = (16, 24, 32, 48, 64, 256)
ICNS_TYPES = {16: b"icp4", 32: b"icp5", 64: b"icp6", 128: b"ic07", 256: b"ic08", 512: b"ic09"}
"""Of an ICNS file whose pictures are PNG: edge in pixels to the name of its part."""


def draw(edge: int) -> bytes:
    """Return the icon as PNG, `edge` pixels wide and high."""
    image = QImage(edge, edge, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")  # type: ignore[call-overload]  # PySide's own stubs lack the overload
    return bytes(content.data())


def ico(pictures: dict[int, bytes]) -> bytes:
    """Return a Windows icon of these PNG pictures, by their edge in pixels."""
    content, place = io.BytesIO(), 6 + 16 * len(pictures)
    content.write(struct.pack("<HHH", 0, 1, len(pictures)))
    for edge, picture in sorted(pictures.items()):
        side = edge % 256  # 256 is written as 0
        content.write(struct.pack("<BBBBHHII", side, side, 0, 0, 1, 32, len(picture), place))
        place += len(picture)
    for _, picture in sorted(pictures.items()):
        content.write(picture)
    return content.getvalue()


def icns(pictures: dict[int, bytes]) -> bytes:
    """Return a macOS icon of these PNG pictures, by their edge in pixels."""
    parts = [
        ICNS_TYPES[edge] + struct.pack(">I", len(picture) + 8) + picture
        for edge, picture in sorted(pictures.items())
    ]
    body = b"".join(parts)
    return b"icns" + struct.pack(">I", len(body) + 8) + body


def files() -> dict[str, bytes]:
    """Return every file by its name."""
    made = {f"foyer-{edge}.png": draw(edge) for edge in PNG_SIZES}
    made["foyer.ico"] = ico({edge: draw(edge) for edge in ICO_SIZES})
    made["foyer.icns"] = icns({edge: draw(edge) for edge in ICNS_TYPES})
    return made


if __name__ == "__main__":
    application = QGuiApplication([*sys.argv[:1], "-platform", "offscreen"])
    for name, content in files().items():
        (FOLDER / name).write_bytes(content)
