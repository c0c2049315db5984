"""Storing what the tab shows, and refusing what somebody else may have stored."""

from __future__ import annotations

import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings

from engine.operations.layer_stack import StackLayer
from gui.tabs.pooling.state import (
    DigitPipeline,
    PaddingWalk,
    PictureComparison,
    PoolingNumbers,
    PoolingState,
)
from tests.gui.tabs.pooling.states import numbers, overlapping, square, state_of


def full_state() -> PoolingState:
    """Nothing in it is as in a new state."""
    return PoolingState(
        square("average", ((1, 0), (0, 1))),
        PaddingWalk((5, 7), (2, 3), (1, 2), (2, 1), ((1, 1), (0, 2)), "before", "wrap"),
        DigitPipeline(
            "fashion-mnist", 7, 3, 0.5, (StackLayer("min", None), StackLayer("convolution", (1, 1)))
        ),
        PictureComparison("camera", (3, 2), (-1, 4)),
        room="digit",
        gradient=False,
        preset="overlapping",
        display="both",
        colours="grey",
        tinted=False,
    )


def broken(part: str, **values: Any) -> str:
    record = full_state().to_dict()
    record[part].update(values)
    return json.dumps(record)


def test_everything_survives_being_stored() -> None:
    again = PoolingState.from_text(full_state().to_text())
    assert again is not None
    assert again.same_numbers(full_state())
    assert again.to_dict() == full_state().to_dict()
    assert (again.room, again.gradient, again.tinted) == ("digit", False, False)


@settings(max_examples=60)
@given(numbers())
def test_every_pooling_survives_being_stored(case: PoolingNumbers) -> None:
    again = PoolingState.from_text(state_of(case).to_text())
    assert again is not None
    assert again.numbers.same(case)


def test_what_is_left_out_is_as_in_a_new_state() -> None:
    state = PoolingState.from_dict({"numbers": {"image": [[1, 2], [3, 4]]}})
    assert (state.walk, state.digit, state.comparison) == (
        PaddingWalk(),
        DigitPipeline(),
        PictureComparison(),
    )
    assert (state.numbers.spec.window, state.numbers.upstream.shape) == ((2, 2), (1, 1))
    assert (state.room, state.gradient, state.preset) == ("pooling", True, "")


@pytest.mark.parametrize(
    "text",
    [
        "{ broken",
        "[]",
        "{}",
        broken("numbers", image=[[1, 2], [3]]),
        broken("numbers", image=[1, 2]),
        broken("numbers", image=[["a"]]),
        broken("numbers", image=np.zeros((33, 2)).tolist()),
        broken("numbers", kind="median"),
        broken("numbers", window=[17, 1], padding="same"),
        broken("numbers", window=[0, 1]),
        broken("numbers", stride=[9, 1]),
        broken("numbers", padding=[[2, 0], [0, 0]]),
        broken("numbers", padding="full"),
        broken("numbers", upstream=[[1, 2, 3]]),
        broken("walk", size=[33, 3]),
        broken("walk", size=[0, 3]),
        broken("walk", size=[3.5, 3]),
        broken("walk", kernel=[17, 1], padding="same"),
        broken("walk", kernel=[9, 9], padding="valid"),
        broken("walk", stride=[1, 0]),
        broken("walk", dilation=[9, 1]),
        broken("walk", padding=[[17, 0], [0, 0]]),
        broken("walk", border="mirror"),
        broken("walk", size=[32, 32], kernel=[16, 16], dilation=[8, 8], padding="full", border="zero"),
        broken("digit", dataset="letters"),
        broken("digit", index=60_000),
        broken("digit", index=-1),
        broken("digit", index=True),
        broken("digit", seed=1.5),
        broken("digit", seed=10**7),
        broken("digit", deviation=-0.1),
        broken("digit", deviation=float("nan")),
        broken("digit", layers=[]),
        broken("digit", layers=[{"kind": "max"}] * 7),
        broken("digit", layers=[{"kind": "dense"}]),
        broken("digit", layers=[{"kind": "max", "colour": "red"}]),
        broken("digit", layers=[{"kind": "convolution", "filters": 17}]),
        broken("digit", layers=[{"kind": "max", "kernel": [16, 16]}, {"kind": "max", "kernel": [14, 14]}]),
        broken("comparison", picture="../secret"),
        broken("comparison", window=[0, 2]),
        broken("comparison", window=[9, 2]),
        broken("comparison", shift=[9, 0]),
        broken("comparison", shift=[1]),
        json.dumps({**full_state().to_dict(), "room": "kitchen"}),
        json.dumps({**full_state().to_dict(), "display": "loud"}),
    ],
)
def test_what_somebody_broke_is_nothing(text: str) -> None:
    assert PoolingState.from_text(text) is None


def test_numbers_are_private_copies() -> None:
    image = np.array([[1.0, 2.0], [3.0, 4.0]])
    case = PoolingNumbers(image, overlapping().spec, image)
    image[0, 0] = 9
    assert case.image[0, 0] == case.upstream[0, 0] == 1
    assert not case.image.flags.writeable
    assert case.operand().dtype == np.int64
    with pytest.raises(ValueError, match="rows and columns"):
        PoolingNumbers(np.zeros(3), overlapping().spec, image)


def test_the_same_numbers_are_the_same() -> None:
    assert overlapping().same(overlapping())
    assert not overlapping().same(overlapping("min"))
    state = full_state()
    assert state.same_numbers(state.changed(room="pooling", display="numbers"))
    assert not state.same_numbers(state.changed(walk=PaddingWalk()))
    assert not state.same_numbers(state.changed(digit=DigitPipeline()))
    assert not state.same_numbers(state.changed(comparison=PictureComparison()))
