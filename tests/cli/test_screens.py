"""Every screen and every file format, as somebody has read it: ``tests/golden/screens``."""

from __future__ import annotations

import shlex

import pytest

from cli.golden import REGOLD, same_as_golden
from cli.runs import GOLDEN, ketacost
from ketacost.outputs.formats.registry import FORMATS

ESTIMATE = "estimate --plan myplan.yaml --clinic lakeside.yaml"
TWO_PLANS = "estimate --plan myplan.yaml --plan hmo_by_setting.yaml --clinic lakeside.yaml --clinic harbor.yaml"
PAIN = "explain --plan hmo_by_setting.yaml --clinic harbor.yaml --condition crps"
ADJUDICATE = "adjudicate --plan myplan.yaml claims.csv"
COVE = "--plan myplan.yaml --clinic cove.yaml"
DATED = f"{COVE} --start 2026-12-15 --every 2/week"
WHEN = f"when {COVE} --boosters 2 --from 2026-11-23 --to 2027-02-01 --step 2w"
SCENARIOS = "scenarios --plan careful.yaml --clinic cove.yaml --condition depression --start 2026-12-01"
SENSITIVITY = "sensitivity --plan myplan.yaml --clinic cove.yaml --start 2026-12-01"
SPRAY = "--plan spray_plan.yaml --clinic spray_clinic.yaml --course spray_course.yaml"
MEDICARE = "--plan medicare.yaml --clinic cove.yaml"
ORCHARD = "--plan hsa_plan.yaml --clinic orchard.yaml"
PACKAGES = f"{ORCHARD} --sessions 9 --start 2026-12-01 --every 2/week"
EVERY_WAY = f"{PACKAGES} --stop-after 4 --pay-with hsa --tax-rate 22% --payroll --per-mile 0.70 --parking 5 --with-help"
THERE = "--plan no_insurance.yaml --clinic orchard.yaml --clinic nearby.yaml --per-mile 0.70"
SCREENS = {
    "estimate": ESTIMATE,
    "estimate_quiet": f"{ESTIMATE} --quiet",
    "estimate_all_options": f"{ESTIMATE} --sessions 3 --no-consultation --deductible-met 1500 --oop-met 5900 --sessions-used 11",
    "estimate_color": f"{ESTIMATE} --color always",
    "estimate_csv": f"{ESTIMATE} --format csv",
    "estimate_csv_detail": f"{ESTIMATE} --format csv --detail",
    "estimate_json": f"{ESTIMATE} --format json",
    "estimate_uninsured": "estimate --plan no_insurance.yaml --clinic lakeside.yaml",
    "estimate_two_plans": TWO_PLANS,
    "estimate_two_plans_detail": f"{TWO_PLANS} --detail",
    "estimate_two_plans_csv": f"{TWO_PLANS} --format csv",
    "estimate_two_plans_json": f"{TWO_PLANS} --format json --detail",
    "estimate_one_way": f"{TWO_PLANS} --way insurance --network out --sort clinic",
    "estimate_long_course": f"{ESTIMATE} --sessions 40",
    "estimate_warnings": "estimate --plan suspicious.yaml --clinic stale.yaml",
    "explain": "explain --plan myplan.yaml --clinic lakeside.yaml",
    "explain_charges": PAIN,
    "explain_json": f"{PAIN} --format json",
    "adjudicate": ADJUDICATE,
    "adjudicate_detail": f"{ADJUDICATE} --detail",
    "adjudicate_csv": f"{ADJUDICATE} --format csv",
    "adjudicate_json": f"{ADJUDICATE} --format json",
    "check_clean": "check myplan.yaml lakeside.yaml claims.csv",
    "check_warnings": "check suspicious.yaml stale.yaml",
    "estimate_dated": f"estimate {DATED}",
    "estimate_dated_detail": f"estimate {DATED} --detail",
    "estimate_dated_csv": f"estimate {DATED} --format csv --detail",
    "estimate_dated_json": f"estimate {DATED} --format json",
    "estimate_phases": f"estimate {COVE} --start 2027-01-04 --every 'weekly x 4, then every 2 weeks x 4, then monthly' --quiet",
    "estimate_course_file": f"estimate {COVE} --course my_course.yaml",
    "estimate_years": f"estimate {COVE} --protocol mood-year --start 2026-12-01",
    "estimate_stop": f"estimate {DATED} --stop-after 3",
    "estimate_next_plan": f"estimate {DATED} --next-plan next_year.yaml --way insurance --detail",
    "estimate_secondary": f"estimate {DATED} --secondary spouse.yaml --way insurance",
    "estimate_medigap": f"estimate {MEDICARE} --secondary medigap.yaml --detail",
    "estimate_assistance": f"estimate {SPRAY} --assistance copay_help.yaml",
    "estimate_chance": f"estimate {COVE} --chance-approved 30%",
    "estimate_by_line": "estimate --plan myplan.yaml --clinic by_line.yaml --sessions 2 --condition crps --way insurance --detail",
    "explain_dated": f"explain {DATED} --boosters 1 --follow-ups 1 --therapy 1 --stop-after 3",
    "explain_by_line": "explain --plan myplan.yaml --clinic by_line.yaml --sessions 2 --condition crps --way insurance",
    "explain_careful": "explain --plan careful.yaml --clinic cove.yaml --condition depression --start 2026-12-15",
    "explain_medigap": f"explain {MEDICARE} --sessions 2 --secondary medigap.yaml",
    "explain_secondary": f"explain {COVE} --sessions 2 --secondary spouse.yaml --way insurance",
    "explain_assistance": f"explain {SPRAY} --assistance copay_help.yaml --way insurance",
    "when": WHEN,
    "when_detail": f"{WHEN} --detail",
    "when_csv": f"{WHEN} --format csv",
    "when_json": f"{WHEN} --format json",
    "when_chance": f"{WHEN} --chance-approved 30% --sort total",
    "when_self_pay": f"{WHEN} --way self_pay",
    "when_one_day": f"when {COVE} --from 2026-12-01 --to 2026-12-01",
    "when_two_plans": f"when {COVE} --plan careful.yaml --condition depression --from 2026-12-01 --to 2027-03-01",
    "scenarios": SCENARIOS,
    "scenarios_detail": f"{SCENARIOS} --detail",
    "scenarios_csv": f"{SCENARIOS} --format csv",
    "scenarios_json": f"{SCENARIOS} --format json",
    "scenarios_chance": f"{SCENARIOS} --chance-approved 30%",
    "scenarios_out": "scenarios --plan myplan.yaml --clinic lakeside.yaml --network out",
    "sensitivity": SENSITIVITY,
    "sensitivity_csv": f"{SENSITIVITY} --format csv",
    "sensitivity_json": f"{SENSITIVITY} --format json",
    "sensitivity_ranges": "sensitivity --plan hmo_by_setting.yaml --clinic harbor.yaml",
    "estimate_packages": f"estimate {PACKAGES} --stop-after 4",
    "estimate_every_way": f"estimate {EVERY_WAY}",
    "estimate_every_sample": "estimate --plan employer-ppo --quiet",
    "break_even_two_clinics": f"break-even {THERE} --up-to 8",
    "estimate_every_way_csv": f"estimate {EVERY_WAY} --format csv",
    "estimate_every_way_json": f"estimate {EVERY_WAY} --format json",
    "estimate_discounts": f"estimate {ORCHARD} --discount veteran --discount cash --discount student",
    "estimate_paid_ahead": "estimate --plan no_insurance.yaml --clinic orchard.yaml --discount prepay",
    "estimate_income": f"estimate {ORCHARD} --income 25000 --household 2",
    "estimate_there": f"estimate {THERE}",
    "estimate_with_travel": f"estimate {THERE} --with-travel",
    "estimate_fsa": "estimate --plan myplan.yaml --clinic orchard.yaml --start 2026-12-20 --pay-with fsa --tax-rate 24%",
    "estimate_itemized": "estimate --plan no_insurance.yaml --clinic orchard.yaml --itemize --agi 20000 --tax-rate 12% --miles 60",
    "estimate_help": "estimate --plan medicaid.yaml --clinic orchard.yaml --income 18000 --with-help",
    "estimate_superbill": "estimate --plan hsa_plan.yaml --clinic nearby.yaml --clinic orchard.yaml --network out --start 2026-12-01",
    "estimate_other_care": f"estimate {ORCHARD} --other-care 3000",
    "estimate_no_package": "estimate --plan no_insurance.yaml --clinic nearby.yaml --way package",
    "explain_every_way": f"explain {EVERY_WAY} --discount veteran --itemize --agi 20000",
    "explain_income": "explain --plan no_insurance.yaml --clinic orchard.yaml --income 25000 --household 2",
    "break_even": f"break-even {ORCHARD} --up-to 12",
    "break_even_open": "break-even --plan myplan.yaml --clinic orchard.yaml --up-to 10 --with-travel --parking 10",
    "break_even_csv": f"break-even {ORCHARD} --up-to 8 --format csv",
    "break_even_json": f"break-even {ORCHARD} --up-to 8 --format json",
    "help_paying": "help-paying --income 20000 --insurance medicaid --condition depression --amount 9000 --sessions 6",
    "help_paying_nothing_said": "help-paying",
    "help_paying_above_the_limit": "help-paying --income 38000 --household 3 --state OH --condition depression",
    "help_paying_detail": "help-paying --income 20000 --insurance medicaid --condition depression --amount 9000 --sessions 6 --detail",
    "help_paying_sources": "help-paying --veteran --setting hospital --sources",
    "help_paying_csv": "help-paying --veteran --setting hospital --format csv",
    "help_paying_json": "help-paying --veteran --income 90000 --format json",
    "check_sides": "check choice_pos.yaml myplan.yaml medicare.yaml medigap.yaml lakeside.yaml harbor.yaml meadow.yaml",
    "estimate_open_network": "estimate --plan choice_pos.yaml --clinic lakeside.yaml",
    "check_every_way": "check orchard.yaml hsa_plan.yaml nearby.yaml",
    "version": "--version",
    "first": "",
    "help": "--help",
    "help_estimate_all": "help estimate",
    "help_pay": "pay --help",
    "help_help": "help --help",
    "help_estimate": "estimate --help",
    "help_explain": "explain --help",
    "help_adjudicate": "adjudicate --help",
    "help_check": "check --help",
    "help_when": "when --help",
    "help_scenarios": "scenarios --help",
    "help_sensitivity": "sensitivity --help",
    "help_break_even": "break-even --help",
    "help_help_paying": "help-paying --help",
    "help_plans": "plans --help",
    "help_clinics": "clinics --help",
    "help_protocols": "protocols --help",
}
BESIDE = (
    "check_sides",
    "estimate_csv",
    "estimate_csv_detail",
    "estimate_two_plans_csv",
    "adjudicate_csv",
    "check_warnings",
    "estimate_dated_csv",
    "when_csv",
    "scenarios_csv",
    "sensitivity_csv",
    "estimate_every_way_csv",
    "break_even_csv",
    "help_paying_csv",
    "check_every_way",
)
"""Those that have a word on stderr."""

