"""Tax money: what paying from an HSA or FSA saves, and a medical-expense deduction. Cents; shares in parts per million."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from ketacost.model.person import Taxes
from ketacost.money import share_of
from ketacost.result.extras import TaxSaving

FLOOR: Final = 75_000
"""Medical expenses count above 7.5 % of adjusted gross income (26 U.S.C. 213(a); IRS Publication 502)."""
NIGHT: Final = 5_000
"""Lodging counts up to $50 a night and person, only for care at a hospital or its equal (26 U.S.C. 213(d)(2))."""


class Spent(NamedTuple):
    """What a calendar year asks for."""

    paid: int = 0
    travel: int = 0
    """What of getting there may be deducted."""


def tax_saving(spent: Mapping[int, Spent], taxes: Taxes, from_account: Mapping[int, int]) -> TaxSaving:
    """The saving on what is paid in each calendar year.

    From an account: what each year pays ``from_account``, times the person's rate. By deduction: of each year's
    payments, what no account paid and deductible travel, above 7.5 % of that year's income, times the rate without payroll tax.
    What deducted travel saves can be more than the course costs: after tax nothing is left of it then, and never less.
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
        after_tax=max(total - saving - deduction, 0),
        deductible=sum(above.values()),
        rate=taxes.saved_rate,
        itemizes=taxes.itemize,
    )
