"""What more of one thing must never do to another."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from ketacost import Course, adjudicate, estimate
from ketacost.money import plain

from .strategies import Mapping, charges, clinic_from, clinics, plan_from, plans, with_fees

SIDES = ("in_network", "out_of_network")
KEYS = ("deductible", "out_of_pocket", "family_deductible", "family_out_of_pocket")


def _total(plan: Mapping, rows: list[Mapping]) -> int:
    return adjudicate(plan_from(plan), rows).total.patient_pays


def _met(amounts: list[int]) -> Mapping:
    cells = iter(amounts)
    return {side: {key: plain(next(cells)) for key in KEYS} for side in SIDES}


LIMITS = st.one_of(st.none(), st.integers(1, 6).map(lambda sessions: {"sessions": str(sessions), "counts": "covered"}))
EVERY_PART: dict[str, Any] = {"out_of_pocket_counts": None, "fourth_quarter_carry_over": None}
"""Carry-over would let a dollar that is paid now save one next year, and paid sessions use up a limit that unpaid ones do not."""


@given(
    st.data(),
    charges(),
    st.lists(st.integers(0, 3_000_00), min_size=8, max_size=8),
    st.lists(st.integers(0, 500_00), min_size=8, max_size=8),
)
def test_more_already_met_never_costs_more(data: st.DataObject, rows: list[Mapping], met: list[int], more: list[int]) -> None:
    plan = data.draw(plans(met=None, session_limit=data.draw(LIMITS), **EVERY_PART))
    before = _total(plan | {"met": _met(met)}, rows)
    after = _total(plan | {"met": _met([amount + extra for amount, extra in zip(met, more, strict=True)])}, rows)
    assert after <= before


@given(plans(), charges(date=None), charges(date=None))
def test_one_more_charge_never_lowers_the_total(plan: Mapping, rows: list[Mapping], more: list[Mapping]) -> None:
    assert _total(plan, rows) <= _total(plan, [*rows, more[0]])


@given(plans(), with_fees(clinics()), st.integers(1, 8))
def test_one_more_session_never_lowers_the_total(plan: Mapping, clinic: Mapping, sessions: int) -> None:
    def totals(count: int) -> dict[Any, tuple[int, int, int]]:
        options = estimate([plan_from(plan)], [clinic_from(clinic)], Course(count)).options
        return {
            (option.way, option.network, option.if_): (option.bounds[0], option.total.patient_pays, option.bounds[1])
            for option in options
        }

    fewer, more = totals(sessions), totals(sessions + 1)
    for key in fewer.keys() & more.keys():
        assert all(less <= greater for less, greater in zip(fewer[key], more[key], strict=True))


@given(plans(), with_fees(clinics()), st.integers(1, 8))
def test_low_is_at_most_typical_and_typical_at_most_high(plan: Mapping, clinic: Mapping, sessions: int) -> None:
    for option in estimate([plan_from(plan)], [clinic_from(clinic)], Course(sessions)).options:
        low, high = option.bounds
        assert low <= option.total.patient_pays <= high
        assert option.range is None or option.range.low != option.range.high


@given(st.data(), st.integers(0, 800_00), st.integers(0, 800_00), st.fractions(0, 1), st.integers(1, 8))
def test_a_price_within_the_range_costs_what_lies_within_the_answer(
    data: st.DataObject, low: int, width: int, part: Fraction, sessions: int
) -> None:
    plan = plan_from(data.draw(plans(session_limit=data.draw(LIMITS))))

    def bounds(price: Any) -> dict[Any, tuple[int, int]]:
        clinic = clinic_from({"name": "C", "networks": ["a"], "infusion": price})
        return {option.network: option.bounds for option in estimate([plan], [clinic], Course(sessions)).options}

    whole = bounds({"low": plain(low), "high": plain(low + width)})
    for network, (least, most) in bounds(plain(low + int(width * part))).items():
        if network in whole:
            assert whole[network][0] <= least <= most <= whole[network][1]
