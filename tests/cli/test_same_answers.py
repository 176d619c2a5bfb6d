"""``when``, ``scenarios`` and ``sensitivity``: the same numbers in every format, and the same as ``estimate`` has."""

from __future__ import annotations

import json
import shlex
from datetime import date
from typing import Any

import pytest

from cli.amounts import amounts_in, dollars, money_of, rows, short
from cli.runs import in_a_process, ketacost
from cli.test_screens import COVE, SCENARIOS, SCREENS, SENSITIVITY, WHEN
from ketacost.engine.line import MONEY_KEYS
from ketacost.words.counted import day_in_words

WHENS = (WHEN, SCREENS["when_chance"], SCREENS["when_self_pay"], SCREENS["when_two_plans"], f"{WHEN} --stop-after 3 --years 1")
SCENARIO_RUNS = (SCENARIOS, SCREENS["scenarios_chance"], SCREENS["scenarios_out"], f"{SCENARIOS} --every weekly --sessions 9")
SENSITIVITIES = (SENSITIVITY, SCREENS["sensitivity_ranges"], "sensitivity --plan careful.yaml --clinic harbor.yaml")
QUESTIONS = (*WHENS, *SCENARIO_RUNS, *SENSITIVITIES)


def out(words: str, *more: str, **environment: str) -> str:
    run = ketacost(*shlex.split(words), *more, **environment)  # type: ignore[arg-type]
    run.check_done()
    return run.out


def answer(words: str) -> Any:
    return json.loads(out(words, "--format", "json"))


@pytest.mark.parametrize("words", WHENS)
def test_when_says_the_same_in_all_formats(words: str) -> None:
    found, as_csv, table = answer(words), rows(out(words, "--format", "csv")), out(words, "--detail")
    told = amounts_in(table)
    assert [row["start"] for row in as_csv] == [start["start"] for start in found["starts"]]
    for row, start in zip(as_csv, found["starts"], strict=True):
        assert row.items() >= money_of(start).items()
        assert (row["plan"], row["clinic"], row["way"]) == (start["plan"] or "", start["clinic"], start["way"])
        assert row["if"].split() == start["if"]
        assert row["expected"] == ("" if start["expected"] is None else f"{start['expected']:.2f}")
        hope = start["if_yes"] or {}
        assert row["at_most"] == ("" if start["at_most"] is None else f"{start['at_most']:.2f}")
        assert row["provided"].split() == hope.get("provided", [])
        assert row["if_yes"] == (f"{hope['pays']:.2f}" if hope else "")
        assert row["if_no"] == (f"{start['if_no']['pays']:.2f}" if hope else "")
        assert start["start"] in table
        assert dollars(start["patient_pays"]) in told
        if hope:
            assert dollars(hope["pays"]) in told
            assert dollars(start["if_no"]["pays"]) in told
        if start["expected"] is not None:
            assert dollars(start["expected"]) in told


@pytest.mark.parametrize("words", WHENS)
def test_the_screen_of_when_names_the_best_start_and_its_price(words: str) -> None:
    """The sentences above the table: what can be counted on, and what it is with a yes and without."""
    found = answer(words)
    above, _, table = out(words, COLUMNS="100", LINES="24").partition("Visits in each plan year")
    best, hoped = found["best"], found["best_if_yes"]
    assert dollars(best["at_most"] or best["patient_pays"]) in amounts_in(above)
    if hoped is not None:
        assert {dollars(hoped["if_yes"]["pays"]), dollars(hoped["if_no"]["pays"])} <= amounts_in(above)
    prices = {start[key]["pays"] for start in found["starts"] for key in ("if_yes", "if_no") if start[key] is not None}
    ends = {dollars(price) for price in (min(prices), max(prices))} if prices else set()
    assert ends <= amounts_in(table)


@pytest.mark.parametrize("words", WHENS)
def test_the_plan_years_of_a_start_add_up_to_it(words: str) -> None:
    for start in answer(words)["starts"]:
        for key in MONEY_KEYS:
            assert sum(round(year[key] * 100) for year in start["plan_years"]) == round(start[key] * 100)
        if start["if_yes"] is not None:
            in_years = sum(round(year["patient_pays"] * 100) for year in start["if_yes"]["plan_years"])
            assert in_years == round(start["if_yes"]["pays"] * 100)


@pytest.mark.parametrize("words", WHENS)
def test_the_best_start_is_the_least_that_can_be_counted_on(words: str) -> None:
    found = answer(words)
    assert found["best"]["at_most"] == min(start["at_most"] for start in found["starts"])
    hoped = [start for start in found["starts"] if start["if_yes"] is not None]
    if hoped:
        assert found["best_if_yes"] == min(
            hoped, key=lambda start: (start["if_yes"]["pays"], start["at_most"], start["patient_pays"], str(start["start"]))
        )


def test_when_names_what_the_estimate_of_each_day_names() -> None:
    for start in answer(WHEN)["starts"]:
        same = answer(f"estimate {COVE} --boosters 2 --start {start['start']}")
        promise, hope = same["answer"]["ceiling"] or same["answer"]["sure"], same["answer"]["if_yes"]
        assert start["at_most"] == promise["at_most"]
        assert money_of(same["options"][promise["option"]]["total"]) == money_of(start)
        assert {key: start["if_yes"][key] for key in ("pays", "low", "high", "provided")} == {
            key: hope[key] for key in ("pays", "low", "high", "provided")
        }


