"""What a terminal shows: its width is kept, no amount is cut, colours come when they are wanted and not otherwise."""

from __future__ import annotations

import fcntl
import os
import pty
import struct
import subprocess
import sys
import termios
from datetime import date

import pytest

from cli.amounts import AMOUNT, amounts_in, amounts_of, options, plain
from cli.runs import INPUTS, estimate, ketacost, surroundings
from cli.test_screens import ADJUDICATE, DATED, ESTIMATE, SCENARIOS, SENSITIVITY, SPRAY, TWO_PLANS, WHEN
from cli.test_screens import SCREENS as ALL
from ketacost import Course, load_clinic, load_plan
from ketacost import estimate as asked
from ketacost.outputs.formats.registry import Terminal, draw
from ketacost.outputs.screens import estimate as screen

EXPLAIN = "explain --plan myplan.yaml --clinic lakeside.yaml"
IN_TIME = (
    f"estimate {DATED} --stop-after 3 --years 1 --detail",
    f"estimate {SPRAY} --assistance copay_help.yaml --detail",
    f"explain {DATED} --boosters 1",
    ALL["estimate_by_line"],
    WHEN,
    f"{WHEN} --chance-approved 30% --detail",
    SCENARIOS,
    SENSITIVITY,
    ALL["sensitivity_ranges"],
)
WHOLE = {"explain": "--all", "adjudicate": ""}
"""What shows all of an answer, where it is not ``--detail``."""
SCREENS = (ESTIMATE, f"{TWO_PLANS} --detail", EXPLAIN, ADJUDICATE, f"{ADJUDICATE} --detail", *IN_TIME)
WIDTHS = range(20, 121)


def in_a_terminal(words: str, columns: int = 80, term: str = "xterm-256color", **environment: str) -> str:
    """What a terminal of this width receives of the answer; how far a slow one is goes to stderr (``test_progress.py``)."""
    terminal, screen = pty.openpty()
    fcntl.ioctl(screen, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-m", "ketacost", *words.split()],
        stdin=screen, stdout=screen, stderr=subprocess.DEVNULL, cwd=INPUTS, env=surroundings(TERM=term, **environment),
    )  # fmt: skip
    os.close(screen)
    received = b""
    try:
        while block := os.read(terminal, 1 << 16):
            received += block
    except OSError:  # Linux says so when the other side has closed
        pass
    finally:
        os.close(terminal)
    assert process.wait(timeout=60) == 0
    return received.decode().replace("\r\n", "\n")


def check_fits(shown: str, columns: int) -> None:
    """No line is longer than the terminal, no word is cut short, and no amount is cut in two."""
    assert "…" not in shown
    assert all(len(line) <= columns for line in shown.split("\n")), max(shown.split("\n"), key=len)
    assert shown.count("$") == len(AMOUNT.findall(shown))


@pytest.mark.parametrize("columns", [50, 80])
def test_a_terminal_is_filled_and_not_overrun(columns: int) -> None:
    shown = plain(in_a_terminal(ESTIMATE, columns))
    check_fits(shown, columns)
    assert [line.rstrip() for line in shown.split("\n")] == ketacost(
        *ESTIMATE.split(), COLUMNS=str(columns), LINES="24"
    ).out.split("\n")


def test_a_terminal_gets_colours() -> None:
    assert "\x1b[" in in_a_terminal(ESTIMATE)


def test_a_terminal_that_wants_no_colours_gets_none() -> None:
    assert "\x1b" not in in_a_terminal(ESTIMATE, NO_COLOR="1")
    assert "\x1b" not in in_a_terminal(ESTIMATE, term="dumb")
    assert "\x1b" not in in_a_terminal(f"{ESTIMATE} --color never")


@pytest.mark.parametrize("words", [WHEN, SCENARIOS, SENSITIVITY])
def test_no_color_is_honoured_by_every_question(words: str) -> None:
    assert "\x1b[" in in_a_terminal(words)
    shown = in_a_terminal(words, NO_COLOR="1")
    assert "\x1b" not in shown
    assert shown == ketacost(*words.split(), COLUMNS="80", LINES="24").out


def test_a_pipe_gets_no_colours_unless_it_asks() -> None:
    assert "\x1b" not in estimate().out
    assert "\x1b[" in estimate("--color", "always").out
    assert "\x1b[" in estimate("--color", "always", NO_COLOR="1").out


@pytest.mark.parametrize("words", SCREENS)
def test_nothing_is_told_by_colour_alone(words: str) -> None:
    colored, bare = (ketacost(*words.split(), "--color", color).out for color in ("always", "never"))
    assert [line.rstrip() for line in plain(colored).split("\n")] == bare.split("\n")


@pytest.mark.parametrize("words", SCREENS)
def test_every_amount_is_whole_at_every_width(words: str) -> None:
    """Of the whole answer, which has the same amounts however wide it is; a screen may leave some of them out, and cuts none."""
    words = " ".join(dict.fromkeys([*words.split(), *WHOLE.get(words.split(maxsplit=1)[0], "--detail").split()]))
    needed = amounts_in(ketacost(*words.split(), COLUMNS="60").out)
    for columns in WIDTHS[:: 3 if words.startswith(ESTIMATE) else 11]:
        shown = ketacost(*words.split(), COLUMNS=str(columns)).out
        check_fits(shown, columns)
        assert needed <= amounts_in(shown)


@pytest.mark.parametrize("words", SCREENS)
def test_every_amount_of_one_screen_is_whole_at_every_width(words: str) -> None:
    for columns in WIDTHS[::11]:
        check_fits(ketacost(*words.split(), COLUMNS=str(columns)).out, columns)


def test_every_option_of_the_result_is_shown_at_every_width() -> None:
    wanted = [
        amount for option in options(ketacost(*TWO_PLANS.split(), "--format", "json").out) for amount in amounts_of(option)
    ]
    for columns in WIDTHS[::5]:
        assert {*wanted} <= amounts_in(ketacost(*TWO_PLANS.split(), "--detail", COLUMNS=str(columns)).out)


def test_no_terminal_is_too_narrow() -> None:
    assert ketacost(*ESTIMATE.split(), COLUMNS="1").code == 0
    assert ketacost(*ESTIMATE.split(), COLUMNS="0").code == 0
    assert ketacost(*ESTIMATE.split(), COLUMNS="wide").code == 0


def test_large_amounts_are_whole_too() -> None:
    plan, clinic = load_plan(INPUTS / "myplan.yaml"), load_clinic(INPUTS / "lakeside.yaml")
    document = screen.document(
        asked([plan], [clinic], Course(sessions=10_000), today=date(2026, 11, 22))
    )  # asked once: it takes seconds
    for columns in (20, 40, 60, 80, 100):
        shown = "".join(draw("table", document, Terminal(columns)))
        check_fits(shown, columns)
        assert "$4,500,250" in shown
