"""Wrong words about ways to pay: refused with a message that says what to write, and nothing computed."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.test_course_words import refused_with
from cli.test_screens import ORCHARD

WRONG_WORDS = {
    "--discount ''": "veteran",
    "--income lots": "an amount of dollars",
    "--income -5": "an amount",
    "--household 2": "--income",
    "--income 20000 --household 0": "--household",
    "--state TX": "--income",
    "--income 20000 --state texas": "two capital letters",
    "--income 20000 --state ZZ": "two capital letters",
    "--reimbursed-after soon": "6w or 30 days",
    "--reimbursed-after 6": "6w or 30 days",
    "--reimbursed-after 1-2w": "6w or 30 days",
    "--other-care much": "an amount",
    "--miles -1": "--miles",
    "--per-mile 0.12345": "--per-mile",
    "--ride-home far": "an amount",
    "--lost-hours 3": "--per-hour",
    "--per-hour 20": "--lost-hours",
    "--pay-with hsa": "--tax-rate",
    "--pay-with cash --tax-rate 22%": "--pay-with",
    "--pay-with hsa --pay-with fsa --tax-rate 22%": "exclude each other",
    "--pay-with hsa --tax-rate 22": "22%",
    "--pay-with hsa --tax-rate 122%": "at most 100%",
    "--pay-with hsa --tax-rate 95% --payroll": "more than the whole dollar",
    "--itemize --tax-rate 22%": "--agi",
    "--itemize --agi 50000": "--tax-rate",
    "--agi 50000": "--itemize",
    "--tax-rate 22%": "--pay-with",
    "--payroll": "--pay-with",
    "--from-55": "--pay-with hsa",
    "--pay-with fsa --tax-rate 22% --from-55": "--pay-with hsa",
    "--carried-over 300": "--pay-with",
    "--way packages": "--way",
}
WRONG_QUESTIONS = {
    "break-even --sessions 6": "--up-to",
    "break-even --up-to 1": "--up-to",
    "break-even --up-to 201": "--up-to",
    "break-even --stop-after 3": "leave out --stop-after",
    "break-even --pay-with hsa --tax-rate 22%": "--pay-with",
    "break-even --reimbursed-after 6w": "--reimbursed-after",
    "when --with-travel": "--with-travel",
    "when --pay-with hsa --tax-rate 22%": "--pay-with",
    "scenarios --other-care 100": "--other-care",
    "scenarios --with-help": "--with-help",
    "sensitivity --miles 10": "--miles",
    "sensitivity --relief 1w": "leave out --relief",
}
WRONG_HELP = {
    "--household 2": "--income",
    "--sessions 6": "--amount",
    "--plan medicaid.yaml --insurance medicaid": "give one of them",
    "--insurance good": "--insurance",
    "--state Texas": "two capital letters",
    "--amount all": "an amount",
}


@pytest.mark.parametrize(("words", "meant"), WRONG_WORDS.items())
def test_wrong_words_about_ways_to_pay_are_refused(words: str, meant: str, tmp_path: Path) -> None:
    refused_with(f"estimate {ORCHARD} {words}", meant, 2, tmp_path)


@pytest.mark.parametrize(("words", "meant"), WRONG_QUESTIONS.items())
def test_words_that_a_question_does_not_heed_are_refused_and_not_ignored(words: str, meant: str, tmp_path: Path) -> None:
    command, _, rest = words.partition(" ")
    refused_with(f"{command} {ORCHARD} {rest}", meant, 2, tmp_path)


@pytest.mark.parametrize(("words", "meant"), WRONG_HELP.items())
def test_wrong_words_about_help_are_refused(words: str, meant: str, tmp_path: Path) -> None:
    refused_with(f"help-paying {words}", meant, 2, tmp_path)
