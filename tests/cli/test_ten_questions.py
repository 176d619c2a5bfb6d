"""Ten questions of a patient, asked as a patient would: each answer stands in the first 30 lines of the screen."""

from __future__ import annotations

import csv
import shlex
from pathlib import Path

import pytest

from cli.runs import Run, ketacost

FILES = {
    "card.yaml": """\
name: Aetna Choice POS II
insurer: Aetna
in_network: {deductible: 2000, out_of_pocket_maximum: 6000, coinsurance: 20%}
met: {as_of: 2026-12-01, in_network: {deductible: 840}}
""",
    "six_approved.yaml": """\
name: Aetna Choice POS II
insurer: Aetna
in_network: {deductible: 2000, out_of_pocket_maximum: 6000, coinsurance: 20%}
coverage: {status: covered, prior_authorization: {status: approved, sessions: 6}}
met: {as_of: 2026-12-01, in_network: {deductible: 840}}
""",
    "quotes/hospital.yaml": """\
name: Mercy Hospital
consultation: 300
infusion: 1100-1900
""",
    "quotes/serenity.yaml": """\
name: Serenity Ketamine
insurance_accepted: no
consultation: 275
infusion: 525
packages: [{sessions: 6, price: 2850}]
""",
}
HERE = "--plan card.yaml --clinic quotes"
THERE = "--plan card.yaml --clinic quotes/hospital.yaml --network in"
QUESTIONS = {
    "What will six infusions cost me, with my card and two quotes?": (
        f"estimate {HERE} --sessions 6",
        ("No insurance needed", "$3,125", "Serenity Ketamine, package of six", "$2,788", "$9,300", "quoted a range"),
    ),
    "Should I start in December or in January?": (
        f"when {THERE} --sessions 6 --from 2026-12-01 --to 2027-01-15 --step 1w",
        ("If Aetna says yes, start on Dec 1", "$2,788", "On Jan 1, 2027 your deductible starts again at zero"),
    ),
    "They approved six of eight. What about the other two?": (
        "estimate --plan six_approved.yaml --clinic quotes/hospital.yaml --network in --sessions 8",
        ("It covers 6 of 8 sessions", "If they approve the rest, $3,388 (at most $5,628)", "you stop there, $2,788 (at most $4,868)"),
    ),
    "They denied it. What now, and by when?": (
        f"scenarios {THERE} --sessions 6",
        ("$9,300", "peer-to-peer", "claim file", "180 days", "external review"),
    ),
    "What is it a month, if I pay it off in a year?": (
        "pay --amount 3125 --kind carecredit --months 12",
        ("$260.42 a month clears it in time, with no interest",),
    ),
    "My spouse's plan covers me too. What is left?": (
        f"estimate {THERE} --sessions 6 --secondary employer-copay",
        ("If every answer is yes", "$30", "Mercy Hospital, in network"),
    ),
    "I have Medicare and Plan G. What do I pay?": (
        "estimate --plan medicare-part-b --secondary medigap-plan-g --clinic hospital-outpatient --sessions 6",
        ("If Medicare says yes", "$283", "takes Medicare", "$3,409.50"),
    ),
    "It is 130 miles away. What if I go two days in a row?": (
        f"estimate {THERE} --sessions 6 --miles 130 --per-night 120 --start 2026-12-07 --every mon,tue",
        ("3 trips and 3 nights", "driving", "$360 lodging"),
    ),
    "We are three and live on $38,000 in Ohio. Who helps?": (
        "help-paying --income 38000 --household 3 --state OH --condition depression",
        ("charity care", "Medicaid", "$298 a year above the limit"),
    ),
    "How do I hand this on?": (
        f"estimate {HERE} --sessions 6 -o costs.csv",
        (),
    ),
}  # fmt: skip
MOST_LINES = 30


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A folder with the card and the quotes."""
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def _asked(question: str, home: Path) -> Run:
    words, _ = QUESTIONS[question]
    done = ketacost(*shlex.split(words), cwd=home, COLUMNS="80", KETACOST_TODAY="2026-12-01")
    assert done.code == 0, done.err
    return done


@pytest.mark.parametrize("question", [question for question, (_, answers) in QUESTIONS.items() if answers])
def test_the_answer_is_in_the_first_lines(question: str, home: Path) -> None:
    told = " ".join(" ".join(_asked(question, home).out.splitlines()[:MOST_LINES]).split())
    for answer in QUESTIONS[question][1]:
        assert answer in told


def test_what_is_handed_on_names_the_answer_and_every_way(home: Path) -> None:
    done = _asked("How do I hand this on?", home)
    assert "costs.csv" in done.err
    head, *rows = csv.reader((home / "costs.csv").read_text(encoding="utf-8").splitlines())
    named = [row[head.index("answer")] for row in rows]
    assert named.count("sure") == 1
    assert any("if_yes" in words for words in named)
    assert {row[head.index("clinic")] for row in rows} == {"Mercy Hospital", "Serenity Ketamine"}


def test_a_card_that_says_80_20_is_told_what_to_write(home: Path) -> None:
    (home / "card.yaml").write_text(FILES["card.yaml"].replace("coinsurance: 20%", "coinsurance: 80/20"), encoding="utf-8")
    done = ketacost("check", "card.yaml", cwd=home)
    done.check_refused()
    assert "80/20" in done.err
    assert "write: 20%" in done.err
