"""The translation files against the texts in the code."""

import ast
import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

import app
import translate
from app.resources import resource
from app.ui.language import available
from tests.unit.typography import misprints

SCREENS = Path(app.__file__).parent / "ui"
PLACEHOLDER = re.compile(r"\{\w*\}|%n|\*\*")
"""What is filled in, and what begins or ends bold words."""

TRANSLATED_ELSEWHERE = {"tr", "text_in"}
"""Functions that hand a text on; whoever calls them has it as a literal."""

TRANSLATE = {"translate", "QCoreApplication.translate", "translator.translate"}
LEFT_ALONE = {
    "en": r"\b(errors?|invalid|please wait|oops|submit|slots?|time-?out)\b|!",
    "de": r"\b(Fehler|ungültig\w*|bitte warten|hoppla|slots?|du|dein\w*|dir|dich)\b|!",
    "fr": r"\b(erreurs?|erroné\w*|invalides?|patientez|oups|créneaux?|toi|tes|ton|tu|kiosque)\b|!",
    "es": r"\b(error\w*|erróne\w*|inválid\w*|espere|vaya|vosotros|tú|tu|tus|ti|quiosco)\b|[¡!]",
}
"""Words that scare or blame, familiar forms of address, and second words for one thing."""

ABBREVIATIONS = (" Std.", " Min.")
"""Their full stop ends no sentence."""

SAID_IN_TWO_WAYS = {
    ("de", "Time"),  # of the clock, and for a visit: two words everywhere but in English
    ("fr", "Time"),
    ("es", "Time"),
}


@dataclass(frozen=True)
class Text:
    """One text as the code has it. A plural has `%n` in it."""

    context: str
    source: str
    comment: str
    plural: bool


@dataclass(frozen=True)
class Translated:
    """One text of a translation file, with its forms: one, or as many as the language has for a count."""

    text: Text
    forms: tuple[str, ...]
    finished: bool


def texts_of(file: Path) -> tuple[Translated, ...]:
    found = []
    for context in ElementTree.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            plural = message.get("numerus") == "yes"
            parts = translation.findall("numerusform") if plural else [translation]
            text = Text(
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
                plural,
            )
            forms = tuple(part.text or "" for part in parts)
            found.append(Translated(text, forms, translation.get("type") is None))
    return tuple(found)


def committed(code: str) -> tuple[Translated, ...]:
    return texts_of(resource("i18n", f"foyer_{code}.ts"))


def calls_in(tree: ast.AST, owner: str = "", function: str = "") -> Iterator[tuple[str, str, ast.Call]]:
    """Yield every call with the class and the function it stands in."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.Call):
            yield owner, function, node
        inside = node.name if isinstance(node, ast.ClassDef) else owner
        within = node.name if isinstance(node, ast.FunctionDef) else function
        yield from calls_in(node, inside, within)


def translated_calls() -> Iterator[tuple[str, str, ast.Call]]:
    """Yield place, context and call wherever a screen says something."""
    for file in sorted(SCREENS.rglob("*.py")):
        for owner, function, call in calls_in(ast.parse(file.read_text(encoding="utf-8"))):
            name, said_by = getattr(call.func, "attr", getattr(call.func, "id", "")), ast.unparse(call.func)
            if (name == "tr" or said_by in TRANSLATE) and call.args and function not in TRANSLATED_ELSEWHERE:
                yield f"{file.relative_to(SCREENS)}:{call.lineno}", "" if name == "translate" else owner, call


def literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def said_in_code() -> set[Text]:
    said = set()
    for place, owner, call in translated_calls():
        words = [literal(each) for each in call.args]
        context, words = (owner, words) if owner else (words[0], words[1:])
        assert context, place
        assert words[0], place
        said.add(Text(context, words[0], (words[1] or "") if len(words) > 1 else "", len(words) > 2))
    return said


def test_every_text_is_a_literal_so_that_it_can_be_found() -> None:
    for place, owner, call in translated_calls():
        fixed = call.args[: 1 if owner else 2]
        assert all(literal(each) for each in fixed), f"{place}: not a literal"
        assert not call.keywords, f"{place}: lupdate does not read keywords"


def test_a_count_comes_with_a_text_that_counts() -> None:
    assert [text for text in said_in_code() if text.plural != ("%n" in text.source)] == []


def classes() -> Iterator[ast.ClassDef]:
    for file in SCREENS.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                yield node


def test_no_class_with_a_count_is_inherited_from() -> None:
    """Qt looks under the heir's name first, and there fills a count in although it has found nothing."""
    named_by_themselves = {
        node.name for node in classes() if "tr" in [getattr(e, "name", "") for e in node.body]
    }
    counting = {text.context for text in said_in_code() if text.plural} - named_by_themselves
    for node in classes():
        assert not counting & {getattr(base, "id", "") for base in node.bases}, node.name


def test_lupdate_finds_what_the_code_says(tmp_path: Path) -> None:
    translate.update(tmp_path / "foyer_de.ts", "de")
    assert {each.text for each in texts_of(tmp_path / "foyer_de.ts")} == said_in_code()


@pytest.mark.parametrize("code", available())
def test_a_file_has_every_text_and_no_old_one(code: str) -> None:
    said = said_in_code()
    if code == translate.SOURCE_LANGUAGE:
        said = {text for text in said if text.plural}
    there = {each.text for each in committed(code)}
    assert there == said, "run packaging/translate.py, then translate what is new"


