"""Every option of every command is heeded, refused with the reason, or said to change nothing: none is taken and ignored."""

from __future__ import annotations

import functools
import shlex
from collections.abc import Iterator
from enum import Enum

import click
import pytest

from cli.runs import Run, ketacost
from cli.test_given_twice import options

PLAIN = "--plan myplan.yaml --clinic lakeside.yaml"
BASES = {
    "adjudicate": "--plan myplan.yaml claims.csv",
    "check": "suspicious.yaml stale.yaml",
    "pay": "--amount 3000 --apr 9.9% --months 12",
    "help-paying": "",
    **dict.fromkeys(("plans", "clinics", "protocols"), ""),
}
"""What each command is asked, where it is not about the plainest plan and clinic."""
TELLING = {
    "plan": "careful.yaml", "clinic": "meadow.yaml", "sessions": "4", "consultation": None, "infusion": "pain", "minutes": "60",
    "condition": "crps", "network": "out", "deductible_met": "1000", "oop_met": "5900", "sessions_had": "6", "sessions_used": "9",
    "start": "2026-12-15", "every": "2/week", "boosters": "2", "booster_every": "2w", "consultation_date": "2026-12-01",
    "follow_ups": "2", "follow_up_every": "2w", "therapy": "2", "therapy_every": "2w", "years": "1", "stop_after": "3",
    "relief": "1-2w", "protocol": "mood", "course": "my_course.yaml", "next_plan": "next_year.yaml", "secondary": "spouse.yaml",
    "assistance": "copay_help.yaml", "discount": "veteran", "income": "20000", "household": "3", "state": "AK",
    "reimbursed_after": "30d", "other_care": "3000", "with_help": None, "miles": "20", "per_mile": "0.70", "ride_home": "30",
    "parking": "10", "nights": "2", "per_night": "99", "lost_hours": "3", "per_hour": "20", "with_travel": None,
    "pay_with": "hsa", "tax_rate": "22%", "payroll": None, "from_55": None, "carried_over": "300", "itemize": None, "agi": "20000",
    "chance_approved": "30%", "way": "self_pay", "sort": "network", "up_to": "10", "from_": "2026-12-20", "to": "2027-01-20",
    "step": "2w", "format": "csv", "output": "-", "quiet": None, "color": "always", "today": "2027-02-01", "detail": None,
    "amount": "2000", "kind": "installments", "apr": "20%", "months": "24", "weeks": "12", "promo_months": "6", "payment": "200",
    "minimum_payment": "50", "down_payment": "200", "fee": "100", "pay_every": "2weeks", "interest_on": "purchase",
    "insurance": "medicaid", "veteran": None, "treatment": "esketamine", "setting": "hospital",
}  # fmt: skip
"""A value that is not the default."""


class Outcome(Enum):
    """What an option does to an answer."""

    heeded = "the answer is another one"
    told = "it is refused or said to change nothing, by its name"
    silent = "nothing"


@functools.cache
def answer(command: str, words: str) -> Run:
    return ketacost(command, *shlex.split(words))


def outcome(command: str, without: str, words: str, name: str) -> Outcome:
    """What the words change."""
    before, after = answer(command, without), answer(command, words)
    before.check_done()
    if after.code == 0 and after.out != before.out:
        return Outcome.heeded
    assert after.code in {0, 2}, after.err
    return Outcome.told if name in after.err else Outcome.silent


CASES = {f"{command} {max(option.opts, key=len)}": option for command, option in options()}


ORCHARD = "--plan hsa_plan.yaml --clinic orchard.yaml"
COVE = "--plan careful.yaml --clinic cove.yaml --start 2026-12-15"
HSA = f"{ORCHARD} --pay-with hsa --tax-rate 22%"
LARGE = f"{HSA} --sessions 20 --way self_pay"
THERE = "--with-travel --miles 20"
FLAGS = {"--consultation": "--no-consultation"}
"""Where the other word is the telling one."""
CONTEXTS = {
    "--infusion": (ORCHARD, f"{ORCHARD} --infusion pain"),
    "--sessions-had": (ORCHARD, f"{ORCHARD} --sessions-had 6"),
    "--condition": (COVE, f"{COVE} --condition depression"),
    "--follow-up-every": (f"{COVE} --follow-ups 2", f"{COVE} --follow-ups 2 --follow-up-every 2w"),
    "--therapy-every": (f"{COVE} --therapy 2", f"{COVE} --therapy 2 --therapy-every 2w"),
    "--discount": (ORCHARD, f"{ORCHARD} --discount veteran"),
    "--income": (ORCHARD, f"{ORCHARD} --income 25000"),
    "--household": (f"{ORCHARD} --income 25000", f"{ORCHARD} --income 25000 --household 3"),
    "--state": (f"{ORCHARD} --income 25000", f"{ORCHARD} --income 25000 --state AK"),
    "--reimbursed-after": (f"{COVE} --network out", f"{COVE} --network out --reimbursed-after 30d"),
    "--lost-hours": (f"{PLAIN} --with-travel", f"{PLAIN} --with-travel --lost-hours 3 --per-hour 20"),
    "--per-hour": (f"{PLAIN} --lost-hours 3 --per-hour 20", f"{PLAIN} --lost-hours 3 --per-hour 30"),
    "--pay-with": (ORCHARD, HSA),
    "--tax-rate": (HSA, f"{ORCHARD} --pay-with hsa --tax-rate 24%"),
    "--payroll": (HSA, f"{HSA} --payroll"),
    "--from-55": (LARGE, f"{LARGE} --from-55"),
    "--carried-over": (LARGE, f"{LARGE} --carried-over 300"),
    "--itemize": (ORCHARD, f"{ORCHARD} --itemize --agi 20000 --tax-rate 22%"),
    "--agi": (f"{ORCHARD} --itemize --agi 20000 --tax-rate 22%", f"{ORCHARD} --itemize --agi 30000 --tax-rate 22%"),
}
"""What an option needs beside it: the words without it, and with it."""

@pytest.mark.parametrize("words", CASES)
def test_an_option_changes_the_answer_or_is_named(words: str) -> None:
    command, flag = words.split()
    option = CASES[words]
    base = shlex.split(BASES.get(command, PLAIN))
    value = TELLING[str(option.name)]
    given = [FLAGS.get(flag, flag), *([value] if value else [])]
    kept = list(base)
    if flag in base and not option.multiple:
        del kept[base.index(flag) : base.index(flag) + 2]
    plain = outcome(command, shlex.join(base), shlex.join([*kept, *given]), flag)
    if plain is Outcome.heeded:
        return
    if plain is Outcome.silent: print("SILENT", words)
    if flag not in CONTEXTS: print("NO CONTEXT", words, answer(command, shlex.join([*kept, *given])).err[:200]); return
    try:
        print("CTX", words, outcome(command, *CONTEXTS[flag], flag).name)
    except AssertionError as e: print("CTX", words, "ERR", str(e)[:150])
