"""What is legal in a file and looks wrong, in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Final

from ketacost.money import dollars
from ketacost.words.sentences import Sentences


def _from_the_future(as_of: date, today: date) -> str:
    return f"these amounts have a date in the future ({as_of.isoformat()}; today is {today.isoformat()})"


def _met_in_earlier_year(as_of: date) -> str:
    return f"the amounts met on {as_of.isoformat()} are from an earlier plan year and no longer count"


def _maximum_below_deductible(maximum: int, deductible: int) -> str:
    return f"the maximum {dollars(maximum)} is below the deductible {dollars(deductible)}; we used the maximum"


def _met_above_deductible(met: int, deductible: int) -> str:
    return f"{dollars(met)} met is more than the deductible of {dollars(deductible)}, so none of it is left"


def _met_above_maximum(met: int, maximum: int) -> str:
    return f"{dollars(met)} met is more than the maximum of {dollars(maximum)}, so none of it is left"


def _less_of_maximum_than_of_deductible(of_maximum: int, of_deductible: int) -> str:
    return f"you met {dollars(of_maximum)} of the maximum, which is less than the {dollars(of_deductible)} you met of the deductible"


def _above_federal_limit(stated: int, limit: int, year: int, *, family: bool) -> str:
    who = "a family" if family else "one person"
    return f"{dollars(stated)} is above the federal limit of {year} for {who}, {dollars(limit)}"


def _package(name: str | None, sessions: int) -> str:
    return name or f"the package of {sessions}"


def _package_saves_nothing(name: str | None, sessions: int, price: int, singly: int) -> str:
    count = f"{sessions} single session{'s' if sessions > 1 else ''}"
    return f"{_package(name, sessions)} costs {dollars(price)}, and {count} cost {dollars(singly)}: it saves you nothing"


def _smaller_package_is_cheaper(name: str | None, sessions: int, each: int, smaller: int, smaller_each: int) -> str:
    return (
        f"{_package(name, sessions)} costs {dollars(each)} a session, more than the smaller package of {smaller} "
        f"({dollars(smaller_each)})"
    )


def _unpriced(services: Sequence[str]) -> str:
    listed = " or ".join(filter(None, (", ".join(services[:-1]), services[-1])))
    return f"what do you pay for {listed}? We cannot estimate a clinic that bills it"


def _membership_saves_nothing(member: int, others: int) -> str:
    return f"a member pays {dollars(member)} a session, no less than others ({dollars(others)}): it saves you nothing"


def _rate_of_nothing(rate: str, network: str, known: Sequence[str]) -> str:
    listed = ", ".join(known)
    return f"the rate of {network} under {rate} is never used, because the clinic bills only {listed}"


def _rates_lacking(rates: Sequence[str], network: str, lacking: Sequence[str], minutes: int) -> str:
    return (
        f"the rate of {network} under {', '.join(rates)} is never used: {minutes} minutes also need {', '.join(lacking)}, "
        "which has no rate"
    )


def _misspelled(found: str, meant: str) -> str:
    return f"{found} matches nobody: did you mean {meant}?"


def _with_its_place(words: str | Callable[..., str]) -> Callable[..., str]:
    """The same words with the key that they are about in front, and behind them what differs from file to file."""

    def sentence(at: tuple[str | int, ...] = (), detail: date | None = None, **numbers: object) -> str:
        message = words if isinstance(words, str) else words(**numbers)
        whole = message if detail is None else f"{message} ({detail.isoformat()})"
        return f"{'.'.join(map(str, at))}: {whole}" if at else whole

    return sentence


_WARNINGS: Final[Sentences] = {
    "file.age_unknown": "we do not know how old these amounts are (as_of: unknown)",
    "file.old": lambda days: f"these amounts are more than {days} days old",
    "file.from_the_future": _from_the_future,
    "file.met_in_earlier_year": _met_in_earlier_year,
    "file.maximum_below_deductible": _maximum_below_deductible,
    "file.coinsurance_above_half": "coinsurance is your share; is this the plan's share by mistake? It is above 50%",
    "file.copay_and_coinsurance": "with a copay and coinsurance you pay both at every visit; is that right?",
    "file.met_above_deductible": _met_above_deductible,
    "file.met_above_maximum": _met_above_maximum,
    "file.less_of_maximum_than_of_deductible": _less_of_maximum_than_of_deductible,
    "file.family_met_of_individual": "we left out the family's amounts, because the plan covers one person (covers: family)",
    "file.federal_limit_unknown": lambda year: (
        f"we do not have the federal out-of-pocket limit of {year}, so we counted no maximum; add yours"
    ),
    "file.above_federal_limit": _above_federal_limit,
    "file.hsa_carry_over": "an HSA-eligible plan cannot carry a deductible over from the year before",
    "file.unpriced": _unpriced,
    "file.hsa_copay": "an HSA-eligible plan cannot have a copay before its deductible",
    "file.networks_without_insurance": (
        "insurance_accepted is no, so these networks do not count; leave out the one that is wrong"
    ),
    "file.package_saves_nothing": _package_saves_nothing,
    "file.smaller_package_is_cheaper": _smaller_package_is_cheaper,
    "file.membership_saves_nothing": _membership_saves_nothing,
    "file.rate_of_nothing": _rate_of_nothing,
    "file.rates_lacking": _rates_lacking,
    "file.misspelled": _misspelled,
    "file.scale_step_twice": "two steps end at the same income: which one is right?",
    "file.scale_step_outdone": "this step takes off more than the one for lower incomes",
}

SENTENCES: Final[Sentences] = {code: _with_its_place(words) for code, words in _WARNINGS.items()}
