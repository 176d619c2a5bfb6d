"""Exact money: whole cents, shares in parts per million, and the one place that rounds.

Every amount inside ketacost is an ``int`` of cents. A share (a coinsurance, a percentage of billed) is an ``int`` of parts
per million, so that 20 % is 200_000 and a third of a percent still has a meaning. Floats never take part in a computation.
"""

from __future__ import annotations

from typing import Final

WHOLE: Final = 1_000_000
"""One hundred percent, in parts per million."""

NO_LIMIT: Final = 10**15
"""Stands for "there is no maximum": ten trillion dollars, more than any course can add up to. Only the engine
counts with it; elsewhere no limit is ``None``."""


def share_of(cents: int, parts_per_million: int) -> int:
    """The share of an amount, rounded half-up to the cent (``rules.md``: 270.025 becomes 270.03).

    >>> share_of(39999, 150_000)
    6000
    """
    return (cents * parts_per_million + 500_000) // 1_000_000


def each(cents: int, count: int) -> int:
    """An amount divided by a count, rounded half-up to the cent: for a price per session, to be read, not added up.

    >>> each(220000, 6)
    36667
    """
    return (2 * cents + count) // (2 * count)


def middle(low: int, high: int) -> int:
    """The amount halfway between two, rounded half-up to the cent."""
    return (low + high + 1) // 2


def _sign(amount: int) -> str:
    """What comes before the digits: ``//`` and ``%`` round down, so that they are taken of the amount without its sign."""
    return "-" if amount < 0 else ""


def dollars(cents: int) -> str:
    """An amount as a person reads it.

    >>> dollars(137600), dollars(-4271)
    ('$1,376.00', '-$42.71')
    """
    return f"{_sign(cents)}${abs(cents) // 100:,}.{abs(cents) % 100:02d}"


def dollars_short(cents: int) -> str:
    """An amount in a sentence or on a narrow screen: no cents where they are zero.

    >>> dollars_short(137600), dollars_short(-4271)
    ('$1,376', '-$42.71')
    """
    return dollars(cents).removesuffix(".00")


def plain(cents: int) -> str:
    """An amount as a spreadsheet reads it: no symbol, no thousands separator.

    >>> plain(137650)
    '1376.50'
    """
    return f"{_sign(cents)}{abs(cents) // 100}.{abs(cents) % 100:02d}"


def json_number(amount: int, parts: int = 100) -> float:
    """Cents as a JSON number of dollars, or parts per million (``WHOLE``) as a fraction: the last step out, nothing follows.

    Division of two integers is correctly rounded and a double holds 15 digits, so the number prints as the parts it came from.
    """
    return amount / parts


def percent(parts_per_million: int) -> str:
    """A share as a person reads it.

    >>> percent(125_000)
    '12.5%'
    """
    whole, rest = divmod(abs(parts_per_million), 10_000)
    return f"{_sign(parts_per_million)}{whole}.{rest:04d}".rstrip("0").rstrip(".") + "%"


def limited(limit: int | None) -> int:
    """A limit as the engine counts it down; ``None`` is none at all. Outside the engine ``within`` gives it back."""
    return NO_LIMIT if limit is None else limit


def within(limit: int) -> int | None:
    """What is left of a limit, or ``None`` where there is no limit to speak of."""
    return None if limit >= NO_LIMIT // 2 else limit
