"""``-`` stands for standard input wherever a file does."""

from __future__ import annotations

import json

import pytest

from cli.amounts import options
from cli.runs import INPUTS, Run, ketacost

PLAN, CLINIC, CLAIMS = ((INPUTS / name).read_bytes() for name in ("myplan.yaml", "lakeside.yaml", "claims.csv"))


def done(run: Run) -> str:
    run.check_done()
    return run.out


@pytest.mark.parametrize(
    ("words", "given"),
    [
        ("--plan - --clinic lakeside.yaml", PLAN),
        ("--plan myplan.yaml --clinic -", CLINIC),
        ("-p - -c lakeside.yaml", b"\xef\xbb\xbf" + PLAN.replace(b"\n", b"\r\n")),
    ],
)
def test_a_plan_or_a_clinic_can_come_from_standard_input(words: str, given: bytes) -> None:
    run = ketacost("estimate", *words.split(), "--format", "json", stdin=given)
    named = ketacost("estimate", "--plan", "myplan.yaml", "--clinic", "lakeside.yaml", "--format", "json")
    assert options(done(run)) == options(done(named))


def test_claims_can_come_from_standard_input() -> None:
    words = ("adjudicate", "--plan", "myplan.yaml", "--format", "json")
    assert json.loads(done(ketacost(*words, "-", stdin=CLAIMS))) == json.loads(done(ketacost(*words, "claims.csv")))


def test_the_plan_of_past_charges_can_come_from_standard_input() -> None:
    assert done(ketacost("adjudicate", "--plan", "-", "claims.csv", stdin=PLAN)) == done(
        ketacost("adjudicate", "--plan", "myplan.yaml", "claims.csv")
    )


@pytest.mark.parametrize("given", [PLAN, CLINIC])
def test_check_reads_standard_input(given: bytes) -> None:
    assert done(ketacost("check", "-", stdin=given)) == "1 file checked: no errors, 0 warnings.\n"


@pytest.mark.parametrize("words", ["estimate --plan -", "adjudicate --plan myplan.yaml -", "check -"])
def test_nothing_on_standard_input_is_an_empty_file(words: str) -> None:
    run = ketacost(*words.split())
    run.check_refused()
    assert "-: the file is empty" in run.err


def test_a_file_called_dash_is_reached_by_its_path() -> None:
    run = ketacost("estimate", "--plan", "./-")
    run.check_refused()
    assert "./-: there is no such file" in run.err