AT_WIDTHS = (
    "estimate",
    "estimate_two_plans",
    "estimate_dated",
    "explain",
    "adjudicate",
    "when",
    "scenarios",
    "sensitivity",
    "estimate_packages",
    "estimate_every_sample",
    "break_even_two_clinics",
    "estimate_every_way",
    "estimate_with_travel",
    "explain_every_way",
    "break_even",
    "help_paying",
    "help_paying_above_the_limit",
    "help_paying_nothing_said",
    "help_paying_detail",
    "help_estimate",
    "help_estimate_all",
    "first",
    "help",
)
WIDTHS = (80, 50)


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_is_as_it_was_read(name: str) -> None:
    run = ketacost(*shlex.split(SCREENS[name]), COLUMNS="100")
    run.check_done()
    same_as_golden(f"screens/{name}.txt", run.out)
    if name in BESIDE:
        same_as_golden(f"screens/{name}.err.txt", run.err)
    else:
        assert not run.err


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", AT_WIDTHS)
def test_a_narrow_screen_is_as_it_was_read(name: str, width: int) -> None:
    run = ketacost(*shlex.split(SCREENS[name]), COLUMNS=str(width))
    run.check_done()
    same_as_golden(f"screens/{name}_{width}.txt", run.out)


def test_a_pipe_is_a_hundred_columns_wide() -> None:
    assert ketacost(*ESTIMATE.split()) == ketacost(*ESTIMATE.split(), COLUMNS="100")


def test_every_screen_that_was_read_is_still_made() -> None:
    made = {f"{name}{ending}.txt" for name in SCREENS for ending in ("", ".err", *(f"_{width}" for width in WIDTHS))}
    assert REGOLD or {path.name for path in (GOLDEN / "screens").iterdir()} <= made


@pytest.mark.parametrize("family", ["plans", "clinics", "protocols"])
@pytest.mark.parametrize("form", FORMATS)
def test_what_can_be_named_is_listed(family: str, form: str) -> None:
    run = ketacost(family, "--format", form)
    run.check_done()
    assert "errors" not in run.out
