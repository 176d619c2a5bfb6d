"""``scenarios`` on one screen: never more lines than there are, and whatever is left out, the answer and the appeal stay."""

from __future__ import annotations

import shlex
from itertools import product
from pathlib import Path

import pytest

from cli.golden import same_as_golden
from cli.runs import ketacost
from cli.test_screens import SCENARIOS, SCREENS
from cli.test_ten_questions import FILES
from ketacost.outputs.document import ONE_SCREEN

HOSPITAL = "scenarios --clinic quotes/hospital.yaml"
RUNS = {
    "denied": f"{HOSPITAL} --plan card.yaml --network in --sessions 6",
    "not_known": f"{HOSPITAL} --plan card.yaml --sessions 6",
    "short": f"{HOSPITAL} --plan six_approved.yaml --network in --sessions 8",
    "outside": f"{HOSPITAL} --plan card.yaml --network out --sessions 6",
    "chance": f"{HOSPITAL} --plan employer-ppo --sessions 6 --chance-approved 30%",
    "medicare": f"{HOSPITAL} --plan medicare-part-b --sessions 6",
    "medicaid": f"{HOSPITAL} --plan medicaid --sessions 6",
    "va": f"{HOSPITAL} --plan va-community-care --sessions 6",
}
ROWS, WIDTHS = (24, 40), (50, 80, 100)
LABELS = 60
"""Columns below which rows are blocks of lines, and a screen has as many as the terminal."""
PROMPT = 1


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with a card and a quote."""
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def screen(name: str, home: Path, rows: int | None, width: int, *more: str) -> str:
    lines = {} if rows is None else {"LINES": str(rows)}
    run = ketacost(*shlex.split(RUNS[name]), *more, cwd=home, COLUMNS=str(width), KETACOST_TODAY="2026-12-01", **lines)  # type: ignore[arg-type]  # of the environment
    run.check_done()
    return run.out


@pytest.mark.parametrize(("name", "rows", "width"), [*product(RUNS, ROWS, WIDTHS)])
def test_it_has_no_more_lines_than_there_are(name: str, rows: int, width: int, home: Path) -> None:
    lines = screen(name, home, rows, width).splitlines()
    assert len(lines) <= min(rows - PROMPT, ONE_SCREEN if width >= LABELS else rows)
    assert all(len(line) <= width for line in lines)


@pytest.mark.parametrize(("name", "width"), [*product(RUNS, (80, 100))])
def test_a_pipe_gets_one_screen_too(name: str, width: int, home: Path) -> None:
    assert len(screen(name, home, None, width).splitlines()) <= ONE_SCREEN


@pytest.mark.parametrize(("rows", "width"), [*product(ROWS, WIDTHS)])
def test_the_answer_and_the_appeal_with_its_day_stay_on_every_screen(rows: int, width: int, home: Path) -> None:
    told = " ".join(screen("denied", home, rows, width).split())
    assert "If Aetna says yes to all of it, you pay $2,788 ($1,480 to $3,268). If Aetna says no, you pay $9,300" in told
    assert "If you appeal and win, you save $6,512: you pay $2,788 in the end." in told
    assert "by May 30, 2027 Appeal to the plan within 180 days of getting the letter." in told
    assert "--detail shows" in told


@pytest.mark.parametrize("rows", ROWS)
def test_a_row_says_what_to_ask_for(rows: int, home: Path) -> None:
    for words in ("What to ask for", "Aetna says no", "the reason, in writing"):
        assert words in screen("denied", home, rows, 80)
    assert "single-case agreement" in screen("outside", home, rows, 80)


def test_where_an_appeal_changes_nothing_it_says_so(home: Path) -> None:
    told = " ".join(screen("outside", home, 24, 80).split())
    assert "that changes nothing here: you still pay $9,300." in told


@pytest.mark.parametrize("kind", ["va", "medicaid"])
def test_no_other_payer_is_told_the_days_of_an_employers_plan(kind: str, home: Path) -> None:
    assert "180 days" not in screen(kind, home, 40, 80)


def test_the_details_have_no_edge(home: Path) -> None:
    """Every scenario under its title, the steps to coverage, each visit, what it rests on, and where the rules stand."""
    told = screen("denied", home, 24, 100, "--detail")
    assert len(told.splitlines()) > 2 * ONE_SCREEN
    for heading in ("Scenarios", "Steps to coverage", "What each means", "Visit by visit: The claim is denied", "Assumptions"):
        assert heading in told
    assert "45 CFR 147.136" in told


@pytest.mark.parametrize(("rows", "width"), [*product(ROWS, WIDTHS)])
def test_a_screen_is_as_it_was_read(rows: int, width: int) -> None:
    run = ketacost(*shlex.split(SCENARIOS), COLUMNS=str(width), LINES=str(rows))
    run.check_done()
    same_as_golden(f"one_screen/scenarios_{width}x{rows}.txt", run.out)


def test_quiet_is_the_answer_the_table_and_the_steps() -> None:
    told = ketacost(*shlex.split(SCREENS["scenarios"]), "--quiet").out
    assert "--detail" not in told
    assert "external review" in told
