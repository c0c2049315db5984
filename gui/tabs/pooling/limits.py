"""How large things may get in the tab, and reading them back from a file that anybody may have written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from engine.operations.padding import is_whole

if TYPE_CHECKING:
    from engine.operations.padding import Padding, Pair

LARGEST_SIDE = 32
LARGEST_WINDOW = 16
LARGEST_STRIDE = 8
LARGEST_DILATION = 8
LARGEST_PAD = 16
LARGEST_LAYERS = 6
LARGEST_FILTERS = 16
LARGEST_SEED = 999_999
LARGEST_DEVIATION = 10.0
LARGEST_SHIFT = 8
MOST_WALKED_CELLS = 64 * 64  # of a padded image; more could not be told apart on any screen


def at_most(largest: int, numbers: Iterable[int]) -> None:
    """Refuse what the tab could not show.

    Raises:
        ValueError: one of the numbers is larger.
    """
    for number in numbers:
        if number > largest:
            raise ValueError(f"at most {largest}, not {number}")


def check_pads(padding: Padding) -> None:
    """Refuse more padding on a side than the tab could show.

    Raises:
        ValueError: there is more.
    """
    if not isinstance(padding, str):
        at_most(LARGEST_PAD, (*padding[0], *padding[1]))


def pair(came: Any) -> Pair:
    """Two whole numbers from a list.

    Raises:
        TypeError: they are not whole, or not two.

    >>> pair([3, 2])
    (3, 2)
    """
    if not isinstance(came, list | tuple) or len(came) != 2 or not all(map(is_whole, came)):
        raise TypeError(f"two whole numbers, not {came!r}")
    return int(came[0]), int(came[1])


def whole(came: dict[str, Any], name: str, usual: int, largest: int) -> int:
    """A whole number from 0.

    Raises:
        ValueError: it is larger or negative.
        TypeError: it is not whole.
    """
    number = came.get(name, usual)
    if not is_whole(number):
        raise TypeError(f"{name} has to be whole: {number!r}")
    if not 0 <= number <= largest:
        raise ValueError(f"{name} has to be from 0 to {largest}: {number}")
    return int(number)


def known(came: dict[str, Any], name: str, ids: tuple[Any, ...], usual: Any = None) -> Any:
    """One of several ids; the usual one, or the first, where nothing is said.

    Raises:
        ValueError: there is no such id.
    """
    value = came.get(name, ids[0] if usual is None else usual)
    if value not in ids:
        raise ValueError(f"{name} is none of {ids}: {value!r}")
    return value


def listed(padding: Padding) -> str | list[list[int]]:
    """Padding as JSON writes it.

    >>> listed("same"), listed(((1, 0), (2, 0)))
    ('same', [[1, 0], [2, 0]])
    """
    return padding if isinstance(padding, str) else [list(sides) for sides in padding]
