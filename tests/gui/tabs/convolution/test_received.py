"""A kernel from another tab, as a state of this one."""

import numpy as np
import pytest

from engine.errors import EngineError
from engine.operations.convolution import ConvolutionSpec, convolve
from gui.hub import KernelCard
from gui.tabs.convolution.presets import preset_state
from gui.tabs.convolution.received import PRESET_ID, opening_step, state_of
from tests.gui.tabs.convolution.states import edges, two_filters

RNG = np.random.default_rng(4)


def card(
    channels: int = 1, filters: int = 1, image: tuple[int, int] | None = (28, 28), **rules: object
) -> KernelCard:
    return KernelCard(
        "Kernel 2 after epoch 3",
        RNG.normal(size=(3, 3, channels, filters)),
        RNG.normal(size=filters),
        None if image is None else RNG.random((*image, channels)),
        **rules,  # type: ignore[arg-type]
    )


@pytest.mark.parametrize("same_padding", [False, True])
@pytest.mark.parametrize("stride", [(1, 1), (2, 3)])
@pytest.mark.parametrize(("channels", "filters"), [(1, 1), (3, 2)])
def test_it_computes_what_the_layer_does(
    channels: int, filters: int, stride: tuple[int, int], same_padding: bool
) -> None:
    sent = card(channels, filters, same_padding=same_padding, stride=stride)
    state = state_of(sent, edges())
    assert sent.image is not None
    spec = ConvolutionSpec(stride=stride, padding="same" if same_padding else "valid")
    expected = convolve(sent.image, sent.kernel, spec, sent.bias)
    np.testing.assert_allclose(state.trace().maps, expected, atol=1e-12)
    assert (state.preset, state.room, state.one_dimensional) == (PRESET_ID, "steps", False)


def test_looks_stay() -> None:
    now = edges().changed(tinted=False, display="both", colours="grey", room="picture", comparison="same")
    state = state_of(card(), now)
    assert (state.tinted, state.display, state.colours, state.comparison) == (False, "both", "grey", "same")


def test_without_a_picture_the_image_on_the_screen_stays_where_it_fits() -> None:
    np.testing.assert_array_equal(state_of(card(image=None), edges()).image, edges().image)
    np.testing.assert_array_equal(state_of(card(3, image=None), two_filters()).image, two_filters().image)


def test_without_a_picture_and_with_other_channels_there_is_a_line() -> None:
    state = state_of(card(3, image=None), edges())
    assert state.image.shape == (7, 7, 3)
    assert state.image.any()


@pytest.mark.parametrize("same_padding", [False, True])
def test_a_signal_is_no_image_for_a_kernel_of_a_network(same_padding: bool) -> None:
    state = state_of(card(image=None, same_padding=same_padding), preset_state("conv1d-valid"))
    assert not state.one_dimensional
    assert state.size == (7, 7)


def test_what_does_not_go_together_is_refused() -> None:
    with pytest.raises(EngineError):
        state_of(card(image=(2, 2), same_padding=False), edges())
    sent = KernelCard("other", np.ones((3, 3, 2, 1)), np.zeros(1), np.ones((5, 5, 1)))
    with pytest.raises(EngineError):
        state_of(sent, edges())


def test_it_opens_where_the_first_filter_replies_most() -> None:
    state = state_of(card(filters=3), edges())
    trace = state.trace()
    row, column, number = trace.output_index_of(opening_step(state))
    assert number == 0
    assert abs(trace.maps[row, column, 0]) == np.abs(trace.maps[..., 0]).max()
