"""Equal answers shown once."""

from __future__ import annotations

from collections.abc import Sequence

from ketacost.result.option import Option
from ketacost.ways.insured.coverage_cases import HELP_PAYS, OPPOSITES


def merge_equal_options(options: Sequence[Option]) -> list[Option]:
    """Options that differ only in the answer to one question and come to the same are one: it is not worth asking."""
    kept = list(options)
    for words in (*OPPOSITES, frozenset((HELP_PAYS,))):
        kept = _merged_over(kept, words)
    return kept


def _merged_over(options: Sequence[Option], words: frozenset[str]) -> list[Option]:
    kept: list[Option] = []
    for option in options:
        rest = tuple(word for word in option.if_ if word not in words)
        twin = next((other for other in kept if set(rest) == set(other.if_) - words and _equal(other, option)), None)
        if twin is None:
            kept.append(option)
        else:
            kept[kept.index(twin)] = _merged(twin, option, rest)
    return kept


def _equal(one: Option, other: Option) -> bool:
    return one.total == other.total and one.range == other.range and one.upper == other.upper


def _merged(one: Option, other: Option, conditions: tuple[str, ...]) -> Option:
    return one._replace(
        network=one.network if one.network == other.network else None,
        if_=conditions,
        assumptions=tuple(dict.fromkeys((*one.assumptions, *other.assumptions))),
        warnings=tuple(dict.fromkeys((*one.warnings, *other.warnings))),
        doubts=tuple(dict.fromkeys((*one.doubts, *other.doubts))),
    )
