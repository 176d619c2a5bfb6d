"""However long a value is, it is answered at once: its length is looked at before its form."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.runs import INPUTS, ketacost, surroundings
from ketacost.model.amounts import money, percent_up_to, tenths_of_cents
from ketacost.model.durations import duration_days, relief, span_days
from ketacost.model.phase import phases
from ketacost.model.rhythm import rhythm
from ketacost.model.scalars import count, iso_date, month_day

READERS: tuple[Callable[[object], object], ...] = (
    money, percent_up_to(100), tenths_of_cents, count, iso_date, month_day, duration_days, rhythm, phases, relief, span_days,
)  # fmt: skip
LETTERS = "-1 ,.a/xd;$_%\u2013\u20ac"


def long_values(length: int) -> list[str]:
    """Texts in which one letter stands very often."""
    return [
        text for each in LETTERS for text in (f"1{each * length}1", f"weekly{each * length}then", f"{each} 1" * (length // 3))
    ]


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.__name__)
def test_a_long_value_says_how_it_begins_and_how_long_it_is(reader: Callable[[object], object]) -> None:
    for text in long_values(100_000):
        with pytest.raises(ValueError, match="letters, too long: ") as caught:
            reader(text)
        assert len(str(caught.value)) < 200


def test_a_process_is_done_with_a_long_value_in_time() -> None:
    """The time is that of a process that used to take minutes, and no measure of speed."""
    done = subprocess.run(
        [sys.executable, "-m", "ketacost", "estimate", "--plan", "myplan.yaml", "--clinic", "lakeside.yaml", "--every", f"1{' ' * 60_000}1"],
        capture_output=True, cwd=INPUTS, env=surroundings(), check=False, timeout=60,
    )  # fmt: skip
    assert done.returncode == 2


@pytest.mark.parametrize(("number", "code"), [(100, 0), (101, 1), (5000, 1)])
def test_a_price_list_has_so_many_packages_at_most(number: int, code: int, tmp_path: Path) -> None:
    packages = "\n".join(f"  - {{sessions: {2 + each % 7}, price: {900 + each}}}" for each in range(number))
    (tmp_path / "clinic.yaml").write_text(f"name: Many\ninfusion: 450\npackages:\n{packages}\n")
    run = ketacost("estimate", "--plan", INPUTS / "myplan.yaml", "--clinic", "clinic.yaml", cwd=tmp_path)
    assert run.code == code
    if code:
        run.check_refused()
        assert f"clinic.yaml:4:3: packages: expected at most 100 packages, found {number:,}" in run.err
