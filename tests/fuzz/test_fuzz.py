"""Two thousand files and command lines that nobody would write: each gets an answer or an error, and no absurd amount."""

from __future__ import annotations

import os
import re
import shlex
from pathlib import Path

import pytest

from fuzz.cases import case_of, commands
from fuzz.held import OPEN, fault_of

CASES, AT_ONCE, SEED = 2_000, 50, 1
TRIED = CASES * int(os.environ.get("KETACOST_TRIES", "100")) // 100


@pytest.mark.parametrize("first", range(0, TRIED, AT_ONCE))
def test_whatever_is_asked_gets_an_answer_or_an_error(first: int, tmp_path: Path) -> None:
    for number in range(first, first + AT_ONCE):
        folder = tmp_path / str(number)
        folder.mkdir()
        fault = fault_of(case := case_of(SEED, number), folder)
        known = fault is None or any(re.search(pattern, fault) for pattern in OPEN)
        assert known, f"{fault}\npython -m fuzz --seed {SEED} --case {number}\n{ascii(shlex.join(case.words))[:2000]}"


def test_every_command_and_every_option_is_tried() -> None:
    words = [word for number in range(CASES) for word in case_of(SEED, number).words]
    for name, parameters in commands().items():
        assert name in words
        for item in parameters:
            assert item.param_type_name == "argument" or set(item.opts) & set(words), item.name
