"""The most that a course comes to with its uncovered rest in cash: one walk knows what every one of its courses costs."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from ketacost import Course
from ketacost.engine.line import Row
from ketacost.ways import mixed
from ketacost.ways.booking.visits import Planned
from ketacost.ways.insured.partly_covered import most_with_rest_in_cash, pays_with_rest_in_cash
from ketacost.ways.insured.used_up import with_fewer_covered

from .helpers import compare

PLAN = """
kind: employer
network: a
coverage: covered
session_limit: {limit}
in_network: {{deductible: {deductible}, out_of_pocket_maximum: 1500, coinsurance: 20%}}
"""
CLINICS = (
    "networks: {a: {infusion: 400}}\ninfusion: {billed: 500, cash: 300}",
    "networks: {a: {infusion: 400, consultation: 200}}\ninfusion: {billed: 500, cash: 450}\nconsultation: 250",
    "networks: {a: {infusion: 400}}\ninfusion: 450\nfees: [{name: materials, amount: 25, per: visit}]",
)


@pytest.mark.parametrize("clinic", CLINICS)
@pytest.mark.parametrize("deductible", [0, 800])
@pytest.mark.parametrize("limit", [1, 3, 5])
def test_one_walk_finds_what_trying_each_course_finds(
    clinic: str, deductible: int, limit: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    compared: list[tuple[int, int]] = []

    def both(planned: Planned, rows: Sequence[Row]) -> int:
        courses = (rows, *with_fewer_covered(planned.visits, rows))
        found = most_with_rest_in_cash(planned, rows)
        compared.append((found, max(pays_with_rest_in_cash(planned, each) for each in courses)))
        return found

    monkeypatch.setattr(mixed, "most_with_rest_in_cash", both)
    compare(PLAN.format(limit=limit, deductible=deductible), clinic, Course(6))
    assert compared
    assert all(found == tried for found, tried in compared)
