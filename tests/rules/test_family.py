"""Individual and family: embedded, aggregate, the federal limit for one person, and what met amounts imply."""

from __future__ import annotations

import pytest

from .helpers import assumes, compare, only, owed, pay, visit

FAMILY = "covers: family\nin_network: {{deductible: {deductible}, coinsurance: 20%, out_of_pocket_maximum: {maximum}}}\nmet: {{in_network: {{{met}}}}}"
EMBEDDED = "{individual: 1500, family: 3000}"
AGGREGATE = "{individual: 1500, family: 3000, family_rule: aggregate}"


def _deductible_left(deductible: str, met: str) -> int:
    replay = pay(FAMILY.format(deductible=deductible, maximum="none", met=met), [visit(0)])
    return (replay.charges[0].deductible_left or 0) // 100


@pytest.mark.parametrize(
    ("deductible", "met", "left"),
    [
        (EMBEDDED, "deductible: 0, family_deductible: 0", 1500),
        (EMBEDDED, "deductible: 400, family_deductible: 1000", 1100),  # the individual's remainder is smaller
        (EMBEDDED, "deductible: 0, family_deductible: 2600", 400),  # the family's is
        (EMBEDDED, "deductible: 0, family_deductible: 3000", 0),  # met means nothing left, not "no limit"
        (EMBEDDED, "deductible: 1500, family_deductible: 1500", 0),
        (EMBEDDED, "deductible: 400", 1100),  # the family has met as much as the patient
        (EMBEDDED, "deductible: 0, family_deductible: 5000", 0),
        (AGGREGATE, "deductible: 0, family_deductible: 0", 3000),
        (AGGREGATE, "deductible: 1500, family_deductible: 1500", 1500),
        (AGGREGATE, "deductible: 400", 2600),
        ("{family: 3000}", "family_deductible: 1000", 2000),
        ("1500", "deductible: 400, family_deductible: 9000", 1100),  # a plain amount is the individual's
    ],
)
def test_what_is_left_of_the_deductible(deductible: str, met: str, left: int) -> None:
    assert _deductible_left(deductible, met) == left


def test_family_amounts_are_ignored_on_a_plan_for_one() -> None:
    plan = FAMILY.format(
        deductible=AGGREGATE,
        maximum="{individual: 2000, family: 2500}",
        met="family_deductible: 3000, family_out_of_pocket: 2500",
    )
    assert owed(pay(plan.replace("covers: family", "covers: individual"), [visit(1600)])) == [1500 + 20]


@pytest.mark.parametrize(
    ("met", "left"),
    [
        ("deductible: 0, out_of_pocket: 500, family_out_of_pocket: 500", 1500),
        ("deductible: 0, out_of_pocket: 500, family_out_of_pocket: 3400", 600),
        ("deductible: 0, out_of_pocket: 500, family_out_of_pocket: 4000", 0),
        ("deductible: 0, out_of_pocket: 500", 1500),
        ("deductible: 300", 1700),  # at least the deductible met is met of the maximum
        ("deductible: 0, family_deductible: 2900", 1100),  # and the family's of the family's
    ],
)
def test_the_smaller_of_the_individuals_and_the_familys_maximum_binds(met: str, left: int) -> None:
    plan = FAMILY.format(deductible=EMBEDDED, maximum="{individual: 2000, family: 4000}", met=met)
    assert pay(plan, [visit(0)]).charges[0].out_of_pocket_left == left * 100


def test_the_individual_maximum_binds_under_an_aggregate_deductible_too() -> None:
    plan = FAMILY.format(deductible=AGGREGATE, maximum="{individual: 2000, family: 4000}", met="deductible: 0")
    assert owed(pay(plan, 2 * [visit(1600)])) == [1600, 400]


@pytest.mark.parametrize(("day", "limit"), [("2025-05-01", 9200), ("2026-05-01", 10_600), ("2027-05-01", 12_000)])
@pytest.mark.parametrize("kind", ["employer", "marketplace", "private"])
def test_where_only_a_family_maximum_is_stated_the_federal_limit_for_one_binds(kind: str, day: str, limit: int) -> None:
    plan = f"kind: {kind}\n" + FAMILY.format(
        deductible="{family: 15000, family_rule: aggregate}", maximum="{family: 18000}", met="family_deductible: 0"
    )
    assert owed(pay(plan, [visit(14_000, day)])) == [limit]


@pytest.mark.parametrize("kind", ["medicare_advantage", "medicaid", "tricare", "va", "workers_comp"])
def test_the_federal_limit_does_not_bind_other_kinds_of_plan(kind: str) -> None:
    plan = f"kind: {kind}\n" + FAMILY.format(
        deductible="{family: 15000}", maximum="{family: 18000}", met="family_deductible: 0"
    )
    assert owed(pay(plan, [visit(14_000)])) == [14_000]


def test_the_federal_limit_does_not_bind_out_of_network() -> None:
    plan = "covers: family\nout_of_network: {deductible: {family: 15000}, coinsurance: 20%, out_of_pocket_maximum: {family: 18000}}"
    assert owed(pay(plan, [visit(14_000, network="out")])) == [14_000]


@pytest.mark.parametrize(("covers", "left"), [("individual", 10_600), ("family", 10_600)])
def test_a_silent_plan_leans_on_the_federal_limit_and_says_so(covers: str, left: int) -> None:
    plan = f"{{name: P, network: a, coverage: covered, covers: {covers}, in_network: {{deductible: 0, coinsurance: 100%}}}}"
    option = only(compare(plan, "{name: C, networks: [a], infusion: 5000}"))
    assert option.total.patient_pays == left * 100
    assert assumes(option, "federal limit of 2026", "$10,600.00")


def test_others_in_the_family_can_fill_the_federal_family_limit() -> None:
    plan = "covers: family\nin_network: {deductible: 0, coinsurance: 100%}\nmet: {in_network: {out_of_pocket: 0, family_out_of_pocket: 21000}}"
    assert owed(pay(plan, [visit(5000)])) == [200]


def test_deductible_met_implies_nothing_of_the_maximum_where_deductibles_do_not_count() -> None:
    plan = "out_of_pocket_counts: [coinsurance]\nin_network: {deductible: 1000, coinsurance: 20%, out_of_pocket_maximum: 100}\nmet: {in_network: {deductible: 1000}}"
    assert owed(pay(plan, [visit(1000)])) == [100]


def test_a_stated_amount_met_is_never_changed() -> None:
    """600 of the deductible met and only 100 of the maximum: odd, so it is warned about, not mended."""
    plan = "in_network: {deductible: 1000, coinsurance: 20%, out_of_pocket_maximum: 2000}\nmet: {in_network: {deductible: 600, out_of_pocket: 100}}"
    replay = pay(plan, [visit(0)])
    assert (replay.charges[0].deductible_left, replay.charges[0].out_of_pocket_left) == (400_00, 1900_00)
    assert replay.warnings
