"""What is legal in a file and looks wrong."""

from __future__ import annotations

from typing import NamedTuple


class FileWarning(NamedTuple):
    """A warning: the key it is about, and what may be wrong."""

    at: tuple[str | int, ...]
    message: str
    detail: str = ""
    """What differs from file to file where the same is wrong with many."""

    @property
    def whole(self) -> str:
        """Message and detail."""
        return f"{self.message} ({self.detail})" if self.detail else self.message

    def __str__(self) -> str:
        return f"{'.'.join(map(str, self.at))}: {self.whole}"
