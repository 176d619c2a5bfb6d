"""A sign of life on a terminal while an answer takes long; nothing in a pipe, nothing with --quiet, and nothing left behind."""

from __future__ import annotations

import fcntl
import os
import pty
import signal
import struct
import subprocess
import sys
import termios
from typing import NamedTuple

import pytest

from cli.runs import INPUTS, surroundings

CLINICS = "--plan myplan.yaml --clinic lakeside.yaml"
WORK = {
    "when": f"when {CLINICS} --from 2026-12-01 --to 2027-12-01 --step 1d --way self_pay",
    "break-even": f"break-even {CLINICS} --up-to 30",
    "estimate": f"estimate {CLINICS} --clinic harbor.yaml",
    "adjudicate": "adjudicate --plan myplan.yaml claims.csv",
}
COUNTED = {
    "when": "starts",
    "break-even": "numbers of sessions",
    "estimate": "clinics compared",
    "adjudicate": "charges adjudicated",
}
SLOW = """
import sys, threading
from ketacost.commands.run import progress
from ketacost.commands.main import _guarded
from ketacost.outputs.formats.terminal.working import MovingLine

progress.PATIENCE = 0
begun = threading.Event()
start = MovingLine.start

def started(line):
    start(line)
    begun.set()

MovingLine.start = started
tell = progress._Work.tell
waited = []

def slowly(work, what, done, of):
    tell(work, what, done, of)
    if what == WHAT and done and not waited:
        waited.append(True)
        assert begun.wait(30)
        if INTERRUPT:
            raise KeyboardInterrupt
        work._line._live.refresh()

progress._Work.tell = slowly
code = _guarded(sys.argv[1:])
sys.stdout.flush()
sys.exit(code)
"""
"""A second is over at once, and the work stands still until the line is there."""


class Shown(NamedTuple):
    """What a terminal received on stderr, what came on stdout, and how it ended."""

    err: str
    out: str
    code: int


def shown(words: str, what: str, *, interrupt: bool = False, term: str = "xterm-256color", **environment: str) -> Shown:
    """A run whose stderr is a terminal of 80 columns."""
    code = SLOW.replace("WHAT", repr(what)).replace("INTERRUPT", repr(interrupt))
    terminal, screen = pty.openpty()
    fcntl.ioctl(screen, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
    process = subprocess.Popen(
        [sys.executable, "-c", code, *words.split()],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=screen, cwd=INPUTS, env=surroundings(TERM=term, **environment),
    )  # fmt: skip
    os.close(screen)
    out, _ = process.communicate(timeout=120)
    received = b""
    try:
        while block := os.read(terminal, 1 << 16):
            received += block
    except OSError:  # Linux says so when the other side has closed
        pass
    finally:
        os.close(terminal)
    return Shown(received.decode(), out.decode(), process.returncode)


def left(received: str) -> str:
    """What stands on the last line that the cursor is on, once it was cleared for the last time."""
    return received.rpartition("\x1b[2K")[2].replace("\x1b[?25h", "").strip("\r\n")


@pytest.mark.parametrize("command", WORK)
def test_a_terminal_is_shown_how_far_long_work_is_and_nothing_of_it_is_left(command: str) -> None:
    run = shown(WORK[command], COUNTED[command])
    assert run.code == 0
    assert f" {COUNTED[command]}" in run.err
    assert left(run.err) == ""
    assert run.err.count("\x1b[?25l") == run.err.count("\x1b[?25h") == 1  # the cursor is back
    assert COUNTED[command] not in run.out
    assert run.out


def test_ctrl_c_takes_the_line_away() -> None:
    run = shown(WORK["when"], "starts", interrupt=True)
    assert run.code == 130
    assert left(run.err) == ""
    assert run.err.endswith("\x1b[2K") or "\x1b[?25h" in run.err
    assert not run.out


def in_a_pty(words: str, patience: int, **environment: str) -> Shown:
    """A run whose line would come after so many seconds."""
    terminal, screen = pty.openpty()
    code = f"""
import sys
from ketacost.commands.run import progress
from ketacost.commands.main import _guarded
progress.PATIENCE = {patience}
code = _guarded(sys.argv[1:])
sys.stdout.flush()
sys.exit(code)
"""
    process = subprocess.Popen(
        [sys.executable, "-c", code, *words.split()],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=screen, cwd=INPUTS, env=surroundings(**environment),
    )  # fmt: skip
    os.close(screen)
    out, _ = process.communicate(timeout=60)
    try:
        received = os.read(terminal, 1 << 16)
    except OSError:
        received = b""
    os.close(terminal)
    return Shown(received.decode(), out.decode(), process.returncode)


def test_whoever_wants_quiet_gets_it() -> None:
    run = in_a_pty(f"{WORK['when']} --quiet", 0, TERM="xterm")
    assert run == Shown("", run.out, 0)
    assert run.out


def test_what_is_quick_shows_nothing() -> None:
    run = in_a_pty(WORK["estimate"], 60, TERM="xterm")
    assert run == Shown("", run.out, 0)


def test_a_terminal_that_cannot_move_its_cursor_shows_nothing() -> None:
    assert in_a_pty(WORK["when"], 0, TERM="dumb").err == ""


def test_a_pipe_loads_nothing_that_shows_progress() -> None:
    code = """
import sys
from ketacost.commands.main import _guarded
_guarded(sys.argv[1:])
assert "ketacost.commands.run.progress" not in sys.modules
assert "ketacost.outputs.formats.terminal.working" not in sys.modules
"""
    words = f"{WORK['when']} --format json".split()
    done = subprocess.run(
        [sys.executable, "-c", code, *words], cwd=INPUTS, env=surroundings(), capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr.decode()
    assert done.stderr == b""


def test_a_signal_ends_it_with_the_cursor_on() -> None:
    """Ctrl-C as a terminal sends it: the process group gets SIGINT."""
    terminal, screen = pty.openpty()
    words = f"when {CLINICS} --from 2026-12-01 --to 2028-12-01 --step 1d"
    process = subprocess.Popen(
        [sys.executable, "-m", "ketacost", *words.split()],
        stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=screen, cwd=INPUTS, env=surroundings(TERM="xterm"),
    )  # fmt: skip
    os.close(screen)
    received = b""
    while b"starts" not in received:
        received += os.read(terminal, 1 << 12)
    process.send_signal(signal.SIGINT)
    assert process.wait(timeout=60) == 130
    try:
        while block := os.read(terminal, 1 << 16):
            received += block
    except OSError:
        pass
    os.close(terminal)
    assert received.count(b"\x1b[?25l") == received.count(b"\x1b[?25h")
    assert left(received.decode()) == ""
