"""Real processes: readers who leave, Ctrl-C, streams that are closed or full, and outputs that cannot show every letter."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from cli.runs import INPUTS, Run, estimate, in_a_process, ketacost, surroundings
from cli.test_screens import SCENARIOS, SCREENS, SENSITIVITY, WHEN

GOOD = ("estimate", "--plan", "myplan.yaml", "--clinic", "lakeside.yaml")
LONG = (*GOOD, "--sessions", "3000", "--format", "json")
BOXES = {chr(code) for code in range(0x2500, 0x2600)}


def shell(line: str, *words: str) -> Run:
    """A line of shell in which "$@" is ketacost."""
    done = subprocess.run(
        ["bash", "-c", line, "bash", sys.executable, "-m", "ketacost", *words],
        capture_output=True, cwd=INPUTS, env=surroundings(), check=False, timeout=60,
    )  # fmt: skip
    return Run(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))


@pytest.mark.parametrize("words", [GOOD, LONG, ("--help",), ("plans",)], ids=lambda words: words[0] + str(len(words)))
def test_a_reader_that_has_left_is_no_error(words: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    with ExitStack() as stack:
        stack.callback(os.close, writing)
        done = subprocess.run(
            [sys.executable, "-m", "ketacost", *words],
            stdout=writing, stderr=subprocess.PIPE, cwd=INPUTS, env=surroundings(), check=False, timeout=60,
        )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")


def test_the_first_line_alone_can_be_read() -> None:
    run = shell('"$@" | head -1; exit "${PIPESTATUS[0]}"', *LONG)
    assert run == Run(0, "{\n", "")


@pytest.mark.parametrize("words", [("--version",), ("estimate", "--help"), GOOD, ("check", "myplan.yaml")], ids=" ".join)
def test_nothing_warns_whoever_turns_warnings_into_errors(words: tuple[str, ...]) -> None:
    run = in_a_process(*words, PYTHONWARNINGS="error")
    run.check_done()
    assert "Warning" not in run.err


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-", "<&-"])
def test_a_closed_stream_is_no_bug(closed: str) -> None:
    run = shell(f'"$@" {closed}', *GOOD)
    assert run.code == 0
    assert "bug" not in run.err
    assert "Traceback" not in run.err


def test_a_closed_error_stream_hides_the_message_and_keeps_the_code() -> None:
    assert shell('"$@" 2>&-', "estimate", "--plan", "no-such-plan") == Run(1, "", "")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
@pytest.mark.parametrize(
    "words", [GOOD, ("check", "myplan.yaml"), ("--help",), ("--version",), ("estimate", "--help"), ("plans",)], ids=" ".join
)
@pytest.mark.parametrize(("where", "why"), [(">/dev/full", "No space left"), ("1</dev/null", "Bad file descriptor")])
def test_an_output_that_takes_nothing_is_told_and_is_no_bug(words: tuple[str, ...], where: str, why: str) -> None:
    run = shell(f'"$@" {where}', *words)
    assert run.code == 2
    assert run.err.startswith("error: cannot write the answer: ")
    assert why in run.err


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
@pytest.mark.parametrize("where", ["2>/dev/full", "2>&-", "2> >(true)", "2>&1 >/dev/null | true; exit ${PIPESTATUS[0]}"])
@pytest.mark.parametrize(
    ("words", "code"),
    [
        (GOOD, 0), ((*GOOD, "--format", "csv"), 0), (("check", "suspicious.yaml"), 0), (("check", "claims.csv", "none.yaml"), 1),
        (("estimate", "--plan", "no-such-plan"), 1), (("no-such-command",), 2), (("help", "nonsense"), 2), ((*GOOD, "--sessions", "x"), 2),
    ],
    ids=lambda words: " ".join(words) if isinstance(words, tuple) else None,
)  # fmt: skip
def test_what_cannot_be_said_changes_no_exit_code(words: tuple[str, ...], code: int, where: str) -> None:
    assert shell(f'"$@" {where}', *words).code == code


def test_ctrl_c_ends_quietly(tmp_path: Path) -> None:
    waiting = tmp_path / "plan.yaml"
    os.mkfifo(waiting)
    process = subprocess.Popen(
        [sys.executable, "-m", "ketacost", "estimate", "--plan", str(waiting)],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=surroundings(), text=True,
    )  # fmt: skip
    with waiting.open("wb"):  # opens as soon as ketacost reads it
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, "")
    assert not err.strip()


@pytest.mark.parametrize(
    "words",
    [
        GOOD, ("explain", *GOOD[1:]), ("adjudicate", "--plan", "myplan.yaml", "claims.csv"),
        WHEN.split(), SCENARIOS.split(), [*SENSITIVITY.split(), "--detail"], SCREENS["sensitivity_ranges"].split(),
    ],
)  # fmt: skip
@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "cp1252"])
def test_an_output_that_knows_few_letters_gets_no_boxes(encoding: str, words: tuple[str, ...]) -> None:
    run = ketacost(*words, encoding=encoding)
    run.check_done()
    assert not BOXES & set(run.out)
    assert "?" * 3 not in run.out


@pytest.mark.parametrize("words", [f"{SENSITIVITY} --detail", f"{SCREENS['sensitivity_ranges']} --detail"])
def test_bars_are_as_long_where_blocks_are_not_known(words: str) -> None:
    fine, coarse = (ketacost(*words.split(), encoding=encoding).out for encoding in ("utf-8", "ascii"))
    assert coarse.isascii()
    assert "?" not in coarse
    assert [len(line) for line in coarse.split("\n")] == [len(line) for line in fine.split("\n")]
    assert "\N{FULL BLOCK}" in fine


@pytest.mark.parametrize(
    "setting", [{"PYTHONIOENCODING": "ascii"}, {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}]
)
def test_a_process_without_unicode_gets_by(setting: dict[str, str], tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text("name: Santé 保険\nin_network: {deductible: 1500, coinsurance: 20%}\n", encoding="utf-8")
    run = in_a_process("estimate", "--plan", plan, "--clinic", "lakeside.yaml", **setting)  # type: ignore[arg-type]
    run.check_done()
    assert run.out.isascii()
    assert "$2,950" in run.out
    plan.write_text("nom: Santé 保険\n", encoding="utf-8")
    run = in_a_process("estimate", "--plan", plan, **setting)  # type: ignore[arg-type]
    run.check_refused()
    assert run.err.isascii()


@pytest.mark.parametrize("form", ["csv", "json"])
def test_files_of_data_are_utf_8_whatever_the_terminal_knows(form: str, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text("name: Santé 保険\nin_network: {deductible: 1500, coinsurance: 20%}\n", encoding="utf-8")
    words = ("estimate", "--plan", plan, "--clinic", "lakeside.yaml", "--format", form)
    assert in_a_process(*words, PYTHONIOENCODING="ascii").out == ketacost(*words).out


def test_check_gets_by_without_unicode(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("nom: 保険\nin_network: {deductible: 1500, coinsurance: 20%}\n", encoding="utf-8")
    run = in_a_process("check", tmp_path / "plan.yaml", PYTHONIOENCODING="ascii")
    run.check_refused()


def test_python_runs_it_as_a_module_and_as_a_command() -> None:
    command = Path(sys.executable).with_name("ketacost")
    done = subprocess.run([command, *GOOD], capture_output=True, cwd=INPUTS, env=surroundings(), check=True, timeout=60)
    assert done.stdout.decode() == in_a_process(*GOOD).out == estimate().out


def test_data_goes_to_stdout_and_everything_else_to_stderr() -> None:
    run = estimate("--format", "csv")
    assert run.out.startswith("plan,clinic,")
    assert run.err.startswith("note: ")
    assert not estimate("--format", "csv", "--quiet").err
