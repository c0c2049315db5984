"""Every remark at a node has a sentence, and what people read names the place."""

import pytest

from engine.errors import EngineError
from engine.operations.autodiff import FLAG_KEYS, differentiate
from gui.differentiation_message_table import DIFFERENTIATION_MESSAGES
from gui.message_table import MESSAGES
from gui.messages import sentence


def test_it_is_part_of_the_table():
    assert DIFFERENTIATION_MESSAGES.items() <= MESSAGES.items()


@pytest.mark.parametrize("key", FLAG_KEYS)
def test_every_remark_has_a_sentence(key: str):
    assert "{" not in DIFFERENTIATION_MESSAGES[key]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("2x", "A sign is missing between “2” and “x” at character 2; please write * for times."),
        ("x^2", "A power is written with ** here, but “^” stands at character 2; please write x**2"),
        ("x + w", "The name “w” at character 5 has no value; known are x, exp, log,"),
        ("(x", "The parenthesis at character 1 is never closed"),
        ("x**5000", "An exponent may be 1000 at most, but the one at character 1 is 5000"),
    ],
)
def test_what_is_said_about_a_text(text: str, said: str):
    with pytest.raises(EngineError) as caught:
        differentiate(text, {"x": 1.0})
    assert sentence(caught.value).startswith(said)
