"""What holds on every line and every total, whatever the plan."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from ketacost import Course, adjudicate, estimate
from ketacost.engine.line import MONEY_KEYS
from ketacost.model.plan import Plan
from ketacost.money import NO_LIMIT
from ketacost.result.option import Option
from ketacost.result.total import Total

from .strategies import Mapping, charges, clinic_from, clinics, fees, plan_from, plans, with_fees

PATIENT = ("deductible", "copay", "coinsurance", "limits_or_exclusions", "balance_bill", "penalty", "self_pay")


def hold(total: Total) -> None:
    both_hold(total)
    assert total.allowed == total.deductible + total.copay + total.coinsurance + total.plan_pays + total.penalty


def both_hold(total: Total) -> None:
    """The two identities, which hold whoever pays: a second insurance may pay a balance bill too, which nobody allowed."""
    assert total.patient_pays == sum(getattr(total, key) for key in PATIENT)
    assert total.billed == total.patient_pays + total.plan_pays + total.write_off
    assert all(getattr(total, key) >= 0 for key in MONEY_KEYS)


@given(plans(), charges())
def test_both_identities_hold_on_every_charge_and_the_total_is_their_sum(plan: Mapping, rows: list[Mapping]) -> None:
    replay = adjudicate(plan_from(plan), rows)
    for charge in replay.charges:
        hold(charge.total)
    hold(replay.total)
    assert replay.total == Total(*map(sum, zip(*(charge.total for charge in replay.charges), strict=True)))


@given(plans(), with_fees(clinics()), st.integers(1, 8), st.sampled_from((None, 10, 60, 240)))
def test_both_identities_hold_on_every_option_visit_and_range(
    plan: Mapping, clinic: Mapping, sessions: int, minutes: int | None
) -> None:
    for option in estimate([plan_from(plan)], [clinic_from(clinic)], Course(sessions, minutes=minutes)).options:
        hold(option.total)
        for visit in option.visits:
            hold(visit.total)
        for end in option.range or ():
            hold(end)
        on_top = sum(visit.fees for visit in option.visits)
        alone = sum(part.patient_pays for part in option.parts if part.way == "self_pay")
        insured = sum(visit.fees for visit in option.visits if visit.closing.benefit is not None)
        whole = {"insurance": on_top, "mixed": insured + alone}
        assert option.total.self_pay == whole.get(option.way, option.total.patient_pays)


@given(plans(), clinics(), st.lists(fees(), min_size=1, max_size=3), st.integers(1, 8))
def test_fees_are_added_to_what_is_paid_and_change_nothing_else(
    plan: Mapping, clinic: Mapping, on_top: list[Mapping], sessions: int
) -> None:
    """Whoever pays: every amount is what it is without fees, but what is billed and paid by oneself, which are more by them."""
    with_them, without = (
        estimate([plan_from(plan)], [clinic_from(clinic | {"fees": found})], Course(sessions)) for found in (on_top, [])
    )
    known = {_key(option): option for option in without.options}
    for option in with_them.options:
        plain, asked = known.get(_key(option)), sum(visit.fees for visit in option.visits)
        if plain is None:  # what equals self-pay is shown once, and fees may tell them apart
            continue
        more = {"billed": asked, "self_pay": asked, "patient_pays": asked}
        assert option.total == Total(*(getattr(plain.total, key) + more.get(key, 0) for key in MONEY_KEYS))
        assert option.credited == plain.credited
        left = [(visit.deductible_left, visit.out_of_pocket_left, visit.sessions_left) for visit in plain.visits]
        assert [(visit.deductible_left, visit.out_of_pocket_left, visit.sessions_left) for visit in option.visits] == left


def _key(option: Option) -> tuple[object, ...]:
    return option.way, option.network, option.if_


@given(plans(), charges())
def test_no_limit_is_ever_overdrawn(plan: Mapping, rows: list[Mapping]) -> None:
    for charge in adjudicate(plan_from(plan), rows).charges:
        line = charge.lines[0]
        assert line.benefit is not None
        counting = sum(getattr(line, part) for part in line.benefit.counts)
        assert 0 <= counting <= line.maximum_before
        assert 0 <= line.deductible <= line.deductible_before
        assert line.deductible_left == line.deductible_before - line.deductible
        assert line.maximum_before >= NO_LIMIT // 2 or line.out_of_pocket_left == line.maximum_before - counting
        assert line.sessions_left >= 0


@given(plans(coverage="not_covered"), charges(service="infusion"))
def test_what_is_not_covered_credits_nothing(plan: Mapping, rows: list[Mapping]) -> None:
    model = plan_from(plan)
    insists = any(_insists(model, side) for side in ("in_network", "out_of_network"))
    replay = adjudicate(model, rows)
    if not insists:
        assert replay.total.plan_pays == replay.total.allowed == 0
        assert all(
            charge.lines[0].deductible_before == charge.deductible_left or charge.deductible_left is None
            for charge in replay.charges
        )


def _insists(plan: Plan, side: str) -> bool:
    block = getattr(plan, side)
    found: Sequence[str] = (
        [service for service, benefit in block.benefits.items() if benefit.covered] if block is not None else []
    )
    return "infusion" in found


@given(plans(), charges())
def test_the_patient_never_owes_more_than_billed(plan: Mapping, rows: list[Mapping]) -> None:
    assert all(charge.patient_pays <= charge.billed for charge in adjudicate(plan_from(plan), rows).charges)
