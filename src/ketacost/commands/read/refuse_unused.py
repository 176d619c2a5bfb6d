"""Words that a command shares with others and that would change nothing of what it says: refused, never ignored."""

from __future__ import annotations

from collections.abc import Iterable

import click

from ketacost.commands.options.bundle import Bundle


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
    """Raise ``click.UsageError`` for the first of these words that was given."""
    for name in given(options, names):
        raise click.UsageError(f"{word(name)} has no effect on {command}: {instead}; leave out {word(name)}")
