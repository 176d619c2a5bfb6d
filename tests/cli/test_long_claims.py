"""A claims file of thousands of rows: every row is told in every format, as a short file's are, and mistakes end somewhere."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from cli.runs import ketacost

ROWS = 1_500
HEADER = "date,service,network,billed,allowed,patient_paid"


def claims(folder: Path, rows: int, network: str = "in") -> Path:
    """Infusions of 500 dollars, one a day, of which 400 are allowed; the days come again each year."""
    path = folder / "claims.csv"
    lines = (f"{2020 + at // 336}-{at // 28 % 12 + 1:02d}-{at % 28 + 1:02d},infusion,{network},500,400,0" for at in range(rows))
    path.write_text("\n".join([HEADER, *lines, ""]), encoding="utf-8")
    return path


def lines_of(folder: Path, rows: int, columns: str = "100") -> list[str]:
    run = ketacost("adjudicate", "--plan", "myplan.yaml", claims(folder, rows), COLUMNS=columns)
    run.check_done()
    return run.out.splitlines()


def words_of(lines: list[str]) -> list[list[str]]:
    """Of each line but the rule. Whether any of a million amounts has cents nobody knows beforehand, so all are written with them."""
    return [line.replace(".00", "").split() for line in [lines[0], *lines[2:]]]


def test_a_long_table_has_the_lines_of_a_short_one(tmp_path: Path) -> None:
    short, long = lines_of(tmp_path, 900), lines_of(tmp_path, ROWS)
    start = next(at for at, line in enumerate(long) if line.startswith("#"))
    assert words_of(long[start : start + 902]) == words_of(short[start : start + 902])
    assert sum(line.endswith(("less", "more", "agrees")) for line in long) == ROWS


def test_a_long_table_that_does_not_fit_is_stacked(tmp_path: Path) -> None:
    lines = lines_of(tmp_path, ROWS, "50")
    assert lines.count("  Service: infusion, in") == ROWS
    assert max(map(len, lines)) <= 50


@pytest.mark.parametrize("style", ["csv", "json", "markdown"])
def test_every_row_is_told_in_every_format(style: str, tmp_path: Path) -> None:
    run = ketacost("adjudicate", "--plan", "myplan.yaml", claims(tmp_path, ROWS), "--format", style)
    run.check_done()
    told = {
        "csv": lambda: len(list(csv.reader(io.StringIO(run.out)))) - 1,
        "json": lambda: len(json.loads(run.out)["charges"]),
        "markdown": lambda: run.out.count("infusion, in"),
    }[style]()
    assert told == ROWS


def test_a_thousand_mistakes_end_the_reading(tmp_path: Path) -> None:
    run = ketacost("adjudicate", "--plan", "myplan.yaml", claims(tmp_path, 2_000, "neither"))
    run.check_refused()
    assert run.err.count("network: expected") == 1_000
    assert "there are more mistakes than these" in run.err
