"""What is legal in a file and looks wrong, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from ketacost.money import dollars
from ketacost.words.sentences import Sentences


def _from_the_future(as_of: date, today: date) -> str:
    return f"these figures are dated in the future ({as_of.isoformat()}; today is {today.isoformat()})"


def _met_in_earlier_year(as_of: date) -> str:
    return f"the amounts met on {as_of.isoformat()} belong to an earlier plan year and no longer count"


def _maximum_below_deductible(maximum: int, deductible: int) -> str:
    return f"the maximum {dollars(maximum)} is below the deductible {dollars(deductible)}; the maximum wins"


def _met_above_deductible(met: int, deductible: int) -> str:
    return f"{dollars(met)} met is above the deductible {dollars(deductible)}: nothing is left of it"


def _met_above_maximum(met: int, maximum: int) -> str:
    return f"{dollars(met)} met is above the maximum {dollars(maximum)}: nothing is left of it"


def _less_of_maximum_than_of_deductible(of_maximum: int, of_deductible: int) -> str:
    return f"{dollars(of_maximum)} met of the maximum is below the {dollars(of_deductible)} met of the deductible"


def _above_federal_limit(stated: int, limit: int, year: int, *, family: bool) -> str:
    who = "a family" if family else "one person"
    return f"{dollars(stated)} is above the federal limit of {year} for {who}, {dollars(limit)}"


def _package(name: str | None, sessions: int) -> str:
    return name or f"the package of {sessions}"


def _package_saves_nothing(name: str | None, sessions: int, price: int, singly: int) -> str:
    count = f"{sessions} single session{'s' if sessions > 1 else ''}"
    return f"{_package(name, sessions)} costs {dollars(price)}, and {count} {dollars(singly)}: it does not save"


def _smaller_package_is_cheaper(name: str | None, sessions: int, each: int, smaller: int, smaller_each: int) -> str:
    return (
        f"{_package(name, sessions)} costs {dollars(each)} a session, more than the smaller package of {smaller} "
        f"({dollars(smaller_each)})"
    )


def _unpriced(services: Sequence[str]) -> str:
    listed = " or ".join(filter(None, (", ".join(services[:-1]), services[-1])))
    return f"what do you pay for {listed}? A clinic that bills it cannot be estimated"


def _membership_saves_nothing(member: int, others: int) -> str:
    return f"a member pays {dollars(member)} a session, no less than others ({dollars(others)}): it does not save"


def _with_its_place(words: str | Callable[..., str]) -> Callable[..., str]:
    """The same words with the key that they are about in front, and behind them what differs from file to file."""

    def sentence(at: tuple[str | int, ...] = (), detail: date | None = None, **numbers: object) -> str:
        message = words if isinstance(words, str) else words(**numbers)
        whole = message if detail is None else f"{message} ({detail.isoformat()})"
        return f"{'.'.join(map(str, at))}: {whole}" if at else whole

    return sentence


_WARNINGS: Final[Sentences] = {
    "file.age_unknown": "nobody knows how old these figures are (as_of: unknown)",
    "file.old": lambda days: f"these figures are more than {days} days old",
    "file.from_the_future": _from_the_future,
    "file.met_in_earlier_year": _met_in_earlier_year,
    "file.maximum_below_deductible": _maximum_below_deductible,
    "file.coinsurance_above_half": "coinsurance is your share; above 50% it may be the plan's share by mistake",
    "file.copay_and_coinsurance": "a copay and coinsurance together mean both at every visit: is that meant?",
    "file.met_above_deductible": _met_above_deductible,
    "file.met_above_maximum": _met_above_maximum,
    "file.less_of_maximum_than_of_deductible": _less_of_maximum_than_of_deductible,
    "file.family_met_of_individual": "the family's amounts are ignored: the plan covers an individual (covers: family)",
    "file.federal_limit_unknown": lambda year: (
        f"the federal out-of-pocket limit of {year} is not known here, so no maximum is counted; state yours"
    ),
    "file.above_federal_limit": _above_federal_limit,
    "file.hsa_carry_over": "an HSA-eligible plan cannot carry a deductible over from the year before",
    "file.unpriced": _unpriced,
    "file.hsa_copay": "an HSA-eligible plan cannot have a copay before its deductible",
    "file.networks_without_insurance": (
        "insurance_accepted: no holds, and these networks count for nothing: leave out the one that is wrong"
    ),
    "file.package_saves_nothing": _package_saves_nothing,
    "file.smaller_package_is_cheaper": _smaller_package_is_cheaper,
    "file.membership_saves_nothing": _membership_saves_nothing,
    "file.scale_step_twice": "this step ends at the same income as another one: which of them holds?",
    "file.scale_step_outdone": "this step takes off more than the one for lower incomes",
}

SENTENCES: Final[Sentences] = {code: _with_its_place(words) for code, words in _WARNINGS.items()}
