"""Eleven published examples of loans and plans without interest, each as near as its source is exact.

``tests/cases/financing.json`` names the source of each. Sources take the payment times the number of payments, rounded or not;
here the last payment takes the remainder, so that a total may lie a few cents beside theirs.
"""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from ketacost.engine.financing import Payment, level_payment, schedule

from .paying import rows

CASES = json.loads(
    (Path(__file__).parents[1] / "cases" / "financing.json").read_text(encoding="utf-8"), parse_float=Decimal, parse_int=Decimal
)


def _named(case: dict[str, Any]) -> str:
    return str(case["id"])


def _paid(case: dict[str, Any]) -> tuple[int, list[Payment]]:
    principal, apr, months = (case["inputs"][key] for key in ("principal", "apr", "months"))
    cents, rate, count = int(principal * 100), int(apr * 1_000_000), int(months)
    payment = level_payment(cents, rate, count)
    return payment, schedule(cents, rate, payment, count)


def test_there_are_eleven_cases_and_each_names_its_source() -> None:
    assert len({case["id"] for case in CASES}) == 11
    assert all(case["source"].startswith("https://") for case in CASES)
    assert {case["type"] for case in CASES} == {"amortised_loan"}


@pytest.mark.parametrize("case", CASES, ids=_named)
def test_a_published_payment_is_the_level_payment(case: dict[str, Any]) -> None:
    payment, _ = _paid(case)
    assert abs(Decimal(payment) / 100 - case["source_says"]["monthly"]) <= case["tolerance"]


@pytest.mark.parametrize("case", CASES, ids=_named)
def test_a_published_total_is_what_the_schedule_comes_to(case: dict[str, Any]) -> None:
    _, payments = _paid(case)
    totals = {"total_paid": sum(item.payment for item in payments), "total_interest": sum(item.interest for item in payments)}
    for key, cents in totals.items():
        if key in case["source_says"]:
            assert abs(Decimal(cents) / 100 - case["source_says"][key]) <= case["tolerance"]


@pytest.mark.parametrize("case", CASES, ids=_named)
def test_a_published_loan_is_paid_off_to_the_cent(case: dict[str, Any]) -> None:
    _, payments = _paid(case)
    assert len(payments) == case["inputs"]["months"]
    assert payments[-1].balance == 0
    assert sum(item.principal for item in payments) == case["inputs"]["principal"] * 100


def test_the_textbook_schedule_is_the_same_until_its_hidden_cents() -> None:
    """15,000 at 10 % over ten months (webassign.net): month by month to a cent, since the source keeps fractions of cents.

    Its second month is 112.96, 1,456.64 and 12,098.75: 1,569.61 - 112.96 is 1,456.65. Its tenth is 12.97, 1,556.63 and 0; here the
    last payment is what is left, 1,556.59, and its interest, 12.97.
    """
    _, payments = _paid(next(case for case in CASES if case["id"] == "amort-webassign"))
    first, second, *_, last = rows(payments)
    assert first == (1_569.61, 125.00, 1_444.61, 13_555.39)
    assert second == (1_569.61, 112.96, 1_456.65, 12_098.74)
    assert last == (1_569.56, 12.97, 1_556.59, 0.00)


def test_a_total_of_rounded_payments_lies_a_cent_beside_what_is_paid() -> None:
    """10,000 at 4.5 % over three years (mathondemand.com): 36 x 297.47 = 10,708.92; the real last payment is 297.48."""
    payment, payments = _paid(next(case for case in CASES if case["id"] == "amort-10k-45-36"))
    assert (36 * payment, sum(item.payment for item in payments), payments[-1].payment) == (10_708_92, 10_708_93, 297_48)
