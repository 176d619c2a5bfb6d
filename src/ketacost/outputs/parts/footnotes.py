"""What a star in the table means: what a clinic asks for and does not price."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from ketacost.outputs.parts.notes import some_of
from ketacost.outputs.words import clean, lacks_consultation
from ketacost.result.estimate import Estimate
from ketacost.result.option import Option

NOT_WHOLE: Final = "promise.not_whole"
"""The finding behind a star; it is told once, below the table."""


def is_not_whole(result: Estimate, option: Option) -> bool:
    """Whether a price leaves out what the clinic asks for and does not price."""
    return lacks_consultation(result, option) or any(each.code == NOT_WHOLE for each in option.doubts)


def footnotes(result: Estimate, mark: str = "* ") -> Iterator[str]:
    """One line, where any row of the table has a star: the ``mark``."""
    missing: dict[str, None] = {}
    if any(lacks_consultation(result, option) for option in result.options):
        missing["a consultation"] = None
    for option in result.options:
        missing.update({clean(each.number("name")): None for each in option.doubts if each.code == NOT_WHOLE})
    if missing:
        yield f"{mark}Not in this price, since the clinic does not say what it costs: {some_of(list(missing))}"
