"""Whether a package is what it must be: what is in it, whether it starts, and whether it books."""

import json
import os
import re
import shutil
import subprocess
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from development import system
from development.console import Impossible, say
from development.keyring_session import BUS, private_keyring
from shipping import contents, debian_root, supply, workshop

_BARE = {"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
"""All of the environment that a packaged program gets here: nothing of this machine may help it."""

_NEEDED = (
    "resources/build.json", "resources/demo/practice.toml", "resources/i18n/foyer_en.qm", "resources/style",
    "resources/fonts/OFL.txt", "resources/icons/LICENSE.txt", "app/service/migrations/env.py",
    "app/service/templates/page.html.j2", "app/service/words/en.toml", "certifi/cacert.pem", "tzdata/zones",
    "PySide6/Qt/plugins/platforms/libqxcb.so", "PySide6/Qt/plugins/platforms/libqwayland.so",
    "PySide6/Qt/plugins/platforms/libqoffscreen.so",
)  # fmt: skip
"""Below `_internal`."""


_NOBODY = 65534
"""A user who owns nothing."""

_CACHES = frozenset({"icon-theme.cache", "mimeinfo.cache"})
"""What a desktop's own tools write beside menu entries and icons; they belong to no program."""


class Unfit(Exception):
    """A package is not what it must be; the text says what."""


def contents_of(folder: Path) -> None:
    """Compare what is in a built folder with what may be, and must be.

    Raises:
        Unfit: Something is there that may not be, or missing.
    """
    inside = folder / "_internal"
    files = [path.relative_to(inside).as_posix() for path in inside.rglob("*") if path.is_file()]
    strange = [file for file in files if not contents.is_allowed(file)]
    strange += [
        file for file in files if re.search(r"(?i)qml|virtualkeyboard|webengine|psycopg|pytest", file)
    ]
    missing = [name for name in _NEEDED if not (inside / name).exists()]
    if strange or missing:
        raise Unfit(f"In the folder: too much: {strange or 'nothing'}; missing: {missing or 'nothing'}")
    parts = json.loads((folder / supply.PARTS).read_text(encoding="utf-8"))
    texts = {file.name for file in (folder / supply.LICENCES).iterdir()}
    names = {str(part["name"]) for part in parts["components"]}
    silent = [
        name
        for name in sorted(names)
        if not any(text.startswith(name) for text in texts)
        and supply.normalize(name) not in supply.UNDER_LGPL
    ]
    if silent:
        raise Unfit(f"No licence text for: {', '.join(silent)}")


def self_check(program: Path, words: Sequence[str] = ("check", "--frozen")) -> str:
    """Let a packaged program look at itself with nothing of this machine's environment; returns its words.

    Raises:
        Unfit: It is not content.
    """
    with tempfile.TemporaryDirectory(prefix="foyer-") as home:
        answer = _run([str(program), *words], {**_BARE, "HOME": home})
    if answer.returncode != 0:
        raise Unfit(f"{program} {' '.join(words)}:\n{answer.stdout}{answer.stderr}")
    return answer.stdout


def tour(program: Path) -> str:
    """Let a packaged program take the guided tour, with a real keyring where there is one.

    Returns:
        Where its secrets went.

    Raises:
        Unfit: Something on the tour is not as it must be.
    """
    with (
        tempfile.TemporaryDirectory(prefix="foyer-") as home,
        private_keyring({**_BARE, "HOME": home}) as bus,
    ):
        variables = {**_BARE, "HOME": home, **({BUS: bus} if bus else {})}
        answer = _run([str(program), "tour", "--json"], variables)
    if answer.returncode != 0:
        raise Unfit(f"The tour of {program}:\n{answer.stdout[-3000:]}{answer.stderr[-2000:]}")
    store = str(json.loads(answer.stdout)["store"])
    if bus and store != "secret-service":
        raise Unfit(f"The tour of {program} kept its secrets in: {store}")
    return store


def installed_archive(archive: Path) -> None:
    """Unpack an archive, install it for one user and into a folder, check it, and take it away again.

    Raises:
        Unfit: It does not install, or leaves something behind.
    """
    with tempfile.TemporaryDirectory(prefix="foyer-") as place:
        subprocess.run(["tar", "-xf", str(archive), "-C", place], check=True)
        (stage,) = Path(place).iterdir()
        script = [str(stage / "install.sh")]
        home, prefix = Path(place) / "home", Path(place) / "prefix"
        home.mkdir()
        _install(script, prefix / "bin", prefix, ["--prefix", str(prefix)], {**_BARE, "HOME": str(home)})
        if os.geteuid() == 0:  # as root it would be installed for everybody
            script = ["setpriv", f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups", *script]
            os.chown(home, _NOBODY, _NOBODY)
            Path(place).chmod(0o755)
        _install(script, home / ".local" / "bin", home / ".local", [], {**_BARE, "HOME": str(home)})


def _install(
    script: Sequence[str], commands: Path, top: Path, words: Sequence[str], variables: Mapping[str, str]
) -> None:
    answer = _run([*script, *words], variables)
    if answer.returncode != 0 or answer.stderr.strip():
        raise Unfit(f"install.sh:\n{answer.stdout}{answer.stderr}")
    self_check(commands / "foyer")
    _must([*script, *words, "--uninstall"], variables)
    left = [path for path in top.rglob("*") if not path.is_dir() and path.name not in _CACHES]
    left = [path for path in left if "state" not in path.parts]
    if left:
        raise Unfit(f"After taking it away there is still: {left}")


def desktop_files(folder: Path) -> None:
    """Let the desktop's own tools read menu entries and description, where they are installed."""
    if shutil.which("desktop-file-validate"):
        _must(["desktop-file-validate", *map(str, sorted(folder.glob("*.desktop")))], dict(os.environ))
    if shutil.which("appstreamcli"):
        answer = _run(
            ["appstreamcli", "validate", "--no-net", str(folder / "foyer.metainfo.xml")], dict(os.environ)
        )
        if re.search(r"^E:", answer.stdout, re.MULTILINE):
            raise Unfit(answer.stdout)


def lintian(package: Path) -> str:
    """Let lintian read a Debian package; returns what kept it from being read, empty if it was.

    Raises:
        Unfit: It names an error or a warning that the override file does not explain.
    """
    if shutil.which("lintian") is None and not system.install(["lintian"], "what checks Debian packages"):
        return "lintian is not here"
    answer = _run(["lintian", "--no-tag-display-limit", "--allow-root", str(package)], dict(os.environ))
    tags = [line for line in answer.stdout.splitlines() if line.startswith(("E:", "W:"))]
    if tags:
        raise Unfit("lintian:\n" + "\n".join(tags))
    return ""


def installed_debs(package: Path, driver: Path) -> Mapping[str, float]:
    """Install the Debian packages in a clean Debian, book there, and remove them again.

    Returns:
        Seconds: of the installation with all its dependencies, and from `dpkg -i` to a booked appointment
        with the dependencies already there.

    Raises:
        Unfit: It does not install, start, book or go away.
        Impossible: No clean Debian can be made here.
    """
    reason = debian_root.reason_against()
    if reason:
        raise Impossible(reason)
    with debian_root.clean_root() as root:
        try:
            return _through_its_life(root, package, driver)
        except Impossible as error:  # a command in there failed: that is the package's fault
            raise Unfit(str(error)) from error


def _through_its_life(root: debian_root.Root, package: Path, driver: Path) -> Mapping[str, float]:
    """Install, ask, book, install again, add the driver, purge; returns the seconds."""
    screen = {"QT_QPA_PLATFORM": "offscreen"}
    before = root.files()
    started = time.monotonic()
    debian_root.install(root, [package])
    installed = time.monotonic() - started
    _ask(root, screen, "foyer", "check", "--frozen")
    _ask(root, screen, "foyer", "tour")
    root.must("dpkg", "-r", "foyer")
    started = time.monotonic()
    root.must("dpkg", "-i", f"/root/{package.name}")
    _ask(root, screen, "foyer", "tour", "--measure-booking", "1")
    booked = time.monotonic() - started
    debian_root.install(root, [driver])
    if "psycopg" not in _ask(root, screen, "foyer", "check", "--frozen"):
        raise Unfit("The PostgreSQL driver is installed and Foyer does not see it.")
    root.must("dpkg", "--purge", "foyer-postgresql", "foyer")
    left = sorted(path for path in root.files() - before if "foyer" in path)
    if left:
        raise Unfit(f"After the purge there is still: {left[:5]}")
    return {"installed with dependencies": installed, "dpkg -i to a booked appointment": booked}


def _ask(root: debian_root.Root, variables: Mapping[str, str], *command: str) -> str:
    answer = root.run(*command, variables=variables)
    if answer.returncode != 0:
        raise Unfit(
            f"In the clean Debian: {' '.join(command)}\n{answer.stdout[-3000:]}{answer.stderr[-2000:]}"
        )
    return answer.stdout


def same_twice(source: workshop.Source, first: Path) -> None:
    """Build the folder once more and compare every file.

    Raises:
        Unfit: They differ.
    """
    say("Building it a second time, to compare ...")
    second = workshop.build_folder(source, workshop.BUILD / "again")
    differ = [name for name in _digests(first) ^ _digests(second)]
    if differ:
        raise Unfit(f"Two builds differ in {len(differ)} files: {sorted(differ)[:10]}")


def _digests(folder: Path) -> set[str]:
    import hashlib

    return {
        f"{path.relative_to(folder)} {hashlib.sha256(path.read_bytes()).hexdigest()}"
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
    }


def _run(command: Sequence[str], variables: Mapping[str, str]) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, env=dict(variables), cwd="/", capture_output=True, text=True, check=False)


def _must(command: Sequence[str], variables: Mapping[str, str]) -> None:
    answer = _run(command, variables)
    if answer.returncode != 0:
        raise Unfit(f"{' '.join(command)}:\n{answer.stdout}{answer.stderr}")
