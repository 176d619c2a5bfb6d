"""A sign of life while a very long file is worked through: on a terminal's stderr, nowhere else."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Final

EVERY: Final = 20_000
"""Rows: one or two seconds."""


@contextmanager
def progress(what: str, *, quiet: bool = False) -> Iterator[Callable[[int], None]]:
    """A function to be told how many rows are done; what it wrote is gone at the end."""
    stream = sys.stderr
    if quiet or not stream or not stream.isatty():
        yield lambda _: None
        return
    told = ""

    def tell(done: int) -> None:
        nonlocal told
        if done and done % EVERY == 0:
            told = f"{done:,} charges {what} ..."
            stream.write(f"\r{told}")
            stream.flush()

    try:
        yield tell
    finally:
        stream.write(f"\r{' ' * len(told)}\r" if told else "")
        stream.flush()
