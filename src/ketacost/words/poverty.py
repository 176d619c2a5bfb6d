"""An income beside the federal poverty level."""

from __future__ import annotations

from typing import Final

from ketacost.money import percent

HUNDREDTH: Final = 100
"""Of a percent, in parts per million."""
WHOLE_PERCENT: Final = 100 * HUNDREDTH


def of_poverty_level(share: int) -> str:
    """A share of the level, cut to a hundredth of a percent; where that would be a limit that the income is above, it says so.

    >>> of_poverty_level(1_380_555), of_poverty_level(2_000_001), of_poverty_level(2_000_000)
    ('138.05%', 'just over 200%', '200%')
    """
    cut = share // HUNDREDTH * HUNDREDTH
    return f"just over {percent(cut)}" if share > cut and cut % WHOLE_PERCENT == 0 else percent(cut)
