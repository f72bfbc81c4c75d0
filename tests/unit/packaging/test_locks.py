import re
import tomllib

import pytest

from development import locking
from development.places import LOCKS, ROOT

MOST_DIRECT_PARTS = 25
GOOD = "httpx==0.28.1 \\\n    --hash=sha256:75e98c5f\n    # via foyer\n"


def text_of(name: str) -> str:
    return (LOCKS / f"{name}.txt").read_text(encoding="utf-8")


def versions_in(name: str) -> dict[str, str]:
    pairs = (line.split()[0].split("==") for line in locking.requirements_of(text_of(name)))
    return {package: version for package, version in pairs}


def normal(requirement: str) -> str:
    name = re.match(r"[A-Za-z0-9_.-]+", requirement)
    assert name is not None
    return re.sub(r"[-_.]+", "-", name[0]).lower()


def project() -> dict[str, list[str]]:
    with (ROOT / "pyproject.toml").open("rb") as file:
        content = tomllib.load(file)["project"]
    return {"": content["dependencies"], **content["optional-dependencies"]}


@pytest.mark.parametrize("lock", [lock.name for lock in locking.LOCKS])
def test_a_lock_has_hashes_and_exact_versions_and_no_address(lock: str) -> None:
    assert locking.faults_of(text_of(lock)) == ()


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("httpx==0.28.1\n", "no hash: httpx==0.28.1"),
        ("httpx>=0.28 \\\n    --hash=sha256:75e98c5f\n", "no exact version: httpx>=0.28"),
        ("--index-url https://packages.example/simple\n" + GOOD, "an address or an option"),
        ("--find-links /opt/wheels\n" + GOOD, "an address or an option"),
        ("httpx @ file:///tmp/httpx.whl\n", "an address or an option"),
    ],
)
def test_a_lock_that_is_not_as_it_must_be_is_found_out(text: str, fault: str) -> None:
    assert any(found.startswith(fault) for found in locking.faults_of(text))


def test_a_good_lock_has_no_fault() -> None:
    assert locking.faults_of(GOOD) == ()


def test_paths_of_the_machine_that_locked_are_left_out() -> None:
    start = "a==1 \\\n    --hash=sha256:0\n    # via\n"
    text = f"{start}    #   -c /somewhere/development.txt\n    #   foyer (/somewhere)\n"
    assert locking.tidy(text) == f"{start}    #   foyer\n"


def test_the_locks_agree_on_every_version() -> None:
    whole = versions_in("development")
    for name in ("foyer", "postgresql"):
        assert versions_in(name).items() <= whole.items()


def test_the_locks_hold_what_the_project_asks_for() -> None:
    asked = project()
    assert {normal(name) for name in asked[""] + asked["service"]} <= set(versions_in("foyer"))
    assert {normal(name) for names in asked.values() for name in names} <= set(versions_in("development"))
    assert "psycopg" not in versions_in("foyer")
    assert "psycopg" in versions_in("postgresql")


def test_there_are_few_direct_parts() -> None:
    asked = project()
    assert len(asked[""] + asked["service"]) <= MOST_DIRECT_PARTS
