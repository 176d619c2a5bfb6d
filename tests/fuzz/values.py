"""What stands where a value belongs: what a person could write, and what nobody would."""

from __future__ import annotations

import os
from random import Random

from cli.hostile import HOSTILE

ORDINARY = (
    "450", "0", "1500", "$1,500", "300-950", "20%", "0.2", "100%", "0%", "6", "12", "1", "2026-11-22", "2027-01-01", "2026-12-31",
    "yes", "no", "unknown", "none", "covered", "not_covered", "family", "individual", "weekly", "2/week", "3d", "monthly",
    "weekly x 4, then monthly", "12 weeks", "1-2 weeks", "crps", "F33.2", "hospital", "office", "in", "out", "employer", "va",
    "medicare", "medigap", "infusion", "drug", "consultation", "ketamine_iv", "esketamine", "denied", "approved", "combined",
    "{individual: 1500, family: 3000}", "{billed: 900, cash: 450}", "[blue-choice]", "[]", "{}", "[a]", "{a: b}",
    "$2,000 in / $4,000 out", "$35/$60", "1500 individual / 3000 family", "20% in, 40% out", "between 400 and 500", "from 400", "400+",
    "about $450", "up to 500", "call us", "{6-pack: 2850}", "[six sessions: 2850]", "[6 for 2850]", "6 approved", "11/25/2026",
    "11/01/2026", "Nov 25, 2026", "11/25/26",
)  # fmt: skip
EXTREME = (
    "", " ", "-", "--", "-1", "-0", "0.01", "9999999.99", "10000000", "10000000.01", "99999999999999999999", "10000", "10001", "1e9",
    "1_0", "1.999", "NaN", "inf", "0x10", "\u0663", "½", "\u0661\u0660\u0660", "1,5", "1.500,00", "€5", "~", "null", "true", "1/2", "80/20", "1000%", "100.1%",
    "0000-00-00", "9999-12-31", "1900-01-01", "2200-12-31", "2028-02-29", "2027-02-29", "02-29", "12-31", "10000d", "366d", "0d", "7/week", "8/week",
    "[[a]]", "[{a: b}]", "{a: {b: {c: d}}}", "[1, 2, 3]", "{? [a] : b}", "&a 1", "*a", "!!python/object:os.system x", "<<: 1", "|", ">", "'", '"', "#", "%",
    "@", "`", "{", "}", "[", "]", ":", "? a", "- a", "a: b", "\u202e450", "450\u200b", "\ufeff450", "e\u0301" * 3, "🙂", "保険", "a" * 300, "9" * 500,
    "-" * 3000, " " * 3000 + "x", "1," * 2000, "x" * 20_000, "/", "..", "../..", "/dev/null", "/dev/zero", "no/such/file.yaml", "~root",
    "%s%n{0}", "$(id)", "; rm", "\\", "\\x00",
)  # fmt: skip

FITTING: dict[str, tuple[str, ...]] = {
    "AMOUNT": ("0", "0.01", "1", "450", "$1,500", "9999999.99", "10000000", "0.205"),
    "PERCENT": ("0%", "0.01%", "20%", "0.5", "99.9999%", "100%", "1000%"),
    "RHYTHM": ("3d", "1d", "366d", "2/week", "7/week", "weekly", "monthly", "12m", "mon,thu", "weekly x 4, then monthly"),
    "DATE": (
        "2026-11-22",
        "2026-12-31",
        "2027-01-01",
        "2026-01-01",
        "2028-02-29",
        "1900-01-01",
        "2200-12-31",
        "2031-07-01",
        "12/15/2026",
    ),
    "TIME": ("1d", "6w", "1-2 weeks", "366 days"),
    "N": ("1", "6", "12", "24", "480", "24-60"),
    "WHOM": ("veteran", "first_responder", "cash", "student", "vetran"),
    "XX": ("TX", "AK", "PR"),
    "NAME": ("infusion", "mood", "pain", "crps", "esketamine", "mood-year", "step-down"),
    "NAME|CODE": ("crps", "depression", "F33.2", "G90.511", "crsp"),
}
"""What fits an option, by what its help calls its value; the ends of what is allowed among them."""


def value(random: Random) -> str:
    """A value, ordinary half of the time."""
    place = random.random()
    if place < 0.5:
        return random.choice(ORDINARY)
    if place < 0.9:
        return random.choice(EXTREME)
    return random.choice(tuple(HOSTILE.values()))


def word(random: Random) -> str:
    """A value that a command line can hold: any bytes but a zero."""
    if random.random() < 0.03:
        return os.fsdecode(bytes(random.randrange(1, 256) for _ in range(random.randrange(1, 9))))
    return value(random).replace("\0", "")
