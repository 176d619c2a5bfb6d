"""The day that counts as today comes from --today, else from KETACOST_TODAY, else from the clock, and the answer names it."""

from __future__ import annotations

import json
from datetime import date

import pytest

from cli.runs import TODAY, estimate, in_a_process, ketacost
from ketacost.words.counted import day_in_words

LATER = "2027-02-28"


def day_of(*words: str, **environment: str) -> str:
    run = estimate("--format", "json", *words, **environment)
    run.check_done()
    found: str = json.loads(run.out)["today"]
    return found


def test_the_environment_fixes_the_day() -> None:
    assert day_of(KETACOST_TODAY=LATER) == LATER


def test_the_option_wins_over_the_environment() -> None:
    assert day_of("--today", LATER, KETACOST_TODAY=TODAY) == LATER


@pytest.mark.parametrize("form", ["table", "csv", "json"])
@pytest.mark.parametrize(
    "words",
    [
        "estimate --plan myplan.yaml --clinic lakeside.yaml",
        "explain --plan myplan.yaml --clinic lakeside.yaml",
        "adjudicate --plan myplan.yaml claims.csv",
    ],
)
def test_every_answer_names_its_day(words: str, form: str) -> None:
    run = ketacost(*words.split(), "--format", form, "--today", LATER)
    assert (LATER if form == "json" else day_in_words(date.fromisoformat(LATER))) in " ".join(f"{run.out} {run.err}".split())


@pytest.mark.parametrize("form", ["table", "csv", "json"])
@pytest.mark.parametrize(
    "words", ["estimate --plan suspicious.yaml --clinic lakeside.yaml", "adjudicate --plan suspicious.yaml claims.csv"]
)
def test_every_answer_carries_its_warnings(words: str, form: str) -> None:
    whole = ["--detail"] if form == "table" else []
    run = ketacost(*words.split(), "--format", form, *whole)
    assert "we do not know how old these amounts are" in " ".join((run.out + run.err).split())


def test_the_age_of_a_file_is_counted_from_that_day() -> None:
    assert "90 days" not in ketacost("check", "stale.yaml", "--today", "2026-03-01").err
    assert "90 days" in ketacost("check", "stale.yaml", "--today", "2026-06-01").err


@pytest.mark.parametrize("command", ["estimate", "explain"])
def test_a_wrong_day_in_the_environment_is_named(command: str) -> None:
    run = ketacost(command, "--plan", "myplan.yaml", "--clinic", "lakeside.yaml", KETACOST_TODAY="tomorrow")
    run.check_refused(2)
    assert "KETACOST_TODAY" in run.err


def test_without_either_the_clock_is_read() -> None:
    run = in_a_process("estimate", "--plan", "myplan.yaml", "--clinic", "lakeside.yaml", KETACOST_TODAY="")
    run.check_done()
