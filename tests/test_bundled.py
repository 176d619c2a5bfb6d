"""Every plan and clinic that comes with ketacost is sound, says where it is from, and can be compared."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from ketacost import Course, estimate, load_clinic, load_plan
from ketacost.checks.files import plan_cautions
from ketacost.files.limits import federal_limits

ROOT = Path(__file__).parents[1]
PLANS = sorted((ROOT / "plans").glob("*.yaml"))
CLINICS = sorted((ROOT / "clinics").glob("*.yaml"))
TODAY = date(2026, 11, 22)


def test_there_are_at_least_ten_of_each() -> None:
    assert len(PLANS) >= 10
    assert len(CLINICS) >= 12


@pytest.mark.parametrize("path", PLANS, ids=lambda path: path.stem)
def test_a_bundled_plan_states_its_source_and_has_no_slips(path: Path) -> None:
    plan = load_plan(path)
    assert plan.source
    assert plan_cautions(plan, TODAY, federal_limits()) == []


@pytest.mark.parametrize("path", CLINICS, ids=lambda path: path.stem)
def test_a_bundled_clinic_states_its_source_and_how_old_it_is(path: Path) -> None:
    clinic = load_clinic(path)
    assert clinic.source
    assert "as_of" in clinic.model_fields_set


@pytest.mark.parametrize("path", [*PLANS, *CLINICS], ids=lambda path: path.stem)
def test_a_bundled_file_teaches(path: Path) -> None:
    comments = [line for line in path.read_text(encoding="utf-8").splitlines() if line.lstrip().startswith("#")]
    assert len(comments) >= 2


@pytest.mark.parametrize("path", [path for path in PLANS if "medigap" not in path.stem], ids=lambda path: path.stem)
def test_every_bundled_plan_can_be_compared_at_every_bundled_clinic(path: Path) -> None:
    result = estimate([load_plan(path)], [load_clinic(clinic) for clinic in CLINICS], Course(), today=TODAY)
    offered = [load_clinic(clinic) for clinic in CLINICS]
    infusing = {clinic.name for clinic in offered if any(item.treatment == "ketamine_iv" for item in clinic.price_list)}
    assert {option.clinic for option in result.options} == infusing


ON_TOP = ("on top", "add ", "adds ", "in addition", "separate", "not included", "own bill", "plus ", "extra")
"""How a clinic's notes say that its prices are not all of it."""


@pytest.mark.parametrize("path", CLINICS, ids=lambda path: path.stem)
def test_nothing_is_sure_at_a_clinic_whose_notes_say_that_something_comes_on_top(path: Path) -> None:
    """Every bundled plan there once, for the first treatment it lists; what the notes announce is a fee, with or without an amount."""
    clinic = load_clinic(path)
    announces = any(words in (clinic.notes or "").casefold() for words in ON_TOP)
    assert bool(clinic.fees) or not announces
    course = Course(treatment=clinic.price_list[0].treatment)
    for plan in (load_plan(each) for each in PLANS if "medigap" not in each.stem):
        options = estimate([plan], [clinic], course, today=TODAY).options
        assert options
        assert not announces or not any(option.sure for option in options)


def test_a_fee_of_the_bundled_clinics_is_in_their_prices() -> None:
    """North Idaho Ketamine: 250 at each of six sessions for those who use insurance, none for those who pay 450 themselves."""
    found = estimate([load_plan(ROOT / "plans/employer-ppo.yaml")], [load_clinic(ROOT / "clinics/north-idaho-ketamine.yaml")])
    fees = {option.way: sum(visit.fees for visit in option.visits) for option in found.options}
    assert fees == {"insurance": 1_500_00, "self_pay": 0}
