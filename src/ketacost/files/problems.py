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


class OtherKindError(InputError):
    """A file that is right in another place."""

    def __init__(self, file: str, said: str, option: str) -> None:
        self.file, self.said, self.option = file, f"{'an' if said[0] in 'aeiou' else 'a'} {said}", option
        super().__init__([Problem(file, 0, 0, "", f"this is {self.said} file: give it with {option}")])


def others_in_folder(folder: str, found: Sequence[OtherKindError]) -> Problem:
    """One sentence for all files of a folder of clinics that are none."""
    listed = ", ".join(f"{each.file} ({each.said}: {each.option})" for each in found[:_MOST_NAMED])
    more = f" and {len(found) - _MOST_NAMED} more" if len(found) > _MOST_NAMED else ""
    message = f"not every file in this folder is a clinic: {listed}{more}"
    return Problem(folder, 0, 0, "", message, "a folder of clinic files alone")


_MOST_NAMED = 5
