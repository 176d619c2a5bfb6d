"""An option's tax money: what each calendar year pays and may deduct, what the account holds, and what is not known of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from ketacost.model.clinic import Clinic
from ketacost.model.person import PAYROLL, Taxes
from ketacost.money import dollars, percent
from ketacost.result.notes import Note
from ketacost.result.option import Option
from ketacost.ways.extras.hsa_months import HsaMonths
from ketacost.ways.extras.tax import NIGHT, Spent, tax_saving
from ketacost.ways.extras.travel import TENTHS, Trip, WayThere
from ketacost.ways.insured.context import Context

IRS: Final = "the IRS's limit, read 2026-11"
EXCLUDED: Final = "An HSA and a health FSA exclude each other."


def taxed(
    context: Context,
    cover: HsaMonths,
    taxes: Taxes,
    clinic: Clinic,
    option: Option,
    way: WayThere | None,
    trips: Sequence[Trip],
) -> Option:
    """The option with what the tax law gives back, and what that rests on. What is paid counts on the day it is paid."""
    paid, travel, unknown = Counter[int](), Counter[int](), set[int]()
    for visit, due in zip(option.visits, option.dues, strict=True):
        paid[visit.date.year if visit.date is not None else context.question.today.year] += due
    for year, tenths, known in _deductible(context, taxes, clinic, way, trips):
        travel[year] += tenths
        unknown |= set() if known else {year}
    spent = {year: Spent(paid[year], travel[year] // TENTHS) for year in sorted({*paid, *travel})}
    room = AccountFunds(context, cover, taxes)
    covered = room.covered(spent)
    saving = tax_saving(spent, taxes, covered)
    said = [*option.assumptions, *_account_said(spent, taxes, room, covered), *_deduction_said(spent, taxes)]
    notes = [*option.warnings, *_unknown(spent, taxes, room, sorted(unknown))]
    return option._replace(tax=saving, assumptions=tuple(said), warnings=tuple(notes))


class AccountFunds:
    """What can be paid from the account in each year: what may go in, and what was left of the year before."""

    def __init__(self, context: Context, cover: HsaMonths, taxes: Taxes) -> None:
        self.context, self.cover, self.taxes = context, cover, taxes

    def limit(self, year: int) -> int | None:
        """What may go in; ``None`` where that is not known."""
        return self.cover.limit(year, self.taxes) if self.taxes.account is not None else 0

    def carried(self, year: int) -> int:
        """What was left of the year before today's: of an HSA all, of an FSA at most what the law lets its plan carry over."""
        if year != self.context.question.today.year or not self.taxes.carried_over:
            return 0
        before = self.taxes.limits.get(year - 1)
        most = self.taxes.carried_over if self.taxes.account == "hsa" else before.fsa_carry_over if before is not None else 0
        return min(self.taxes.carried_over, most)

    def covered(self, spent: Mapping[int, Spent]) -> dict[int, int]:
        """What each year pays from the account: out of what may go in that year, then out of what is there already.

        What is in an HSA never lapses, and may be spent beside any plan (26 U.S.C. 223(f)(1)); an FSA's does at the year's end.
        """
        found: dict[int, int] = {}
        left = 0
        for year in sorted({self.context.question.today.year, *spent}):
            left = (left if self.taxes.account == "hsa" else 0) + self.carried(year)
            paid = spent[year].paid if year in spent else 0
            fresh = min(paid, self.limit(year) or 0)
            found[year] = fresh + min(paid - fresh, left)
            left -= found[year] - fresh
        return found


def _deductible(
    context: Context, taxes: Taxes, clinic: Clinic, way: WayThere | None, trips: Sequence[Trip]
) -> Iterator[tuple[int, int, bool]]:
    """Of getting there, trip by trip: its year, in tenths of a cent what may be deducted, and whether that year's mile is known.

    Medical miles at the year's rate, parking, the ride home, and nights at a hospital; where the year's rate is not published the
    rest still counts. Source: IRS Publication 502, "Transportation" and "Lodging".
    """
    if way is None or not taxes.itemize:
        return
    for trip in trips:
        number = trip.day.year if trip.day is not None else context.question.today.year
        year = taxes.limits.get(number)
        mile = year.mile if year is not None else None
        lodging = min(way.night or 0, NIGHT) * way.nights if clinic.setting == "hospital" else 0
        ride = way.ride_home or 0 if trip.session else 0
        tenths = 2 * (way.miles or 0) * (mile or 0) + TENTHS * (way.parking + ride + lodging)
        yield number, tenths, mile is not None or not way.miles


def _account_said(spent: Mapping[int, Spent], taxes: Taxes, room: AccountFunds, covered: Mapping[int, int]) -> Iterator[str]:
    if taxes.account is None:
        return
    name = taxes.account.upper()
    if taxes.account == "hsa" and not any(room.limit(year) != 0 for year in spent):
        own = "what you carried over alone is counted" if any(covered.values()) else "nothing is saved"
        yield f"Money may go into an HSA only beside an HSA-eligible plan (hsa_eligible) and no other insurance: {own}. {EXCLUDED}"
        return
    if taxes.payroll:
        yield f"Through payroll it saves Social Security and Medicare tax too: {percent(PAYROLL)} beside your own rate (26 U.S.C. 3101, 3121)."
    yield f"Nothing of this year's {name} is spent yet on anything else. {EXCLUDED}"
    for year in sorted(spent):
        limit = room.limit(year)
        if limit is not None and spent[year].paid > covered[year]:
            yield f"At most {dollars(limit)} may go into the {name} in {year} ({IRS}): the rest is paid from taxed money."
        if taxes.carried_over > room.carried(year) > 0:
            yield f"Of the FSA at most {dollars(room.carried(year))} may be carried over into {year}."
    if taxes.account == "fsa":
        carried = [
            f"{dollars(taxes.limits[year].fsa_carry_over)} of {year}" for year in sorted(spent) if room.limit(year) is not None
        ]
        yield f"FSA money that is not spent is lost, but for what the plan lets you carry over (at most {', '.join(carried) or 'an amount not known here'})."
        yield "A health FSA comes through an employer; a plan that you buy yourself brings none."


def _deduction_said(spent: Mapping[int, Spent], taxes: Taxes) -> Iterator[str]:
    if not taxes.itemize:
        return
    yield (
        "The deduction counts only what is above 7.5% of your income; of lodging at most $50 a night and person, and not for a "
        "free-standing clinic (IRS Publication 502)."
    )
    yield "No other medical cost of the year is counted toward the 7.5%, and lodging for one person: with more, more can be deducted."
    if len(spent) > 1:
        yield "Your income is taken to be the same in each year (--agi)."


def _unknown(spent: Mapping[int, Spent], taxes: Taxes, room: AccountFunds, miles: Sequence[int]) -> Iterator[Note]:
    """What of a year nobody has published yet: a warning, and no guess."""
    for year in sorted(spent):
        if taxes.account is not None and room.limit(year) is None:
            yield Note(
                f"Taxes of {year}",
                f"how much may go into an {taxes.account.upper()} is not known here: no saving is counted for it",
            )
    for year in miles:
        yield Note(f"Taxes of {year}", "what a medical mile counts is not known here: the miles are not deducted")
