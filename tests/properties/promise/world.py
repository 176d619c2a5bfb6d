"""A person before a course: plans, clinics, whoever else pays, and what is known of the dates."""

from __future__ import annotations

from datetime import date, timedelta
from random import Random
from typing import Any, NamedTuple

from ketacost import estimate
from ketacost.model.assistance import Assistance
from ketacost.model.clinic import Clinic
from ketacost.model.course import Course
from ketacost.model.plan import Plan
from ketacost.result.estimate import Estimate

from .clinics import ClinicMaker
from .coverage import CONDITIONS
from .dice import Dice, File
from .plans import PlanMaker

TODAYS = (date(2026, 11, 22), date(2026, 12, 14), date(2026, 6, 10), date(2026, 2, 20))
RHYTHMS = ("2/week", "weekly", "3/week", "every 10 days", "monthly")
MEDIGAP = {
    "name": "Gap",
    "kind": "medigap",
    "pays": {"part_b_coinsurance": "100%", "part_b_deductible": "no", "excess": "yes"},
}


class World(NamedTuple):
    """What somebody asks, as the files say it."""

    today: date
    plans: list[File]
    clinics: list[File]
    course: dict[str, Any]
    """Keywords of a course."""
    next_plan: File | None = None
    secondary: File | None = None
    assistance: File | None = None

    @property
    def payers(self) -> list[File]:
        """Every plan that has a say."""
        return [*self.plans, *(plan for plan in (self.next_plan, self.secondary) if plan is not None)]

    @property
    def dated(self) -> bool:
        """Whether the person gave dates."""
        return "start" in self.course


def asked(world: World, **more: Any) -> Estimate:
    """The answer to it."""
    beside = {"next_plan": world.next_plan, "secondary": world.secondary}
    known: dict[str, Any] = {key: Plan.model_validate(plan) for key, plan in beside.items() if plan is not None}
    if world.assistance is not None:
        known["assistance"] = Assistance.model_validate(world.assistance)
    plans, clinics = map(Plan.model_validate, world.plans), map(Clinic.model_validate, world.clinics)
    return estimate(list(plans), list(clinics), Course(**world.course), today=world.today, **known, **more)


def world_of(random: Random) -> World:
    """Any of them."""
    dice = Dice(random)
    today, sessions = dice.pick(*TODAYS), dice.number(1, 6)
    plans, clinics = PlanMaker(dice, today, sessions), ClinicMaker(dice, sessions)
    firsts = [plans.plan(name) for name in ("Fir", "Oak")[: dice.pick(1, 1, 1, 1, 2)]]
    second = plans.plan("Elm") if dice.chance(20) else None
    if second is None and dice.chance(50) and all(plan["kind"] == "medicare" for plan in firsts):
        second = MEDIGAP
    return World(
        today,
        firsts,
        [clinics.clinic(name) for name in ("Lake", "Hill", "Vale")[: dice.pick(1, 1, 1, 2, 2, 3)]],
        _course(dice, today, sessions),
        plans.plan("Ash") if dice.chance(20) else None,
        second,
        _help(dice) if dice.chance(15) else None,
    )


def _course(dice: Dice, today: date, sessions: int) -> dict[str, Any]:
    found: dict[str, Any] = {"sessions": sessions} | dice.some(
        {
            "consultation": (40, lambda: dice.chance(50)),
            "condition": (50, lambda: dice.pick(*CONDITIONS)),
            "network": (8, lambda: dice.pick("in", "out")),
            "infusion": (10, lambda: "mood"),
        }
    )
    if dice.chance(40):
        found["start"] = today + timedelta(dice.number(0, 40))
        found |= dice.some({"every": (70, lambda: dice.pick(*RHYTHMS))})
    return found


def _help(dice: Dice) -> File:
    return {
        "name": "Maker",
        "pays_for": dice.pick(["drug"], ["infusion"], ["drug", "infusion"]),
        "yearly_maximum": dice.pick("unknown", dice.money(100, 3000)),
        "you_pay_at_least": dice.pick("0", "10"),
    }
