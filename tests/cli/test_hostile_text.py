"""Text from files is text: it neither colours nor moves the terminal, and becomes neither markup nor a formula."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from cli.amounts import plain
from cli.hostile import HOSTILE
from cli.runs import INPUTS, Run, ketacost
from ketacost.outputs.formats.registry import FORMATS

SAFE_CONTROL = "\n"
_FORMULA = re.compile(r"^[\s]*[=+\-@\uff1d\uff0b\uff0d\uff20]")


@pytest.fixture(params=list(HOSTILE.values()), ids=list(HOSTILE))
def hostile(request: pytest.FixtureRequest) -> str:
    """A text that tries to be more than text."""
    found: str = request.param
    return found


@pytest.fixture
def files(hostile: str, tmp_path: Path) -> Path:
    """A plan, a clinic and claims with it wherever a file holds words."""
    word = json.dumps(hostile)
    (tmp_path / "plan.yaml").write_text(
        f"name: {word}\ninsurer: {word}\nnetwork: {word}\nnotes: {word}\nsource: {word}\nas_of: 2026-01-01\n"
        f"in_network: {{deductible: 1500, coinsurance: 60%}}\n"
        f"coverage: {{conditions: [{word}], exclusions: [other], requirements: [{word}]}}\n"
    )
    (tmp_path / "clinic.yaml").write_text(
        f"name: {word}\nnetworks: [{word}]\nlocation: {{city: {word}}}\nas_of: 2026-01-01\nsuperbill: {word}\n"
        f"cancellation_fee: {word}\ninsurance_accepted: [{word}]\nconsultation: 200-300\n"
        f"infusions: [{{name: {word}, price: 450}}, {{name: other, price: 500, booster_price: 400}}]\n"
        f"packages: [{{name: {word}, sessions: 6, price: 2400}}]\n"
    )
    (tmp_path / "broken.yaml").write_text(f"{word}: {word}\nkind: {word}\nin_network: {{deductible: {word}}}\n")
    with (tmp_path / "claims.csv").open("w", newline="") as stream:
        header = ("date", "service", "network", "billed", "allowed", "visit")
        csv.writer(stream).writerows([header, ("2026-01-05", "infusion", "in", "450", "380", hostile)])
    return tmp_path


def estimated(files: Path, *words: str, command: str = "estimate") -> Run:
    run = ketacost(command, "--plan", "plan.yaml", "--clinic", "clinic.yaml", *words, cwd=files, COLUMNS="400")
    run.check_done()
    return run


def check_harmless(text: str) -> None:
    """Every letter is one that only prints itself, from left to right."""
    assert all(letter.isprintable() or letter in SAFE_CONTROL for letter in text), ascii(text)


@pytest.mark.parametrize("command", ["estimate", "explain"])
def test_a_screen_shows_text_as_text(command: str, files: Path, hostile: str) -> None:
    words = () if "\0" in hostile else ("--condition", hostile)  # no word of a command line has a zero byte
    run = estimated(files, "--detail", *words, command=command)
    check_harmless(run.out + run.err)
    assert not re.search(r"^The cheapest sure answer is \$0\.00", run.out, re.MULTILINE)


def test_colours_come_from_ketacost_alone(files: Path) -> None:
    colored, bare = (estimated(files, "--color", color).out for color in ("always", "never"))
    assert [line.rstrip() for line in plain(colored).split("\n")] == bare.split("\n")
    assert set(re.findall(r"\x1b\[([0-9;]*)m", colored)) <= {"0", "1", "2", "3"}


def test_markup_is_shown_as_it_stands(files: Path, hostile: str) -> None:
    if hostile.isprintable() and hostile == hostile.strip():
        assert hostile in " ".join(estimated(files).out.split())


@pytest.mark.parametrize("detail", [(), ("--detail",)])
def test_no_cell_is_a_formula(detail: tuple[str, ...], files: Path) -> None:
    run = estimated(files, "--format", "csv", *detail)
    check_harmless(run.err)
    for row in csv.reader(io.StringIO(run.out, newline=""), strict=True):
        for cell in row:
            check_harmless(cell)
            assert not _FORMULA.match(cell) or re.fullmatch(r"-?\d+(\.\d+)?", cell)


def test_json_gives_the_text_back_to_the_letter(files: Path, hostile: str) -> None:
    run = estimated(files, "--format", "json", "--detail")
    assert run.out.isascii()
    check_harmless(run.out)
    data = json.loads(run.out)
    assert data["plans"][0]["name"] == data["clinics"][0]["name"] == hostile.strip()


@pytest.mark.parametrize("form", FORMATS)
def test_a_replay_shows_text_as_text(form: str, files: Path) -> None:
    run = ketacost("adjudicate", "--plan", "plan.yaml", "claims.csv", "--format", form, cwd=files)
    check_harmless(run.out.replace("\r\n", "\n") + run.err)
    assert run.code in {0, 1}


@pytest.mark.parametrize("words", ["check broken.yaml", "check plan.yaml clinic.yaml", "estimate --plan broken.yaml"])
def test_errors_and_warnings_show_text_as_text(words: str, files: Path) -> None:
    run = ketacost(*words.split(), cwd=files)
    check_harmless(run.out + run.err)
    assert not re.search(r"^The cheapest", run.err, re.MULTILINE)


@pytest.mark.parametrize("option", ["--infusion", "--plan", "--clinic", "--today", "--format", "--deductible-met", "--bad"])
def test_words_of_the_command_line_are_shown_as_text(option: str, hostile: str) -> None:
    given = hostile.replace("\0", "")
    words = (f"{option}{given}",) if option == "--bad" else (option, given)
    run = ketacost("estimate", "--plan", "myplan.yaml", "--clinic", "harbor.yaml", *words)
    assert run.code in {1, 2}
    check_harmless(run.err)


def test_names_of_files_are_shown_as_text(hostile: str, tmp_path: Path) -> None:
    name = hostile.replace("/", "").replace("\0", "") + ".yaml"
    (tmp_path / name).write_text("name: x\n")
    for words in (("check", f"./{name}"), ("check", "."), ("estimate", "--plan", f"./{name}")):
        run = ketacost(*words, cwd=tmp_path)
        run.check_refused()
        check_harmless(run.err)


@pytest.mark.parametrize("form", FORMATS)
def test_a_listing_shows_text_as_text(form: str, hostile: str, tmp_path: Path) -> None:
    folder = tmp_path / "ketacost" / "plans"
    folder.mkdir(parents=True)
    text = (INPUTS / "myplan.yaml").read_text().replace("My PPO", json.dumps(hostile))
    (folder / (hostile.replace("/", "").replace("\0", "") + ".yaml")).write_text(text)
    run = ketacost("plans", "--format", form, XDG_CONFIG_HOME=str(tmp_path))
    run.check_done()
    check_harmless(run.out.replace("\r\n", "\n"))