@pytest.mark.parametrize("code", available())
def test_everything_is_translated_completely(code: str) -> None:
    for each in committed(code):
        assert each.finished, each.text
        assert all(form.strip() for form in each.forms), each.text


@pytest.mark.parametrize("code", available())
def test_a_translation_fills_in_the_same_facts(code: str) -> None:
    for each in committed(code):
        facts = sorted(PLACEHOLDER.findall(each.text.source))
        for form in each.forms[-1:]:
            assert sorted(PLACEHOLDER.findall(form)) == facts, each
        for form in each.forms[:-1]:  # a singular may say "one day" without its digit
            assert set(PLACEHOLDER.findall(form)) | {"%n"} == set(facts), each


@pytest.mark.parametrize("code", available())
def test_a_translation_ends_like_its_source(code: str) -> None:
    for each in committed(code):
        for mark in (".", ":", "…", "?", "!"):
            ends = each.text.source.endswith(mark)
            forms = [form for form in each.forms if not form.endswith(ABBREVIATIONS)]
            assert all(form.endswith(mark) is ends for form in forms), each


@pytest.mark.parametrize("code", available())
def test_bold_words_end_where_they_begin(code: str) -> None:
    for each in committed(code):
        for form in each.forms:
            assert form.count("**") == each.text.source.count("**"), each
            assert all(bold and bold == bold.strip() for bold in form.split("**")[1::2]), each


@pytest.mark.parametrize("code", available())
def test_a_count_has_as_many_forms_as_the_language(code: str, tmp_path: Path) -> None:
    begun = tmp_path / f"foyer_{code}.ts"
    translate.update(begun, code)
    (wanted,) = {len(each.forms) for each in texts_of(begun) if each.text.plural}
    assert {len(each.forms) for each in committed(code) if each.text.plural} == {wanted}


@pytest.mark.parametrize("code", available())
def test_a_text_is_set_as_its_language_wants_it(code: str) -> None:
    set_otherwise = {
        (each.text.context, form): misprints(code, form)
        for each in committed(code)
        for form in each.forms
        if misprints(code, form)
    }
    assert set_otherwise == {}


@pytest.mark.parametrize("code", available())
def test_the_same_text_is_translated_the_same_everywhere(code: str) -> None:
    said: dict[tuple[str, str], set[tuple[str, ...]]] = {}
    for each in committed(code):
        said.setdefault((each.text.source, each.text.comment), set()).add(each.forms)
    twice = {source: forms for (source, _), forms in said.items() if len(forms) > 1}
    assert {source for source in twice if (code, source) not in SAID_IN_TWO_WAYS} == set(), twice


@pytest.mark.parametrize("code", sorted(LEFT_ALONE))
def test_nothing_scares_or_blames(code: str) -> None:
    words = re.compile(LEFT_ALONE[code], re.IGNORECASE)
    said = [form for each in committed(code) for form in each.forms]
    said += [text.source for text in said_in_code()] if code == translate.SOURCE_LANGUAGE else []
    assert [text for text in said if words.search(text)] == []


@pytest.mark.parametrize("code", available())
def test_what_is_compiled_says_what_is_written(code: str, tmp_path: Path) -> None:
    translate.compile_texts(resource("i18n", f"foyer_{code}.ts"), tmp_path / "fresh.qm")
    fresh, kept = QTranslator(), QTranslator()
    assert fresh.load(str(tmp_path / "fresh.qm"))
    assert kept.load(str(resource("i18n", f"foyer_{code}.qm")))
    for each in committed(code):
        text = each.text
        for count in (0, 1, 2, 5) if text.plural else (-1,):
            said = kept.translate(text.context, text.source, text.comment, count)
            assert said, text
            assert said == fresh.translate(text.context, text.source, text.comment, count), text


def test_a_further_language_begins_as_a_file_with_all_its_plurals(tmp_path: Path) -> None:
    polish = tmp_path / "foyer_pl.ts"
    translate.update(polish, "pl")
    begun = texts_of(polish)
    assert {each.text for each in begun} == said_in_code()
    assert {len(each.forms) for each in begun if each.text.plural} == {3}
    assert not any(each.finished for each in begun)


SHOWN = {
    "setText",
    "setAccessibleName",
    "setAccessibleDescription",
    "setPlaceholderText",
    "setWindowTitle",
} | {
    "say",
    "set_title",
    "show_words",
    "announce",
    "setMarked",
}
"""What gives a person something to read, by its name."""


def literals_in(node: ast.AST) -> Iterator[str]:
    """Yield the texts in an expression that nobody translates."""
    name = getattr(getattr(node, "func", None), "attr", getattr(getattr(node, "func", None), "id", ""))
    if isinstance(node, ast.Call) and name in {"tr", "translate"}:
        return
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    for child in ast.iter_child_nodes(node):
        yield from literals_in(child)


def test_nothing_is_shown_that_nobody_can_translate() -> None:
    said = [
        f"{file.relative_to(SCREENS)}:{node.lineno}: {text}"
        for file in sorted(SCREENS.rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and getattr(node.func, "attr", "") in SHOWN
        for argument in (*node.args, *(keyword.value for keyword in node.keywords))
        for text in literals_in(argument)
        if re.search(r"[^\W\d_]{2}", text) and not resource("icons", f"{text}.svg").exists()
    ]
    assert said == []
