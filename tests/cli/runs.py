"""``ketacost`` run as a person runs it, but inside this process: words in, exit code and both streams out."""

from __future__ import annotations

import functools
import io
import os
import subprocess
import sys
from pathlib import Path
from typing import IO, Any, NamedTuple

import pytest

from ketacost.commands import app
from ketacost.commands.main import _guarded

app.command = functools.cache(app.command)  # the words are the same in every run

TESTS = Path(__file__).parents[1]
BROKEN = TESTS / "broken"
GOLDEN = TESTS / "golden"
INPUTS = GOLDEN / "inputs"
TODAY = "2026-11-22"
NOWHERE = "/nowhere"
_FORGOTTEN = ("COLUMNS", "LINES", "NO_COLOR", "FORCE_COLOR", "TERM", "PYTHONIOENCODING", "LC_ALL", "LANG")


class Run(NamedTuple):
    """What a run left behind."""

    code: int
    out: str
    err: str

    def check_refused(self, code: int = 1) -> None:
        """The run failed as it should: a message, no answer, no traceback."""
        assert self.code == code, f"exit code {self.code}\n{self.out}{self.err}"
        assert self.err.strip()
        assert not self.out
        assert "Traceback" not in self.err
        assert "Pydantic" not in self.err

    def check_done(self) -> None:
        """The run gave its answer."""
        assert self.code == 0, f"exit code {self.code}\n{self.err}"
        assert self.out


def surroundings(**more: str) -> dict[str, str]:
    """The environment of every run: no terminal, no settings, no files of the person who runs the tests."""
    kept = {name: value for name, value in os.environ.items() if name not in _FORGOTTEN}
    fixed = {"KETACOST_TODAY": TODAY, "XDG_CONFIG_HOME": NOWHERE, "XDG_DATA_HOME": NOWHERE}
    return kept | fixed | more


def ketacost(*words: str | Path, stdin: bytes = b"", cwd: Path = INPUTS, encoding: str = "utf-8", **environment: str) -> Run:
    """One run of the command line."""
    out, err = io.BytesIO(), io.BytesIO()
    streams = {
        "stdin": io.TextIOWrapper(io.BytesIO(stdin), encoding),
        "stdout": io.TextIOWrapper(out, encoding),
        "stderr": io.TextIOWrapper(err, encoding, errors="backslashreplace"),
    }
    with pytest.MonkeyPatch.context() as patch:
        for name in set(os.environ) - set(wanted := surroundings(**environment)):
            patch.delenv(name)
        for name, value in wanted.items():
            patch.setenv(name, value)
        patch.chdir(cwd)
        for name, stream in streams.items():
            patch.setattr(sys, name, stream)
        code = _guarded([str(word) for word in words])
        sys.stdout.flush()
        sys.stderr.flush()
    return Run(code, out.getvalue().decode(encoding), err.getvalue().decode(encoding))


def in_a_process(
    *words: str | Path, stdin: bytes = b"", opened: IO[str] | None = None, cwd: Path = INPUTS, **environment: str
) -> Run:
    """The same as a process of its own, for what only a process shows; ``opened`` is a file on standard input."""
    given: dict[str, Any] = {"input": stdin} if opened is None else {"stdin": opened}
    done = subprocess.run(
        [sys.executable, "-m", "ketacost", *map(str, words)],
        **given, capture_output=True, cwd=cwd, env=surroundings(**environment), check=False, timeout=60,
    )  # fmt: skip
    return Run(done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))


def estimate(*words: str | Path, **options: str) -> Run:
    """``estimate`` with the plan and the clinic of ``interface.md``."""
    return ketacost("estimate", "--plan", "myplan.yaml", "--clinic", "lakeside.yaml", *words, **options)  # type: ignore[arg-type]
