"""Wrong words about a course in time: refused with a message that says what to write, and nothing computed."""

from __future__ import annotations

import json
import shlex
from pathlib import Path

import pytest

from cli.runs import INPUTS, ketacost
from cli.test_screens import COVE, SPRAY
from cli.test_words import refused

WRONG_SCHEDULES = {
    "--every nonsense": "expected how often",
    "--every ''": "expected how often",
    "--every 0d": "at least a day",
    "--every 8/week": "from 1 to 7 times a week",
    "--every 400d": "at most a year",
    "--every 'weekly x 0'": "at least 1",
    "--every 'weekly x 4, then 2w, then monthly'": "phase 2 of 3",
    "--every 'weekly x 4' --sessions 6": "give one of them",
    "--every 366d --sessions 300": "beyond the year 2200",
    "--boosters 0": "--boosters",
    "--booster-every soon": "expected how often",
    "--start 2026-02-30": "no such day",
    "--start tomorrow": "expected a date",
    "--start ''": "expected a date",
    "--consultation-date 2027-02-29": "no such day",
    "--consultation-date 2026-12-01 --no-consultation": "--no-consultation",
    "--follow-up-every 4w": "--follow-ups",
    "--therapy-every 1w": "--therapy",
    "--follow-ups 0": "--follow-ups",
    "--follow-ups 2 --follow-up-every never": "expected how often",
    "--therapy 2 --therapy-every 9/week": "from 1 to 7",
    "--years 0": "--years",
    "--years 11": "--years",
    "--relief 3": "days or weeks",
    "--relief 2-1w": "the smaller end first",
    "--stop-after 0": "--stop-after",
    "--stop-after 6": "6 sessions",
    "--stop-after 99": "6 sessions",
    "--protocol mood --course my_course.yaml": "give one of them",
    "--course my_course.yaml --stop-after 10": "10 sessions",
    "--chance-approved 30": "30%",
    "--chance-approved 130%": "at most 100%",
    "--chance-approved often": "expected a percentage",
    "--course - --plan -": "only once",
    "--secondary - --next-plan -": "only once",
    "--assistance - --course -": "only once",
}
WRONG_FILES = {
    "--protocol unknown": "ketacost protocols",
    "--protocol moood": "did you mean mood?",
    "--protocol ''": "no name",
    "--course no-such-file.yaml": "no such file",
    "--course myplan.yaml": "this is a plan file",
    "--course -": "the file is empty",
    "--assistance myplan.yaml": "this is a plan file",
    "--assistance nobody": "no such file",
    "--secondary medigap.yaml": "kind medicare only",
    "--secondary no_insurance.yaml": "no second insurance",
    "--secondary lakeside.yaml": "this is a clinic file",
    "--next-plan medigap.yaml": "alone",
    "--next-plan nobody": "no such file",
}
WRONG_QUESTIONS = {
    "when --from 2027-02-01 --to 2026-12-01": "before --from",
    "when --from 2026-13-01": "no such day",
    "when --to 12/01/2026": "2026-12-01 or 2026-01-12",
    "when --step sometimes": "expected how often",
    "when --step 0d": "at least a day",
    "when --from 2026-01-01 --to 2040-01-01 --step 1d": "more than 1,000 starts",
    "when --from 2026-12-05 --to 2026-12-06 --step mon": "no day fits",
    "when --start 2026-12-01 --from 2026-12-08": "leave out --start",
    "when --stop-after 6": "6 sessions",
    "when --chance-approved 30": "30%",
    "when --way nothing": "--way",
    "scenarios --clinic lakeside.yaml": "one clinic",
    "scenarios --plan careful.yaml": "one plan",
    "scenarios --way self_pay": "--way",
    "scenarios --chance-approved 2": "percentage",
    "sensitivity --plan careful.yaml": "one plan",
    "sensitivity --stop-after 3": "leave out --stop-after",
    "sensitivity --chance-approved 30%": "--chance-approved",
}
NOTHING_TO_ASK = ("scenarios", "sensitivity")


def refused_with(words: str, meant: str, code: int, folder: Path) -> None:
    run = refused(f"{words} -o {folder}/answer.json", code, folder)
    assert meant in " ".join(run.err.split()), run.err


@pytest.mark.parametrize(("words", "meant"), WRONG_SCHEDULES.items())
def test_a_wrong_schedule_is_refused(words: str, meant: str, tmp_path: Path) -> None:
    refused_with(f"estimate {COVE} {words}", meant, 2, tmp_path)


