"""What is wrong with a file, as data: where, what was expected, and what to write instead."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple


class Problem(NamedTuple):
    """One thing wrong with an input file. Lines and columns count from 1; 0 where the whole file is meant."""

    file: str
    line: int
    column: int
    key: str
    """Path of the key, such as ``in_network.coinsurance``; empty for the file as a whole."""
    message: str
    write: str = ""
    source: str = ""
    """The line itself."""
    length: int = 1

    def __str__(self) -> str:
        where = f"{self.file}:{self.line}:{self.column}" if self.line else self.file
        return ": ".join(part for part in (where, self.key, self.message) if part)


class InputError(Exception):
    """An input is wrong. Nothing was computed."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = tuple(problems)


def whole_file(file: str, message: str, write: str = "") -> InputError:
    """An error about a file as a whole."""
    return InputError([Problem(file, 0, 0, "", message, write)])
