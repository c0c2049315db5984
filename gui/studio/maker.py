"""What a studio asks of a state, of its steps, and of what makes its scenes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol, TypeVar

if TYPE_CHECKING:
    from gui.studio.moment import Moment


class Shown(Protocol):
    """What a state of a tab can do: it is frozen, and knows whether another one computes the same."""

    @property
    def room(self) -> str:
        """Id of the room that is open."""
        ...

    def changed(self, **changes: Any) -> Any:
        """The same with other values for some attributes."""
        ...

    def to_text(self) -> str:
        """As text, for the settings file."""
        ...

    def same_numbers(self, other: Any) -> bool:
        """Whether both compute the same, step by step."""
        ...


class Steps(Protocol):
    """The cells of a result, one after the other."""

    @property
    def shape(self) -> tuple[int, int, int]:
        """Rows, columns, and filters or channels."""
        ...

    def __len__(self) -> int: ...

    def index_of(self, row: int, column: int, number: int = 0, /) -> int:
        """Which step computes a cell."""
        ...

    def output_index_of(self, index: int, /) -> tuple[int, int, int]:
        """Row, column and filter of the cell of a step."""
        ...


SceneType_co = TypeVar("SceneType_co", covariant=True)


class Maker(Protocol[SceneType_co]):
    """Makes what is drawn at a moment of one state."""

    @property
    def trace(self) -> Steps:
        """The steps of the state."""
        ...

    def term_count(self, step: int, /) -> int:
        """Parts of the sum of a step, in the order in which they are explained."""
        ...

    def scene(self, moment: Moment, /) -> SceneType_co:
        """What is drawn."""
        ...
