"""The build's description, run for every system with the build tool's own words replaced by recorders."""

import sys
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

ROOT = Path(__file__).parents[3]
SPEC = ROOT / "packaging" / "foyer.spec"


class Recorder:
    """Notes every call of the build tool's words."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, tuple[object, ...], dict[str, object]]] = []

    def word(self, name: str) -> object:
        def call(*positional: object, **named: object) -> SimpleNamespace:
            self.calls.append((name, positional, named))
            return SimpleNamespace(binaries=[], datas=[], pure=[], scripts=[])

        return call

    def named(self, name: str) -> list[dict[str, object]]:
        return [named for word, _, named in self.calls if word == name]


@pytest.fixture
def build_tool(monkeypatch: pytest.MonkeyPatch) -> None:
    names = ("PyInstaller", "PyInstaller.depend", "PyInstaller.depend.bindepend", "PyInstaller.utils")
    modules = {name: ModuleType(name) for name in (*names, "PyInstaller.utils.hooks")}
    modules["PyInstaller.depend.bindepend"].__dict__["get_imports"] = lambda source: []
    hooks = modules["PyInstaller.utils.hooks"].__dict__
    hooks |= {"collect_submodules": lambda name: [name], "collect_data_files": lambda name: []}
    hooks["copy_metadata"] = lambda name: []
    for name, module in modules.items():
        monkeypatch.setitem(sys.modules, name, module)
    monkeypatch.setattr(sys, "path", list(sys.path))


def evaluate(platform: str, monkeypatch: pytest.MonkeyPatch) -> Recorder:
    monkeypatch.setattr(sys, "platform", platform)
    recorder = Recorder()
    words = {name: recorder.word(name) for name in ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")}
    exec(
        compile(SPEC.read_text(encoding="utf-8"), str(SPEC), "exec"), {**words, "SPECPATH": str(SPEC.parent)}
    )
    return recorder


@pytest.mark.parametrize(
    ("platform", "programs", "icon"),
    [
        ("linux", {"foyer": True}, None),
        ("win32", {"foyer": False, "foyer-console": True}, "foyer.ico"),
        ("darwin", {"foyer": True}, "foyer.icns"),
    ],
)
@pytest.mark.usefixtures("build_tool")
def test_every_system_gets_its_programs_and_its_icon(
    platform: str, programs: dict[str, bool], icon: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = evaluate(platform, monkeypatch).named("EXE")
    assert {str(each["name"]): each["console"] for each in made} == programs
    for each in made:
        assert each["icon"] is None if icon is None else Path(str(each["icon"])).name == icon
        assert each["icon"] is None or Path(str(each["icon"])).exists()


@pytest.mark.usefixtures("build_tool")
def test_only_macos_gets_an_app(monkeypatch: pytest.MonkeyPatch) -> None:
    assert [bundle["name"] for bundle in evaluate("darwin", monkeypatch).named("BUNDLE")] == ["Foyer.app"]
    assert evaluate("linux", monkeypatch).named("BUNDLE") == []


@pytest.mark.usefixtures("build_tool")
def test_the_build_begins_where_the_program_does(monkeypatch: pytest.MonkeyPatch) -> None:
    recorder = evaluate("linux", monkeypatch)
    ((_, positional, named),) = [call for call in recorder.calls if call[0] == "Analysis"]
    assert positional == ([str(ROOT / "app" / "__main__.py")],)
    hidden, excluded = named["hiddenimports"], named["excludes"]
    assert isinstance(hidden, list)
    assert isinstance(excluded, list)
    assert "keyring.backends.SecretService" in hidden
    assert not set(hidden) & set(excluded)
