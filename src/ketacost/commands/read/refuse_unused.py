"""Words that a command shares with others and that would change nothing of what it says: refused, never ignored."""

from __future__ import annotations

from collections.abc import Iterable

import click

from ketacost.commands.options.bundle import Bundle


def words_of(*kinds: type[Bundle]) -> tuple[str, ...]:
    """The names of a bundle's own words."""
    return tuple(name for kind in kinds for name in vars(kind)["__annotations__"])


def refuse(options: Bundle, command: str, names: Iterable[str], instead: str) -> None:
    """Raise ``click.UsageError`` for the first of these words that was given."""
    given = next((name for name in names if getattr(options, name) not in (None, False, [])), None)
    if given is not None:
        word = f"--{given.replace('_', '-')}"
        raise click.UsageError(f"{command} does not heed {word}: {instead}; leave out {word}")
