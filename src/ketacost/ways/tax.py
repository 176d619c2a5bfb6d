"""Tax money: what paying from an HSA or FSA saves, and a medical-expense deduction. Cents; shares in parts per million."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, NamedTuple

from ketacost.money import json_number, share_of
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
    carried_over: int = 0
    """Left in the account from the year before today's."""
    itemize: bool = False
    income: int = 0
    """Adjusted gross income of a year, where they itemize."""
    limits: TaxLimits = {}

    @property
    def wanted(self) -> bool:
        """Whether anything of taxes is asked for."""
        return self.account is not None or self.itemize

    @property
    def saved_rate(self) -> int:
        """What a dollar that goes into the account saves."""
        return self.rate + (PAYROLL if self.payroll else 0)


class Spent(NamedTuple):
    """What a calendar year asks for."""

    paid: int = 0
    travel: int = 0
    """What of getting there may be deducted."""


class TaxSaving(NamedTuple):
    """What the tax law gives back of a way to pay."""

    account: str | None
    from_account: int
    """What can be paid from the account within the years' limits."""
    saving: int
    deduction: int
    """What the deduction saves; 0 unless the person itemizes."""
    after_tax: int
    deductible: int = 0
    """What of the expenses is above the floor and paid from no account."""
    rate: int = 0
    """What a dollar from the account saves."""
    itemizes: bool = False

    def to_dict(self) -> dict[str, Any]:
        """What JSON shows."""
        amounts = ("from_account", "saving", "deductible", "deduction", "after_tax")
        return {"account": self.account, **{key: json_number(getattr(self, key)) for key in amounts}}


def tax_saving(spent: Mapping[int, Spent], taxes: Taxes, from_account: Mapping[int, int]) -> TaxSaving:
    """The saving on what is paid in each calendar year.

    From an account: what each year pays ``from_account``, times the person's rate. By deduction: of each year's
    payments, what no account paid and deductible travel, above 7.5 % of that year's income, times the rate without payroll tax.
    """
    total = sum(year.paid for year in spent.values())
    covered = {each: from_account.get(each, 0) for each in spent}
    saving = sum(share_of(cents, taxes.saved_rate) for cents in covered.values())
    above = {
        each: max(year.paid - covered[each] + year.travel - share_of(taxes.income, FLOOR), 0) if taxes.itemize else 0
        for each, year in spent.items()
    }
    deduction = sum(share_of(cents, taxes.rate) for cents in above.values())
    return TaxSaving(
        account=taxes.account,
        from_account=sum(covered.values()),
        saving=saving,
        deduction=deduction,
        after_tax=total - saving - deduction,
        deductible=sum(above.values()),
        rate=taxes.saved_rate,
        itemizes=taxes.itemize,
    )
