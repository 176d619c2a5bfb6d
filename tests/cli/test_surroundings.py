"""Where ketacost is run can be poor: no home, no standard input, folders out of reach, names that nothing can be called."""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from cli.runs import INPUTS, Run, in_a_process, ketacost, surroundings

GOOD = ("estimate", "--plan", "myplan.yaml", "--clinic", "lakeside.yaml")
LONG = "a" * 300
NOT_UTF_8 = os.fsdecode(b"\xff")
LIMITED = ("setpriv", "--bounding-set=-all", "--inh-caps=-all")
"""In front of a command: the superuser without the right to look into every folder."""

NAMED = (
    ("estimate", "--plan", "{}", "--clinic", "lakeside.yaml"),
    ("estimate", "--plan", "myplan.yaml", "--clinic", "{}"),
    (*GOOD, "--course", "{}"),
    (*GOOD, "--protocol", "{}"),
    (*GOOD, "--assistance", "{}"),
    (*GOOD, "--secondary", "{}"),
    (*GOOD, "--next-plan", "{}"),
    ("adjudicate", "--plan", "{}", "claims.csv"),
    ("adjudicate", "--plan", "myplan.yaml", "{}"),
    ("check", "{}"),
)
SAID = (
    *((option, "{}") for option in ("--condition", "--discount", "--infusion", "--today", "--start", "--every", "--relief")),
    *((option, "{}") for option in ("--deductible-met", "--sessions", "--format", "--income", "--state", "--way", "--minutes")),
    ("--{}",),
    ("{}",),
)


def shell(line: str, *, cwd: Path = INPUTS, **environment: str) -> Run:
    """A line of shell in which "$@" is ketacost."""
    done = subprocess.run(
        ["bash", "-c", line, "bash", sys.executable, "-m", "ketacost"],
        capture_output=True, cwd=cwd, env=surroundings(**environment), check=False, timeout=60,
    )  # fmt: skip
    return Run(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))


def put(words: tuple[str, ...], word: str) -> list[str]:
    return [part.replace("{}", word) for part in words]


@pytest.mark.parametrize("words", NAMED, ids=" ".join)
@pytest.mark.parametrize("name", [LONG, f"{LONG}.yaml", f"x/{LONG}", NOT_UTF_8, f"{NOT_UTF_8}/{NOT_UTF_8}.csv"])
def test_a_name_that_no_file_has_is_an_error(words: tuple[str, ...], name: str) -> None:
    ketacost(*put(words, name)).check_refused()


@pytest.mark.parametrize("words", SAID, ids=" ".join)
def test_a_word_that_is_no_text_is_answered(words: tuple[str, ...]) -> None:
    run = ketacost(*GOOD, *put(words, NOT_UTF_8))
    assert run.code in {0, 1, 2}
    assert run.code == 0 or (run.err.startswith("error: ") and not run.out)


def test_a_file_whose_name_is_no_text_is_read(tmp_path: Path) -> None:
    (tmp_path / f"{NOT_UTF_8}.yaml").write_bytes((INPUTS / "myplan.yaml").read_bytes())
    run = ketacost("estimate", "--plan", f"{NOT_UTF_8}.yaml", "--clinic", INPUTS / "lakeside.yaml", cwd=tmp_path)
    run.check_done()


@pytest.mark.parametrize("words", NAMED, ids=" ".join)
def test_standard_input_that_is_closed_is_an_error(words: tuple[str, ...]) -> None:
    run = in_a_process_without_input(*put(words, "-"))
    run.check_refused()
    assert "-: standard input is closed" in run.err


def in_a_process_without_input(*words: str) -> Run:
    """A process of its own without standard input."""
    quoted = " ".join(f"'{word}'" for word in words)
    return shell(f'"$@" {quoted} <&-')


def test_standard_input_that_is_a_folder_is_an_error() -> None:
    run = shell('"$@" check - < .')
    run.check_refused()


