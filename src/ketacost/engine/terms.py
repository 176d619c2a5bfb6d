"""What the engine needs to know of a plan, once every default and every unknown has been settled."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal, NamedTuple

from ketacost.money import NO_LIMIT

IN: Final = 0
OUT: Final = 1
Side = Literal[0, 1]
BLOCKS: Final = ("in_network", "out_of_network")
"""The plan file's name of each side."""

INFUSION: Final = "infusion"

CopayRule = Literal["no_copay", "after_deductible", "before_deductible", "waives_deductible"]
Counted = Literal["deductible", "copay", "coinsurance"]
COUNTED: Final[tuple[Counted, ...]] = ("deductible", "copay", "coinsurance")
NotCoveredPrice = Literal["cash", "billed", "negotiated"]
Verdict = Literal[
    "covered",
    "penalty",
    "no_benefit",
    "service_not_covered",
    "plan_excludes",
    "condition_not_covered",
    "condition_excluded",
    "requirement_unmet",
    "minutes_not_covered",
    "taken_as_not_covered",
    "claim_not_covered",
    "outside_window",
    "authorization_denied",
    "authorization_missing",
    "limit_reached",
    "provider_liable",
]
"""Why a charge is paid as it is. All but the first two and the last leave the patient with the not-covered price."""

WithoutAuthorization = Literal["provider_liable", "denied", "penalty"]
Split = Callable[["Benefit", int, int, int], tuple[int, int, int]]


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Benefit:
    """What a plan asks of the patient for one service on one network side. Amounts in cents, shares in parts per million."""

    service: str
    side: Side
    split: Split
    verdict: Verdict = "covered"
    gated: bool = False
    """An infusion or a part of one: session limit, treatment window and prior authorization apply."""
    conditional: bool = False
    """Gated, and the plan has one of those three, so a verdict is needed for each charge."""
    insisted: bool = False
    """The benefit says ``covered: yes`` itself, which wins over the plan-wide coverage."""
    rule: CopayRule = "no_copay"
    copay: int = 0
    coinsurance: int = 0
    coinsurance_on_full: bool = False
    coinsurance_maximum: int = NO_LIMIT
    deductible_applies: bool = True
    deductible_pool: int = 0
    maximum_pool: int = 0
    counts: frozenset[Counted] = frozenset(("deductible", "copay", "coinsurance"))
    counts_all: bool = True
    deductibles_credited: tuple[int, ...] = ()
    """Pools of the other network that a deductible dollar credits too (combined or one-way accumulators)."""
    maxima_credited: tuple[int, ...] = ()
    credits_elsewhere: bool = False
    """Its dollars count somewhere else too: in the other network, or in the next plan year."""


Benefits = tuple[Mapping[str, Benefit], Mapping[str, Benefit]]
"""Every service in network, and every service out of network."""


class Authorization(NamedTuple):
    """A required prior authorization: what is approved, and what happens to a session that is not."""

    denied: bool = False
    sessions: int = 0
    """Sessions approved; 0 where none was requested."""
    valid_from: date = date.min
    valid_until: date = date.max
    if_missing: tuple[WithoutAuthorization, WithoutAuthorization] = ("provider_liable", "denied")
    """The effect in network and out of network."""
    penalty: int = 0
    penalty_share: int = 0
    once: bool = False
    """A fixed penalty is owed once for the whole course, not at every visit."""


class SessionAllowance(NamedTuple):
    """How many infusion visits the plan covers in a period."""

    sessions: int
    used: int = 0
    per: Literal["plan_year", "calendar_year", "lifetime"] = "plan_year"
    paid_only: bool = False


class Amounts(NamedTuple):
    """What is left in each pool of deductible and of out-of-pocket maximum at the start of a plan year, in cents."""

    deductibles: tuple[int, ...]
    maxima: tuple[int, ...]


class Terms(NamedTuple):
    """A plan, ready to adjudicate against."""

    benefits: Benefits
    general: tuple[Benefit | None, Benefit | None]
    """Care on the plan's general terms, in network and out of network; ``None`` where the plan states none."""
    fresh: Amounts
    """A new plan year, where ``fresh_by_year`` says nothing else."""
    fresh_by_year: Mapping[int, Amounts]
    """The same for the years whose federal limit stands in for a maximum the plan does not state."""
    met: Amounts
    """The plan year that holds the amounts met so far."""
    met_day: date
    """A day of that plan year: the date on which the amounts met were read."""
    undated: date
    """The day on which charges without a date are taken to happen."""
    year_starts: tuple[int, int] = (1, 1)
    carry_over: Literal["automatic", "if_not_met"] | None = None
    limit: SessionAllowance | None = None
    authorization: Authorization | None = None
    window_days: int | None = None
    not_covered_price: NotCoveredPrice = "cash"
