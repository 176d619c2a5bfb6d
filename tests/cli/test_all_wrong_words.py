"""Several words of a command line that are wrong are one report, each with what was probably meant."""

from __future__ import annotations

import shlex

import pytest

from cli.golden import same_as_golden
from cli.runs import ketacost

PLAIN = "--plan myplan.yaml --clinic lakeside.yaml"
REPORTS = {
    "options_and_values": f"estimate {PLAIN} --sesions 6 --colour always --minutes x --network ot --start 2026-13-01 --tax-rate much",
    "values_of_the_command": f"estimate {PLAIN} --start soon --deductible-met lots --every 2/wek --parking free",
    "words_of_a_condition": "estimate --plan myplan.yaml --clinic orchard.yaml --condition crsp --discount vetran",
    "words_without_effect": f"break-even {PLAIN} --stop-after 3 --relief 10d",
    "twice_and_unknown": f"when {PLAIN} --step 1w --step 2w --form 2026-12-01",
    "arguments": "adjudicate --plann myplan.yaml claims.csv --detial",
    "switch_with_a_value": f"estimate {PLAIN} --detail=yes --sessions",
    "one_dash": f"estimate {PLAIN} -sessions 6 -x",
    "stray": "estimate plan myplan.yaml",
    "offer": "pay --amount lots --payment most --fee x",
}


@pytest.mark.parametrize("name", REPORTS)
def test_everything_that_is_wrong_is_told_at_once(name: str) -> None:
    run = ketacost(*shlex.split(REPORTS[name]))
    run.check_refused(2)
    assert run.err.count("        see 'ketacost ") == 1
    same_as_golden(f"errors/made/at_once_{name}.txt", run.err)


def test_nothing_is_told_twice() -> None:
    for words in REPORTS.values():
        lines = [line for line in ketacost(*shlex.split(words)).err.splitlines() if line.startswith("error: ")]
        assert len(lines) == len(set(lines))


def test_a_command_in_the_wrong_place_is_put_right() -> None:
    run = ketacost("--plan", "myplan.yaml", "estimate")
    run.check_refused(2)
    assert "write: ketacost estimate --plan myplan.yaml" in run.err


def test_one_value_that_is_wrong_is_one_error() -> None:
    run = ketacost("estimate", *PLAIN.split(), "--start", "soon", "--sessions", "6")
    assert run.err.count("error: ") == 1
