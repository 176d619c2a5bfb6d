"""The patient's share of a covered charge: the copay table of ``rules.md``, one function a row, and the cut at the maximum.

Each row takes the benefit, the allowed amount, what is left of the deductible and the copay still due for the visit, and
gives deductible, copay and coinsurance in cents. The rows are the phases of the CMS coverage-examples calculator in the
words of the HL7 US formulary's copay vocabulary. Ternaries instead of ``min()``: these lines run once for every visit.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from ketacost.engine.terms import COUNTED, Benefit, CopayRule, Counted, Split
from ketacost.money import share_of

Parts = tuple[int, int, int]


def _coinsurance(benefit: Benefit, after_deductible: int, rest: int) -> int:
    """Coinsurance on what remains (or on all after the deductible: ``full``), never more than remains or than its own cap."""
    owed = share_of(after_deductible if benefit.coinsurance_on_full else rest, benefit.coinsurance)
    if owed > rest:
        owed = rest
    return owed if owed < benefit.coinsurance_maximum else benefit.coinsurance_maximum


def _no_copay(benefit: Benefit, allowed: int, deductible_left: int, _copay: int) -> Parts:
    """Deductible first, then coinsurance on the rest."""
    deductible = allowed if allowed < deductible_left else deductible_left
    coinsurance = share_of(allowed - deductible, benefit.coinsurance)
    return deductible, 0, coinsurance if coinsurance < benefit.coinsurance_maximum else benefit.coinsurance_maximum


def _waives_deductible(benefit: Benefit, allowed: int, _deductible_left: int, copay: int) -> Parts:
    """The copay alone; the deductible is neither paid nor credited."""
    copay = copay if copay < allowed else allowed
    return 0, copay, _coinsurance(benefit, allowed, allowed - copay)


def _after_deductible(benefit: Benefit, allowed: int, deductible_left: int, copay: int) -> Parts:
    """Deductible first, then the copay out of what remains."""
    deductible = allowed if allowed < deductible_left else deductible_left
    rest = allowed - deductible
    copay = copay if copay < rest else rest
    return deductible, copay, _coinsurance(benefit, rest, rest - copay)


def _before_deductible(benefit: Benefit, allowed: int, deductible_left: int, copay: int) -> Parts:
    """The copay first, then the deductible out of what remains; the copay does not fill the deductible."""
    copay = copay if copay < allowed else allowed
    rest = allowed - copay
    deductible = rest if rest < deductible_left else deductible_left
    return deductible, copay, _coinsurance(benefit, allowed - deductible, rest - deductible)


SPLITS: Final[dict[CopayRule, Split]] = {
    "no_copay": _no_copay,
    "waives_deductible": _waives_deductible,
    "after_deductible": _after_deductible,
    "before_deductible": _before_deductible,
}

_LAST_FIRST: Final[dict[CopayRule, tuple[Counted, ...]]] = {
    "no_copay": ("coinsurance", "deductible"),
    "waives_deductible": ("coinsurance", "copay"),
    "after_deductible": ("coinsurance", "copay", "deductible"),
    "before_deductible": ("coinsurance", "deductible", "copay"),
}


def cut_to_maximum(benefit: Benefit, parts: Parts, excess: int) -> Parts:
    """Take ``excess`` cents off the parts that count toward the maximum, the part computed last first (``rules.md`` 4)."""
    return take_off(benefit, parts, excess, benefit.counts)


def take_off(benefit: Benefit, parts: Parts, excess: int, among: Collection[Counted] = COUNTED) -> Parts:
    """Take ``excess`` cents off some of the parts, the part computed last first."""
    owed: dict[Counted, int] = {"deductible": parts[0], "copay": parts[1], "coinsurance": parts[2]}
    for name in _LAST_FIRST[benefit.rule]:
        if name in among:
            cut = min(owed[name], excess)
            owed[name] -= cut
            excess -= cut
    return owed["deductible"], owed["copay"], owed["coinsurance"]


def counted(benefit: Benefit, parts: Parts) -> int:
    """How much of the three parts counts toward the out-of-pocket maximum."""
    return sum(part for name, part in zip(COUNTED, parts, strict=True) if name in benefit.counts)
