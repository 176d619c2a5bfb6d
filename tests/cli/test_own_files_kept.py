"""``-o`` never writes onto a file that the run reads, however it is spelled, and says what it wrote."""

from __future__ import annotations

import os
import shlex
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from cli.runs import INPUTS, Run, in_a_process, ketacost

MINE = ("myplan.yaml", "careful.yaml", "spouse.yaml", "next_year.yaml", "lakeside.yaml", "cove.yaml", "my_course.yaml",
        "copay_help.yaml", "claims.csv")  # fmt: skip
BOTH = "--plan myplan.yaml --clinic lakeside.yaml"
COMMANDS = {
    "estimate": BOTH,
    "explain": BOTH,
    "when": BOTH,
    "scenarios": BOTH,
    "sensitivity": BOTH,
    "break-even": BOTH,
    "pay": f"{BOTH} --apr 10% --months 12",
    "adjudicate": "--plan myplan.yaml claims.csv",
    "help-paying": "--plan myplan.yaml",
}
READ_BY = {
    "myplan.yaml": f"estimate {BOTH}",
    "lakeside.yaml": f"estimate {BOTH}",
    "next_year.yaml": f"estimate {BOTH} --start 2026-12-15 --next-plan next_year.yaml",
    "spouse.yaml": f"estimate {BOTH} --secondary spouse.yaml",
    "copay_help.yaml": f"estimate {BOTH} --assistance copay_help.yaml",
    "my_course.yaml": f"estimate {BOTH} --course my_course.yaml",
    "claims.csv": "adjudicate --plan myplan.yaml claims.csv",
    "clinics/cove.yaml": "estimate --plan myplan.yaml --clinic clinics",
}


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A folder of a person's own files."""
    for name in MINE:
        shutil.copy(INPUTS / name, tmp_path / name)
    (tmp_path / "clinics").mkdir()
    shutil.copy(INPUTS / "cove.yaml", tmp_path / "clinics")
    return tmp_path


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def refused(words: str, output: str, folder: Path) -> Run:
    """The run refused to write there, in one sentence, and every file is as it was."""
    before = contents(folder)
    run = ketacost(*shlex.split(words), "--format", "csv", "-o", output, cwd=folder)
    run.check_refused(2)
    assert contents(folder) == before
    (error, see) = run.err.splitlines()
    assert "which this run reads: give another name" in error
    assert see.lstrip().startswith("see ")
    return run


@pytest.mark.parametrize("name", READ_BY)
def test_no_file_that_was_read_is_written_over(name: str, own: Path) -> None:
    run = refused(READ_BY[name], name, own)
    assert f"error: -o {name} would write over {name}, which this run reads: give another name\n" in run.err


@pytest.mark.parametrize("command", COMMANDS)
def test_no_command_writes_over_its_own_plan(command: str, own: Path) -> None:
    refused(f"{command} {COMMANDS[command]}", "myplan.yaml", own)


def test_clinics_of_the_folder_one_works_in_are_read_without_being_named(own: Path) -> None:
    refused("estimate --plan myplan.yaml", "clinics/cove.yaml", own)


@pytest.mark.parametrize(("command", "family"), [("plans", "plans"), ("clinics", "clinics")])
def test_ones_own_saved_files_are_read_by_name_and_by_lists(command: str, family: str, own: Path) -> None:
    saved = own / "ketacost" / family
    saved.mkdir(parents=True)
    shutil.copy(own / "myplan.yaml" if family == "plans" else own / "cove.yaml", saved / "mine.yaml")
    before = contents(own)
    for words in (f"estimate --plan myplan.yaml --{family.removesuffix('s')} mine", command):
        run = ketacost(*words.split(), "-o", saved / "mine.yaml", cwd=own, XDG_CONFIG_HOME=str(own))
        run.check_refused(2)
        assert "which this run reads" in run.err
        assert contents(own) == before


def _by_link(folder: Path) -> str:
    (folder / "answer.csv").symlink_to("myplan.yaml")
    return "answer.csv"


def _by_two_links(folder: Path) -> str:
    (folder / "first.csv").symlink_to("myplan.yaml")
    (folder / "answer.csv").symlink_to("first.csv")
    return "answer.csv"