@pytest.mark.parametrize("command", ["explain", "when", "scenarios", "sensitivity"])
@pytest.mark.parametrize("words", ["--every nonsense", "--start 2026-02-30", "--protocol mood --course my_course.yaml"])
def test_every_question_refuses_it_alike(words: str, command: str, tmp_path: Path) -> None:
    refused_with(f"{command} {COVE} {words}", WRONG_SCHEDULES[words], 2, tmp_path)


@pytest.mark.parametrize(("words", "meant"), WRONG_FILES.items())
def test_a_file_that_is_none_or_stands_in_a_wrong_place_is_refused(words: str, meant: str, tmp_path: Path) -> None:
    refused_with(f"estimate {COVE} {words}", meant, 1, tmp_path)


@pytest.mark.parametrize(("words", "meant"), WRONG_QUESTIONS.items())
def test_a_question_that_cannot_be_answered_is_refused(words: str, meant: str, tmp_path: Path) -> None:
    command, _, rest = words.partition(" ")
    refused_with(f"{command} {COVE} {rest}", meant, 2, tmp_path)


@pytest.mark.parametrize("command", [*NOTHING_TO_ASK, "when --way insurance"])
def test_without_any_insurance_there_is_nothing_to_ask(command: str, tmp_path: Path) -> None:
    refused_with(f"{command} --plan no_insurance.yaml --clinic cove.yaml", "pa", 2, tmp_path)


@pytest.mark.parametrize("command", ["estimate", "explain", "when", *NOTHING_TO_ASK])
def test_a_medigap_plan_stands_alone_nowhere(command: str, tmp_path: Path) -> None:
    refused_with(f"{command} --plan medigap.yaml --clinic cove.yaml", "--secondary", 1, tmp_path)


def test_wrong_words_and_wrong_files_are_told_one_after_the_other(tmp_path: Path) -> None:
    """The problems of all files come at once, of whatever kind they are."""
    for name in ("plan", "clinic", "course", "second", "next", "help"):
        (tmp_path / f"{name}.yaml").write_text("nam: x\n")
    words = "estimate --plan plan.yaml --clinic clinic.yaml --course course.yaml --secondary second.yaml --next-plan next.yaml --assistance help.yaml"
    run = ketacost(*words.split(), cwd=tmp_path)
    run.check_refused()
    for name in ("plan", "clinic", "course", "second", "next", "help"):
        assert f"error: {name}.yaml:1:1: " in run.err


STREAMED = {
    "--course -": "my_course.yaml",
    "--next-plan -": "next_year.yaml",
    "--secondary -": "spouse.yaml",
}


@pytest.mark.parametrize(("words", "file"), STREAMED.items())
def test_each_of_the_new_files_can_come_from_standard_input(words: str, file: str) -> None:
    given = ketacost("estimate", *COVE.split(), *words.split(), "--format", "json", stdin=(INPUTS / file).read_bytes())
    named = ketacost("estimate", *COVE.split(), words.split(maxsplit=1)[0], file, "--format", "json")
    given.check_done()
    assert json.loads(given.out) == json.loads(named.out)


def test_copay_help_can_come_from_standard_input() -> None:
    stdin = (INPUTS / "copay_help.yaml").read_bytes()
    given = ketacost("estimate", *SPRAY.split(), "--assistance", "-", stdin=stdin)
    given.check_done()
    assert given.out == ketacost("estimate", *SPRAY.split(), "--assistance", "copay_help.yaml").out


def test_a_protocol_of_the_users_own_wins_over_the_bundled_one(tmp_path: Path) -> None:
    folder = tmp_path / "ketacost" / "protocols"
    folder.mkdir(parents=True)
    (folder / "mood.yaml").write_text("name: My mood\nphases: weekly x 2\n")
    words = shlex.split(f"estimate {COVE} --protocol mood --start 2026-12-01")
    assert "2 ketamine infusions" in ketacost(*words, XDG_CONFIG_HOME=str(tmp_path)).out
    assert "6 ketamine infusions" in ketacost(*words).out
    listed = ketacost("protocols", XDG_CONFIG_HOME=str(tmp_path))
    assert "My mood" in listed.out


@pytest.mark.parametrize("name", ["mood", "mood-year", "step-down", "pain", "crps"])
def test_every_bundled_protocol_has_its_answer(name: str) -> None:
    """The long ones at a clinic that has four hours; one of 45 minutes does not offer them."""
    words = COVE.replace("cove", "by_line") if name in {"pain", "crps"} else COVE
    run = ketacost("estimate", *words.split(), "--protocol", name, "--start", "2026-12-01", "--format", "json")
    run.check_done()
    found = json.loads(run.out)
    assert found["schedule"]["first_session"] == "2026-12-01"
    assert found["options"]
