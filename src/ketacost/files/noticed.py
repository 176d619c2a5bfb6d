"""Which files a run has read, for whoever must not write over one of them."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from stat import S_ISREG
from typing import IO, Final, NamedTuple


class FileRead(NamedTuple):
    """A file, as it was named and as the disk knows it: a link or another spelling leads to the same one."""

    name: str
    device: int
    number: int


_READ: Final[ContextVar[list[FileRead] | None]] = ContextVar("read", default=None)


@contextmanager
def noticing() -> Iterator[None]:
    """Remember what is read inside; from Python nobody asks, and nothing is kept."""
    token = _READ.set([])
    try:
        yield
    finally:
        _READ.reset(token)


def files_read() -> tuple[FileRead, ...]:
    """What was read so far."""
    return tuple(_READ.get() or ())


def notice(name: str, stream: IO[bytes]) -> None:
    """Remember an open file. Standard input counts where the shell put a file there; a pipe is none."""
    kept = _READ.get()
    if kept is None:
        return
    try:
        found = os.fstat(stream.fileno())
    except (OSError, ValueError):  # no file of the system's
        return
    if S_ISREG(found.st_mode):
        kept.append(FileRead(name, found.st_dev, found.st_ino))
