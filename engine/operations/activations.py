"""The activation functions, as Keras and TensorFlow define them.

f is applied number by number to what a layer computes; its derivative f′ is what a gradient is multiplied
by on its way back. ``ACTIVATIONS`` has each by its id. Softmax, which mixes numbers, is in ``softmax``.

Where a derivative jumps, the number used is TensorFlow's (measured with ``tf.GradientTape``, version 2.21).
Differences from TensorFlow: at ±∞ the limits come out, where TensorFlow gives NaN for GELU, SiLU, Mish and
softsign; the derivative at NaN is NaN, where TensorFlow gives a number for the functions made of straight
pieces; leaky ReLU's slope and GELU's √2 are not rounded to float32.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from engine.operations import activation_functions as functions
from engine.operations.activation_formulas import FORMULAS, Formula, Piece, Run
from engine.operations.activation_model import Activation, Ends, Interval, Kink, Parameter
from engine.operations.activation_shape import (
    COURSE_RANGE,
    COURSE_STEP,
    Differentiable,
    Tangent,
    course_grid,
    saturated_intervals,
    tangent,
    with_gaps,
)

__all__ = [
    "ACTIVATIONS",
    "COURSE_RANGE",
    "COURSE_STEP",
    "FORMULAS",
    "Activation",
    "Differentiable",
    "Ends",
    "Formula",
    "Interval",
    "Kink",
    "Parameter",
    "Piece",
    "Run",
    "Tangent",
    "course_grid",
    "saturated_intervals",
    "tangent",
    "with_gaps",
]

_TENSORFLOW: Final = "TensorFlow 2.21, tf.GradientTape"
_REAL: Final = Interval(-math.inf, math.inf, "()")
_POSITIVE: Final = Interval(0.0, math.inf, "[)")
_UP_TO_ONE: Final = Interval(0.0, 1.0, "(]")
_ZERO_TO_ONE: Final = Interval(0.0, 1.0)
_SELU_FLOOR: Final = functions.SELU_SCALE * functions.SELU_ALPHA


def _always(value: Interval, derivative: Interval) -> Callable[..., tuple[Interval, Interval]]:
    def ranges(**_: float) -> tuple[Interval, Interval]:
        return value, derivative

    return ranges


def _no_kinks(**_: float) -> tuple[Kink, ...]:
    return ()


def _kinks(*kinks: Kink) -> Callable[..., tuple[Kink, ...]]:
    def fixed(**_: float) -> tuple[Kink, ...]:
        return kinks

    return fixed


def _slope_ranges(*, slope: float) -> tuple[Interval, Interval]:
    return (_REAL if slope > 0 else _POSITIVE), Interval(min(slope, 1.0), max(slope, 1.0))


def _prelu_ranges(*, slope: float) -> tuple[Interval, Interval]:
    # what is used at 0 counts too
    return _slope_ranges(slope=slope)[0], Interval(min(slope, 0.0), 1.0)


def _elu_ranges(*, alpha: float) -> tuple[Interval, Interval]:
    if alpha == 0:
        return _POSITIVE, _ZERO_TO_ONE
    return Interval(-alpha, math.inf, "()"), Interval(0.0, max(alpha, 1.0), "(]")


def _leaky_kinks(*, slope: float) -> tuple[Kink, ...]:
    return () if slope == 1 else (Kink(0.0, slope, 1.0, slope),)


def _prelu_kinks(*, slope: float) -> tuple[Kink, ...]:
    return (Kink(0.0, slope, 1.0, 0.0),)


def _elu_kinks(*, alpha: float) -> tuple[Kink, ...]:
    return () if alpha == 1 else (Kink(0.0, alpha, 1.0, alpha),)


def _smooth(id_: str, name: str, value: Interval, derivative: Interval, keras: str) -> Activation:
    compute: Callable[..., Any] = getattr(functions, id_)
    slope = functions.sigmoid if id_ == "softplus" else getattr(functions, f"{id_}_slope")
    return Activation(id_, name, compute, slope, _always(value, derivative), _no_kinks, keras)


_ALL: Final = (
    _smooth(
        "sigmoid",
        "sigmoid",
        Interval(0.0, 1.0, "()"),
        Interval(0.0, 0.25, "(]"),
        "keras.activations.sigmoid({z})",
    ),
    _smooth("tanh", "tanh", Interval(-1.0, 1.0, "()"), _UP_TO_ONE, "keras.activations.tanh({z})"),
    Activation(
        "relu",
        "ReLU",
        functions.relu,
        functions.relu_slope,
        _always(_POSITIVE, _ZERO_TO_ONE),
        _kinks(Kink(0.0, 0.0, 1.0, 0.0)),
        "keras.activations.relu({z})",
        _TENSORFLOW,
        keeps_integers=True,
    ),
    Activation(
        "leaky_relu",
        "Leaky ReLU",
        functions.leaky_relu,
        functions.leaky_relu_slope,
        _slope_ranges,
        _leaky_kinks,
        # the layer LeakyReLU has 0.3; the function, here and in TensorFlow, 0.2
        "tf.nn.leaky_relu({z}, alpha={slope})",
        _TENSORFLOW,
        (Parameter("slope", "α", 0.2, 0.0, 1.0),),
    ),
    Activation(
        "prelu",
        "PReLU",
        functions.leaky_relu,
        functions.prelu_slope,
        _prelu_ranges,
        _prelu_kinks,
        # the layer starts at 0 and learns its slope
        "keras.layers.PReLU(alpha_initializer=keras.initializers.Constant({slope}))({z})",
        "Keras 3.15, keras.layers.PReLU under tf.GradientTape",
        (Parameter("slope", "α", 0.25, -1.0, 1.0),),
    ),
    Activation(
        "elu",
        "ELU",
        functions.elu,
        functions.elu_slope,
        _elu_ranges,
        _elu_kinks,
        "keras.activations.elu({z}, alpha={alpha})",
        _TENSORFLOW,
        (Parameter("alpha", "α", 1.0, 0.0, 3.0),),
    ),
    Activation(
        "selu",
        "SELU",
        functions.selu,
        functions.selu_slope,
        _always(Interval(-_SELU_FLOOR, math.inf, "()"), Interval(0.0, _SELU_FLOOR, "()")),
        _kinks(Kink(0.0, _SELU_FLOOR, functions.SELU_SCALE, functions.SELU_SCALE)),
        "keras.activations.selu({z})",
        _TENSORFLOW,
    ),
    _smooth(
        "gelu",
        "GELU",
        Interval(-0.16997120747990366, math.inf, "[)"),
        Interval(-0.1289041451851549, 1.1289041451851549),
        "keras.activations.gelu({z}, approximate=False)",
    ),
    _smooth(
        "gelu_tanh",
        "GELU (tanh)",
        Interval(-0.17004075057125412, math.inf, "[)"),
        Interval(-0.12899306865877204, 1.128993068658772),
        "keras.activations.gelu({z}, approximate=True)",
    ),
    _smooth(
        "silu",
        "SiLU / Swish",
        Interval(-0.2784645427610738, math.inf, "[)"),
        Interval(-0.099839320128867, 1.099839320128867),
        "keras.activations.silu({z})",
    ),
    _smooth(
        "mish",
        "Mish",
        Interval(-0.3088434130172505, math.inf, "[)"),
        Interval(-0.1125261223894626, 1.088498161251728),
        "keras.activations.mish({z})",
    ),
    _smooth(
        "softplus",
        "softplus",
        Interval(0.0, math.inf, "()"),
        Interval(0.0, 1.0, "()"),
        "keras.activations.softplus({z})",
    ),
    _smooth("softsign", "softsign", Interval(-1.0, 1.0, "()"), _UP_TO_ONE, "keras.activations.softsign({z})"),
    Activation(
        "hard_sigmoid",
        "hard sigmoid",
        functions.hard_sigmoid,
        functions.hard_sigmoid_slope,
        _always(_ZERO_TO_ONE, Interval(0.0, 1.0 / 6.0)),
        _kinks(Kink(-3.0, 0.0, 1.0 / 6.0, 0.0), Kink(3.0, 1.0 / 6.0, 0.0, 0.0)),
        # Keras 2 had 0.2·z + 0.5
        "keras.activations.hard_sigmoid({z})",
        _TENSORFLOW,
    ),
    Activation(
        "hard_tanh",
        "hard tanh",
        functions.hard_tanh,
        functions.hard_tanh_slope,
        _always(Interval(-1.0, 1.0), _ZERO_TO_ONE),
        _kinks(Kink(-1.0, 0.0, 1.0, 1.0), Kink(1.0, 1.0, 0.0, 1.0)),
        "keras.activations.hard_tanh({z})",
        _TENSORFLOW,
        keeps_integers=True,
    ),
    Activation(
        "relu6",
        "ReLU6",
        functions.relu6,
        functions.relu6_slope,
        _always(Interval(0.0, 6.0), _ZERO_TO_ONE),
        _kinks(Kink(0.0, 0.0, 1.0, 0.0), Kink(6.0, 1.0, 0.0, 0.0)),
        "keras.activations.relu6({z})",
        _TENSORFLOW,
        keeps_integers=True,
    ),
    Activation(
        "linear",
        "linear",
        functions.linear,
        functions.linear_slope,
        _always(_REAL, Interval(1.0, 1.0)),
        _no_kinks,
        "keras.activations.linear({z})",
        keeps_integers=True,
    ),
    Activation(
        "step",
        "step",
        functions.step,
        functions.step_slope,
        _always(_ZERO_TO_ONE, Interval(0.0, 0.0)),
        # f itself jumps there, so it has no slope; every network treats it as flat
        _kinks(Kink(0.0, 0.0, 0.0, 0.0)),
        "tf.cast({z} >= 0, {z}.dtype)",
        "no derivative flows through a comparison in TensorFlow 2.21",
        jumps=(0.0,),
        keeps_integers=True,
    ),
)

ACTIVATIONS: Final[Mapping[str, Activation]] = MappingProxyType(
    {activation.id: activation for activation in _ALL}
)
"""Each function by its id, in the order in which a list shows them.

>>> list(ACTIVATIONS)[:4]
['sigmoid', 'tanh', 'relu', 'leaky_relu']
>>> float(ACTIVATIONS["sigmoid"].derivative(0.0))
0.25
"""
