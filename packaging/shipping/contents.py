"""What a package may contain. Everything else that a build tool drags in is left out.

A build gathers whatever the imports reach, and Qt's plugins bring whole desktops with them. Here is said
which of Qt's libraries and plugins are used; of the other libraries only those stay that something needs.
`tests/packages` compares a real build with these lists.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path, PurePosixPath

QT_MODULES = frozenset({"QtCore", "QtGui", "QtWidgets", "QtSvg", "QtTest"})
"""Of PySide6. QtTest presses the buttons of the guided tour."""

QT_LIBRARIES: Mapping[str, str] = {
    "Core": "everything",
    "Gui": "everything",
    "Widgets": "every screen",
    "Svg": "icons and logos",
    "Test": "the guided tour",
    "DBus": "Qt's accessibility on Linux",
    "XcbQpa": "windows on X11",
    "WaylandClient": "windows on Wayland",
}
"""Of Qt, with the reason; all of them LGPL, each a file of its own that can be replaced."""

QT_PLUGINS: Mapping[str, frozenset[str]] = {
    "platforms": frozenset({"xcb", "wayland", "offscreen", "windows", "cocoa"}),
    "wayland-shell-integration": frozenset({"xdg-shell"}),
    "wayland-decoration-client": frozenset(
        {"bradient"}
    ),  # the frame of a window where the desktop draws none
    "platforminputcontexts": frozenset(
        {"composeplatforminputcontextplugin", "ibusplatforminputcontextplugin"}
    ),
    "imageformats": frozenset({"jpeg"}),  # a practice's logo; PNG needs no plugin
    "styles": frozenset({"modernwindowsstyle", "macstyle"}),
}
"""By folder, without prefix and suffix. Not among them: the virtual keyboard, which is GPL."""

LEFT_OUT = (
    "_pytest", "IPython", "PIL", "PyInstaller", "PySide6.QtDesigner", "PySide6.QtNetwork", "PySide6.QtOpenGL",
    "PySide6.QtPrintSupport", "PySide6.QtQml", "PySide6.QtQuick", "PySide6.QtSql", "click.testing", "curses",
    "distutils", "doctest", "ensurepip", "idlelib", "lib2to3", "matplotlib", "numpy", "pdb", "pip", "psycopg",
    "psycopg2", "pydoc", "pydoc_data", "pygments", "pytest", "rich", "setuptools",
    "sqlalchemy.dialects.mssql", "sqlalchemy.dialects.mysql", "sqlalchemy.dialects.oracle", "sqlite3.test",
    "test", "tkinter", "turtle", "unittest.mock", "uvloop", "venv", "watchfiles", "websockets", "wsproto",
    "xmlrpc", "yaml",
)  # fmt: skip
"""Python modules that some library would take if it could, and that nothing here does with them."""

LATE = (
    "keyring.backends.SecretService", "keyring.backends.Windows", "keyring.backends.macOS", "secretstorage",
    "uvicorn.lifespan.on", "uvicorn.loops.asyncio", "uvicorn.protocols.http.httptools_impl",
    "logging.config", "sqlalchemy.dialects.postgresql.psycopg", "sqlalchemy.dialects.sqlite.pysqlite",
)  # fmt: skip
"""Modules that are asked for by their names in texts, where a build tool does not see it."""

FOR_DRIVERS = (
    "concurrent.futures", "contextvars", "ctypes.util", "decimal", "ipaddress", "selectors", "uuid",
    "zoneinfo", "importlib.resources", "queue", "string", "codecs", "array",
)  # fmt: skip
"""Of Python's own library: what the PostgreSQL driver needs, which comes in a package of its own."""

