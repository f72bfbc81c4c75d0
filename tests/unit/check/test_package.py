import sys
from pathlib import Path

import pytest

from app.check import package
from app.check.report import Level
from app.embedded import Supervisor, spawn


def test_a_checkout_has_all_that_a_package_must_carry_but_is_none() -> None:
    findings = {finding.what: finding for finding in package.check_package()}
    assert findings.pop("package").level is Level.FAIL
    assert {finding.level for finding in findings.values()} == {Level.OK}


def test_a_service_that_does_not_come_up_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import timedelta

    monkeypatch.setattr(package, "_SERVICE_LIMIT", timedelta(seconds=0.5))

    def start(words: object) -> Supervisor:
        return spawn(command=(sys.executable, "-c", "raise SystemExit(1)"))

    assert package.check_child(start).level is Level.FAIL


def test_the_service_writes_into_a_database_of_its_own() -> None:
    seen: list[str] = []

    def start(words: object) -> Supervisor:
        assert isinstance(words, list)
        seen.extend(words)
        return spawn(words)

    assert package.check_child(start).level is Level.OK
    assert seen[0] == "--database"
    assert not Path(seen[1]).exists()


def test_a_keyring_module_that_was_left_out_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(package.KEYRINGS, sys.platform, ("keyring.backends.nowhere",))
    finding = package.check_keyring_modules()
    assert finding.level is Level.FAIL
    assert "keyring.backends.nowhere" in finding.found


def test_missing_languages_are_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(package, "resource", lambda *parts: tmp_path.joinpath(*parts))
    assert package.check_translations().level is Level.FAIL


def test_missing_certificates_are_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("certifi.where", lambda: str(tmp_path / "none.pem"))
    assert package.check_certificates().level is Level.FAIL
