"""What people copy off cards and web pages: refused with the line to write, in their own numbers; a line that is then taken."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from pydantic_core import ValidationError

from ketacost import InputError, adjudicate, load_charges, load_clinic, load_plan
from ketacost.model.as_people_write import pair, range_meant
from ketacost.model.clinic import Clinic
from ketacost.model.plan import Plan
from ketacost.model.scalars import iso_date
from rules.helpers import plan_of

PLAN = "name: My PPO\nin_network: {{deductible: {deductible}, coinsurance: 20%}}\n"


def advice(model: type[Plan | Clinic], data: object) -> list[str]:
    """What the errors of a file advise, in their order."""
    with pytest.raises(ValidationError) as wrong:
        model.model_validate(data)
    return [each.get("ctx", {}).get("write", "") for each in wrong.value.errors()]


PAIRS = {
    "$2,000 in / $4,000 out": ("2000", "4000", "networks"),
    "2000 in-network, 4000 out-of-network": ("2000", "4000", "networks"),
    "in: $2,000; out: $4,000": ("2000", "4000", "networks"),
    "$4,000 OON / $2,000 INN": ("2000", "4000", "networks"),
    "20% in / 40% out": ("20%", "40%", "networks"),
    "$1,500 individual / $3,000 family": ("1500", "3000", "family"),
    "1500 per person and 3000 per family": ("1500", "3000", "family"),
    "$35/$60": ("35", "60", "two"),
    "$35 PCP / $60 specialist": ("35", "60", "two"),
    "35.50 | 60": ("35.50", "60", "two"),
}


@pytest.mark.parametrize("text", PAIRS)
def test_two_amounts_in_one_place_are_told_apart_by_their_words(text: str) -> None:
    assert pair(text) == PAIRS[text]


@pytest.mark.parametrize("text", ["1500", "300-950", "1, 2 and 3", "in", "", "450 plus 50"])
def test_what_is_no_pair_is_none(text: str) -> None:
    assert pair(text) is None


def test_a_deductible_of_both_networks_belongs_in_two_blocks() -> None:
    for where in (
        {"in_network": {"deductible": "$2,000 in / $4,000 out", "coinsurance": "20%"}},
        {"deductible": "$2,000 in / $4,000 out"},
    ):
        written = advice(Plan, {"name": "x", **where})
        assert "in_network: {deductible: 2000} and out_of_network: {deductible: 4000}" in written


def test_a_copay_of_two_visits_belongs_under_both() -> None:
    written = advice(Plan, {"name": "x", "in_network": {"deductible": "0", "copay": "$35/$60"}})
    assert written == ["benefits: {consultation: {copay: 35}, infusion: {copay: 60}}"]


def test_an_unknown_deductible_is_not_advised_to_be_left_out() -> None:
    (written,) = advice(Plan, {"name": "x", "in_network": {"deductible": "unknown", "coinsurance": "20%"}})
    assert "leave" not in written


PACKAGES = {
    "[6-pack: 2850]": "{sessions: 6, price: 2850} in its place",
    "[six sessions: 2850]": "{sessions: 6, price: 2850} in its place",
    "[{Package of 6: $2,850}]": "{sessions: 6, price: 2850} in its place",
    "[6 for 2850]": "{sessions: 6, price: 2850}",
    "{6-pack: 2850, 12-pack: 5400}": "packages: [{sessions: 6, price: 2850}, {sessions: 12, price: 5400}]",
    "{6-pack: {price: 2850}}": "packages: [{sessions: 6, price: 2850}]",
    "{sessions: 6, price: 2850}": "packages: [{sessions: 6, price: 2850}]",
    "2850": "packages: [{sessions: 6, price: 2850}], with the sessions that it buys in place of 6",
}


@pytest.mark.parametrize("written", PACKAGES)
def test_a_package_in_its_own_words_gets_its_entry_and_the_entry_is_taken(written: str, tmp_path: Path) -> None:
    file = tmp_path / "clinic.yaml"
    file.write_text(f"name: Lakeside\ninfusion: 475\npackages: {written}\n".replace("$2,850", '"$2,850"'))
    with pytest.raises(InputError) as wrong:
        load_clinic(file)
    assert [each.write for each in wrong.value.problems] == [PACKAGES[written]]
    line = PACKAGES[written].partition(", with")[0].removesuffix(" in its place")
    file.write_text(f"name: Lakeside\ninfusion: 475\n{line if line.startswith('packages') else f'packages: [{line}]'}\n")
    assert (load_clinic(file).packages[0].sessions, load_clinic(file).packages[0].price) == (6, 285_000)


def test_what_names_no_number_of_sessions_keeps_its_own_errors() -> None:
    assert any("name, infusion" in each for each in advice(Clinic, {"name": "x", "infusion": "1", "packages": [{"big": "9"}]}))


RANGES = {
    "between 400 and 500": "400-500",
    "400 to 500": "400-500",
    "from $400 to $1,500": "400-1500",
    "500 or 400": "400-500",
    "from 400": "the most that it may be too, such as 400-600",
    "400+": "the most that it may be too, such as 400-600",
    "at least 400": "the most that it may be too, such as 400-600",
    "up to 500": "the least that it may be too, such as 250-500",
    "about 450": "450, or the least and the most that it may be, such as 405-495",
    "450 dollars": "450",
}


@pytest.mark.parametrize("text", RANGES)
def test_a_range_in_words_is_answered_with_the_range_in_figures(text: str) -> None:
    assert range_meant(text) == RANGES[text]
    assert advice(Clinic, {"name": "x", "infusion": text}) == [RANGES[text]]


@pytest.mark.parametrize("text", ["450", "-40", "1e3", "450 EUR", "€450", "20% to 40%", "call 555-0100 to ask", "x"])
def test_what_is_no_range_in_words_is_none(text: str) -> None:
    assert range_meant(text) is None


@pytest.mark.parametrize("word", ["unknown", "n/a", "TBD", "call us", "not listed", "varies"])
def test_an_unknown_price_asks_for_a_range_or_to_be_left_out_where_it_can(word: str) -> None:
    consultation, infusion = advice(Clinic, {"name": "x", "infusion": word, "consultation": word})
    assert infusion == "a range that it must lie in, such as 300-950"
    assert consultation == "leave this out, or a range that it must lie in, such as 300-950"


READ = {
    "11/25/2026": date(2026, 11, 25),
    "1/13/2026": date(2026, 1, 13),
    "25/11/2026": date(2026, 11, 25),
    "05/05/2026": date(2026, 5, 5),
    "2026-11-25": date(2026, 11, 25),
}


@pytest.mark.parametrize("text", READ)
def test_a_date_that_can_be_but_one_day_is_read(text: str) -> None:
    assert iso_date(text) == READ[text]


TOLD = {
    "11/01/2026": ("can be November 1 or January 11", "2026-11-01 or 2026-01-11"),
    "11/25/26": ("expected a date as year-month-day", "2026-11-25"),
    "Nov 25, 2026": ("expected a date as year-month-day", "2026-11-25"),
    "25 November 2026": ("expected a date as year-month-day", "2026-11-25"),
    "2026/11/05": ("expected a date as year-month-day", "2026-11-05"),
    "11-25-2026": ("expected a date as year-month-day", "2026-11-25"),
    "13/25/2026": ("there is no such day", "a date such as 2026-11-22"),
    "Foo 25, 2026": ("expected a date as year-month-day", "a date such as 2026-11-22"),
}


@pytest.mark.parametrize("text", TOLD)
def test_any_other_is_told_with_the_days_it_can_be(text: str) -> None:
    with pytest.raises(ValueError, match=TOLD[text][0]) as wrong:
        iso_date(text)
    assert wrong.value.context["write"] == TOLD[text][1]  # type: ignore[attr-defined]  # pydantic's own error has it


def test_an_authorization_in_american_dates_is_held_against_its_own_order() -> None:
    """25 November 2026 is before 25 January 2027, though its letters come after."""
    found = plan_of(
        f"{PLAN.format(deductible=0)}coverage: {{prior_authorization: {{from: 11/25/2026, until: 01/25/2027}}}}"
    ).coverage.prior_authorization
    assert found is not None
    assert (found.valid_from, found.until) == (date(2026, 11, 25), date(2027, 1, 25))


def test_several_such_dates_of_a_file_are_told_once(tmp_path: Path) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(PLAN.format(deductible=1500) + "as_of: 11/01/2026\nmet: {as_of: 10/02/2026}\n")
    with pytest.raises(InputError) as wrong:
        load_plan(file)
    (problem,) = wrong.value.problems
    assert (problem.line, problem.write) == (3, "2026-11-01 or 2026-01-11; 1 more date of this file the same way")


def claims(folder: Path, *days: str) -> Path:
    file = folder / "claims.csv"
    file.write_text("date,service,network,billed,allowed\n" + "".join(f"{day},infusion,in,450,380\n" for day in days))
    return file


@pytest.mark.parametrize(
    ("days", "months"),
    [
        (("01/05/2026", "02/05/2026", "02/19/2026"), [1, 2, 2]),
        (("05/01/2026", "05/02/2026", "19/02/2026"), [1, 2, 2]),
        (("03/03/2026", "2026-02-01"), [3, 2]),
        (("02/05/2026", "2026-03-04", "03/31/2026"), [2, 3, 3]),
    ],
)
def test_one_day_above_twelve_settles_a_column(days: tuple[str, ...], months: list[int], tmp_path: Path) -> None:
    file = claims(tmp_path, *days)
    assert [row.date.month for row in load_charges(file) if row.date is not None] == months
    given = [{"date": day, "service": "infusion", "network": "in", "billed": "450", "allowed": "380"} for day in days]
    replayed = adjudicate(plan_of(PLAN.format(deductible=0)), given).charges
    assert [each.date.month for each in replayed if each.date is not None] == months


@pytest.mark.parametrize(
    ("days", "said"),
    [
        (("01/05/2026",), '"01/05/2026" can be January 5 or May 1'),
        (
            ("03/03/2026", "01/05/2026", "01/06/2026"),
            '"01/05/2026" can be January 5 or May 1, and so can 1 more of this column',
        ),
        (("01/05/2026", "01/19/2026", "19/01/2026"), "other dates of this column have the month first, and others the day"),
    ],
)
def test_a_column_that_nothing_settles_is_told_once(days: tuple[str, ...], said: str, tmp_path: Path) -> None:
    given = [{"date": day, "service": "infusion", "network": "in", "billed": "450", "allowed": "380"} for day in days]
    for wrong_input in (
        lambda: load_charges(claims(tmp_path, *days)),
        lambda: adjudicate(plan_of(PLAN.format(deductible=0)), given),
    ):
        with pytest.raises(InputError) as wrong:
            wrong_input()
        (problem,) = wrong.value.problems
        assert said in problem.message
        assert problem.write.startswith("2026-01-05 or 2026-05-01")
