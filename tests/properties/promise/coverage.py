"""The coverage block of a plan at random, and what becomes of it once everybody has answered."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from .dice import Dice, File

CONDITIONS = ("depression", "ptsd", "crps")


def coverage(dice: Dice, today: date, sessions: int) -> Any:
    """Covered in half of all cases."""
    if dice.chance(35):
        return dice.pick("covered", "covered", "covered", "unknown", "not_covered")
    answers = ("yes", "yes", "no", "unknown")
    return dice.some(
        {
            "status": (75, lambda: dice.pick("covered", "covered", "covered", "covered", "unknown", "not_covered")),
            "conditions": (15, lambda: dice.pick(["depression"], ["depression", "ptsd"])),
            "exclusions": (8, lambda: ["crps"]),
            "treatment_window": (20, lambda: dice.pick("10 days", "3 weeks", "8 weeks")),
            "requirements": (15, lambda: [{"name": "referral", "met": dice.pick(*answers)}]),
            "required_failed_trials": (10, lambda: {"trials": "2", "met": dice.pick(*answers)}),
            "prior_authorization": (50, lambda: _authorization(dice, today, sessions)),
        }
    )


def _authorization(dice: Dice, today: date, sessions: int) -> File:
    status = dice.pick(None, "approved", "approved", "approved", "pending", "denied", "not_requested")
    penalties: tuple[Any, ...] = (
        "denied",
        "provider_liable",
        {"penalty": dice.money(50, 500), "per": dice.pick("visit", "course")},
        {"penalty_percent": f"{dice.pick(10, 25, 50, 100)}%"},
    )
    found = {"required": "yes"} | ({"status": status} if status else {})
    found |= dice.some({"if_missing": (55, lambda: dice.pick(*penalties)), "waiver_signed": (20, lambda: "yes")})
    if status in {"approved", None}:
        more = {
            "sessions": (45, lambda: str(dice.number(1, sessions + 1))),
            "from": (12, lambda: str(today + timedelta(dice.number(-20, 14)))),
            "until": (45, lambda: str(today + timedelta(dice.number(14, 7 * sessions + 10)))),
        }
        found |= dice.some(more)
    return found


def answered(said: Any, condition: str | None, dice: Dice) -> File:
    """The same block once it is known whether the plan covers this course, and what became of the request."""
    block: File = dict(said) if isinstance(said, dict) else {"status": said} if said else {}
    asked = block.get("prior_authorization")
    status, granted = block.get("status"), _granted(asked)
    named, barred = block.get("conditions", ()), block.get("exclusions", ())
    covered = status != "not_covered" and not (condition and (condition in barred or (named and condition not in named)))
    if status == "unknown" or (status is None and not granted and not (named and condition)):
        covered = covered and dice.chance(60)
    if condition is None and (named or barred):
        covered = covered and dice.chance(60)
    for step in (*block.get("requirements", ()), block.get("required_failed_trials", {"met": "yes"})):
        met = step.get("met", "unknown")
        covered = covered and (met == "yes" or (met == "unknown" and (granted or dice.chance(60))))
    found: File = {"status": "covered" if covered else "not_covered"}
    found |= {key: block[key] for key in ("treatment_window",) if key in block}
    if asked is not None:
        decided = asked.get("status") in {"denied", "not_requested"} or granted
        outcome = {} if decided else {"status": dice.pick("approved", "denied")}
        found["prior_authorization"] = asked | outcome
    return found


def _granted(asked: File | None) -> bool:
    """Approved in words, or by what only an approval has."""
    if asked is None or asked.get("status") not in {None, "approved"}:
        return False
    return asked.get("status") == "approved" or bool({"sessions", "from", "until"} & set(asked))
