"""What the patient pays of an option when nothing is open any more. Cents."""

from __future__ import annotations

from collections.abc import Sequence

from ketacost.engine.line import charge_of, verdict_of
from ketacost.result.option import Option
from ketacost.result.visit import Visit

from .world import World, asked

WAYS = ("insurance", "self_pay", "package")
"""A mix is priced here by its parts."""


class StillOpenError(AssertionError):
    """A question that leaves something open although everything was answered."""


class Turnout:
    """One way in which it all turned out, priced when asked for."""

    def __init__(self, world: World) -> None:
        self.world = world
        self._found: dict[tuple[str | None, str, tuple[str, ...]], Sequence[Option]] = {}

    def pays(self, option: Option) -> int:
        """What taking this option comes to."""
        if option.way == "insurance":
            return self.insured(option.plan, option.clinic)
        if option.way == "package":
            return self.bought(option)
        if option.way == "self_pay":
            return self.cash(option.clinic).total.patient_pays
        return self.mixed(option)

    def insured(self, plan: str | None, clinic: str) -> int:
        """The course as filed under a plan at a clinic; at the cash price where nothing is filed there."""
        filed = self.filed(plan, clinic)
        if filed is None:
            return self.cash(clinic).total.patient_pays
        return sum(map(paid, filed.visits)) + filed.bounds[1] - filed.total.patient_pays

    def filed(self, plan: str | None, clinic: str) -> Option | None:
        """The one option through insurance; ``None`` where it is the same as paying oneself, or not to be had."""
        found = self._options(plan, clinic, ("insurance",))
        if any(option.if_ for option in found) or len(found) > 1:
            raise StillOpenError([(option.plan, option.clinic, option.if_) for option in found])
        return found[0] if found else None

    def cash(self, clinic: str) -> Option:
        """The course at the clinic's cash price."""
        return next(option for option in self._options(None, clinic) if option.way == "self_pay")

    def bought(self, option: Option) -> int:
        """Packages as they are bought; where that hangs on dates or on the price of a single session, at least the cheapest mix."""
        single = self.cash(option.clinic)
        mixes = [each.total.patient_pays for each in self._options(None, option.clinic) if each.way == "package"]
        best = min([single.total.patient_pays, *mixes])
        plain = all(bought.sessions is not None for bought in option.purchases)
        prices = [visit.patient_pays for visit in single.visits if visit.session is not None]
        if option.range is None or not plain or len(set(prices)) > 1:
            return best
        singly = max(len(prices) - sum((bought.sessions or 0) * bought.times for bought in option.purchases), 0)
        ahead = sum(bought.price * bought.times for bought in option.purchases)
        return int(single.total.patient_pays - sum(prices) + ahead + prices[0] * singly)

    def mixed(self, option: Option) -> int:
        """At most so many sessions through insurance as it says, those that are covered; the rest where it says, oneself."""
        first, *others = option.parts
        filed = self.filed(option.plan, first.clinic)
        elsewhere = [part for part in others if part.clinic != first.clinic]
        own = {visit.session: visit.patient_pays for visit in self.cash(first.clinic).visits}
        total, insured, left = 0, 0, 0
        for visit in () if filed is None else filed.visits:
            if visit.session is None:
                total += paid(visit)
            elif insured < first.sessions and covered(visit):
                total += paid(visit)
                insured += 1
            else:
                total += 0 if elsewhere else own[visit.session]
                left += 1
        return total + (self._elsewhere(elsewhere[0].clinic, left) if elsewhere and left else 0)

    def _elsewhere(self, clinic: str, sessions: int) -> int:
        """The rest of the course at another clinic, the cheapest way outside insurance."""
        said = ("condition", "consultation", "infusion")
        course = {"sessions": sessions} | {key: self.world.course[key] for key in said if key in self.world.course}
        there = self.world._replace(clinics=[each for each in self.world.clinics if each["name"] == clinic], course=course)
        return min(option.total.patient_pays for option in asked(there, ways=("self_pay", "package")).options)

    def _options(self, plan: str | None, clinic: str, ways: Sequence[str] = WAYS) -> Sequence[Option]:
        plans = [each for each in self.world.plans if plan is None or each["name"] == plan][:1]
        key = plans[0]["name"], clinic, tuple(ways)
        if key not in self._found:
            clinics = [each for each in self.world.clinics if each["name"] == clinic]
            self._found[key] = asked(self.world._replace(plans=plans, clinics=clinics), ways=ways).options
        return self._found[key]


def paid(visit: Visit) -> int:
    """What a visit costs; one that is free on paper only cannot be had for nothing, but for the cash price."""
    liable = sum(charge_of(row).cash for row in visit.rows if verdict_of(row) == "provider_liable")
    return int(visit.patient_pays) + liable


def covered(visit: Visit) -> bool:
    """Whether the plan covers every part of a session that it decides on session by session."""
    return all(verdict_of(row) in {"covered", "penalty", "fee"} for row in visit.rows)
