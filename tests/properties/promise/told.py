"""Everything that nobody has said, answered at random: the same question with nothing open."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from random import Random
from typing import Any

from ketacost.model.phase import Phase
from ketacost.model.rhythm import Rhythm

from .coverage import answered
from .dice import Dice, File
from .names import TOLD, Networks
from .plans import SERVICES
from .told_prices import told_clinic
from .world import World

ALL_SERVICES = (*SERVICES, "monitoring", "follow_up", "therapy")


def told(world: World, random: Random) -> World:
    """One way in which it may all turn out."""
    dice = Dice(random)
    networks = Networks(world.payers, world.course.get("network"), dice)
    condition = world.course.get("condition")
    plans = [_plan(plan, TOLD[at], condition, dice) for at, plan in enumerate(world.payers)]
    clinics = [told_clinic(clinic, networks, len(plans), dice) for clinic in world.clinics]
    rest = plans[len(world.plans) :]
    return world._replace(
        plans=plans[: len(world.plans)],
        clinics=clinics,
        course=_course(world, dice),
        next_plan=rest.pop(0) if world.next_plan is not None else None,
        secondary=rest.pop(0) if world.secondary is not None else None,
        assistance=_help(world.assistance, dice),
    )


def _plan(plan: File, network: str, condition: str | None, dice: Dice) -> File:
    found = {key: value for key, value in plan.items() if key != "insurer"}
    if plan["kind"] == "medigap":
        return found
    found["network"] = network
    said = plan.get("coverage", {"prior_authorization": {"required": "yes"}} if plan["kind"] == "va" else None)
    found["coverage"] = answered(said, condition, dice)
    found.setdefault("assistance_counts", dice.pick("yes", "no"))
    if "session_limit" in plan:
        found["met"] = {"sessions_used": str(dice.number(0, 4))} | plan.get("met", {})
    if isinstance(plan.get("out_of_network"), dict):
        found["out_of_network"] = plan["out_of_network"] | {"allowed_amount": _allowed(plan["out_of_network"], dice)}
    return found


def _allowed(block: File, dice: Dice) -> Any:
    """What the plan recognises out of network: as stated, and a share of the bill for every service that it says nothing of."""
    stated = block.get("allowed_amount", {})
    if not isinstance(stated, dict) or (stated and not set(stated) & set(ALL_SERVICES)):
        return stated
    return {service: stated.get(service, {"percent_of_billed": f"{dice.number(15, 100)}%"}) for service in ALL_SERVICES}


def _help(help_: File | None, dice: Dice) -> File | None:
    if help_ is None or help_["yearly_maximum"] != "unknown":
        return help_
    return help_ | {"yearly_maximum": dice.pick("0", dice.money(0, 4000))}


def _course(world: World, dice: Dice) -> dict[str, Any]:
    """The sessions on their days: as the person gave them, else on any, at least one a week, and perhaps one week missed."""
    if world.dated:
        return world.course
    missed, days = dice.number(0, 4 * world.course["sessions"]), [-1]
    for session in range(1, world.course["sessions"] + 1):
        gap = dice.number(1, 14 if session == missed else 7)
        days.append(min(days[-1] + gap, 7 * session))
    first, *gaps = (later - day for day, later in pairwise(days))
    phases = tuple(Phase(Rhythm(days=gap), 1) for gap in (1, *gaps))
    course = world.course | {"start": world.today + timedelta(first - 1), "phases": phases}
    if dice.chance(50) and course.get("consultation") is not False:
        course["consultation_on"] = world.today + timedelta(dice.number(0, first - 1))
    return course
