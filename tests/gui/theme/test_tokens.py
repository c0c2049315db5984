import re
from dataclasses import fields
from pathlib import Path

import pytest

from gui.theme.tokens import CIVIDIS, DARK, LIGHT, PALETTES, PROJECTOR_DARK, PROJECTOR_LIGHT, VIRIDIS, Tokens


def luminance(colour: str) -> float:
    channels = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


def mix(one: str, other: str, share: float) -> str:
    parts = (
        round(int(one[at : at + 2], 16) * (1 - share) + int(other[at : at + 2], 16) * share)
        for at in (1, 3, 5)
    )
    return "#" + "".join(f"{part:02X}" for part in parts)


palettes = pytest.mark.parametrize("tokens", [LIGHT, DARK, PROJECTOR_LIGHT, PROJECTOR_DARK])


def test_the_measure_itself():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


@palettes
@pytest.mark.parametrize("text", ["ink", "ink2", "ink3", "warn"])
@pytest.mark.parametrize("ground", ["bg", "surface"])
def test_text_can_be_read(tokens: Tokens, text: str, ground: str):
    assert contrast(getattr(tokens, text), getattr(tokens, ground)) >= 4.5


@palettes
def test_text_on_an_ink_fill_can_be_read(tokens: Tokens):
    assert contrast(tokens.on_ink, tokens.ink) >= 7


@palettes
@pytest.mark.parametrize("token", ["line2", "focus", "curve_1", "curve_2", "curve_3", "curve_4", "ghost"])
def test_borders_and_curves_stand_out(tokens: Tokens, token: str):
    assert contrast(getattr(tokens, token), tokens.surface) >= 3


@palettes
@pytest.mark.parametrize("end", ["minus", "plus"])
def test_numbers_can_be_read_on_the_strongest_tint(tokens: Tokens, end: str):
    tint = mix(tokens.zero, getattr(tokens, end), tokens.diverging_cap)
    assert contrast(tokens.ink, tint) >= 4.5


@palettes
def test_a_letter_on_a_role_fill_can_be_read(tokens: Tokens):
    for role in ("input", "kernel", "output", "gradient"):
        assert contrast(tokens.on_role, getattr(tokens, role)) >= 4.5, role


@palettes
def test_every_colour_is_written_in_full(tokens: Tokens):
    for field in fields(tokens):
        value = getattr(tokens, field.name)
        if isinstance(value, str):
            assert len(value) == 7, field.name
            int(value[1:], 16)


def test_every_brightness_has_a_palette():
    assert set(PALETTES.values()) == {LIGHT, DARK, PROJECTOR_LIGHT, PROJECTOR_DARK}
    assert len(PALETTES) == 4


@pytest.mark.parametrize("stops", [VIRIDIS, CIVIDIS])
def test_sequential_maps_grow_lighter_step_by_step(stops: tuple[str, ...]):
    steps = [luminance(stop) for stop in stops]
    assert steps == sorted(steps)
    assert len(set(steps)) == len(steps)


def test_no_other_module_names_a_colour():
    gui = Path(__file__).resolve().parents[3] / "gui"
    named = [
        f"{path.relative_to(gui)}: {found}"
        for path in sorted(gui.rglob("*.py"))
        if path.name != "tokens.py"
        for found in re.findall(r"#[0-9A-Fa-f]{6}\b", path.read_text(encoding="utf-8"))
    ]
    assert not named
