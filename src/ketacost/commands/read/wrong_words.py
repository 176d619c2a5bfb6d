"""What is wrong with the words of a command line, all of it in one report."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

import click


class WrongWord(NamedTuple):
    """One thing that is wrong, and what to write instead where that is known."""

    said: str
    write: str = ""


class WrongWordsError(click.UsageError):
    """Several words of a command line, or one, that mean nothing here."""

    def __init__(self, wrong: Iterable[WrongWord], ctx: click.Context | None = None) -> None:
        self.wrong = tuple(dict.fromkeys(wrong))
        super().__init__("; ".join(word.said for word in self.wrong), ctx)


def wrong_words(error: click.UsageError) -> tuple[WrongWord, ...]:
    """What an error says, one by one."""
    return error.wrong if isinstance(error, WrongWordsError) else (WrongWord(error.format_message()),)
