"""The session limit: infusion visits only, by plan year, calendar year or lifetime, covered or paid."""

from __future__ import annotations

import pytest

from .helpers import owed, pay, visit

SHARING = "in_network: {deductible: 500, coinsurance: 20%}"
FREE = "in_network: {deductible: 0, coinsurance: 20%}"


def _left(plan: str, count: int) -> list[int | None]:
    return [charge.sessions_left for charge in pay(plan, count * [visit(400)]).charges]


def test_a_session_paid_wholly_inside_the_deductible_counts() -> None:
    assert _left(f"session_limit: 2\n{SHARING}", 3) == [1, 0, 0]


def test_where_only_paid_sessions_count_one_inside_the_deductible_does_not() -> None:
    """400 is all deductible; of the second visit the plan pays 80% of 300."""
    assert _left(f"session_limit: {{sessions: 2, counts: paid}}\n{SHARING}", 4) == [2, 1, 0, 0]


def test_a_session_the_maximum_pays_in_full_counts_either_way() -> None:
    plan = (
        "session_limit: {sessions: 1, counts: paid}\nin_network: {deductible: 0, coinsurance: 100%, out_of_pocket_maximum: 0}"
    )
    assert owed(pay(plan, 2 * [visit(400)])) == [0, 400]


def test_a_plan_without_a_limit_has_no_sessions_left_to_show() -> None:
    assert _left(FREE, 1) == [None]


@pytest.mark.parametrize(
    ("used", "expected"), [(0, [80, 80, 400]), (1, [80, 400, 400]), (2, [400, 400, 400]), (9, [400, 400, 400])]
)
def test_sessions_used_before_are_taken_off(used: int, expected: list[int]) -> None:
    assert owed(pay(f"session_limit: 2\nmet: {{sessions_used: {used}}}\n{FREE}", 3 * [visit(400)])) == expected


@pytest.mark.parametrize(
    ("per", "expected"),
    [
        ("plan_year", [80, 400, 400, 80, 400]),  # begins again on July 1
        ("calendar_year", [80, 400, 80, 400, 400]),  # begins again on January 1
        ("lifetime", [80, 400, 400, 400, 400]),
    ],
)
def test_a_limit_begins_again_with_its_period(per: str, expected: list[int]) -> None:
    plan = f"plan_year_starts: 07-01\nsession_limit: {{sessions: 1, per: {per}}}\n{FREE}"
    dates = ("2025-08-01", "2025-12-31", "2026-01-01", "2026-07-01", "2026-12-31")
    assert owed(pay(plan, [visit(400, day) for day in dates])) == expected


@pytest.mark.parametrize(
    ("per", "day", "expected"),
    [
        ("plan_year", "2026-06-30", 400),
        ("plan_year", "2026-07-01", 80),
        ("calendar_year", "2026-12-31", 400),
        ("calendar_year", "2027-01-01", 80),
        ("lifetime", "2030-01-01", 400),
    ],
)
def test_sessions_used_belong_to_the_period_they_were_counted_in(per: str, day: str, expected: int) -> None:
    plan = f"plan_year_starts: 07-01\nsession_limit: {{sessions: 1, per: {per}}}\nmet: {{as_of: 2026-03-01, sessions_used: 1}}\n{FREE}"
    assert owed(pay(plan, [visit(400, day)])) == [expected]


def test_a_calendar_year_limit_leaves_the_plan_years_deductible_alone() -> None:
    plan = f"plan_year_starts: 07-01\nsession_limit: {{sessions: 1, per: calendar_year}}\n{SHARING}"
    assert owed(pay(plan, [visit(400, "2025-12-01"), visit(400, "2026-01-05")])) == [400, 100 + 60]


def test_over_the_limit_only_the_infusion_and_its_parts_are_affected() -> None:
    services = ("infusion", "consultation", "infusion", "drug", "therapy")
    assert owed(pay(f"session_limit: 1\n{FREE}", [visit(400, service=service) for service in services])) == [
        80,
        80,
        400,
        400,
        80,
    ]


def test_charges_are_counted_by_date_and_answered_in_file_order() -> None:
    dates = ("2026-03-01", "2026-01-01", "2026-02-01")
    assert owed(pay(f"session_limit: 2\n{FREE}", [visit(400, day) for day in dates])) == [400, 80, 80]


def test_out_of_network_sessions_use_up_the_same_limit() -> None:
    plan = f"session_limit: 1\n{FREE}\nout_of_network: {{deductible: 0, coinsurance: 40%}}"
    assert owed(pay(plan, [visit(400, network="out"), visit(400)])) == [160, 400]


PAID_ONLY = "session_limit: {{sessions: {}, counts: paid}}\nin_network: {{deductible: {}, coinsurance: 20%, benefits: {{drug: {{coinsurance: 20%, deductible_applies: {}}}}}}}"


def _lines_left(plan: str, *visits: str) -> list[int | None]:
    """Sessions left after each line: i is an infusion of 300, d its drug of 100; one word is one visit."""
    price, service = {"i": 300, "d": 100}, {"i": "infusion", "d": "drug"}
    lines = [
        visit(price[kind], visit=str(number), service=service[kind]) for number, word in enumerate(visits) for kind in word
    ]
    return [charge.sessions_left for charge in pay(plan, lines).charges]


def test_a_visit_of_which_the_plan_pays_no_line_is_no_paid_session() -> None:
    """300 + 100 of the first visit and 100 of the second fill 500; of the second's 300 the plan pays 80%: 240."""
    plan = PAID_ONLY.format(1, 500, "yes")
    assert _lines_left(plan, "id", "di", "id") == [1, 1, 1, 0, 0, 0]


def test_a_visit_of_which_the_plan_pays_the_drug_alone_is_one_paid_session() -> None:
    """The infusion's 300 are all deductible; of the drug's 100 the plan pays 80, before the infusion's line or after it."""
    plan = PAID_ONLY.format(1, 300, "no")
    assert _lines_left(plan, "id", "i") == [1, 0, 0]
    assert _lines_left(plan, "di", "i") == [1, 0, 0]


def test_a_visit_of_which_the_plan_pays_every_line_is_one_paid_session() -> None:
    """No deductible: the plan pays of all four lines, and two visits use up two sessions."""
    assert _lines_left(PAID_ONLY.format(3, 0, "yes"), "id", "di") == [2, 2, 2, 1]


def test_a_paid_drug_without_an_infusion_is_no_session() -> None:
    assert _lines_left(PAID_ONLY.format(2, 0, "yes"), "d", "i") == [2, 1]
