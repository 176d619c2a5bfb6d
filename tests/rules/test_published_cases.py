"""Ninety-three published examples, from the federal marketplace's own engine to insurers' leaflets, to the cent.

``tests/cases/cost_sharing.json`` names the source of each; ``times`` stands for equal charges in a row.
"""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from ketacost import adjudicate, load_plan

from .helpers import owed, total_owed

CASES = json.loads((Path(__file__).parents[1] / "cases" / "cost_sharing.json").read_text(encoding="utf-8"))
BY_COMMAND = CASES[::10]


def _named(case: dict[str, Any]) -> str:
    return str(case["id"])


def _charges(case: dict[str, Any]) -> list[dict[str, Any]]:
    columns = ("service", "network", "billed", "allowed")
    return [{column: run[column] for column in columns} for run in case["charges"] for _ in range(run.get("times", 1))]


def _plan_file(case: dict[str, Any], folder: Path) -> Path:
    path = folder / "plan.yaml"
    path.write_text(yaml.safe_dump(case["plan"], sort_keys=False), encoding="utf-8")
    return path


def test_there_are_ninety_three_cases_and_each_names_its_source() -> None:
    assert len({case["id"] for case in CASES}) == 93
    assert all(case["source"] for case in CASES)


@pytest.mark.parametrize("case", CASES, ids=_named)
def test_a_published_case_costs_what_its_source_says(case: dict[str, Any], tmp_path: Path) -> None:
    result = adjudicate(load_plan(_plan_file(case, tmp_path)), _charges(case))
    assert total_owed(result) == case["total"]
    if case["patient_pays"] is not None:
        assert owed(result) == case["patient_pays"]


@pytest.mark.parametrize("case", BY_COMMAND, ids=_named)
def test_the_command_answers_a_published_case_from_files(case: dict[str, Any], tmp_path: Path) -> None:
    charges = _charges(case)
    with (tmp_path / "claims.csv").open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, ["date", *charges[0]])
        table.writeheader()
        table.writerows(charges)
    command = [
        sys.executable,
        "-m",
        "ketacost",
        "adjudicate",
        "--plan",
        str(_plan_file(case, tmp_path)),
        "claims.csv",
        "--format",
        "json",
    ]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["schema"] == "ketacost.adjudicate/1"
    assert answer["total"]["patient_pays"] == case["total"]
    if case["patient_pays"] is not None:
        assert [charge["patient_pays"] for charge in answer["charges"]] == case["patient_pays"]
