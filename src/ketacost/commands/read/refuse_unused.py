"""Words that a command shares with others and that would change nothing of what it says: refused, never ignored."""

from __future__ import annotations

from collections.abc import Iterable

from ketacost.commands.options.bundle import Bundle
from ketacost.commands.read.wrong_words import WrongWord, WrongWordsError


def words_of(*kinds: type[Bundle]) -> tuple[str, ...]:
    """The names of a bundle's own words."""
    return tuple(name for kind in kinds for name in vars(kind)["__annotations__"])


def given(options: Bundle, names: Iterable[str]) -> list[str]:
    """Those of these words that somebody wrote."""
    return [name for name in names if getattr(options, name, None) not in (getattr(type(options), name, None), [], None)]


def word(name: str) -> str:
    """An option as it is written."""
    return f"--{name.replace('_', '-')}"


def refuse(options: Bundle, command: str, names: Iterable[str], instead: str) -> None:
    """Raise ``click.UsageError`` with each of these words that was given."""
    wrong = [
        WrongWord(f"{word(name)} has no effect on {command}: {instead}; leave out {word(name)}")
        for name in given(options, names)
    ]
    if wrong:
        raise WrongWordsError(wrong)
