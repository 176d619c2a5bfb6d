"""Who may help with paying, in words: what is said of the person's income."""

from __future__ import annotations

from typing import Final

from ketacost.money import percent
from ketacost.words.sentences import Sentences

_SHOWN: Final = 100
"""Shares of the poverty level are shown to a hundredth of a percent, in parts per million."""


def _share_of_poverty_level(share: int, year: int) -> str:
    level = percent(share // _SHOWN * _SHOWN)
    return f"Your household's income is {level} of the federal poverty level of {year} (aspe.hhs.gov)."


SENTENCES: Final[Sentences] = {
    "help_paying.share_of_poverty_level": _share_of_poverty_level,
    "help_paying.no_guideline": lambda year: (
        f"The federal poverty guideline of {year} is not known here: income limits are left open."
    ),
}
