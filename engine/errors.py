"""The one error that the engine raises on bad input.

The engine speaks no human language. It names *what* is wrong by a stable key and hands over the
values that a sentence about it needs; ``gui.messages`` turns both into one sentence in the
language of the interface.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType


class EngineError(ValueError):
    """Bad input, named by a key.

    Args:
        message_key: stable key in kebab-case, for example ``"learning-rate-not-positive"``.
        **values: what the sentence needs, for example ``wanted="> 0", came=-1.0``.

    >>> error = EngineError("epochs-not-positive", came=0)
    >>> error.message_key, dict(error.values)
    ('epochs-not-positive', {'came': 0})
    """

    def __init__(self, message_key: str, **values: object) -> None:
        self.message_key = message_key
        self.values: Mapping[str, object] = MappingProxyType(dict(values))
        listed = ", ".join(f"{name}={value!r}" for name, value in values.items())
        super().__init__(f"{message_key} ({listed})" if listed else message_key)

    def __reduce__(self) -> tuple[object, ...]:
        # keyword arguments are lost by the default way of pickling an exception
        return _rebuild, (self.message_key, dict(self.values))


def _rebuild(message_key: str, values: dict[str, object]) -> EngineError:
    return EngineError(message_key, **values)
