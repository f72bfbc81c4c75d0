import builtins
import marshal
import subprocess
import sys
from pathlib import Path

import pytest

from app.compiled import Kept, read_kept, remembering

TEXT = b"answer = 42\n"
OTHER = b"answer = 43\n"
ROOT = Path(__file__).parents[2]

STARTS = """
import builtins, sys
from pathlib import Path
from app.compiled import read_kept, remembering
compiled, usual = [], builtins.compile
def count(source, filename, *more, **named):
    compiled.append(filename)
    return usual(source, filename, *more, **named)
builtins.compile = count
with remembering(read_kept(Path(sys.argv[1]))):
    from PySide6.QtCore import QObject, Signal
class Told(QObject):
    told = Signal(int)
heard = []
told = Told()
told.told.connect(heard.append)
told.told.emit(7)
assert heard == [7]
try:
    told.setObjectName(7)
except TypeError as error:
    assert "Supported signatures" in str(error), error
print(len([name for name in compiled if name.startswith(("shibokensupport/", "signature_"))]))
"""


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("kept") / "sub" / "pyside.code"
    words = "import sys; from pathlib import Path; from app.compiled import keep; keep(Path(sys.argv[1]))"
    subprocess.run([sys.executable, "-c", words, str(place)], cwd=ROOT, check=True, timeout=60)
    return place


def starts(place: Path) -> int:
    """Return how much of its own code a PySide that works has compiled."""
    words = [sys.executable, "-c", STARTS, str(place)]
    return int(subprocess.run(words, cwd=ROOT, check=True, timeout=60, capture_output=True).stdout)


def test_pyside_starts_from_what_is_kept_and_compiles_nothing(place: Path, tmp_path: Path) -> None:
    assert starts(tmp_path / "none") > 10
    assert starts(place) == 0
    assert [each.name for each in place.parent.iterdir()] == [place.name]


def test_what_is_kept_is_what_would_be_compiled(place: Path) -> None:
    kept = read_kept(place)
    assert len(kept) > 10
    assert [name for name, (text, code) in kept.items() if compile(text, name, "exec") != code] == []


def test_only_the_very_same_text_is_remembered() -> None:
    kept: Kept = {"a.py": (TEXT, compile(OTHER, "a.py", "exec"))}
    with remembering(kept):
        assert compile(TEXT, "a.py", "exec") is kept["a.py"][1]
        for text, name in ((OTHER, "a.py"), (TEXT, "b.py")):
            found: dict[str, int] = {}
            exec(compile(text, name, "exec"), found)
            assert found["answer"] == (43 if text == OTHER else 42)
    assert list(kept) == ["a.py"]


def test_every_other_call_is_handed_on() -> None:
    with remembering({"a.py": (TEXT, compile(OTHER, "a.py", "exec"))}):
        assert eval(compile("6 * 7", "a.py", "eval")) == 42
        found: dict[str, int] = {}
        exec(compile(TEXT, "a.py", "exec", dont_inherit=True), found)
        assert found["answer"] == 42


def test_afterwards_everything_is_as_before() -> None:
    usual = builtins.compile
    with pytest.raises(SyntaxError), remembering({}):
        compile(b"answer = = 42", "a.py", "exec")
    assert builtins.compile is usual


@pytest.mark.parametrize("content", [b"", b"\x00\xff", marshal.dumps(None), marshal.dumps((1, 2))])
def test_what_is_damaged_is_not_used(tmp_path: Path, content: bytes) -> None:
    place = tmp_path / "pyside.code"
    place.write_bytes(content)
    assert read_kept(place) == {}
