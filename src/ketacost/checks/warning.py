"""What is legal in a file and looks wrong."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from ketacost.words.note import Note, Value


class FileWarning(NamedTuple):
    """A warning: the key it is about, and what may be wrong."""

    at: tuple[str | int, ...]
    code: str
    """Its stable name, of the topic ``file``."""
    numbers: tuple[tuple[str, Value], ...] = ()
    detail: date | None = None
    """What differs from file to file where the same is wrong with many."""

    @property
    def message(self) -> str:
        """What may be wrong, in words."""
        return str(Note(self.code, "", self.numbers))

    @property
    def whole(self) -> str:
        """Message and detail."""
        return str(Note(self.code, "", (("detail", self.detail), *self.numbers)))

    def __str__(self) -> str:
        return str(self.of_plan(""))

    def of_plan(self, name: str) -> Note:
        """The same as a finding of an answer, with its place in the file of this plan."""
        return Note(self.code, name, (("at", self.at), ("detail", self.detail), *self.numbers))

    def of_clinic(self, name: str) -> Note:
        """The same for one of many clinics: equal for all where the same is wrong with all, the detail beside the name."""
        return Note(self.code, name if self.detail is None else f"{name} ({self.detail.isoformat()})", self.numbers)


def file_warning(at: tuple[str | int, ...], what: str, /, detail: date | None = None, **numbers: Value) -> FileWarning:
    """A warning with its numbers by name.

    >>> file_warning(("as_of",), "age_unknown").code
    'file.age_unknown'
    """
    return FileWarning(at, f"file.{what}", tuple(numbers.items()), detail)