def test_a_user_without_a_home_has_no_files_of_their_own(monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody(_: int) -> None:
        raise KeyError

    monkeypatch.setattr(pwd, "getpwuid", nobody)
    homeless = {"XDG_CONFIG_HOME": "", "XDG_DATA_HOME": ""}
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("HOME", raising=False)
        listed = ketacost("plans", **homeless)  # type: ignore[arg-type]
        listed.check_done()
        assert "Your own plans (you have no home folder)" in listed.out
        ketacost("estimate", "--plan", "hmo", **homeless).check_done()  # type: ignore[arg-type]
        ketacost("estimate", "--plan", "no-such-plan", **homeless).check_refused()  # type: ignore[arg-type]


@pytest.mark.skipif(not os.geteuid() and shutil.which("setpriv") is None, reason="the superuser may read everything")
@pytest.mark.parametrize(
    "words",
    [
        "estimate --plan private/myplan.yaml",
        "estimate --plan private/myplan",
        "estimate --plan hmo --clinic private",
        "estimate --plan hmo --clinic private/inner",
        "estimate --plan hmo --course private/inner/course.yaml",
        "adjudicate --plan hmo private/claims.csv",
        "check private",
        "check private/inner",
        "check private/inner/plan.yaml",
        "estimate --plan hmo -o private/answer.csv",
    ],
)
def test_a_folder_out_of_reach_is_an_error(words: str, tmp_path: Path) -> None:
    (tmp_path / "private" / "inner").mkdir(parents=True)
    (tmp_path / "private").chmod(0)
    run = shell(f'{"" if os.geteuid() else " ".join(LIMITED)} "$@" {words}', cwd=tmp_path)
    (tmp_path / "private").chmod(0o755)
    run.check_refused(2 if "-o" in words else 1)


@pytest.mark.skipif(not os.geteuid() and shutil.which("setpriv") is None, reason="the superuser may read everything")
def test_a_working_folder_out_of_reach_holds_no_clinics(tmp_path: Path) -> None:
    (tmp_path / "private").mkdir()
    limited = "" if os.geteuid() else " ".join(LIMITED)
    run = shell(
        f'cd private; chmod 0 .; {limited} "$@" estimate --plan hmo --format json; code=$?; chmod 755 .; exit $code',
        cwd=tmp_path,
    )
    run.check_done()


@pytest.mark.parametrize(
    ("words", "code"), [("estimate --plan hmo", 0), ("plans", 0), ("check .", 1), ("estimate --plan x.yaml", 1)]
)
def test_a_working_folder_that_is_gone_is_no_bug(words: str, code: int, tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    run = shell(f'cd gone; rmdir ../gone; "$@" {words}', cwd=tmp_path)
    assert run.code == code, run.err


def test_nothing_is_written_into_a_working_folder_that_is_gone(tmp_path: Path) -> None:
    (tmp_path / "gone").mkdir()
    shell('cd gone; rmdir ../gone; "$@" estimate --plan hmo -o x.csv', cwd=tmp_path).check_refused(2)


@pytest.mark.parametrize("columns", ["0", "-5", "garbage", "", "1", "99999999999", "1e3"])
@pytest.mark.parametrize("words", [GOOD, ("--help",), ("estimate", "--help"), ("plans",)], ids=" ".join)
def test_a_width_that_is_none_is_no_bug(columns: str, words: tuple[str, ...]) -> None:
    ketacost(*words, COLUMNS=columns, LINES=columns).check_done()


def test_warnings_that_are_made_errors_end_nothing() -> None:
    run = in_a_process(*GOOD, PYTHONWARNINGS="error")
    run.check_done()
    assert not run.err


def test_what_is_no_file_is_not_read_in_a_folder(tmp_path: Path) -> None:
    clinics = tmp_path / "clinics"
    (clinics / "folder.yaml").mkdir(parents=True)
    (clinics / "good.yaml").write_bytes((INPUTS / "lakeside.yaml").read_bytes())
    os.mkfifo(clinics / "pipe.yaml")
    os.mkfifo(clinics / "pipe.csv")
    run = ketacost("estimate", "--plan", INPUTS / "myplan.yaml", cwd=tmp_path)
    run.check_done()
    assert "Lakeside" in run.out
    ketacost("estimate", "--plan", INPUTS / "myplan.yaml", "--clinic", clinics).check_done()
    assert "1 file checked" in ketacost("check", clinics).out
    assert ketacost("plans", XDG_CONFIG_HOME=str(tmp_path)).code == 0


def test_a_link_that_leads_nowhere_is_told_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "good.yaml").write_bytes((INPUTS / "lakeside.yaml").read_bytes())
    (tmp_path / "lost.yaml").symlink_to("gone.yaml")
    run = ketacost("estimate", "--plan", INPUTS / "myplan.yaml", "--clinic", tmp_path)
    run.check_refused()
    assert "lost.yaml: there is no such file" in run.err


@pytest.mark.parametrize(
    "line",
    [
        '"$@" estimate --plan /dev/stdin --clinic lakeside.yaml < myplan.yaml',
        'cat myplan.yaml | "$@" estimate --plan /dev/stdin --clinic lakeside.yaml',
        '"$@" estimate --plan <(cat myplan.yaml) --clinic <(cat lakeside.yaml)',
        '"$@" check <(cat myplan.yaml) <(cat lakeside.yaml)',
        '"$@" adjudicate --plan <(cat myplan.yaml) <(cat claims.csv)',
    ],
)
def test_a_pipe_that_is_named_is_read(line: str) -> None:
    shell(line).check_done()
