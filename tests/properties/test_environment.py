"""Time zone, locale and hash seed of the machine change no byte of an answer."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import json
from datetime import date
from ketacost import Course, estimate
from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan

plan = Plan.model_validate({
    "name": "Größte PPO", "out_of_pocket_counts": ["copay", "coinsurance"], "accumulators": "combined",
    "in_network": {"deductible": "500", "coinsurance": "20%", "benefits": {"consultation": {"copay": "40"}, "drug": {"coinsurance": "30%"}}},
    "out_of_network": {"deductible": "900", "coinsurance": "40%"},
    "coverage": {"conditions": ["crps", "fibromyalgia", "depression"], "requirements": ["referral"]},
    "session_limit": "4", "met": {"as_of": "2026-01-01", "in_network": {"deductible": "100"}},
})
charges = [{"service": name, "price": "100-300"} for name in ("infusion", "drug", "facility")]
clinic = Clinic.model_validate({"name": "Åsa", "consultation": "250", "infusions": [{"name": "mood", "charges": charges}]})
print(json.dumps(estimate([plan], [clinic], Course(6), today=date(2026, 11, 22)).to_dict()))
"""
SURROUNDINGS = [
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "C", "PYTHONHASHSEED": "0"},
    {"TZ": "America/Adak", "LC_ALL": "tr_TR.UTF-8", "PYTHONHASHSEED": "1"},
    {"TZ": "UTC", "LC_ALL": "POSIX", "PYTHONHASHSEED": "4294967295", "PYTHONUTF8": "0"},
]


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("program") / "estimate.py"
    path.write_text(PROGRAM, encoding="utf-8")
    return path


def _answer(program: Path, surroundings: dict[str, str]) -> bytes:
    done = subprocess.run([sys.executable, str(program)], env=os.environ | surroundings, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout


@pytest.mark.parametrize("surroundings", SURROUNDINGS, ids=lambda found: found["TZ"])
def test_an_estimate_is_the_same_to_the_byte(surroundings: dict[str, str], program: Path) -> None:
    expected = _answer(program, {})
    assert len(expected) > 1_000
    assert _answer(program, surroundings) == expected
