"""An income beside the federal poverty level."""

from __future__ import annotations

from typing import Final

from ketacost.money import percent

HUNDREDTH: Final = 100
"""Of a percent, in parts per million."""


def of_poverty_level(share: int) -> str:
    """A share of the level, cut to a hundredth of a percent.

    >>> of_poverty_level(1_380_555)
    '138.05%'
    """
    return percent(share // HUNDREDTH * HUNDREDTH)
