"""A condition, a discount or an infusion that nobody knows is refused with the one that was probably meant; amounts met belong to one plan."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest

from cli.golden import same_as_golden
from cli.runs import INPUTS, ketacost
from cli.telling import PLAIN

REFUSED = {
    f"estimate {PLAIN} --condition crsp": "condition_misspelled",
    f"estimate {PLAIN} --condition hiccups": "condition_unknown",
    "adjudicate --plan careful.yaml claims.csv --condition crsp": "condition_of_claims",
    "help-paying --condition depresion": "condition_of_help",
    "estimate --plan myplan.yaml --clinic orchard.yaml --discount vetran": "discount_misspelled",
    f"break-even {PLAIN} --discount first-responderr": "discount_of_nobody",
    "estimate --plan myplan.yaml --clinic harbor.yaml --infusion moood": "infusion_misspelled",
    f"estimate {PLAIN} --plan careful.yaml --deductible-met 400": "met_of_two_plans",
    f"when {PLAIN} --plan careful.yaml --oop-met 400 --deductible-met 100": "met_of_two_plans_of_when",
    "estimate --plan careful.yaml --plan myplan.yaml --clinic cove.yaml --sessions-used 3": "sessions_used_of_two_plans",
    f"explain {PLAIN} --quiet --detail": "detail_without_notes",
}


@pytest.mark.parametrize("words", REFUSED)
def test_a_word_that_nothing_goes_by_is_refused_with_the_one_meant(words: str) -> None:
    run = ketacost(*shlex.split(words))
    run.check_refused(2)
    same_as_golden(f"errors/made/words_{REFUSED[words]}.txt", run.err)


ALLOWED = (
    f"estimate {PLAIN} --condition CRPS",
    f"estimate {PLAIN} --condition G90.511",
    f"estimate {PLAIN} --condition z99",
    "adjudicate --plan careful.yaml claims.csv --condition crps",
    "help-paying --condition ptsd",
    "estimate --plan myplan.yaml --clinic orchard.yaml --discount Veterans",
    f"estimate {PLAIN} --discount veteran",
    f"estimate {PLAIN} --discount lottery-winner",
    f"estimate {PLAIN} --plan no_insurance.yaml --deductible-met 400",
    f"estimate {PLAIN} --plan hsa_plan.yaml --sessions-used 3",
    f"explain {PLAIN} --detail",
)


@pytest.mark.parametrize("words", ALLOWED)
def test_a_word_that_somebody_may_mean_is_taken(words: str) -> None:
    ketacost(*shlex.split(words)).check_done()


@pytest.mark.parametrize("place", ["plan", "clinic"])
def test_a_condition_that_a_file_names_is_known_there(place: str, tmp_path: Path) -> None:
    plan = (INPUTS / "myplan.yaml").read_text()
    clinic = (INPUTS / "lakeside.yaml").read_text()
    if place == "plan":
        plan += "coverage: {conditions: [cluster headache]}\n"
    else:
        clinic = "name: Lakeside\ninfusions: [{name: head, for: cluster headache, price: 450}]\n"
    (tmp_path / "plan.yaml").write_text(plan)
    (tmp_path / "clinic.yaml").write_text(clinic)
    words = ("estimate", "--plan", "plan.yaml", "--clinic", "clinic.yaml", "--condition")
    ketacost(*words, "Cluster  Headache", cwd=tmp_path).check_done()
    run = ketacost(*words, "cluster headach", cwd=tmp_path)
    run.check_refused(2)
    assert "did you mean cluster headache?" in run.err


def test_a_condition_of_a_course_file_is_told_at_its_line(tmp_path: Path) -> None:
    (tmp_path / "course.yaml").write_text("name: Mine\nphases: 2/week x 6\ncondition: crsp\n")
    words = ("--plan", INPUTS / "myplan.yaml", "--clinic", INPUTS / "lakeside.yaml", "--course", "course.yaml")
    run = ketacost("estimate", *words, cwd=tmp_path)
    run.check_refused(1)
    assert "error: course.yaml:3:1: condition: we do not know this condition, and no file here names it\n" in run.err
    assert "did you mean crps?" in run.err


FAMILY = """name: Family plan
network: blue-choice
covers: family
in_network:
  deductible: {family: 3000, family_rule: aggregate}
  out_of_pocket_maximum: {family: 6000, family_rule: aggregate}
  coinsurance: 20%
coverage: covered
"""


@pytest.mark.parametrize(
    "met", ["", "met: {as_of: 2026-11-01, in_network: {family_deductible: 500, family_out_of_pocket: 500}}\n"]
)
def test_what_is_met_of_an_aggregate_family_plan_is_the_familys(met: str, tmp_path: Path) -> None:
    """Six sessions at 380: 2,280. Of the family's 3,000, 2,000 are met: 1,000 + 20 % of 1,280 = 1,256, whatever the file says."""
    (tmp_path / "plan.yaml").write_text(FAMILY + met)
    words = ("--plan", "plan.yaml", "--clinic", INPUTS / "lakeside.yaml", "--no-consultation", "--way", "insurance")
    run = ketacost("estimate", *words, "--deductible-met", "2000", "--format", "json", cwd=tmp_path)
    run.check_done()
    assert json.loads(run.out)["options"][0]["total"]["patient_pays"] == 1256


def test_what_is_met_of_an_aggregate_maximum_is_the_familys(tmp_path: Path) -> None:
    """Of the family's 6,000, 5,900 are paid: 100 is all that is left, whatever the deductible."""
    (tmp_path / "plan.yaml").write_text(FAMILY)
    words = ("--plan", "plan.yaml", "--clinic", INPUTS / "lakeside.yaml", "--no-consultation", "--way", "insurance")
    run = ketacost("estimate", *words, "--oop-met", "5900", "--format", "json", cwd=tmp_path)
    run.check_done()
    assert json.loads(run.out)["options"][0]["total"]["patient_pays"] == 100


def test_a_family_has_met_at_least_what_one_of_it_has(tmp_path: Path) -> None:
    """Embedded, 1,500 and 3,000, and the file has 200 of the family met: 1,400 of one person leaves 100, not 2,800 of the family.

    100 + 20 % of 2,180 = 536.
    """
    text = FAMILY.replace("{family: 3000, family_rule: aggregate}", "{individual: 1500, family: 3000}")
    (tmp_path / "plan.yaml").write_text(text + "met: {as_of: 2026-11-01, in_network: {family_deductible: 200}}\n")
    words = ("--plan", "plan.yaml", "--clinic", INPUTS / "lakeside.yaml", "--no-consultation", "--way", "insurance")
    run = ketacost("estimate", *words, "--deductible-met", "1400", "--format", "json", cwd=tmp_path)
    assert json.loads(run.out)["options"][0]["total"]["patient_pays"] == 536


def test_what_was_left_in_an_fsa_is_for_the_year_that_it_was_carried_into() -> None:
    words = "estimate --plan hsa_plan.yaml --clinic orchard.yaml --pay-with fsa --tax-rate 22% --start 2027-01-04"
    before, run = (ketacost(*shlex.split(words), *more) for more in ((), ("--carried-over", "300")))
    assert run.out == before.out
    said = "note: --carried-over has no effect here: what was left from last year is for 2026, and no visit is in it\n"
    assert said in run.err
