"""``-o`` writes a file whole or not at all: what stood there before stays until the new one is complete."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from unittest.mock import Mock

import pytest

from cli.runs import INPUTS, Run, estimate, ketacost, surroundings
from ketacost.outputs.formats.registry import FORMATS

OLD = "the answer of yesterday\n"


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """A file that is there already."""
    file = tmp_path / "answer.csv"
    file.write_text(OLD)
    return file


def check_kept(target: Path) -> None:
    """The old file is whole, and nothing lies beside it."""
    assert target.read_text() == OLD
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize("form", FORMATS)
def test_a_file_holds_what_the_screen_would_show(form: str, tmp_path: Path) -> None:
    run = estimate("--format", form, "-o", str(tmp_path / "answer"))
    assert (run.code, run.out) == (0, "")
    assert (tmp_path / "answer").read_bytes().decode() == estimate("--format", form).out
    assert len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize(
    ("name", "form"), [("a.csv", "csv"), ("a.json", "json"), ("a.JSON", "json"), ("a.txt", "table"), ("csv", "table")]
)
def test_the_ending_of_the_file_chooses_the_format(name: str, form: str, tmp_path: Path) -> None:
    assert estimate("-o", str(tmp_path / name)).code == 0
    assert (tmp_path / name).read_bytes().decode() == estimate("--format", form).out


def test_the_format_asked_for_wins_over_the_ending(tmp_path: Path) -> None:
    estimate("--format", "json", "-o", str(tmp_path / "a.csv"))
    assert (tmp_path / "a.csv").read_text().startswith("{")


def test_a_dash_is_standard_output() -> None:
    assert estimate("-o", "-") == estimate()


def test_a_file_replaces_the_old_one(target: Path) -> None:
    estimate("-o", str(target))
    assert target.read_text().startswith("plan,clinic,")
    assert list(target.parent.iterdir()) == [target]


@pytest.mark.parametrize(("words", "code"), [(("--plan", "no-such-plan"), 1), (("--sessions", "0"), 2), (("--today", "x"), 2)])
def test_a_run_that_fails_keeps_the_old_file(words: tuple[str, ...], code: int, target: Path) -> None:
    estimate("-o", str(target), *words).check_refused(code)
    check_kept(target)


@pytest.mark.parametrize("step", ["mkstemp", "fdopen", "replace"])
def test_a_disk_that_is_full_keeps_the_old_file(step: str, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    full = Mock(side_effect=OSError(errno.ENOSPC, "No space left on device"))
    owner = {"mkstemp": tempfile, "fdopen": os, "replace": Path}[step]
    monkeypatch.setattr(owner, step, full)
    run = estimate("-o", str(target))
    monkeypatch.undo()
    run.check_refused(2)
    assert f"cannot write {target}: No space left on device" in run.err
    check_kept(target)


def test_ctrl_c_while_writing_keeps_the_old_file(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "replace", Mock(side_effect=KeyboardInterrupt))
    run = estimate("-o", str(target))
    monkeypatch.undo()
    assert run.code == 130
    check_kept(target)


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    run = estimate("-o", str(tmp_path / "missing" / "answer.csv"))
    run.check_refused(2)
    assert f"cannot write {tmp_path}/missing/answer.csv: " in run.err
    assert not list(tmp_path.iterdir())


def test_a_folder_is_not_written_over(tmp_path: Path) -> None:
    run = estimate("-o", str(tmp_path))
    run.check_refused(2)
    assert "this is a folder" in run.err
    assert not list(tmp_path.iterdir())


def test_a_folder_that_may_not_be_written_to_is_named(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if os.geteuid():
        target.parent.chmod(0o555)
    else:
        monkeypatch.setattr(tempfile, "mkstemp", Mock(side_effect=PermissionError(errno.EACCES, "Permission denied")))
    run = estimate("-o", str(target))
    monkeypatch.undo()
    target.parent.chmod(0o755)
    run.check_refused(2)
    assert f"cannot write {target}: Permission denied" in run.err
    check_kept(target)


def test_a_link_stays_a_link(target: Path) -> None:
    link = target.with_name("link.csv")
    link.symlink_to(target.name)
    assert estimate("-o", str(link)).code == 0
    assert link.is_symlink()
    assert target.read_text().startswith("plan,clinic,")


def test_a_link_to_a_file_not_yet_there_makes_it(tmp_path: Path) -> None:
    (tmp_path / "link.csv").symlink_to("new.csv")
    assert estimate("-o", str(tmp_path / "link.csv")).code == 0
    assert (tmp_path / "link.csv").is_symlink()
    assert (tmp_path / "new.csv").read_text().startswith("plan,clinic,")


def test_who_may_read_a_file_stays_as_it_was(target: Path) -> None:
    target.chmod(0o640)
    estimate("-o", str(target))
    assert target.stat().st_mode & 0o777 == 0o640


def test_a_new_file_is_for_whom_new_files_are(tmp_path: Path) -> None:
    (tmp_path / "other").touch()
    estimate("-o", str(tmp_path / "answer.csv"))
    assert (tmp_path / "answer.csv").stat().st_mode == (tmp_path / "other").stat().st_mode


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
def test_a_device_is_written_to_and_not_replaced() -> None:
    assert estimate("-o", "/dev/null").code == 0
    assert Path("/dev/null").is_char_device()
    estimate("-o", "/dev/full").check_refused(2)


def test_an_error_escapes_what_a_name_smuggles_in(tmp_path: Path) -> None:
    run = estimate("-o", str(tmp_path / "\x1b[31mmissing" / "a.csv"))
    run.check_refused(2)
    assert "\x1b" not in run.err


def shell(line: str, folder: Path) -> Run:
    """A line of shell in a folder; "$@" is ``estimate`` with the plan and the clinic of ``interface.md``."""
    words = ("estimate", "--plan", INPUTS / "myplan.yaml", "--clinic", INPUTS / "lakeside.yaml")
    done = subprocess.run(
        ["bash", "-c", line, "bash", sys.executable, "-m", "ketacost", *words],
        capture_output=True, cwd=folder, env=surroundings(), check=False, timeout=60,
    )  # fmt: skip
    return Run(done.returncode, done.stdout.decode(), done.stderr.decode())


@pytest.mark.parametrize(
    "line",
    [
        '"$@" --format csv -q -o /dev/stdout',
        '"$@" --format csv -q -o /dev/stdout | cat',
        '"$@" --format csv -q -o /dev/fd/1',
        '"$@" --format csv -q -o /proc/self/fd/1',
        '"$@" --format csv -q -o /dev/stderr 2>&1',
        '"$@" --format csv -q -o >(cat); wait $!',
        '"$@" --format csv -q -o /dev/stdout > file; cat file',
        'mkfifo pipe; cat pipe & "$@" --format csv -q -o pipe; wait',
    ],
)
def test_a_pipe_is_written_straight_through(line: str, tmp_path: Path) -> None:
    run = shell(line, tmp_path)
    assert (run.code, run.err) == (0, "")
    assert run.out.encode() == estimate("--format", "csv").out.encode()
    assert {path.name for path in tmp_path.iterdir()} <= {"file", "pipe"}


def test_what_the_shell_appends_to_is_not_begun_again(tmp_path: Path) -> None:
    run = shell('echo first > file; "$@" --format csv -q -o /dev/stdout >> file; cat file', tmp_path)
    assert run.out.startswith("first\nplan,clinic,")


def test_a_reader_of_a_pipe_that_has_left_is_no_error(tmp_path: Path) -> None:
    assert shell('"$@" --sessions 3000 --format json -o >(head -1 >/dev/null)', tmp_path) == Run(0, "", "")


def test_a_file_that_is_read_only_stays_as_it_is(target: Path) -> None:
    target.chmod(0o444)
    run = estimate("-o", str(target))
    run.check_refused(2)
    assert f"cannot write {target}: the file is read-only" in run.err
    check_kept(target)


@pytest.mark.parametrize("name", ["x/", "x/.", "x/..", "x//", "", ".", ".."])
def test_the_name_of_a_folder_is_no_name_of_a_file(name: str, tmp_path: Path) -> None:
    words = ("estimate", "--plan", INPUTS / "myplan.yaml", "--clinic", INPUTS / "lakeside.yaml", "-o", name)
    run = ketacost(*words, cwd=tmp_path)
    run.check_refused(2)
    assert "name" in run.err
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("length", [251, 255])
def test_a_name_may_be_as_long_as_the_disk_takes(length: int, tmp_path: Path) -> None:
    assert estimate("-o", str(tmp_path / ("a" * length))).code == 0
    assert [len(path.name) for path in tmp_path.iterdir()] == [length]


_ENDED = """
import os, signal, sys
from pathlib import Path
from ketacost.commands import main
whole = Path.replace
def ended(file, target):
    os.kill(os.getpid(), signal.{name})
    return whole(file, target)
Path.replace = ended
sys.argv = ["ketacost", *sys.argv[1:]]
main.run()
"""


@pytest.mark.parametrize(("name", "code"), [("SIGTERM", 143), ("SIGHUP", 129), ("SIGINT", 130)])
def test_a_run_that_is_ended_leaves_nothing_half_written(name: str, code: int, target: Path) -> None:
    words = ("estimate", "--plan", "myplan.yaml", "--clinic", "lakeside.yaml", "-o", target)
    done = subprocess.run(
        [sys.executable, "-c", _ENDED.format(name=name), *words],
        capture_output=True, cwd=INPUTS, env=surroundings(), check=False, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stdout, done.stderr) == (code, b"", b"")
    check_kept(target)


def test_a_signal_that_is_ignored_goes_on_being_ignored(target: Path) -> None:
    words = " ".join(("estimate --plan myplan.yaml --clinic lakeside.yaml --quiet -o", str(target)))
    line = f"trap '' HUP; exec {sys.executable} -c \"$0\" {words}"
    done = subprocess.run(
        ["bash", "-c", line, _ENDED.format(name="SIGHUP")],
        capture_output=True, cwd=INPUTS, env=surroundings(), check=False, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")
    assert target.read_text().startswith("plan,clinic,")
