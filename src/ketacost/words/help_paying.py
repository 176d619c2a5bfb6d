"""Who may help with paying, in words: what is said of the person's income."""

from __future__ import annotations

from typing import Final

from ketacost.words.poverty import of_poverty_level
from ketacost.words.sentences import Sentences


def _share_of_poverty_level(share: int, year: int) -> str:
    return f"Your household's income is {of_poverty_level(share)} of the {year} federal poverty level."


SENTENCES: Final[Sentences] = {
    "help_paying.share_of_poverty_level": _share_of_poverty_level,
    "help_paying.no_guideline": lambda year: (
        f"The federal poverty guideline of {year} is not known here: income limits are left open."
    ),
}
