"""The same question asked in another way has the same answer."""

from __future__ import annotations

import csv
import json
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st

from ketacost import Course, adjudicate, estimate, load_charges, load_clinic, load_plan

from .claims import GATED, can_be_claims, claims_of
from .strategies import DAYS, Mapping, charges, clinic_from, clinics, plan_from, plans


def _shuffled(value: Any, random: Random) -> Any:
    """The same content with its keys in another order."""
    if isinstance(value, list):
        return [_shuffled(item, random) for item in value]
    if not isinstance(value, dict):
        return value
    keys = list(value)
    random.shuffle(keys)
    return {key: _shuffled(value[key], random) for key in keys}


def _estimate_of_files(folder: str, plan: Mapping, clinic: Mapping) -> str:
    paths = Path(folder, "plan.yaml"), Path(folder, "clinic.yaml")
    for path, content in zip(paths, (plan, clinic), strict=True):
        path.write_text(yaml.safe_dump(content, sort_keys=False), encoding="utf-8")
    found = estimate([load_plan(paths[0])], [load_clinic(paths[1])], Course(4)).to_dict()
    for option in found["options"]:
        option["warnings"].sort()  # they stand in the order of the file that they are about
    return json.dumps(found)


@given(plans(), clinics(), st.randoms(use_true_random=False))
def test_the_order_of_the_keys_in_a_file_changes_nothing(plan: Mapping, clinic: Mapping, random: Random) -> None:
    with TemporaryDirectory() as folder:
        first = _estimate_of_files(folder, plan, clinic)
        assert _estimate_of_files(folder, _shuffled(plan, random), _shuffled(clinic, random)) == first


@given(plans(), charges())
def test_a_claims_file_and_the_same_rows_from_python_are_paid_alike(plan: Mapping, rows: list[Mapping]) -> None:
    columns = ["date", "service", "network", "billed", "allowed", "visit", "cash_price", "covered", "prior_authorization"]
    with TemporaryDirectory() as folder:
        path = Path(folder, "claims.csv")
        with path.open("w", encoding="utf-8", newline="") as file:
            table = csv.DictWriter(file, columns)
            table.writeheader()
            table.writerows(rows)
        found = adjudicate(plan_from(plan), load_charges(path))
    assert found.to_dict() == adjudicate(plan_from(plan), rows).to_dict()


@given(plans(), charges(visit=None), st.data())
def test_dated_charges_may_stand_in_any_order(plan: Mapping, rows: list[Mapping], data: st.DataObject) -> None:
    days = data.draw(st.lists(st.sampled_from(DAYS), min_size=len(rows), max_size=len(rows), unique=True))
    dated = [row | {"date": day} for row, day in zip(rows, days, strict=True)]
    order = data.draw(st.permutations(range(len(rows))))
    straight, mixed = adjudicate(plan_from(plan), dated), adjudicate(plan_from(plan), [dated[at] for at in order])
    assert [straight.charges[at].total for at in order] == [charge.total for charge in mixed.charges]
    assert straight.accumulators == mixed.accumulators


@given(plans(plan_year_starts=None, fourth_quarter_carry_over=None), charges(date=None))
def test_charges_without_dates_are_paid_like_charges_of_one_day(plan: Mapping, rows: list[Mapping]) -> None:
    today = [row | {"date": "2026-11-22"} for row in rows]
    assert adjudicate(plan_from(plan), today).total == adjudicate(plan_from(plan), rows).total


PLAIN = {"coverage": "covered", "fourth_quarter_carry_over": None, "plan_year_starts": None}


@given(plans(**PLAIN), charges(date=None, visit=None), st.integers(0, 8))
def test_charges_replayed_in_two_parts_are_paid_alike(plan: Mapping, rows: list[Mapping], cut: int) -> None:
    """What is met after the first part, written into the plan file, is where the second part goes on."""
    for side in ("in_network", "out_of_network"):
        for benefit in plan.get(side, {}).get("benefits", {}).values():
            for limit in ("deductible", "out_of_pocket_maximum"):
                benefit.pop(limit, None)  # nobody states what is met of a benefit's own
    rows = [row | {"service": "infusion" if row["service"] in GATED else row["service"]} for row in rows]
    whole = adjudicate(plan_from(plan), rows)
    first = adjudicate(plan_from(plan), rows[:cut])
    met = first.accumulators.to_dict() | {"as_of": "2026-11-22"}
    second = adjudicate(plan_from(plan | {"met": met}), rows[cut:])
    assert [charge.total for charge in (*first.charges, *second.charges)] == [charge.total for charge in whole.charges]


@given(plans(), clinics(), st.integers(1, 8))
def test_an_estimate_is_what_its_visits_cost_as_claims(plan: Mapping, clinic: Mapping, sessions: int) -> None:
    model = plan_from(plan)
    for option in estimate([model], [clinic_from(clinic)], Course(sessions), ways=["insurance"]).options:
        if not can_be_claims(option.visits):
            continue
        replay = adjudicate(model, claims_of(option.visits, option.if_))
        lines = [line for visit in option.visits for line in visit.lines]
        assert [charge.patient_pays for charge in replay.charges] == [line.patient_pays for line in lines]
        assert replay.total == option.total
