"""Plans, clinics and infusions are found by the names that people use for them, and a wrong name is answered with the right one."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest

from cli.runs import INPUTS, ketacost
from cli.test_words import GOOD, refused


@pytest.mark.parametrize(("option", "family"), [("--plan", "plans"), ("--clinic", "clinics")])
def test_a_misspelled_name_is_answered_with_the_one_meant(option: str, family: str, tmp_path: Path) -> None:
    folder = tmp_path / "ketacost" / family
    folder.mkdir(parents=True)
    (folder / "zebra-stripes.yaml").write_text((INPUTS / "myplan.yaml").read_text())
    run = ketacost("estimate", "--plan", INPUTS / "myplan.yaml", option, "zebra-stripe", XDG_CONFIG_HOME=str(tmp_path))
    run.check_refused()
    assert "did you mean zebra-stripes?" in run.err


def test_the_users_own_files_are_found_by_name_and_win_over_the_bundled_ones(tmp_path: Path) -> None:
    for home, name in (("config", "First of two"), ("data", "Second of two")):
        folder = tmp_path / home / "ketacost" / "plans"
        folder.mkdir(parents=True)
        (folder / "mine.yaml").write_text((INPUTS / "myplan.yaml").read_text().replace("My PPO", name))
    homes = {"XDG_CONFIG_HOME": str(tmp_path / "config"), "XDG_DATA_HOME": str(tmp_path / "data")}
    run = ketacost("estimate", "--plan", "mine", "--clinic", "lakeside.yaml", **homes)  # type: ignore[arg-type]
    run.check_done()
    assert "First of two" in run.out


def test_an_empty_folder_of_clinics_is_refused(tmp_path: Path) -> None:
    run = ketacost("estimate", "--plan", "myplan.yaml", "--clinic", tmp_path)
    run.check_refused()
    assert "no .yaml files" in run.err


def test_clinics_in_the_folder_one_works_in_are_taken_without_being_named(tmp_path: Path) -> None:
    (tmp_path / "clinics").mkdir()
    (tmp_path / "clinics" / "near.yaml").write_text("name: Next Door\ninfusion: 450\n")
    run = ketacost("estimate", "--plan", INPUTS / "myplan.yaml", cwd=tmp_path)
    run.check_done()
    assert "Next Door" in run.out
    assert "samples" not in run.out


def test_a_clinic_named_twice_is_shown_once() -> None:
    once, twice = (ketacost(*GOOD.split(), *more).out for more in ((), ("--clinic", "lakeside.yaml")))
    assert once == twice


@pytest.mark.parametrize("name", ["unheard-of", ""])
def test_an_infusion_that_no_clinic_lists_is_answered_with_those_there_are(name: str, tmp_path: Path) -> None:
    run = refused(f"estimate --plan myplan.yaml --clinic harbor.yaml --infusion '{name}'", 2, tmp_path)
    assert "no clinic offers an infusion named" in run.err
    assert "mood" in run.err
    assert "pain" in run.err


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("--infusion pain", "Lakeside Infusion: The clinic has one infusion without a name"),
        ("--minutes 7", "Left out (no 7-minute infusion on their price list): Harbor Pain Center."),
        ("--minutes 240", "Lakeside Infusion: The clinic does not say how long its infusion takes"),
    ],
)
def test_what_a_clinic_does_not_offer_leaves_it_out_and_what_it_does_not_say_is_told(words: str, told: str) -> None:
    run = ketacost(*GOOD.split(), "--clinic", "harbor.yaml", *words.split(), "--detail")
    run.check_done()
    assert told in " ".join(run.out.split())


@pytest.mark.parametrize("words", ["check ''", "estimate --plan ''", f"estimate --plan {INPUTS}/myplan.yaml --clinic ''"])
def test_no_name_at_all_is_not_the_folder_one_works_in(words: str, tmp_path: Path) -> None:
    (tmp_path / "good.yaml").write_text((INPUTS / "lakeside.yaml").read_text())
    ketacost(*shlex.split(words), cwd=tmp_path).check_refused()
