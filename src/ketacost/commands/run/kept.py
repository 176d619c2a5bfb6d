"""``-o`` beside what the run read: never over one of its own files, and a word on what was written."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

import click

from ketacost.commands.run.written import write_out
from ketacost.files.noticed import FileRead, files_read
from ketacost.outputs.words import clean, plural

_OURS: Final = Path(__file__).resolve().parents[2]
"""Where ketacost itself lies, with the amounts and the samples that it brings."""


def written_beside_what_was_read(output: str, pieces: Iterable[str], form: str) -> str:
    """Write the answer, and say what was written. Raises ``click.UsageError`` where that would be one of the files read."""
    _refuse_what_was_read(output)
    lines = 0

    def counted() -> Iterator[bytes]:
        nonlocal lines
        for piece in pieces:
            lines += piece.count("\n")
            yield piece.encode("utf-8", "replace")

    if not write_out(output, counted()):
        return ""
    found = plural(lines - 1, "row") if form == "csv" else plural(lines, "line")
    return f"Wrote {clean(output)}: {found}\n"


def _refuse_what_was_read(output: str) -> None:
    read = next((each for each in files_read() if _same(output, each)), None)
    if read is not None:
        named = "the file on standard input" if read.name == "-" else read.name
        raise click.UsageError(f"-o {output} would write over {named}, which this run reads: give another name")
    if _OURS in Path(_led_to(output)).parents:
        raise click.UsageError(f"-o {output} lies where ketacost itself is: give another name")


def _same(output: str, read: FileRead) -> bool:
    """Whether a name leads to a file: by links, or in other letters, since some disks do not tell capitals from small ones."""
    if read.name != "-" and _led_to(output).casefold() == _led_to(read.name).casefold():
        return True
    try:
        found = os.stat(output)  # noqa: PTH116  # takes what is no path at all
    except (OSError, ValueError):
        return False
    return (found.st_dev, found.st_ino) == (read.device, read.number)


def _led_to(name: str) -> str:
    """Where a name leads; as it is, where nothing leads anywhere: in a folder that is gone."""
    try:
        return os.path.realpath(name)
    except (OSError, ValueError):
        return name
