"""Each row of the copay table against each kind of out-of-pocket maximum, worked out by hand.

One visit with 1,000 allowed; 300 of the deductible left, a copay of 100, coinsurance of 20 %. Without any maximum:

- no copay: 300, then 20 % of 700 = 140
- waives: copay 100, then 20 % of 900 = 180; the deductible is untouched
- after: 300, then copay 100, then 20 % of 600 = 120
- before: copay 100, then 300, then 20 % of 600 = 120
"""

from __future__ import annotations

import pytest

from .helpers import pay, visit, warns

RULES = {"none": "", "waives": "waives_deductible", "after": "after_deductible", "before": "before_deductible"}
ALL = "deductible, copay, coinsurance"

UNCUT = {"none": (300, 0, 140), "waives": (0, 100, 180), "after": (300, 100, 120), "before": (300, 100, 120)}
"""Deductible, copay and coinsurance where nothing is cut."""

CASES: list[tuple[str, str, int, tuple[int, int, int]]] = [
    # all parts count: the part computed last is cut first
    *(
        ("none", ALL, left, parts)
        for left, parts in ((440, (300, 0, 140)), (439, (300, 0, 139)), (350, (300, 0, 50)), (250, (250, 0, 0)))
    ),
    *(
        ("waives", ALL, left, parts)
        for left, parts in ((280, (0, 100, 180)), (250, (0, 100, 150)), (100, (0, 100, 0)), (60, (0, 60, 0)))
    ),
    *(("after", ALL, left, parts) for left, parts in ((450, (300, 100, 50)), (350, (300, 50, 0)), (250, (250, 0, 0)))),
    *(("before", ALL, left, parts) for left, parts in ((450, (300, 100, 50)), (350, (250, 100, 0)), (60, (0, 60, 0)))),
    # a part that does not count is owed in full, and the others have the maximum to themselves
    *((rule, "deductible", 200, (min(200, d), copay, share)) for rule, (d, copay, share) in UNCUT.items()),
    *((rule, "copay", 40, (d, min(40, copay), share)) for rule, (d, copay, share) in UNCUT.items()),
    *((rule, "coinsurance", 50, (d, copay, 50)) for rule, (d, copay, _) in UNCUT.items()),
    *((rule, "", 0, parts) for rule, parts in UNCUT.items()),
    ("none", "deductible, copay", 250, (250, 0, 140)),
    ("waives", "deductible, copay", 60, (0, 60, 180)),
    ("after", "deductible, copay", 350, (300, 50, 120)),
    ("before", "deductible, copay", 350, (250, 100, 120)),
    ("after", "deductible, coinsurance", 350, (300, 100, 50)),
    ("before", "copay, coinsurance", 150, (300, 100, 50)),
    # already met
    *((rule, ALL, 0, (0, 0, 0)) for rule in RULES),
    *((rule, "coinsurance", 0, (d, copay, 0)) for rule, (d, copay, _) in UNCUT.items()),
]


def _plan(rule: str, maximum: str, met: int = 0, counts: str = ALL) -> str:
    copay = f"copay: 100, copay_rule: {RULES[rule]}," if RULES[rule] else ""
    return f"""
        in_network: {{deductible: 1500, {copay} coinsurance: 20%, out_of_pocket_maximum: {maximum}}}
        out_of_pocket_counts: [{counts}]
        met: {{in_network: {{deductible: 1200, out_of_pocket: {met}}}}}
    """


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("maximum", ["none", "9000"])
def test_a_maximum_that_is_none_or_far_away_cuts_nothing(rule: str, maximum: str) -> None:
    charge = pay(_plan(rule, maximum), [visit(1000)]).charges[0]
    deductible, copay, coinsurance = UNCUT[rule]
    assert (charge.deductible / 100, charge.copay / 100, charge.coinsurance / 100) == (deductible, copay, coinsurance)
    assert charge.deductible_left == (300 - deductible) * 100
    assert charge.out_of_pocket_left == (None if maximum == "none" else (9000 - deductible - copay - coinsurance) * 100)


@pytest.mark.parametrize(("rule", "counts", "left", "expected"), CASES)
def test_a_maximum_cuts_the_part_computed_last_first(rule: str, counts: str, left: int, expected: tuple[int, int, int]) -> None:
    charge = pay(_plan(rule, "5000", 5000 - left, counts), [visit(1000)]).charges[0]
    deductible = expected[0]
    assert (charge.deductible / 100, charge.copay / 100, charge.coinsurance / 100) == expected
    assert charge.patient_pays == sum(expected) * 100
    assert charge.plan_pays == (1000 - sum(expected)) * 100
    assert charge.deductible_left == (300 - deductible) * 100, "the deductible is credited with what was really paid toward it"
    counting = sum(part for name, part in zip(ALL.split(", "), expected, strict=True) if name in counts.split(", "))
    assert charge.out_of_pocket_left == (left - counting) * 100


@pytest.mark.parametrize(("rule", "copay", "deductible"), [("waives", 100, 0), ("after", 100, 300), ("before", 100, 300)])
def test_a_copay_without_coinsurance_leaves_the_rest_to_the_plan(rule: str, copay: int, deductible: int) -> None:
    plan = f"in_network: {{deductible: 300, copay: 100, copay_rule: {RULES[rule]}}}"
    charge = pay(plan, [visit(1000)]).charges[0]
    assert (charge.copay, charge.deductible, charge.plan_pays) == (
        copay * 100,
        deductible * 100,
        (1000 - copay - deductible) * 100,
    )


@pytest.mark.parametrize(
    ("rule", "allowed", "expected"),
    [
        ("none", 250, (250, 0, 0)),
        ("waives", 60, (0, 60, 0)),
        ("after", 250, (250, 0, 0)),
        ("after", 340, (300, 40, 0)),
        ("before", 60, (0, 60, 0)),
        ("before", 340, (240, 100, 0)),
    ],
)
def test_the_parts_never_exceed_a_small_allowed_amount(rule: str, allowed: int, expected: tuple[int, int, int]) -> None:
    charge = pay(_plan(rule, "none"), [visit(allowed)]).charges[0]
    assert (charge.deductible / 100, charge.copay / 100, charge.coinsurance / 100) == expected


def test_a_maximum_below_the_deductible_wins_with_a_warning() -> None:
    result = pay("in_network: {deductible: 1500, coinsurance: 20%, out_of_pocket_maximum: 1000}", [visit(1200), visit(475)])
    assert [charge.deductible / 100 for charge in result.charges] == [1000, 0]
    assert warns(result, "below the deductible", "$1,000.00", "$1,500.00")
