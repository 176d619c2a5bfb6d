"""Something that is worked out when somebody reads it, once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Worked = TypeVar("Worked")


class Later(Generic[Worked]):
    """A value that costs more to work out than most readers of an answer want. Equal where what is worked out is equal."""

    __hash__ = None  # type: ignore[assignment]  # as of anything that is compared by what it holds

    def __init__(self, work: Callable[[], Worked]) -> None:
        self._work = work
        self._done: list[Worked] = []

    def __call__(self) -> Worked:
        """The value."""
        if not self._done:
            self._done.append(self._work())
        return self._done[0]

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Later) and self() == other()