LEFT_TO_SYSTEM = (
    "libEGL.", "libGL.", "libX11", "libXau", "libXdmcp", "libbrotli", "libbsd", "libcap", "libdbus-1",
    "libexpat", "libfontconfig", "libfreetype", "libgcc_s", "libgcrypt", "libglib-2.0", "libgpg-error",
    "libgthread-2.0", "liblz4", "libmd.", "libpcre2", "libpng16", "libstdc++", "libsystemd", "libwayland-",
    "libxcb.so", "libz.so", "libzstd",
)  # fmt: skip
"""Beginnings of libraries that every Linux desktop has, and that must fit its fonts, bus and display."""

NO_RESOURCES = ("pictures/*", "i18n/*.ts", "*/__pycache__/*")
"""Below `resources`, as patterns: the README's pictures, and the texts that the `.qm` were made from."""

SERVICE_FILES = ("migrations/**/*.py", "migrations/*.mako", "templates/*.j2", "words/*.toml")
"""Below `app/service`: what is read as a file."""

_PLUGIN = re.compile(r"Qt/plugins/(?P<folder>[^/]+)/(?:lib)?q?(?P<name>[^/]+?)\.(?:so|dll|dylib)$")
_LIBRARY = re.compile(r"^(?:lib)?Qt6?(?P<name>[A-Z]\w*?)(?:\.so[.\d]*|\.dll|\.framework.*|\.dylib)?$")
_QT_MODULE = re.compile(r"PySide6/(?P<name>Qt\w+)\.(?:abi3\.so|pyd)$")


def is_allowed(place: str) -> bool:
    """Say whether a file may be in a package, by its place in the folder.

    Libraries that are not Qt's are allowed here; whether somebody needs them is `needed`'s to say.
    """
    path = PurePosixPath(place.replace("\\", "/"))
    text = str(path)
    if "Qt/translations/" in text or "Qt/qml/" in text or text.startswith("share/"):
        return False
    if found := _PLUGIN.search(text):
        return found["name"] in QT_PLUGINS.get(found["folder"], frozenset())
    if found := _QT_MODULE.search(text):
        return found["name"] in QT_MODULES
    if found := _LIBRARY.match(path.name):
        return found["name"] in QT_LIBRARIES
    return not path.name.startswith(LEFT_TO_SYSTEM)


def needed(
    entries: Iterable[tuple[str, str, str]], imports_of: Callable[[str], Iterable[str]]
) -> Iterator[tuple[str, str, str]]:
    """Keep of a build's binaries what is allowed, and of the libraries what these reach.

    Args:
        entries: Place in the folder, source file, kind ("EXTENSION" or "BINARY"), as the build gathers them.
        imports_of: Tells for a source file the names of the libraries it is linked with.
    """
    allowed = [entry for entry in entries if is_allowed(entry[0])]
    by_name = {
        PurePosixPath(place.replace("\\", "/")).name: (place, source, kind) for place, source, kind in allowed
    }
    reached: set[str] = set()
    waiting = [entry for entry in allowed if _is_root(entry)]
    while waiting:
        place, source, _ = waiting.pop()
        if place in reached:
            continue
        reached.add(place)
        waiting += [by_name[name] for name in imports_of(source) if name in by_name]
    return (entry for entry in allowed if entry[0] in reached)


def _is_root(entry: tuple[str, str, str]) -> bool:
    place, _, kind = entry
    name = PurePosixPath(place.replace("\\", "/")).name
    return (
        kind == "EXTENSION"
        or "/plugins/" in place.replace("\\", "/")
        or name.startswith(("libpython", "python3"))
    )


def resource_files(root: Path) -> list[tuple[str, str]]:
    """Return the data files of the checkout: source and the folder they go to, sorted."""
    resources = root / "resources"
    found = [
        file
        for file in resources.rglob("*")
        if file.is_file() and not any(file.relative_to(resources).match(each) for each in NO_RESOURCES)
    ]
    for pattern in SERVICE_FILES:
        found += list((root / "app" / "service").glob(pattern))
    found = [file for file in found if "__pycache__" not in file.parts]
    return sorted((str(file), file.relative_to(root).parent.as_posix()) for file in found)
