"""A language is files: one is added to a copy of the program, no line of Python, and somebody books in it."""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
import xml.etree.ElementTree as ElementTree
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
CODE = "pl"
MARK = "pl·"
"""Begins every text of the further language, so that one that is missing is seen."""

PATIENCE = 120
"""Seconds. A booking takes about ten."""

COPIED = ("app", "resources", "tests/journeys", "packaging/translate.py")
KEYS = """name = "Polski"
rows = ["q w e r t y u i o p", "a s d f g h j k l ł", "z x c v b n m ż"]

[symbols]
rows = ["1 2 3 4 5 6 7 8 9 0", "@ # & % * ( ) / ? !", "- + = : ; , ."]
"""


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program to which somebody has added a language."""
    folder = tmp_path_factory.mktemp("program")
    for name in COPIED:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, folder / name)
    shutil.copytree(ROOT / "tests" / "fakes", folder / "tests" / "fakes")
    translate(folder)
    (folder / "resources" / "keyboards" / f"{CODE}.toml").write_text(KEYS, "utf-8")
    write_words(folder / "app" / "service" / "words")
    write_venue(folder / "resources" / "demo" / "practice.toml")
    return folder


def run(program: Path, *words: str) -> str:
    """Run Python in the copy, with nothing of the checkout but its libraries."""
    variables = os.environ | {"PYTHONPATH": str(program), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, *words],
        cwd=program,
        env=variables,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def translate(program: Path) -> None:
    """Begin the file of the screens' texts, fill it in, and compile it."""
    run(program, "packaging/translate.py", CODE)
    file = program / "resources" / "i18n" / f"foyer_{CODE}.ts"
    document = ElementTree.parse(file)
    for message in document.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        text = MARK + (message.findtext("source") or "").replace("(s)", "")
        if message.findtext("comment") == "the language's own name":
            text = "Polski"
        for form in translation.findall("numerusform") or [translation]:
            form.text = text
        del translation.attrib["type"]
    document.write(file, "utf-8")
    assert f"{file.name}: nothing unfinished" in run(program, "packaging/translate.py")


def write_words(folder: Path) -> None:
    """Write the words of the mails, made from the English ones."""
    text = (folder / "en.toml").read_text("utf-8")
    text = re.sub(r'(?m)^((?:subject|title|button|other|link|greeting) = ")(?!")', rf"\g<1>{MARK}", text)
    (folder / f"{CODE}.toml").write_text(text, "utf-8")


def write_venue(file: Path) -> None:
    """Let the venue speak the language, wherever it says anything."""
    text = re.sub(r'\{en = "([^"]*)"', rf'{{{CODE} = "{MARK}\g<1>", en = "\g<1>"', file.read_text("utf-8"))
    text = text.replace('languages = ["en", ', f'languages = ["en", "{CODE}", ')
    assert CODE in tomllib.loads(text)["venue"]["languages"]
    file.write_text(text, "utf-8")


@pytest.fixture(scope="module")
def told(program: Path, tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, object]:
    """What the screens, the keyboard, the service and the mails said to somebody who speaks the language."""
    folder = tmp_path_factory.mktemp("state")
    printed = run(program, "-m", "tests.journeys.further_language", CODE, str(folder))
    found: Mapping[str, object] = json.loads(printed.splitlines()[-1])
    return found


def test_no_python_was_changed(program: Path) -> None:
    for file in (ROOT / "app").rglob("*.py"):
        assert (program / file.relative_to(ROOT)).read_bytes() == file.read_bytes()


def test_a_further_language_can_be_chosen_by_its_own_name(told: Mapping[str, object]) -> None:
    assert told["languages"] == ["English", "Polski", "Deutsch", "Français", "Español"]


@pytest.mark.parametrize(
    ("screen", "texts"),
    [
        ("what", ("Good ", "First consultation")),
        ("when", ("When would you like to come?", "Continue")),
        ("form", ("Your name", "Next")),
        ("check", ("Is everything right?", "Page 1 of ")),
        ("booked", ("Done", "Not right? Cancel it")),
    ],
)
def test_every_screen_speaks_a_further_language(
    told: Mapping[str, object], screen: str, texts: tuple[str, ...]
) -> None:
    said = told["said"]
    assert isinstance(said, dict)
    assert [text for text in texts if f"{MARK}{text}" not in said[screen]] == []


def test_a_further_language_has_keys_of_its_own(told: Mapping[str, object]) -> None:
    keys = told["keys"]
    assert isinstance(keys, list)
    assert {"ł", "ż", "a"} <= set(keys)


def test_a_further_language_travels_to_the_service_and_comes_back_in_the_mails(
    told: Mapping[str, object],
) -> None:
    assert told["attendee"] == [CODE]
    mails = told["mails"]
    assert isinstance(mails, list)
    ((subject, text),) = mails
    assert subject.startswith(f"{MARK}Booked: {MARK}First consultation, ")
    assert text.startswith(f"{MARK}Hello Kim Beispiel,")
    assert f"{MARK}Second floor, down the corridor" in text
