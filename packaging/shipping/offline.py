"""The offline bundle: the wheels of the lock with their hashes, and an installer that needs Python alone."""

import hashlib
import os
import shutil
import subprocess
from pathlib import Path

from development import environment, places
from development.console import run_quietly
from shipping import archive, contents, supply, workshop
from shipping.workshop import Source

_INSTALLER = places.PACKAGING / "shipping" / "install_offline.py"


def build(source: Source, out: Path) -> Path:
    """Fetch what the lock names for this platform, build Foyer's own wheel, and wrap both.

    Returns:
        The archive.

    Raises:
        Impossible: A wheel cannot be fetched or built.
    """
    python = workshop.prepare()
    stage = workshop.BUILD / "offline" / f"{source.name}-offline-{archive.machine()}"
    shutil.rmtree(stage.parent, ignore_errors=True)
    wheels = stage / "wheels"
    wheels.mkdir(parents=True)
    lock = places.LOCKS / "foyer.txt"
    pip = [str(python), "-m", "pip"]
    words = ["download", *environment.PIP_OPTIONS, "--require-hashes", "--only-binary", ":all:", "--no-deps"]
    run_quietly(
        "Fetching the wheels of the lock",
        [*pip, *words, "-d", str(wheels), "-r", str(lock)],
        workshop.LOG,
        environment.clean_variables(),
    )
    run_quietly(
        "Building Foyer's own wheel", _wheel_command(python, stage, source), workshop.LOG, _variables(source)
    )
    (own,) = wheels.glob("foyer-*.whl")
    text = lock.read_text(encoding="utf-8")
    digest = hashlib.sha256(own.read_bytes()).hexdigest()
    (stage / "lock.txt").write_text(
        f"{text}foyer=={source.version} --hash=sha256:{digest}\n", encoding="utf-8"
    )
    shutil.copy(_INSTALLER, stage / "install.py")
    shutil.copy(places.ROOT / "LICENSE", stage)
    supply.write_for_wheels(python, workshop.ENVIRONMENT, stage, source.name, source.time)
    target = out / f"{stage.name}.tar.gz"
    archive.pack(stage, target, source.time)
    return target


def check(bundle: Path) -> str:
    """Install a bundle with no network and nothing of this environment; returns what it says of itself.

    Raises:
        CalledProcessError: It does not install or does not start.
    """
    place = workshop.BUILD / "offline" / "check"
    shutil.rmtree(place, ignore_errors=True)
    place.mkdir(parents=True)
    subprocess.run(["tar", "-xf", str(bundle), "-C", str(place)], check=True)
    (stage,) = place.iterdir()
    bare = {"PATH": "/usr/bin:/bin", "HOME": str(place), "LANG": "C.UTF-8", "QT_QPA_PLATFORM": "offscreen"}
    python = shutil.which("python3") or "python3"
    subprocess.run(
        [python, str(stage / "install.py"), str(place / "foyer")], env=bare, check=True, capture_output=True
    )
    foyer = place / "foyer" / "bin" / "foyer"
    answer = subprocess.run([str(foyer), "check"], env=bare, check=True, capture_output=True, text=True)
    subprocess.run([str(foyer), "tour"], env=bare, check=True, capture_output=True)
    return answer.stdout


def _wheel_command(python: Path, stage: Path, source: Source) -> list[str]:
    words = ["wheel", "--no-deps", "--no-build-isolation", *environment.PIP_OPTIONS]
    return [
        str(python),
        "-m",
        "pip",
        *words,
        "-w",
        str(stage / "wheels"),
        str(_tree(stage.parent / "tree", source)),
    ]


def _tree(target: Path, source: Source) -> Path:
    """Lay out the sources so that the wheel carries `resources`, inside the package."""
    shutil.copytree(places.ROOT / "app", target / "app", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(places.ROOT / name, target)
    for file, folder in contents.resource_files(places.ROOT):
        if folder.startswith("resources"):
            place = target / "app" / folder
            place.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, place)
    workshop.write_build_file(target / "app" / "resources", source)
    return target


def _variables(source: Source) -> dict[str, str]:
    return {
        **environment.clean_variables(),
        "SOURCE_DATE_EPOCH": str(source.time),
        "LANG": os.environ.get("LANG", "C.UTF-8"),
    }
