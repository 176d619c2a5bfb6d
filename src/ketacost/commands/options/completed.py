"""What a shell completes behind an option, where that is no file: conditions, discounts, offers, states, infusions.

Nothing of it is imported before the shell asks.
"""

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from ketacost.model.clinic import Clinic


def conditions(incomplete: str) -> list[str]:
    """The conditions that are known by name."""
    from ketacost.model.conditions import SHORT_NAMES

    return _typed(SHORT_NAMES, incomplete)


def discounts(ctx: typer.Context, incomplete: str) -> list[str]:
    """Whom clinics usually have discounts for, and whom the clinics on the line do."""
    from ketacost.model.person import USUAL_DISCOUNTS

    listed = [name for clinic in _clinics(ctx) for item in clinic.discounts for name in item.for_whom]
    return _typed([*USUAL_DISCOUNTS, *listed], incomplete)


def offers(incomplete: str) -> list[str]:
    """What people call an offer to pay later."""
    from ketacost.model.offer_words import OFFER_WORDS

    return _typed(OFFER_WORDS, incomplete)


def states(incomplete: str) -> list[str]:
    """States by their two letters."""
    from ketacost.model.names import STATES

    return _typed(sorted(STATES), incomplete)


def infusions(ctx: typer.Context, incomplete: str) -> list[str]:
    """The infusions on the price lists of the clinics on the line; else of those that would be taken."""
    return _typed((infusion.name for clinic in _clinics(ctx) for infusion in clinic.price_list), incomplete)


def _clinics(ctx: typer.Context) -> "list[Clinic]":
    """What the clinics are that an estimate of this line would compare; none, where a file has errors."""
    from ketacost.files.library import find_clinics
    from ketacost.files.problems import InputError

    try:
        return find_clinics([word for word in ctx.params.get("clinic") or () if word != "-"])
    except InputError:
        return []


def _typed(words: Iterable[str], incomplete: str) -> list[str]:
    """Those that begin with what is typed, each once; bash takes a blank for the end of a word unless it is told."""
    found = [each for each in dict.fromkeys(words) if each.startswith(incomplete)]
    return [each.replace(" ", "\\ ") for each in found] if os.environ.get("_KETACOST_COMPLETE") == "complete_bash" else found
