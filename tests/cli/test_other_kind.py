"""A file in the place of another kind is told in one sentence, with the place where it belongs."""

from __future__ import annotations

import shlex
import shutil
from pathlib import Path

import pytest

from cli.golden import same_as_golden
from cli.runs import INPUTS, ketacost
from ketacost import InputError, load_clinic, load_plan
from ketacost.files.folders import Family, bundled_folder
from ketacost.files.kinds import kind_of
from ketacost.files.nodes import parse
from ketacost.files.places import files_in

SWAPPED = {
    "estimate --plan lakeside.yaml --clinic lakeside.yaml": "lakeside.yaml: this is a clinic file: give it with --clinic",
    "estimate --plan myplan.yaml --clinic careful.yaml": "careful.yaml: this is a plan file: give it with --plan",
    "estimate --plan my_course.yaml --clinic lakeside.yaml": "my_course.yaml: this is a course file: give it with --course",
    "estimate --plan myplan.yaml --clinic my_course.yaml": "my_course.yaml: this is a course file: give it with --course",
    "estimate --plan myplan.yaml --clinic lakeside.yaml --course spouse.yaml": "spouse.yaml: this is a plan file: give it with --plan",
    "estimate --plan myplan.yaml --clinic lakeside.yaml --assistance cove.yaml": "cove.yaml: this is a clinic file: give it with --clinic",
    "estimate --plan copay_help.yaml --clinic cove.yaml": "copay_help.yaml: this is an assistance file: give it with --assistance",
    "estimate --plan myplan.yaml --clinic cove.yaml --next-plan lakeside.yaml": "lakeside.yaml: this is a clinic file: give it with --clinic",
    "estimate --plan myplan.yaml --clinic cove.yaml --secondary lakeside.yaml": "lakeside.yaml: this is a clinic file: give it with --clinic",
    "adjudicate --plan lakeside.yaml claims.csv": "lakeside.yaml: this is a clinic file: give it with --clinic",
    "pay --amount 3000 --apr 10% --months 12 --clinic myplan.yaml": "myplan.yaml: this is a plan file: give it with --plan",
}  # fmt: skip


@pytest.mark.parametrize("words", SWAPPED)
def test_a_file_in_the_place_of_another_is_one_sentence(words: str) -> None:
    run = ketacost(*shlex.split(words))
    run.check_refused()
    assert run.err == f"error: {SWAPPED[words]}\n"


def test_two_that_changed_places_are_two_sentences() -> None:
    run = ketacost(*shlex.split("estimate --plan lakeside.yaml --clinic myplan.yaml"))
    run.check_refused()
    assert len(run.err.splitlines()) == 2


@pytest.fixture
def mixed(tmp_path: Path) -> Path:
    """A folder with whatever somebody has."""
    folder = tmp_path / "clinics"
    folder.mkdir()
    for name in ("lakeside", "cove", "myplan", "careful", "my_course"):
        shutil.copy(INPUTS / f"{name}.yaml", folder)
    return tmp_path


@pytest.mark.parametrize("words", ["--clinic clinics", ""])
def test_a_folder_that_holds_both_is_one_sentence_that_names_them(words: str, mixed: Path) -> None:
    run = ketacost("estimate", "--plan", INPUTS / "myplan.yaml", *words.split(), cwd=mixed)
    run.check_refused()
    same_as_golden("errors/made/folder_of_several_kinds.txt", run.err)


def test_what_is_wrong_with_a_clinic_beside_them_is_told_as_well(mixed: Path) -> None:
    (mixed / "clinics" / "bad.yaml").write_text("name: Bad\ninfusion: 1e3\n")
    run = ketacost("estimate", "--plan", INPUTS / "myplan.yaml", cwd=mixed)
    run.check_refused()
    assert "clinics/bad.yaml:2:11" in run.err
    assert run.err.count("error: ") == 2


def test_of_very_many_some_are_named(mixed: Path) -> None:
    for number in range(9):
        shutil.copy(INPUTS / "myplan.yaml", mixed / "clinics" / f"plan{number}.yaml")
    run = ketacost("estimate", "--plan", INPUTS / "myplan.yaml", cwd=mixed)
    run.check_refused()
    assert run.err.count(".yaml (a") == 5
    assert " and 7 more" in run.err


def test_python_says_the_same() -> None:
    for load, name in ((load_plan, "lakeside"), (load_clinic, "myplan")):
        with pytest.raises(InputError, match=r"this is a (plan|clinic) file: give it with --(plan|clinic)$"):
            load(INPUTS / f"{name}.yaml")


def test_a_plan_with_one_key_of_a_clinic_keeps_its_own_errors(tmp_path: Path) -> None:
    (tmp_path / "plan.yaml").write_text("name: My PPO\ninfusion: 450\nin_network: {deductible: 1500, coinsurance: 20%}\n")
    run = ketacost("estimate", "--plan", "plan.yaml", "--clinic", INPUTS / "cove.yaml", cwd=tmp_path)
    run.check_refused()
    assert 'plan.yaml:2:1: infusion: unknown key "infusion"' in run.err


@pytest.mark.parametrize(
    ("family", "said"), [("plans", "plan"), ("clinics", "clinic"), ("protocols", "course"), ("assistance", "assistance")]
)
def test_every_file_that_comes_with_ketacost_is_taken_for_what_it_is(family: Family, said: str) -> None:
    files = files_in(bundled_folder(family))
    assert files
    for path in files:
        tree, _ = parse(str(path), path.read_text())
        assert tree is not None
        assert kind_of(tree.keys or ()).said == said
