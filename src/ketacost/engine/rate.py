"""The yearly rate that a series of payments really costs, fees included."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ketacost.money import WHOLE

_SCALE: Final = 10**15
MOST: Final = 10 * WHOLE
"""1,000 % a year: beyond that a rate says nothing."""


def effective_apr(received: int, payments: Sequence[int], periods: int) -> int | None:
    """The nominal yearly rate at which the payments are worth what was received, in parts per million, to the nearest.

    Source: the actuarial method of Regulation Z (12 CFR 1026, appendix J): payments one period apart, the first one period
    after the money. Found by halving; ``None`` where no rate up to 1,000 % makes them worth that little.
    """
    if received <= 0 or _worth(payments, MOST, periods) > received * _SCALE:
        return None
    if sum(payments) <= received:
        return 0
    low, high = 0, MOST
    while high - low > 1:
        middle = (low + high) // 2
        if _worth(payments, middle, periods) > received * _SCALE:
            low = middle
        else:
            high = middle
    above, below = _worth(payments, low, periods) - received * _SCALE, received * _SCALE - _worth(payments, high, periods)
    return low if above < below else high


def _worth(payments: Sequence[int], apr: int, periods: int) -> int:
    """What the payments are worth today at a yearly rate, in cents times the scale."""
    whole = periods * WHOLE
    total, factor = 0, _SCALE
    for payment in payments:
        factor = factor * whole // (whole + apr)
        total += payment * factor
    return total
