"""Files that no editor would show: wrong encodings, control characters, sizes and depths, and files that are none."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from unittest.mock import Mock

import pytest

from cli.golden import same_as_golden
from cli.made import CLAIM_FILES, NO_FILES, PLAN, PLANS, file_of
from cli.runs import INPUTS, Run, in_a_process, ketacost

CLINIC = INPUTS / "lakeside.yaml"


def tried(name: str, folder: Path) -> Run:
    """The command that would compute something from the file."""
    if name.endswith(".csv"):
        return ketacost("adjudicate", "--plan", INPUTS / "myplan.yaml", name, "-o", "answer.json", cwd=folder)
    return ketacost("estimate", "--plan", name, "--clinic", CLINIC, "-o", "answer.json", cwd=folder)


@pytest.mark.parametrize("name", [*PLANS, *CLAIM_FILES])
def test_a_file_that_is_no_readable_text_gets_its_error(name: str, tmp_path: Path) -> None:
    file = file_of(name, tmp_path)
    run = tried(file, tmp_path)
    run.check_refused()
    assert [path.name for path in tmp_path.iterdir()] == [file]
    assert run.err == ketacost("check", file, cwd=tmp_path).err
    assert all(letter.isprintable() or letter == "\n" for letter in run.err)
    assert len(run.err) < 3000
    same_as_golden(f"errors/made/{name}.txt", run.err)


@pytest.mark.parametrize("make", NO_FILES, ids=lambda make: make.__name__)
def test_what_is_no_readable_file_gets_its_error(make: Callable[[Path], str], tmp_path: Path) -> None:
    run = tried(make(tmp_path), tmp_path)
    run.check_refused()
    assert not (tmp_path / "answer.json").exists()
    same_as_golden(f"errors/made/{make.__name__}.txt", run.err)


def test_a_file_that_may_not_be_read_gets_its_error(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "private.yaml").write_text(PLAN)
    if os.geteuid():
        (tmp_path / "private.yaml").chmod(0)
    else:
        monkeypatch.setattr(Path, "open", Mock(side_effect=PermissionError(13, "Permission denied")))
    run = ketacost("check", "private.yaml", cwd=tmp_path)
    run.check_refused()
    monkeypatch.undo()
    same_as_golden("errors/made/a_private_file.txt", run.err)


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_a_device_that_never_ends_is_read_only_so_far() -> None:
    run = ketacost("estimate", "--plan", "/dev/zero")
    run.check_refused()
    assert "/dev/zero: the file is larger than 1 MiB" in run.err


def test_standard_input_that_is_broken_is_called_a_dash() -> None:
    run = ketacost("estimate", "--plan", "-", "--clinic", CLINIC, stdin=PLAN.replace("20%", "20").encode())
    run.check_refused()
    assert run.err.startswith("error: -:2:45: in_network.coinsurance: ")


def test_a_deep_file_overflows_no_stack(tmp_path: Path) -> None:
    run = in_a_process("check", file_of("deep_braces", tmp_path), cwd=tmp_path)
    run.check_refused()
    assert "more than 32 levels" in run.err


def test_one_broken_file_in_a_folder_stops_everything(tmp_path: Path) -> None:
    clinics = tmp_path / "clinics"
    clinics.mkdir()
    (clinics / "good.yaml").write_bytes(CLINIC.read_bytes())
    (clinics / "bad.yaml").write_text("name: Bad\ninfusion: 1e3\n")
    (clinics / "worse.yaml").write_text("name: Worse\ninfusion: -1\nsetting: tent\n")
    run = ketacost("estimate", "--plan", INPUTS / "myplan.yaml", "--clinic", clinics, "-o", tmp_path / "answer.csv")
    run.check_refused()
    assert "bad.yaml:2:11" in run.err
    assert "worse.yaml:2:11" in run.err
    assert "worse.yaml:3:10" in run.err
    assert not (tmp_path / "answer.csv").exists()


def test_the_errors_of_the_plan_and_of_the_claims_come_together(tmp_path: Path) -> None:
    plan, claims = tmp_path / "plan.yaml", tmp_path / "claims.csv"
    plan.write_text(PLAN.replace("20%", "20"))
    claims.write_text("date,service,network,billed,allowed\n2026-01-05,infusion,in,450,lots\n")
    run = ketacost("adjudicate", "--plan", plan, claims)
    run.check_refused()
    assert "plan.yaml:2:45" in run.err
    assert "claims.csv:2:28" in run.err


def test_check_tells_the_errors_of_all_files_at_once(tmp_path: Path) -> None:
    for name, text in (("one.yaml", "name: One\n"), ("two.yaml", "name: Two\ninfusion: lots\n"), ("three.csv", "date\n")):
        (tmp_path / name).write_text(text)
    run = ketacost("check", tmp_path, "no-such-name")
    run.check_refused()
    assert all(name in run.err for name in ("one.yaml", "two.yaml", "three.csv", "no-such-name"))
