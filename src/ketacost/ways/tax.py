"""Tax money: what paying from an HSA or FSA saves, and a medical-expense deduction. Cents; shares in parts per million."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Final, Literal, NamedTuple

from ketacost.money import dollars, json_number, share_of
from ketacost.terms.federal import TaxLimits

FLOOR: Final = 75_000
"""Medical expenses count above 7.5 % of adjusted gross income (26 U.S.C. 213(a); IRS Publication 502)."""
PAYROLL: Final = 76_500
"""Social security and Medicare tax, saved too where the money goes in through payroll (26 U.S.C. 3101, 3121(a))."""
NIGHT: Final = 5_000
"""Lodging counts up to $50 a night and person, only for care at a hospital or its equal (26 U.S.C. 213(d)(2))."""


class Taxes(NamedTuple):
    """What a person says of their taxes."""

    account: Literal["hsa", "fsa"] | None = None
    rate: int = 0
    """Their own rate, federal and state together."""
    payroll: bool = False
    from_55: bool = False
    family: bool = False
    hsa_eligible: bool = False
    itemize: bool = False
    income: int = 0
    """Adjusted gross income, where they itemize."""
    limits: TaxLimits = {}


class TaxSaving(NamedTuple):
    """What the tax law gives back of a way to pay."""

    account: str | None
    from_account: int
    """What can be paid from the account within the year's limit."""
    saving: int
    deduction: int
    """What the deduction saves; 0 unless the person itemizes."""
    after_tax: int
    rate: int = 0
    """What a dollar from the account saves, in parts per million."""
    deductible: int = 0
    """What is above the floor, and so saves tax by deduction."""
    itemizes: bool = False

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        amounts = ("from_account", "saving", "deduction", "after_tax")
        return {"account": self.account, **{key: json_number(getattr(self, key)) for key in amounts}}


def tax_saving(paid: Mapping[int, int], deductible_travel: int, taxes: Taxes) -> TaxSaving | None:
    """The saving on what is paid in each calendar year.

    From an account: each year's payments up to that year's limit, times the person's rate. By deduction: what is paid from no
    account, with deductible travel, above 7.5 % of income, times the rate (without payroll tax).
    """
    if taxes.account is None and not taxes.itemize:
        return None
    total = sum(paid.values())
    covered = {year: min(cents, limit_of(year, taxes) or 0) for year, cents in paid.items()}
    rate = taxes.rate + (PAYROLL if taxes.payroll else 0)
    saving = sum(share_of(cents, rate) for cents in covered.values())
    deductible = 0
    if taxes.itemize:
        rest = total - sum(covered.values()) + deductible_travel
        deductible = max(rest - share_of(taxes.income, FLOOR), 0)
    deduction = share_of(deductible, taxes.rate)
    after = total - saving - deduction
    return TaxSaving(taxes.account, sum(covered.values()), saving, deduction, after, rate, deductible, taxes.itemize)


def limit_of(year: int, taxes: Taxes) -> int | None:
    """The most that may go into the account in a year; ``None`` where that is not known, 0 where there may be no account."""
    known = taxes.limits.get(year)
    if taxes.account is None:
        return 0
    if taxes.account == "hsa":
        if not taxes.hsa_eligible:
            return 0
        if known is None or known.hsa is None:
            return None
        return known.hsa[taxes.family] + (known.hsa_from_55 if taxes.from_55 else 0)
    return None if known is None or known.fsa is None else known.fsa


def tax_said(paid: Mapping[int, int], taxes: Taxes) -> Iterator[str]:
    """What is taken for granted of accounts, and what nobody knows."""
    if taxes.account == "hsa" and not taxes.hsa_eligible:
        yield "Money may go into an HSA only beside an HSA-eligible plan (hsa_eligible), and not beside a health FSA: nothing is saved."
        return
    for year in sorted(paid):
        limit = limit_of(year, taxes) if taxes.account is not None else 0
        if limit is None:
            yield (
                f"How much may go into an {taxes.account.upper()} in {year} is not known here: no saving is counted for it."
                if taxes.account
                else ""
            )
        elif taxes.account is not None and paid[year] > limit:
            yield f"At most {dollars(limit)} may go into the {taxes.account.upper()} in {year}: the rest is paid from taxed money."
    if taxes.account == "fsa":
        carried = [
            f"{dollars(taxes.limits[year].fsa_carry_over)} of {year}"
            for year in sorted(paid)
            if year in taxes.limits and taxes.limits[year].fsa
        ]
        yield f"FSA money that is not spent is lost, but for what the plan lets you carry over (at most {', '.join(carried) or 'an amount not known here'})."
    if taxes.itemize:
        yield "The deduction counts only what is above 7.5% of your income; of lodging at most $50 a night and person, and not for a free-standing clinic."