@pytest.mark.parametrize("words", SCENARIO_RUNS)
def test_scenarios_say_the_same_in_all_formats(words: str) -> None:
    """The short screen tells equal prices once, under joined names; every title stands in the details."""
    found, as_csv, table = answer(words), rows(out(words, "--format", "csv")), out(words)
    details = out(words, "--detail")
    for row, scenario in zip(as_csv, found["scenarios"], strict=False):
        assert row.items() >= money_of(scenario).items()
        assert (row["scenario"], row["title"]) == (scenario["scenario"], scenario["title"])
        assert row["if"].split() == scenario["if"]
        until = scenario["paid_until_settled"]
        assert row["paid_until_settled"] == ("" if until is None else f"{until:.2f}")
        assert scenario["title"] in details
        assert dollars(scenario["patient_pays"]) in amounts_in(table)
    assert dollars(found["self_pay"]["patient_pays"]) in amounts_in(table)
    assert len(as_csv) >= len(found["scenarios"])


@pytest.mark.parametrize("words", SENSITIVITIES)
def test_sensitivity_says_the_same_in_all_formats(words: str) -> None:
    found, as_csv, table = answer(words), rows(out(words, "--format", "csv")), out(words)
    told, in_detail = amounts_in(table), amounts_in(out(words, "--detail"))
    assert dollars(found["base"]["patient_pays"]) in told & in_detail
    for row, unknown in zip(as_csv, found["unknowns"], strict=True):
        assert (row["unknown"], row["what"]) == (unknown["unknown"], unknown["what"])
        for key in ("low", "high", "moves"):
            assert row[key] == f"{unknown[key]:.2f}"
            assert dollars(unknown[key]) in told & in_detail
        assert round(unknown["moves"] * 100) == round(unknown["high"] * 100) - round(unknown["low"] * 100)
        assert unknown["low"] <= found["base"]["patient_pays"] <= unknown["high"]
    moves = [unknown["moves"] for unknown in found["unknowns"]]
    assert moves == sorted(moves, reverse=True)


@pytest.mark.parametrize("words", QUESTIONS)
def test_numbers_of_the_json_have_at_most_two_decimals(words: str) -> None:
    def check(number: str) -> float:
        assert len(number.partition(".")[2]) <= 2
        return float(number)

    json.loads(out(words, "--format", "json"), parse_float=check)


@pytest.mark.parametrize("form", ["table", "csv", "json"])
@pytest.mark.parametrize("words", [WHEN, SCENARIOS, SENSITIVITY])
def test_locale_time_zone_and_seed_change_no_byte(words: str, form: str) -> None:
    there = {"LC_ALL": "de_DE.UTF-8", "TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "7", "PYTHONIOENCODING": "utf-8"}
    run = in_a_process(*shlex.split(words), "--format", form, **there)  # type: ignore[arg-type]
    assert run.out == out(words, "--format", form)


@pytest.mark.parametrize("words", [WHEN, SCENARIOS, SENSITIVITY])
def test_quiet_leaves_the_answer_alone(words: str) -> None:
    table = out(words, "--quiet", "--detail")
    assert "Assumptions" not in table
    assert table.strip()
    assert out(words, "--quiet").splitlines()[0] == out(words).splitlines()[0]
    assert "not medical, legal or insurance advice" not in " ".join(out(words, "--quiet").split())
    run = ketacost(*shlex.split(words), "--quiet", "--format", "csv")
    assert not run.err
    assert run.out == out(words, "--format", "csv")


@pytest.mark.parametrize("words", [WHEN, SCENARIOS, SENSITIVITY])
@pytest.mark.parametrize("later", ["2027-03-04"])
def test_the_answer_names_its_day(words: str, later: str) -> None:
    day = day_in_words(date.fromisoformat(later))
    for form, shown in {"table": day, "csv": day, "json": later}.items():
        run = ketacost(*shlex.split(words), "--format", form, "--today", later)
        run.check_done()
        assert shown in " ".join(f"{run.out} {run.err}".split())


EXPLAINED = (SCREENS["explain"], SCREENS["explain_careful"], f"explain {COVE} --every weekly")


@pytest.mark.parametrize("words", EXPLAINED)
def test_explain_tells_the_answer_of_the_json_first_and_alone_but_for_what_a_yes_makes_of_it(words: str) -> None:
    found, told = answer(words), " ".join(out(words).split())
    named = (found["answer"]["ceiling"] or found["answer"]["sure"])["option"]
    hope = found["answer"]["if_yes"]
    expected = list(dict.fromkeys([named, *([hope["option"]] if hope is not None else [])]))
    prices = [short(found["options"][at]["total"]["patient_pays"]) for at in expected]
    assert [f"${words.split()[0]}" for words in told.split(": you pay $")[1:]] == prices


@pytest.mark.parametrize("words", EXPLAINED)
def test_explain_with_all_tells_every_option_and_first_what_the_answer_names(words: str) -> None:
    """Each option says in a line whether it is a promise, and why not."""
    found, told = answer(words), " ".join(out(words, "--all").split())
    named = (found["answer"]["ceiling"] or found["answer"]["sure"])["option"]
    headings = [told.find(f": you pay {short(option['total']['patient_pays'])} ") for option in found["options"]]
    assert told.count("The answer - ") == 1
    first = told.partition("The answer - ")[2].partition("you pay ")[2]
    assert first.startswith(f"{short(found['options'][named]['total']['patient_pays'])} ")
    assert -1 not in headings
    promises = sum(option["sure"] for option in found["options"])
    assert told.count("If the clinic keeps to its prices, you pay no more than") == promises
    assert told.count("No promise: ") + told.count("However the open questions turn out, you pay") == len(headings) - promises
