"""Colours can be read, sizes come from one table, and nobody else writes one."""

import re
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QApplication

import app
from app.ui.oklch import contrast
from app.ui.theme import Format, Scheme, Theme, load_fonts, load_tokens

TOKENS = load_tokens()
STATES = ("ok", "wait", "host", "stop", "calm")
SCHEMES = list(Scheme)


def a_theme(scheme: Scheme = Scheme.LIGHT, name: str = "wide") -> Theme:
    return Theme(TOKENS, TOKENS.formats[name], scheme)


def opaque(code: str) -> str:
    assert len(code) == 7, code
    return code


@pytest.mark.parametrize("scheme", SCHEMES)
def test_text_can_be_read_on_every_ground(scheme: Scheme) -> None:
    theme = a_theme(scheme)
    grounds = ["canvas", "card", "raised", "sunken", "key", *(f"{state}.tint" for state in STATES)]
    for ink, ground in product(("ink", "ink2"), grounds):
        assert contrast(theme.code(ink), theme.code(ground)) >= 7, (ink, ground)
    for ground in grounds:
        assert contrast(theme.code("ink3"), theme.code(ground)) >= 4.5, ground
        assert contrast(theme.code("line"), theme.code(ground)) >= 3, ground
    assert contrast(theme.code("ink"), theme.code("key-fn")) >= 7
    assert contrast(theme.code("ink"), theme.code("accent.tint")) >= 7


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("state", STATES)
def test_states_can_be_told(scheme: Scheme, state: str) -> None:
    theme = a_theme(scheme)
    assert contrast(theme.code(f"{state}.ink"), theme.code(f"{state}.tint")) >= 7
    assert contrast(theme.code(f"{state}.on"), theme.code(f"{state}.solid")) >= 4.5
    assert contrast(theme.code(f"{state}.line"), theme.code("card")) >= 3
    assert contrast(theme.code(f"{state}.line"), theme.code(f"{state}.tint")) >= 3


@pytest.mark.parametrize("scheme", SCHEMES)
@pytest.mark.parametrize("topic", TOKENS.topics)
def test_topics_can_be_told(scheme: Scheme, topic: str) -> None:
    theme = a_theme(scheme)
    assert contrast(theme.code(f"topic.{topic}.ink"), theme.code(f"topic.{topic}.tint")) >= 5.4


@pytest.mark.parametrize("scheme", SCHEMES)
def test_the_focus_ring_is_seen_on_canvas_and_tint(scheme: Scheme) -> None:
    theme = a_theme(scheme)
    for ground in ("canvas", "card", "accent.tint", "ok.tint", "wait.tint"):
        assert contrast(theme.code("focus"), theme.code(ground)) >= 10


@pytest.mark.parametrize("scheme", SCHEMES)
def test_what_is_painted_can_be_read_on_its_own_fill(scheme: Scheme) -> None:
    theme = a_theme(scheme)
    for name in TOKENS.looks:
        look = theme.look(name)
        ground = look.fill or "card"
        least = 4.5 if look.ink in {"on-accent", "ink3", "stop.on"} else 7
        assert contrast(theme.code(look.ink), theme.code(ground)) >= least, name
        if look.edge:
            theme.color(look.edge)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_all_schemes_name_the_same_colours(scheme: Scheme) -> None:
    assert set(a_theme(scheme).color_names) == set(a_theme().color_names)


def test_high_contrast_ignores_the_brand() -> None:
    wide = TOKENS.formats["wide"]
    theme = Theme(TOKENS, wide, Scheme.HIGH_CONTRAST, "#0B6A75")
    assert theme.code("accent") == a_theme(Scheme.HIGH_CONTRAST).code("accent")


@pytest.mark.parametrize(
    ("size", "width_mm", "name"),
    [
        ((1920, 1080), None, "wide"),
        ((1920, 1080), 476, "wide"),
        ((1920, 1080), 345, "medium"),
        ((1280, 800), None, "compact"),
        ((1280, 800), 218, "compact"),
        ((1080, 1920), None, "totem"),
    ],
)
def test_the_screen_decides_the_format(size: tuple[int, int], width_mm: float | None, name: str) -> None:
    drawn = TOKENS.format_for(*size, width_mm)
    assert (drawn.name, drawn.width, drawn.height) == (name, *size)
    assert drawn is TOKENS.formats[name]


def test_another_canvas_gets_the_drawing_scaled_to_it() -> None:
    half = TOKENS.format_for(2 * 1920, 2 * 1080)
    assert (half.name, half.unit, half.text["body"]) == ("wide", 16, 62)


@pytest.mark.parametrize("name", ["wide", "medium", "compact"])
def test_targets_are_as_large_as_fingers_need(name: str) -> None:
    theme = a_theme(name=name)
    assert theme.touch("primary") >= theme.mm(20) - 1
    assert theme.touch("slot") >= theme.mm(16)
    assert theme.touch("day") >= theme.mm(16)
    assert theme.touch("tool") >= theme.mm(16)
    assert theme.space("target") >= theme.mm(1.6)


def test_text_grows_when_large_text_is_wanted() -> None:
    theme = a_theme(name="compact")
    assert theme.text_px("body") == 37
    theme.change(large_text=True)
    assert theme.text_px("body") == 46


def test_every_weight_has_its_own_letters(qapp: QApplication) -> None:
    assert -1 not in load_fonts()
    theme = a_theme()
    for role, weight in (("body", 400), ("caption", 500), ("lead", 600), ("title", 600)):
        info = QFontInfo(theme.font(role))
        assert (info.family(), info.weight()) == (theme.font(role).family(), weight)


def test_the_style_sheet_is_filled_in_and_reaches_the_application(qapp: QApplication) -> None:
    theme = a_theme()
    before = qapp.styleSheet()
    try:
        theme.apply(qapp)
        assert qapp.styleSheet() == theme.style_sheet()
    finally:
        qapp.setStyleSheet(before)
    assert "$" not in theme.style_sheet()
    assert theme.code("stop.line") in theme.style_sheet()
    theme.change(Scheme.DARK)
    assert theme.code("stop.line") in theme.style_sheet()


def test_nobody_else_writes_a_colour_or_a_style() -> None:
    folder = Path(app.__file__).parent / "ui"
    written = re.compile(
        r"#[0-9A-Fa-f]{3,8}\b|setStyleSheet|QColor\(\s*[\d\"]|setPixelSize|setPointSize|\d+px"
    )
    allowed = {"theme.py", "tokens.py", "accent.py", "oklch.py"}
    found = [
        f"{file.name}:{number}: {line.strip()}"
        for file in sorted(folder.rglob("*.py"))
        if file.name not in allowed
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if written.search(line) and "`#RRGGBB`" not in line
    ]
    assert not found


def test_no_fixed_size_in_code() -> None:
    folder = Path(app.__file__).parent / "ui"
    calls = "set(Fixed|Minimum|Maximum)(Size|Width|Height)|setSpacing|setContentsMargins|setIconSize"
    written = re.compile(rf"({calls})\((?:[^()]*,\s*)?[1-9]\d*\b")
    found = [
        f"{file.name}:{number}: {line.strip()}"
        for file in sorted(folder.rglob("*.py"))
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if written.search(line)
    ]
    assert not found


def test_a_format_can_be_made_larger() -> None:
    wide: Format = TOKENS.formats["wide"]
    assert wide.scaled(1.5).touch["primary"] == 132
