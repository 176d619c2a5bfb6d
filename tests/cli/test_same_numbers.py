"""Table, CSV and JSON carry the same numbers, and nothing around a run changes a byte of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from cli.amounts import amounts_in, amounts_of, dollars, money_of, options, rows
from cli.runs import INPUTS, estimate, in_a_process, ketacost
from cli.test_screens import ADJUDICATE, ESTIMATE, SCREENS, TWO_PLANS

DATED = tuple(
    SCREENS[name].removesuffix(" --detail")
    for name in ("estimate_dated", "estimate_years", "estimate_next_plan", "estimate_assistance", "estimate_medigap")
)
ESTIMATES = (ESTIMATE, TWO_PLANS, SCREENS["estimate_all_options"], SCREENS["estimate_one_way"], *DATED)


def out(words: str, *more: str, **environment: str) -> str:
    run = ketacost(*words.split(), *more, **environment)  # type: ignore[arg-type]
    run.check_done()
    return run.out


@pytest.mark.parametrize("words", ESTIMATES)
def test_csv_has_the_options_of_the_json(words: str) -> None:
    as_csv, as_json = rows(out(words, "--format", "csv")), options(out(words, "--format", "json"))
    assert len(as_csv) == len(as_json)
    for row, option in zip(as_csv, as_json, strict=True):
        assert row.items() >= money_of(option["total"]).items()
        assert (row["plan"], row["clinic"], row["way"]) == (option["plan"] or "", option["clinic"], option["way"])
        assert row["network"] == (option["network"] or "")
        assert row["if"].split() == option["if"]
        ends = option["range"] or {"low": {"patient_pays": None}, "high": {"patient_pays": None}}
        for end in ("low", "high"):
            cell, number = row[f"range_{end}_patient_pays"], ends[end]["patient_pays"]
            assert cell == ("" if number is None else f"{number:.2f}")


@pytest.mark.parametrize("words", ESTIMATES)
def test_csv_with_detail_has_the_visits_of_the_json(words: str) -> None:
    as_csv = rows(out(words, "--format", "csv", "--detail"))
    visits = [visit for option in options(out(words, "--format", "json")) for visit in option["visits"]]
    assert len(as_csv) == len(visits)
    for row, visit in zip(as_csv, visits, strict=True):
        assert row.items() >= money_of(visit).items()
        assert (row["number"], row["service"]) == (str(visit["number"]), visit["service"])
        for key in ("deductible_left", "out_of_pocket_left"):
            assert row[key] == ("" if visit[key] is None else f"{visit[key]:.2f}")


def test_the_plan_years_of_visits_that_are_billed_in_lines_add_up_to_each_start() -> None:
    when = "when --plan hmo_by_setting.yaml --clinic harbor.yaml --condition crps --from 2026-12-15 --to 2026-12-15"
    (start,) = json.loads(out(when, "--format", "json"))["starts"]
    years = rows(out(when, "--format", "csv", "--detail"))
    of_start = [row for row in years if row["if"].split() == start["if"] and row["way"] == start["way"]]
    assert sum(float(row["patient_pays"]) for row in of_start) == pytest.approx(start["patient_pays"])


def answered(answer: dict[str, Any]) -> Iterator[float]:
    """The amounts that a person acts on: what is promised, what a yes makes of it, and what a no does."""
    yield from (answer[key]["at_most"] for key in ("ceiling", "sure") if answer[key] is not None)
    if answer["if_yes"] is not None:
        yield answer["if_yes"]["pays"]
        yield answer["if_no"]["pays" if answer["if_yes"]["provided"] else "high"]


@pytest.mark.parametrize("rows_of_it", ["24", "40"])
@pytest.mark.parametrize("words", ESTIMATES)
def test_the_screen_says_the_answer_of_the_json_first(words: str, rows_of_it: str) -> None:
    answer = json.loads(out(words, "--format", "json"))["answer"]
    above, _, table = out(words, COLUMNS="80", LINES=rows_of_it).partition("What you pay in all")
    assert table
    assert {dollars(amount) for amount in answered(answer)} <= amounts_in(above)


@pytest.mark.parametrize("words", ESTIMATES)
def test_everything_is_shown_of_what_each_option_of_the_json_costs(words: str) -> None:
    told = amounts_in(out(words, "--detail"))
    for option in options(out(words, "--format", "json")):
        assert {*amounts_of(option)} <= told


@pytest.mark.parametrize("words", ESTIMATES)
def test_the_visits_of_an_option_add_up_to_its_total(words: str) -> None:
    for option in options(out(words, "--format", "json")):
        for key, total in money_of(option["total"]).items():
            assert f"{sum(visit[key] for visit in option['visits']):.2f}" == total


def test_a_replay_says_the_same_in_all_formats() -> None:
    as_json = json.loads(out(ADJUDICATE, "--format", "json"))
    table, as_csv = out(ADJUDICATE), rows(out(ADJUDICATE, "--format", "csv"))
    assert dollars(as_json["total"]["patient_pays"]) in amounts_in(table)
    for row, charge in zip(as_csv, as_json["charges"], strict=True):
        assert row.items() >= money_of(charge).items()
        assert dollars(charge["patient_pays"]) in amounts_in(table)
        for key in ("patient_paid", "difference"):
            assert row[key] == ("" if charge[key] is None else f"{charge[key]:.2f}")


def test_json_numbers_have_at_most_two_decimals() -> None:
    def check(number: str) -> float:
        assert len(number.partition(".")[2]) <= 2
        return float(number)

    for words in (*ESTIMATES, ADJUDICATE):
        json.loads(out(words, "--format", "json"), parse_float=check)


def upside_down(value: Any) -> Any:
    """The same mapping with its keys the other way round."""
    return {key: upside_down(value[key]) for key in reversed(value)} if isinstance(value, dict) else value


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_the_order_of_keys_changes_no_byte(form: str, tmp_path: Path) -> None:
    names = ("myplan.yaml", "hmo_by_setting.yaml", "lakeside.yaml", "harbor.yaml")
    for name in names:
        data = yaml.load((INPUTS / name).read_text(), yaml.BaseLoader)
        (tmp_path / name).write_text(yaml.dump(upside_down(data), sort_keys=False, default_style='"'))
    run = ketacost(*TWO_PLANS.split(), "--format", form, cwd=tmp_path)
    run.check_done()
    assert run.out == out(TWO_PLANS, "--format", form)


@pytest.mark.parametrize("form", ["table", "csv", "json"])
def test_locale_and_time_zone_change_no_byte(form: str) -> None:
    there = {"LC_ALL": "de_DE.UTF-8", "LANG": "ar_EG.UTF-8", "TZ": "Pacific/Kiritimati"}
    assert out(TWO_PLANS, "--format", form, **there) == out(TWO_PLANS, "--format", form)


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_seed_of_hashes_changes_no_byte(seed: str) -> None:
    run = in_a_process(*TWO_PLANS.split(), "--format", "json", PYTHONHASHSEED=seed)
    assert run.out == out(TWO_PLANS, "--format", "json")


def test_two_runs_give_the_same_bytes() -> None:
    assert estimate() == estimate()
