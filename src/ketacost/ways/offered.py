"""What a clinic offers: which kind of infusion fits the course, and what its file says beside the prices."""

from __future__ import annotations

from ketacost.model.clinic import Clinic
from ketacost.model.conditions import matches
from ketacost.model.course import Course
from ketacost.model.infusion import Infusion
from ketacost.money import dollars, each


def choose_infusion(clinic: Clinic, course: Course) -> tuple[Infusion, str | None] | None:
    """The first kind of infusion that fits the course, and what was assumed; ``None`` where none has the name or the minutes."""
    offered = clinic.price_list
    named = course.infusion is not None and clinic.infusions is not None
    fitting = [
        item
        for item in offered
        if (not named or item.name.casefold() == str(course.infusion).casefold())
        and (course.minutes is None or item.minutes in {None, course.minutes})
    ]
    if not fitting:
        return None
    for_condition = [
        item for item in fitting if course.condition and item.conditions and matches(course.condition, item.conditions)
    ]
    chosen = (for_condition or fitting)[0]
    if len(offered) > 1 and len(fitting) > 1 and not for_condition:
        others = ", ".join(item.name for item in offered if item is not chosen)
        return chosen, f"The infusion is {chosen.name}, the first on the clinic's list; it also offers {others} (--infusion)."
    return chosen, None


def facts(clinic: Clinic) -> list[str]:
    """What the clinic's file says beside its prices, to be read with them."""
    found = []
    for package in clinic.packages:
        name = package.name or (f"{package.infusion} package" if package.infusion else "package")
        found.append(
            f"{name}: {package.sessions} sessions for {dollars(package.price)} ({dollars(each(package.price, package.sessions))} each)"
        )
    found += [
        f"booster price for {infusion.name}: {dollars(infusion.booster_price.cash.typical)}"
        for infusion in clinic.infusions or ()
        if infusion.booster_price is not None
    ]
    for word, fact in (
        ("superbill", clinic.superbill),
        ("cancellation fee", clinic.cancellation_fee),
        ("insurance", clinic.insurance_accepted),
    ):
        if fact is not None:
            found.append(f"{word}: {fact}")
    return found
