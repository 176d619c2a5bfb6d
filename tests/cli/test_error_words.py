"""An error is only as good as its place and its advice: what a person would look at, and what makes the file right."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from cli.made import PLAN, file_of
from cli.runs import BROKEN, ketacost

CUT = "…"
_WRITE = re.compile(r"^        write: (.*)$", re.MULTILINE)
PLACES = {
    "plans/bracket_left_open.yaml": "2:13",
    "plans/quote_left_open.yaml": "1:7",
    "plans/colon_forgotten.yaml": "1:1",
    "plans/colon_without_space.yaml": "1:1",
    "plans/alias_by_accident.yaml": "1:7",
    "plans/duplicate_key_inside.yaml": "5:3",
    "plans/benefit_by_setting_and_more.yaml": "6:16",
    "plans/authorization_ends_before_it_begins.yaml": "3:61",
    "clinics/infusion_and_infusions.yaml": "3:1",
    "clinics/networks_unknown_rate.yaml": "2:26",
    "clinics/charge_service_unknown.yaml": "5:34",
    "claims/quote_left_open.csv": "2:24",
    "claims/quote_left_open_after_others.csv": "2:26",
    "claims/row_too_long.csv": "2:32",
    "claims/row_too_short.csv": "3:24",
    "claims/quoted_cells_before.csv": "2:36",
    "claims/row_of_two_lines.csv": "4:28",
    "claims/dates_in_some_rows.csv": "3:1",
}
READ_AS = {"-1234": "1234", "1_234": "1234", "1.234,50": "1234.50", "12,34": "12.34"}
"""Amounts that can be meant in one way only; what others mean is anybody's guess."""


def told(name: str) -> str:
    return ketacost("check", name, cwd=BROKEN).err


def told_of_deductible(amount: str, folder: Path) -> str:
    (folder / "plan.yaml").write_text(PLAN.replace("1500", f'"{amount}"'))
    return ketacost("check", "plan.yaml", cwd=folder).err


@pytest.mark.parametrize(("name", "place"), PLACES.items())
def test_an_error_points_where_a_person_would_look(name: str, place: str) -> None:
    assert f"error: {name}:{place}: " in told(name)


def test_a_byte_that_is_no_letter_is_counted_in_letters(tmp_path: Path) -> None:
    assert ":3:9: byte 0xe9" in ketacost("check", file_of("latin1_after_utf8", tmp_path), cwd=tmp_path).err


@pytest.mark.parametrize("name", ["plans/long_line.yaml", "plans/authorization_ends_before_it_begins.yaml"])
def test_a_line_that_is_shown_in_part_says_so(name: str) -> None:
    shown = re.findall(r"^ *\d+ \| (.*)$", told(name), re.MULTILINE)
    whole = (BROKEN / name).read_text().split("\n")
    assert all(line in whole or CUT in line or "..." in line for line in shown)


@pytest.mark.parametrize("amount", ["12e2", "1.2345", "1234 €", "20%", *READ_AS])
def test_advice_on_an_amount_names_no_other_amount_as_the_right_one(amount: str, tmp_path: Path) -> None:
    (advice,) = _WRITE.findall(told_of_deductible(amount, tmp_path))
    assert advice == READ_AS[amount] if amount in READ_AS else " such as " in advice


@pytest.mark.parametrize("advice", ["1234", "1200", "1234.50", "12.34", "20%", "20% or 0.2", "450, 450.50 or $1,500"])
def test_what_an_amount_is_advised_to_be_is_an_amount(advice: str, tmp_path: Path) -> None:
    for amount in re.findall(r"\$?[\d,.]*\d(?!\d*%)", advice.replace("20%", "").replace("0.2", "")):
        assert not told_of_deductible(amount, tmp_path)


def test_digits_of_another_script_are_not_called_underscores() -> None:
    assert "underscore" not in told("plans/money_arabic_digits.yaml")


@pytest.mark.parametrize("name", ["plans/money_european.yaml", "plans/money_european_without_thousands.yaml"])
def test_a_comma_as_decimal_point_is_called_one(name: str) -> None:
    assert "the decimal point is a point" in told(name)


@pytest.mark.parametrize("name", ["plans/percent_bare_1.yaml", "plans/percent_bare_1_with_decimals.yaml"])
def test_a_bare_one_may_mean_one_or_a_hundred_percent(name: str) -> None:
    assert "100%" in told(name)


def test_a_plan_is_not_advised_to_be_named_like_a_clinic() -> None:
    assert "Lakeside Infusion" not in told("plans/name_missing.yaml")
    assert "Lakeside Infusion" not in told("plans/coverage_requirement_without_name.yaml")


def test_a_row_that_is_too_long_lacks_no_cells() -> None:
    assert "missing" not in told("claims/row_too_long.csv")


def test_a_cell_that_is_too_long_is_not_a_matter_of_quotes(tmp_path: Path) -> None:
    assert "quote" not in ketacost("check", file_of("long_cell", tmp_path), cwd=tmp_path).err


def test_keys_that_lost_their_indentation_are_not_taken_for_others() -> None:
    assert "did you mean insurer" not in told("plans/indentation_missing.yaml")


def test_two_ways_of_stating_the_infusion_are_called_two() -> None:
    assert "expected the price" not in told("clinics/infusion_and_infusions.yaml")


@pytest.mark.parametrize("name", sorted(str(path.relative_to(BROKEN)) for path in BROKEN.glob("*/*.*")))
def test_no_error_speaks_of_the_software_that_found_it(name: str) -> None:
    assert not re.search(r"pydantic|validation|undefined|something else|NoneType|str_type|dict\b|Mapping", told(name))
