"""An option's tax money: what each calendar year pays and may deduct, what the account holds, and what is not known of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from ketacost.model.clinic import Clinic
from ketacost.model.person import PAYROLL, Taxes
from ketacost.result.option import Option
from ketacost.ways.extras.hsa_months import HsaMonths
from ketacost.ways.extras.paid_back import TENTHS
from ketacost.ways.extras.tax import NIGHT, Spent, tax_saving
from ketacost.ways.extras.travel import JourneyToClinic
from ketacost.ways.insured.context import Context
from ketacost.words.note import Note, note


def taxed(
    context: Context,
    cover: HsaMonths,
    taxes: Taxes,
    clinic: Clinic,
    option: Option,
    there: JourneyToClinic,
) -> Option:
    """The option with what the tax law gives back, and what that rests on. What is paid counts on the day it is paid."""
    paid, travel, unknown = Counter[int](), Counter[int](), set[int]()
    for visit, due in zip(option.visits, option.dues, strict=True):
        paid[visit.date.year if visit.date is not None else context.question.today.year] += due
    for year, tenths, known in _deductible(context, taxes, clinic, there):
        travel[year] += tenths
        unknown |= set() if known else {year}
    spent = {year: Spent(paid[year], max(travel[year] // TENTHS, 0)) for year in sorted({*paid, *travel})}
    room = AccountFunds(context, cover, taxes)
    covered = room.covered(spent)
    saving = tax_saving(spent, taxes, covered)
    assumptions = (*option.assumptions, *_account_notes(spent, taxes, room, covered), *_deduction_notes(spent, taxes))
    warnings = (*option.warnings, *_unknown(spent, taxes, room, sorted(unknown)))
    return option._replace(tax=saving, assumptions=assumptions, warnings=warnings)


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


def _deductible(context: Context, taxes: Taxes, clinic: Clinic, there: JourneyToClinic) -> Iterator[tuple[int, int, bool]]:
    """Of getting there, by trip and by day: the year, in tenths of a cent what may be deducted, and whether its mile is known.

    Medical miles at the year's rate, parking, the ride home, and nights at a hospital; where the year's rate is not published the
    rest still counts. What is paid back is no expense. Source: IRS Publication 502, "Transportation" and "Lodging".
    """
    way = there.way
    if way is None or not taxes.itemize:
        return
    today = context.question.today

    def year_of(day: date | None) -> int:
        return (day or today).year

    lodging = min(way.night or 0, NIGHT) if clinic.setting == "hospital" else 0
    for trip, back in zip(there.trips, there.back, strict=True):
        year = taxes.limits.get(year_of(trip.day))
        mile = year.mile if year is not None else None
        tenths = 2 * (way.miles or 0) * (mile or 0) + TENTHS * (lodging * trip.nights - back)
        yield year_of(trip.day), tenths, mile is not None or not way.miles
    for each in there.days:
        yield year_of(each.day), TENTHS * (way.parking + (way.ride_home or 0 if each.session else 0)), True


def _account_notes(spent: Mapping[int, Spent], taxes: Taxes, room: AccountFunds, covered: Mapping[int, int]) -> Iterator[Note]:
    if taxes.account is None:
        return
    if taxes.account == "hsa" and not any(room.limit(year) != 0 for year in spent):
        yield note("taxes.no_hsa", carried=any(covered.values()))
        return
    if taxes.payroll:
        yield note("taxes.payroll", share=PAYROLL)
    yield note("taxes.nothing_spent", account=taxes.account)
    for year in sorted(spent):
        limit = room.limit(year)
        if limit is not None and spent[year].paid > covered[year]:
            yield note("taxes.most", account=taxes.account, cents=limit, year=year)
        if taxes.carried_over > room.carried(year) > 0:
            yield note("taxes.carried_over", cents=room.carried(year), year=year)
    if taxes.account == "fsa":
        known = [year for year in sorted(spent) if room.limit(year) is not None]
        yield note("taxes.fsa_is_lost", carried=tuple((taxes.limits[year].fsa_carry_over, year) for year in known))
        yield note("taxes.fsa_by_employer")


def _deduction_notes(spent: Mapping[int, Spent], taxes: Taxes) -> Iterator[Note]:
    if not taxes.itemize:
        return
    yield note("taxes.deduction")
    yield note("taxes.no_other_cost")
    if len(spent) > 1:
        yield note("taxes.same_income")


def _unknown(spent: Mapping[int, Spent], taxes: Taxes, room: AccountFunds, miles: Sequence[int]) -> Iterator[Note]:
    """What of a year nobody has published yet: a warning, and no guess."""
    for year in sorted(spent):
        if taxes.account is not None and room.limit(year) is None:
            yield note("taxes.no_limit", f"Taxes of {year}", account=taxes.account)
    for year in miles:
        yield note("taxes.no_mile", f"Taxes of {year}")
