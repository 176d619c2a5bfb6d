"""What a shell completes behind an option, asked as a shell asks it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from cli.runs import INPUTS, in_a_process


def completed(line: str, cwd: Path = INPUTS) -> list[str]:
    """The words that bash is given for the last one of a line, which may be empty."""
    asked: dict[str, Any] = {
        "_KETACOST_COMPLETE": "complete_bash",
        "COMP_WORDS": line,
        "COMP_CWORD": str(len(line.split(" ")) - 1),
    }
    return in_a_process(cwd=cwd, **asked).out.removesuffix("\n").split("\n")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("ketacost estimate --condition d", ["depression"]),
        ("ketacost help-paying --condition c", ["crps", "chronic\\ pain"]),
        ("ketacost adjudicate --condition f", ["fibromyalgia"]),
        ("ketacost estimate --discount ve", ["veteran"]),
        ("ketacost estimate --state T", ["TN", "TX"]),
        ("ketacost help-paying --state M", ["MA", "MD", "ME", "MI", "MN", "MO", "MP", "MS", "MT"]),
        ("ketacost estimate --clinic harbor.yaml --infusion m", ["mood"]),
        ("ketacost explain --infusion p --clinic orchard.yaml", [""]),
        ("ketacost help est", ["estimate"]),
    ],
)
def test_words_are_completed(line: str, words: list[str]) -> None:
    assert completed(line) == words


def test_infusions_are_those_of_all_bundled_clinics_where_none_is_named(tmp_path: Path) -> None:
    assert {"mood", "mental\\ health"} <= set(completed("ketacost estimate --infusion m", cwd=tmp_path))


def test_a_discount_of_the_clinic_on_the_line_is_completed(tmp_path: Path) -> None:
    text = "name: Lakeside\ninfusion: 450\ndiscounts: [{for: lottery winner, percent: 10%}]\n"
    (tmp_path / "lakeside.yaml").write_text(text)
    assert completed("ketacost estimate -c lakeside.yaml --discount l", cwd=tmp_path) == ["lottery\\ winner"]


def test_a_file_with_errors_completes_nothing_and_says_nothing(tmp_path: Path) -> None:
    (tmp_path / "broken.yaml").write_text("name: [")
    assert completed("ketacost estimate -c broken.yaml --infusion m", cwd=tmp_path) == [""]
