"""What is found beside the numbers: which plan or clinic it is about, and what it says."""

from __future__ import annotations

from typing import NamedTuple


class Note(NamedTuple):
    """A warning: which file's plan or clinic it is about, and what may be wrong."""

    about: str
    text: str

    def __str__(self) -> str:
        return f"{self.about}: {self.text}"
