import subprocess
import sys

import pytest

from development import verbs
from development.places import PACKAGING

NAMES = [verb.name for verb in verbs.VERBS]


def dev(*words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(PACKAGING / "dev.py"), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, timeout=60)


def test_every_verb_that_is_promised_is_there() -> None:
    assert {"run", "test", "lint", "gallery", "bench", "prove", "lock"} <= set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_each_verb_explains_itself_without_doing_anything(name: str) -> None:
    answer = dev(name, "--help")
    assert answer.returncode == 0
    assert answer.stdout.startswith(f"usage: python3 packaging/dev.py {name}")
    assert answer.stderr == ""


def test_the_help_names_every_verb() -> None:
    answer = dev("--help")
    assert answer.returncode == 0
    assert all(f"\n  {name} " in answer.stdout for name in NAMES)


def test_an_unknown_word_is_named_with_what_was_probably_meant() -> None:
    answer = dev("tets")
    assert answer.returncode == 2
    assert "no verb 'tets'. Did you mean test?" in answer.stderr
    assert answer.stdout == ""


def test_a_word_like_no_other_gets_the_list_only() -> None:
    assert "Did you mean" not in verbs.unknown("xyzzy")
    assert "run, test, lint" in verbs.unknown("xyzzy")


def test_without_words_the_help_is_shown_and_nothing_is_done() -> None:
    answer = dev()
    assert answer.returncode == 2
    assert answer.stdout.startswith("usage:")


@pytest.mark.parametrize("words", [("lint", "--nonsense"), ("lock", "--nonsense"), ("gallery", "--nonsense")])
def test_an_option_that_does_not_exist_is_refused(words: tuple[str, ...]) -> None:
    answer = dev(*words)
    assert answer.returncode == 2
    assert "--nonsense" in answer.stderr
