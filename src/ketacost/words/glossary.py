"""The words of cards and bills that stay as they are, each in one short line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

GLOSSARY: Final[dict[str, str]] = {
    "deductible": "what you pay each year before your plan starts to pay",
    "copay": "a set amount that you pay for a visit",
    "coinsurance": "your share of the price, as a percent",
    "allowed amount": "the most that your plan counts of a bill",
    "out-of-pocket maximum": "the most you pay in a year for covered care",
    "superbill": "a paid bill with codes, which you send to your plan",
    "balance bill": "the part of a bill above what your plan allows",
    "prior authorization": "your plan's yes to the care, given before it starts",
}
"""By term, what it means; a term is found in its plural too."""


def terms_in(text: str) -> Iterator[str]:
    """The terms that occur in a text, in the order of the glossary."""
    plain = _plain(text)
    return (term for term in GLOSSARY if any(f"{_plain(term).rstrip()}{ending} " in plain for ending in ("", "s")))


def _plain(text: str) -> str:
    """Words between single blanks, with nothing else beside them."""
    return f" {' '.join(''.join(letter if letter.isalpha() else ' ' for letter in text.casefold()).split())} "


def glossary_lines(texts: Iterable[str]) -> list[str]:
    """A line for each term that occurs in what a screen shows, each once.

    >>> glossary_lines(["The copay is $40.", "No copays, no deductible."])
    ['deductible: what you pay each year before your plan starts to pay', 'copay: a set amount that you pay for a visit']
    """
    return [f"{term}: {GLOSSARY[term]}" for term in terms_in("\n".join(texts))]
