"""Every colour of the application, as four frozen palettes. No other module names a hex value.

The chrome is grey, colour is data: a hue always says input, kernel, output, gradient, a sign,
a magnitude, a curve or a tensor axis.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

VIRIDIS = (
    "#440154",
    "#482878",
    "#3E4989",
    "#31688E",
    "#26828E",
    "#1F9E89",
    "#35B779",
    "#6DCD59",
    "#B4DE2C",
    "#FDE725",
)
CIVIDIS = (
    "#00204D",
    "#123570",
    "#3B496C",
    "#575D6D",
    "#707173",
    "#8A8678",
    "#A59C74",
    "#C3B369",
    "#E1CC55",
    "#FFEA46",
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """One palette: colours as ``"#RRGGBB"``, shares from 0 to 1.

    Attributes:
        bg: window, and the canvas behind matrices.
        surface: bars, cards, fields.
        inset: selected row, hover, empty part of a bar.
        line: borders of cards, rules of tables (decorative).
        line2: borders of controls, ticks (contrast at least 3:1).
        ink: text, and the fill of a selected control.
        ink2: labels, operators.
        ink3: indices and captions, the weakest text allowed.
        on_ink: text on an ink fill.
        focus: ring of the keyboard focus, nothing else.
        cell_line: grid of a matrix.
        cell_todo: a cell not computed yet, never the same as zero.
        caption_bg: bar of the step's sentence.
        caption_fg: text on it.
        disabled_fg: text of a disabled control.
        disabled_line: border of a disabled control.
        warn: border of a refused input and the sentence below it.
        input: role of X.
        kernel: role of K and of the current window.
        output: role of Y.
        gradient: role of ∂Y and ∂X.
        input_tint: ground of a term that belongs to X; the same for the other three roles.
        on_role: letter on a fill of a role's colour.
        corner_weight: kernel weight in the corner of a cell.
        padding_bg: ground of a padding cell.
        hatch: lines that say "not data".
        minus: end of the diverging map for negative values.
        zero: its middle.
        plus: its end for positive values.
        diverging_cap: the strongest share of an end in a cell that carries a number.
        paper: pixel value 0 of a digit.
        digit: pixel value 255 of a digit.
        curve_1: first curve, solid.
        curve_2: second curve, dashed; validation.
        curve_3: third curve, dotted.
        curve_4: fourth curve, dash-dotted.
        ghost: curve of a previous run.
        spotlight: what lies over the parts not spoken of.
        spotlight_opacity: how strongly.
    """

    bg: str
    surface: str
    inset: str
    line: str
    line2: str
    ink: str
    ink2: str
    ink3: str
    on_ink: str
    focus: str
    cell_line: str
    cell_todo: str
    caption_bg: str
    caption_fg: str
    disabled_fg: str
    disabled_line: str
    warn: str
    input: str
    kernel: str
    output: str
    gradient: str
    input_tint: str
    kernel_tint: str
    output_tint: str
    gradient_tint: str
    on_role: str
    corner_weight: str
    padding_bg: str
    hatch: str
    minus: str
    zero: str
    plus: str
    diverging_cap: float
    paper: str
    digit: str
    curve_1: str
    curve_2: str
    curve_3: str
    curve_4: str
    ghost: str
    spotlight: str
    spotlight_opacity: float


LIGHT = Tokens(
    bg="#F3F4F6",
    surface="#FFFFFF",
    inset="#EBEDF0",
    line="#D6DAE0",
    line2="#7C8694",
    ink="#151A21",
    ink2="#444D5A",
    ink3="#5C6673",
    on_ink="#FFFFFF",
    focus="#1D5FD1",
    cell_line="#B9C0C9",
    cell_todo="#F3F4F6",
    caption_bg="#0B0F14",
    caption_fg="#FFFFFF",
    disabled_fg="#9AA3AF",
    disabled_line="#D6DAE0",
    warn="#A33B00",
    input="#007F73",
    kernel="#6B2FB3",
    output="#8C0F49",
    gradient="#7A5A00",
    input_tint="#E3F3F1",
    kernel_tint="#F0E8FA",
    output_tint="#FAE6EE",
    gradient_tint="#FBF1D6",
    on_role="#FFFFFF",
    corner_weight="#4A1C86",
    padding_bg="#F1F2F4",
    hatch="#8A94A1",
    minus="#2466B8",
    zero="#FFFFFF",
    plus="#C9600A",
    diverging_cap=0.46,
    paper="#FFFFFF",
    digit="#000000",
    curve_1="#0B5FA5",
    curve_2="#A83E08",
    curve_3="#1D6B3C",
    curve_4="#6B2FB3",
    ghost="#7C8694",
    spotlight="#0B0F14",
    spotlight_opacity=0.27,
)

DARK = Tokens(
    bg="#0E1217",
    surface="#161C24",
    inset="#212A35",
    line="#313C49",
    line2="#76859A",
    ink="#EEF2F7",
    ink2="#BAC5D2",
    ink3="#98A6B6",
    on_ink="#0E1217",
    focus="#6FB1FF",
    cell_line="#3C4856",
    cell_todo="#0E1217",
    caption_bg="#0B0F14",
    caption_fg="#FFFFFF",
    disabled_fg="#6C7A8B",
    disabled_line="#3C4856",
    warn="#FFB073",
    input="#7CE8D9",
    kernel="#BC9CF8",
    output="#F573AC",
    gradient="#E8C547",
    input_tint="#16322F",
    kernel_tint="#2A2142",
    output_tint="#3A1A2A",
    gradient_tint="#352D12",
    on_role="#0E1217",
    corner_weight="#E4D6FF",
    padding_bg="#141A21",
    hatch="#5C6A7B",
    minus="#3F8FE8",
    zero="#1C242E",
    plus="#EE7F22",
    diverging_cap=0.50,
    paper="#000000",
    digit="#FFFFFF",
    curve_1="#7DB7FF",
    curve_2="#FFB05C",
    curve_3="#7FD6A0",
    curve_4="#BC9CF8",
    ghost="#8594A6",
    spotlight="#0B0F14",
    spotlight_opacity=0.27,
)

PROJECTOR_LIGHT = replace(
    LIGHT,
    bg="#FFFFFF",
    inset="#E9ECF0",
    line="#9AA4B0",
    line2="#4A5361",
    ink="#000000",
    ink2="#20262E",
    ink3="#38414C",
    cell_line="#7C8694",
    disabled_fg="#6B7480",
    disabled_line="#9AA4B0",
    diverging_cap=0.40,
)

PROJECTOR_DARK = replace(
    DARK,
    bg="#000000",
    surface="#000000",
    inset="#1C232C",
    line="#5B6878",
    line2="#9FADBD",
    ink="#FFFFFF",
    ink2="#E3E9F0",
    ink3="#C5CFDA",
    on_ink="#000000",
    cell_line="#5B6878",
    cell_todo="#000000",
    disabled_fg="#8A97A6",
    disabled_line="#5B6878",
    spotlight="#000000",
    spotlight_opacity=0.33,
)

PALETTES = {
    (False, False): LIGHT,
    (True, False): DARK,
    (False, True): PROJECTOR_LIGHT,
    (True, True): PROJECTOR_DARK,
}
"""Palette by (is_dark, projector)."""
