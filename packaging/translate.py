#!/usr/bin/env python3
"""Brings the translation files up to date with the texts in the code, and compiles them.

    python packaging/translate.py            every language there is
    python packaging/translate.py pl         begins a further one

Works on `resources/i18n/foyer_<code>.ts`. Texts that nobody says any more are dropped, new ones come in as
unfinished; the compiled `.qm` beside each file is what the program reads. English stands in the code, so its
file carries only what has a singular and a plural. Needs the project's own environment.
"""

import argparse
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import PySide6

ROOT = Path(__file__).resolve().parent.parent
TEXTS = ROOT / "app" / "ui"
TRANSLATIONS = ROOT / "resources" / "i18n"
SOURCE_LANGUAGE = "en"


def main(words: Sequence[str] = ()) -> int:
    """Update and compile all languages, and those in `words` besides; returns the exit code."""
    parser = argparse.ArgumentParser(description="Bring the translation files up to date, and compile them.")
    parser.add_argument("code", nargs="*", help="a further language to begin, such as pl")
    begun = set(parser.parse_args(words).code)
    there = {file.stem.removeprefix("foyer_") for file in TRANSLATIONS.glob("foyer_*.ts")}
    TRANSLATIONS.mkdir(parents=True, exist_ok=True)
    for code in sorted(there | {SOURCE_LANGUAGE} | begun):
        texts = TRANSLATIONS / f"foyer_{code}.ts"
        update(texts, code)
        compile_texts(texts, texts.with_suffix(".qm"))
        unfinished = texts.read_text(encoding="utf-8").count('type="unfinished"')
        print(f"{texts.name}: {unfinished or 'nothing'} unfinished")
    return 0


def update(texts: Path, code: str) -> None:
    """Bring one file up to date with the code; a file that is not there yet is begun."""
    sources = [str(file) for file in sorted(TEXTS.rglob("*.py"))]
    options = ["-no-obsolete", "-no-ui-lines", "-silent", "-disable-heuristic", "similartext"]
    options += ["-disable-heuristic", "sametext", "-locations", "none"]
    options += ["-source-language", SOURCE_LANGUAGE, "-target-language", code]
    options += ["-pluralonly"] if code == SOURCE_LANGUAGE else []
    _run("lupdate", *sources, *options, "-ts", str(texts))


def compile_texts(texts: Path, compiled: Path) -> None:
    """Write the file that the program reads."""
    _run("lrelease", "-silent", str(texts), "-qm", str(compiled))


def _run(tool: str, *words: str) -> None:
    folder = Path(PySide6.__file__).resolve().parent
    subprocess.run([str(folder / tool), *words], check=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