def _by_a_hard_link(folder: Path) -> str:
    os.link(folder / "myplan.yaml", folder / "answer.csv")
    return "answer.csv"


def _by_a_linked_folder(folder: Path) -> str:
    (folder / "again").symlink_to(".")
    return "again/myplan.yaml"


SPELLINGS: dict[str, Callable[[Path], str]] = {
    "a link": _by_link,
    "two links": _by_two_links,
    "a hard link": _by_a_hard_link,
    "a folder that is a link": _by_a_linked_folder,
    "a longer way": lambda _: "clinics/../myplan.yaml",
    "a dot": lambda _: "./myplan.yaml",
    "the whole path": lambda folder: str(folder / "myplan.yaml"),
    "capitals, which some disks do not tell apart": lambda _: "MyPlan.YAML",
}


@pytest.mark.parametrize("how", SPELLINGS)
def test_a_file_that_was_read_is_known_however_it_is_spelled(how: str, own: Path) -> None:
    run = refused(f"estimate {BOTH}", SPELLINGS[how](own), own)
    assert "would write over myplan.yaml" in run.err


@pytest.mark.parametrize("named", ["link.yaml", "hard.yaml", "clinics/../myplan.yaml"])
def test_a_plan_named_through_a_link_is_known_under_its_own_name(named: str, own: Path) -> None:
    (own / "link.yaml").symlink_to("myplan.yaml")
    os.link(own / "myplan.yaml", own / "hard.yaml")
    run = refused(f"estimate --plan {named} --clinic lakeside.yaml", "myplan.yaml", own)
    assert f"would write over {named}" in run.err


def test_a_plan_on_standard_input_is_not_written_over(own: Path) -> None:
    before = contents(own)
    with (own / "myplan.yaml").open() as plan:
        run = in_a_process(
            "estimate", "--plan", "/dev/stdin", "--clinic", "lakeside.yaml", "-o", "myplan.yaml", cwd=own, opened=plan
        )
        plan.seek(0)
        dashed = in_a_process("estimate", "--plan", "-", "--clinic", "lakeside.yaml", "-o", "myplan.yaml", cwd=own, opened=plan)
    run.check_refused(2)
    dashed.check_refused(2)
    assert "would write over the file on standard input" in dashed.err
    assert contents(own) == before


def test_nothing_is_written_where_ketacost_itself_lies() -> None:
    import ketacost as package

    target = Path(package.__file__).parent / "data" / "limits.yaml"
    before = target.read_bytes()
    run = ketacost(*f"estimate {BOTH} -o".split(), target)
    run.check_refused(2)
    assert "lies where ketacost itself is" in run.err
    assert target.read_bytes() == before


def test_another_file_beside_those_that_were_read_is_written(own: Path) -> None:
    for name in ("answer.csv", "clinics/answer.csv", "careful.yaml"):  # the last is there, and not read
        run = ketacost("estimate", *BOTH.split(), "--format", "csv", "-o", name, cwd=own)
        assert (run.code, run.out) == (0, "")
        assert (own / name).read_text().startswith("plan,clinic,")


@pytest.mark.parametrize("form", ["csv", "json", "markdown", "table"])
def test_what_was_written_is_said_and_how_long_it_is(form: str, own: Path) -> None:
    run = ketacost("estimate", *BOTH.split(), "--format", form, "-o", "answer", cwd=own)
    written = (own / "answer").read_bytes().decode()
    lines = written.count("\n")
    said = f"{lines - 1:,} rows" if form == "csv" else f"{lines:,} lines"
    assert run.err.splitlines()[0] == f"Wrote answer: {said}"
    assert ketacost("estimate", *BOTH.split(), "--format", form, "-o", "answer", "--quiet", cwd=own) == Run(0, "", "")


def test_one_row_is_one_row(own: Path) -> None:
    run = ketacost(*f"estimate {BOTH} --sessions 1 --way self_pay -o answer.csv".split(), cwd=own)
    assert run.err.startswith("Wrote answer.csv: 1 row\n")


def test_what_goes_to_a_device_or_to_standard_output_is_not_called_a_file() -> None:
    for output in ("-", "/dev/null"):
        assert "Wrote" not in ketacost("estimate", *BOTH.split(), "-o", output).err
