"""Every way in which a file or a variable can name another keyring's back end to the library.

`python -m tests.keyring.hijacks` tries each on the command line of the program and prints one JSON object:
how many calls the strange back end caught, and how many of a program that lets the library choose.
"""

import json
import secrets
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from tests.keyring.session import SecretService, a_secret_service

ROOT = Path(__file__).parents[2]
LIMIT_SECONDS = 120
SETTINGS = '[source]\nkind = "meetergo"\n[venue]\nname = "Park"\ntime_zone = "Europe/Berlin"\n'

TRAP = """
import pathlib
from keyring.backend import KeyringBackend

def _catch(what):
    with (pathlib.Path(__file__).parent / "caught").open("a") as file:
        print(what, file=file)

_catch("import")

class Keyring(KeyringBackend):
    priority = 99

    def get_password(self, service, username):
        _catch("get")

    def set_password(self, service, username, password):
        _catch("set")

    def delete_password(self, service, username):
        _catch("delete")
"""
TRUSTING = "import keyring; keyring.get_keyring().get_password('foyer', 'probe')"
"""What the trap is there for: a program that lets the library choose."""


@dataclass(frozen=True)
class Hijack:
    """One way.

    Attributes:
        files: Below the home folder, with what they say; `{trap}` is the folder of the strange back end.
        variables: Of the environment; `{home}` is the home folder.
        catches: Whether the library, asked to choose, would fall for it.
    """

    files: Mapping[str, str] = field(default_factory=dict)
    variables: Mapping[str, str] = field(default_factory=dict)
    catches: bool = True


_CONFIGURATION = "[backend]\ndefault-keyring=trap.Keyring\nkeyring-path={trap}\n"
_ELSEWHERE = "/org/freedesktop/secrets/collection/session"

HIJACKS = {
    "keyringrc.cfg in the configuration": Hijack(
        {"configuration/python_keyring/keyringrc.cfg": _CONFIGURATION},
        {"XDG_CONFIG_HOME": "{home}/configuration"},
    ),
    "keyringrc.cfg in the home folder": Hijack({".config/python_keyring/keyringrc.cfg": _CONFIGURATION}),
    "PYTHON_KEYRING_BACKEND": Hijack(variables={"PYTHON_KEYRING_BACKEND": "trap.Keyring"}),
    "PYTHON_KEYRING_BACKEND of no keyring": Hijack(
        variables={"PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring"}, catches=False
    ),
    "KEYRING_PROPERTY_*": Hijack(
        variables={
            "KEYRING_PROPERTY_PREFERRED_COLLECTION": _ELSEWHERE,
            "KEYRING_PROPERTY_SCHEME": "KeePassXC",
            "KEYRING_PROPERTY_APPID": "trap",
            "KEYRING_PROPERTY_KEYCHAIN": "/elsewhere",
            "KEYCHAIN_PATH": "/elsewhere",
        },
        catches=False,
    ),
    "all at once": Hijack(
        {".config/python_keyring/keyringrc.cfg": _CONFIGURATION},
        {
            "PYTHON_KEYRING_BACKEND": "trap.Keyring",
            "KEYRING_PROPERTY_PREFERRED_COLLECTION": _ELSEWHERE,
            "KEYRING_PROPERTY_SCHEME": "KeePassXC",
        },
    ),
}


@dataclass
class Found:
    """What came of one way.

    Attributes:
        caught: Calls of the program that came to the strange back end.
        planted: Whether the trap works: it catches who lets the library choose, where that falls for it.
        done: Whether the program's own calls came to our keyring, under our names.
    """

    caught: int = 0
    planted: bool = False
    done: bool = False


def play(hijack: Hijack) -> Found:
    """Set a key, look for it and delete it, by the program's command line."""
    with tempfile.TemporaryDirectory(prefix="foyer-") as name, a_secret_service(Path(name)) as service:
        trap = _set_trap(hijack, Path(name))
        variables = service.environment | {"PYTHONPATH": str(trap), "QT_QPA_PLATFORM": "offscreen"}
        variables |= {key: text.format(home=name) for key, text in hijack.variables.items()}
        found = Found()
        found.done = _use(service, variables)
        found.caught = _caught(trap)
        subprocess.run([sys.executable, "-c", TRUSTING], env=variables, check=False, timeout=LIMIT_SECONDS)
        found.planted = bool(_caught(trap)) or not hijack.catches
    return found


def _set_trap(hijack: Hijack, home: Path) -> Path:
    trap = home / "trap"
    trap.mkdir()
    (trap / "trap.py").write_text(TRAP)
    for place, text in hijack.files.items():
        file = home / place
        file.parent.mkdir(parents=True)
        file.write_text(text.format(trap=trap))
    return trap


def _use(service: SecretService, variables: Mapping[str, str]) -> bool:
    """Tell whether a key came into our keyring, was seen there, and went again."""
    (service.home / "foyer.toml").write_text(SETTINGS)
    key = f"rgo-{secrets.token_hex(16)}"
    codes = [_foyer(service, variables, "set", key), _foyer(service, variables, "status")]
    there = service.entries() == ["api-key:api.meetergo.com"]
    codes.append(_foyer(service, variables, "delete"))
    return codes == [0, 0, 0] and there and service.entries() == []


def _foyer(service: SecretService, variables: Mapping[str, str], word: str, text: str = "") -> int:
    done = subprocess.run(
        [sys.executable, "-m", "app", "--config", str(service.home / "foyer.toml"), "credential", word],
        cwd=ROOT,
        env=dict(variables),
        input=f"{text}\n",
        stdout=subprocess.DEVNULL,
        text=True,
        check=False,
        timeout=LIMIT_SECONDS,
    )
    return done.returncode


def _caught(trap: Path) -> int:
    file = trap / "caught"
    return len(file.read_text().splitlines()) if file.exists() else 0


def main() -> None:
    """Play all."""
    found = {name: asdict(play(hijack)) for name, hijack in HIJACKS.items()}
    sys.stdout.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()
