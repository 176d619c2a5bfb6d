"""Every screen and every file format, as somebody has read it: ``tests/golden/screens``."""

from __future__ import annotations

import pytest

from cli.golden import REGOLD, same_as_golden
from cli.runs import GOLDEN, ketacost

ESTIMATE = "estimate --plan myplan.yaml --clinic lakeside.yaml"
TWO_PLANS = "estimate --plan myplan.yaml --plan hmo_by_setting.yaml --clinic lakeside.yaml --clinic harbor.yaml"
PAIN = "explain --plan hmo_by_setting.yaml --clinic harbor.yaml --condition crps"
ADJUDICATE = "adjudicate --plan myplan.yaml claims.csv"
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
    "version": "--version",
    "help": "--help",
    "help_estimate": "estimate --help",
    "help_explain": "explain --help",
    "help_adjudicate": "adjudicate --help",
    "help_check": "check --help",
    "help_plans": "plans --help",
    "help_clinics": "clinics --help",
}
BESIDE = ("estimate_csv", "estimate_csv_detail", "estimate_two_plans_csv", "adjudicate_csv", "check_warnings")
"""Those that have a word on stderr."""

AT_WIDTHS = ("estimate", "estimate_two_plans", "explain", "adjudicate", "help_estimate")
WIDTHS = (80, 50)


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_is_as_it_was_read(name: str) -> None:
    run = ketacost(*SCREENS[name].split(), COLUMNS="100")
    run.check_done()
    same_as_golden(f"screens/{name}.txt", run.out)
    if name in BESIDE:
        same_as_golden(f"screens/{name}.err.txt", run.err)
    else:
        assert not run.err


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("name", AT_WIDTHS)
def test_a_narrow_screen_is_as_it_was_read(name: str, width: int) -> None:
    run = ketacost(*SCREENS[name].split(), COLUMNS=str(width))
    run.check_done()
    same_as_golden(f"screens/{name}_{width}.txt", run.out)


def test_a_pipe_is_a_hundred_columns_wide() -> None:
    assert ketacost(*ESTIMATE.split()) == ketacost(*ESTIMATE.split(), COLUMNS="100")


def test_no_command_at_all_shows_the_help_and_fails() -> None:
    ketacost(COLUMNS="100").check_refused(2)


def test_every_screen_that_was_read_is_still_made() -> None:
    made = {f"{name}{ending}.txt" for name in SCREENS for ending in ("", ".err", *(f"_{width}" for width in WIDTHS))}
    assert REGOLD or {path.name for path in (GOLDEN / "screens").iterdir()} <= made


@pytest.mark.parametrize("family", ["plans", "clinics"])
@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_what_can_be_named_is_listed(family: str, form: str) -> None:
    run = ketacost(family, "--format", form)
    run.check_done()
    assert "errors" not in run.out
