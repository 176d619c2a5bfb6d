"""Words that a command shares with others and that would change nothing of what it says: refused, never ignored."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

import click

from ketacost.commands.bundle import Bundle
from ketacost.commands.payer_options import TravelOptions
from ketacost.commands.tax_options import TaxOptions


def words_of(*kinds: type[Bundle]) -> tuple[str, ...]:
    """The names of a bundle's own words."""
    return tuple(name for kind in kinds for name in vars(kind)["__annotations__"])


CASH: Final = ("reimbursed_after", "other_care", "with_help")
BESIDE: Final = (*words_of(TravelOptions, TaxOptions), *CASH)
"""What stands beside a price, and is no part of it."""


def refuse(options: Bundle, command: str, names: Iterable[str], instead: str) -> None:
    """Raise ``click.UsageError`` for the first of these words that was given."""
    given = next((name for name in names if getattr(options, name) not in (None, False, [])), None)
    if given is not None:
        word = f"--{given.replace('_', '-')}"
        raise click.UsageError(f"{command} does not heed {word}: {instead}; leave out {word}")
