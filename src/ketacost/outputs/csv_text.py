"""CSV (RFC 4180): the JSON's names as header, plain numbers, and no cell that a spreadsheet would run as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from ketacost.engine.line import MONEY_KEYS
from ketacost.money import plain
from ketacost.outputs.words import clean
from ketacost.replay.replay import Replay
from ketacost.result.estimate import Estimate
from ketacost.result.option import Option
from ketacost.result.total import MoneyAttributes, Total
from ketacost.result.visit import Visit

_OPTION = ("plan", "clinic", "way", "network", "if")
VISIT = (
    "number",
    "service",
    "session",
    "date",
    "plan_year",
    *MONEY_KEYS,
    "deductible_left",
    "out_of_pocket_left",
    "sessions_left",
    "why",
)
_BESIDE = (
    "range_low_patient_pays", "range_high_patient_pays", "cash_at_once", "purchases", "travel", "after_tax", "cash_paid_first",
    "cash_reimbursed", "with_travel", "tax_saving", "tax_deduction", "stop_patient_pays", "stop_refund", "credited_deductible",
    "credited_out_of_pocket", "credited_worth", "help_leaves", "cash_peak",
)  # fmt: skip
"""What stands beside an option's money keys; an empty cell is what was not asked for."""


def render_estimate(result: Estimate, *, detail: bool) -> str:
    """One row for each option; with ``detail``, one for each visit of each option."""
    if detail:
        rows = [[*_option(option), *visit_cells(visit)] for option in result.options for visit in option.visits]
        return table((*_OPTION, *VISIT), rows)
    rows = [[*_option(option), *amounts(option.total), *_beside(option)] for option in result.options]
    return table((*_OPTION, *MONEY_KEYS, *_BESIDE), rows)


def _beside(option: Option) -> Iterator[str]:
    """The cells under ``_BESIDE``."""
    yield from ("", "") if option.range is None else map(plain, option.bounds)
    yield plain(option.cash.at_once)
    yield text("; ".join(f"{item.times} x {item.name}" for item in option.purchases))
    yield _cents(None if option.travel is None else option.travel.total)
    yield _cents(None if option.tax is None else option.tax.after_tax)
    yield plain(option.cash.paid_first)
    yield plain(option.cash.reimbursed)
    yield _cents(None if option.travel is None else option.with_travel)
    yield from ("", "") if option.tax is None else map(plain, (option.tax.saving, option.tax.deduction))
    yield from ("", "") if option.stop is None else map(plain, (option.stop.total.patient_pays, option.stop.refund))
    credited = option.credited
    counted = (0, 0, 0) if credited is None else (credited.deductible, credited.out_of_pocket, credited.worth)
    yield from map(plain, counted)
    yield _cents(min((item.remains for item in option.help), default=None))
    yield plain(option.cash.peak)


def render_replay(result: Replay) -> str:
    """One row for each charge, in the order of the file."""
    rows = [
        [*visit_cells(charge), charge.network, _cents(charge.patient_paid), _signed(charge.difference)]
        for charge in result.charges
    ]
    return table((*VISIT, "network", "patient_paid", "difference"), rows)


def _option(option: Option) -> list[str]:
    return [text(option.plan or ""), text(option.clinic), option.way, option.network or "", " ".join(option.if_)]


def visit_cells(visit: Visit) -> list[str]:
    day, year = visit.date, visit.plan_year
    return [
        str(visit.number), visit.service, _count(visit.session), day.isoformat() if day else "", year.isoformat() if year else "",
        *amounts(visit.total), _cents(visit.deductible_left), _cents(visit.out_of_pocket_left), _count(visit.sessions_left),
        text(" ".join(visit.why)),
    ]  # fmt: skip


def amounts(total: Total | MoneyAttributes) -> Iterable[str]:
    return [plain(getattr(total, key)) for key in MONEY_KEYS]


def _cents(cents: int | None) -> str:
    return "" if cents is None else plain(cents)


def _signed(cents: int | None) -> str:
    return "" if cents is None else f"-{plain(-cents)}" if cents < 0 else plain(cents)


def _count(number: int | None) -> str:
    return "" if number is None else str(number)


def text(value: str) -> str:
    """A text cell; one that a spreadsheet would take for a formula gets an apostrophe in front.

    >>> text("=1+1")
    "'=1+1"
    """
    cleaned = clean(value)
    return f"'{cleaned}" if cleaned.lstrip()[:1] in set("=+-@\uff1d\uff0b\uff0d\uff20") and cleaned.lstrip() else cleaned


def table(header: Sequence[str], rows: Iterable[Sequence[Any]]) -> str:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows(rows)
    return stream.getvalue()
