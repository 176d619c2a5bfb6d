"""A plan file: what a person can copy off an insurance card and a Summary of Benefits and Coverage."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, PrivateAttr

from ketacost.model.amounts import Share
from ketacost.model.coverage import Coverage
from ketacost.model.met import Met
from ketacost.model.names import Names, State
from ketacost.model.scalars import DateOrUnknown, MonthDay, Positive, Text, YesNo, bad, shown
from ketacost.model.sharing import Block
from ketacost.model.strict import Conflict, Strict, deferred

Kind = Literal[
    "employer",
    "marketplace",
    "private",
    "medicare",
    "medicare_advantage",
    "medigap",
    "medicaid",
    "tricare",
    "va",
    "workers_comp",
    "none",
]
REGULATED: frozenset[Kind] = frozenset(("employer", "marketplace", "private"))
"""Kinds whose in-network out-of-pocket maximum federal law (ACA) limits."""


def _not_covered(value: object) -> object:
    """No benefit on a side, in the one word for it."""
    if isinstance(value, str) and value.casefold() in {"none", "no", "not covered", "n/a", "excluded"}:
        raise bad(f"expected a mapping of keys or not_covered, found {shown(value)}", "not_covered")
    return None if value == "not_covered" else value


def _kind(value: object) -> object:
    """What a plan was bought through; people know its type of network instead."""
    if isinstance(value, str) and value.upper() in {"PPO", "HMO", "EPO", "POS", "HDHP"}:
        raise bad(f"expected what the plan was bought through, found {shown(value)}", "employer, marketplace or private")
    return value


Side = Annotated[Block | None, BeforeValidator(_not_covered)]


class SessionLimit(Strict):
    """How many infusion visits the plan covers."""

    sessions: Positive
    per: Literal["plan_year", "calendar_year", "lifetime"] = "plan_year"
    counts: Literal["covered", "paid"] = "covered"

    @classmethod
    def from_short(cls, value: object) -> object:
        return value if isinstance(value, Mapping) else {"sessions": value}


class MedigapPays(Strict):
    """What a Medicare supplement pays of what Medicare Part B leaves open. Read and checked; not computed yet."""

    part_b_coinsurance: Share
    part_b_deductible: YesNo
    excess: YesNo


class Plan(Strict):
    """An insurance plan, or none."""

    elsewhere = {key: f"{key} inside in_network or out_of_network, indented below it" for key in Block.model_fields}

    name: Text
    kind: Annotated[Kind, BeforeValidator(_kind)] = "private"
    insurer: Text | None = None
    state: State | None = None
    source: Text | None = None
    as_of: DateOrUnknown = None
    notes: Text | None = None
    network: Names | None = None
    plan_year_starts: MonthDay = (1, 1)
    covers: Literal["individual", "family"] = "individual"
    in_network: Side = None
    out_of_network: Side = None
    accumulators: Literal["separate", "combined", "out_counts_to_in", "in_counts_to_out"] = "separate"
    out_of_pocket_counts: list[Literal["deductible", "copay", "coinsurance"]] = ["deductible", "copay", "coinsurance"]
    session_limit: Annotated[SessionLimit, deferred(SessionLimit)] | None = None
    coverage: Annotated[Coverage, deferred(Coverage)] = Coverage.model_construct()
    not_covered_price: Literal["cash", "billed", "negotiated"] | None = None
    fourth_quarter_carry_over: Literal["automatic", "if_not_met"] | None = None
    hsa_eligible: YesNo = False
    met: Annotated[Met, deferred(Met)] | None = None
    pays: Annotated[MedigapPays, deferred(MedigapPays)] | None = None

    _file: str = PrivateAttr(default="")

    @classmethod
    def conflicts(cls, data: Mapping[str, Any]) -> Iterator[Conflict]:
        sides = {"in_network", "out_of_network"} & set(data)
        kind = data.get("kind")
        if kind == "none" and sides:
            yield Conflict((min(sides),), "a plan of kind none pays for nothing", "another kind, or leave this out")
        if not sides and kind not in {"none", "medigap"}:
            yield Conflict(
                (),
                "expected in_network or out_of_network: what do you pay of a covered bill?",
                "in_network: {deductible: 1500, coinsurance: 20%}",
            )
        if data.get("covers") in {None, "individual"}:
            yield from _family_only(data)
        if isinstance(data.get("in_network"), Mapping):
            for path in _allowed_amounts(data["in_network"]):
                yield Conflict(
                    ("in_network", *path),
                    "allowed_amount is for out_of_network; the clinic's file has negotiated rates",
                    "it under out_of_network",
                )

    def origin(self, file: str) -> None:
        """Remember where the plan was read."""
        self._file = file

    @property
    def file(self) -> str:
        """Where the plan was read, as the user named it."""
        return self._file


def _family_only(data: Mapping[str, Any]) -> Iterator[Conflict]:
    """On a plan that covers an individual, family amounts are ignored, so there must be others."""
    for side in ("in_network", "out_of_network"):
        block = data.get(side)
        for key in ("deductible", "out_of_pocket_maximum") if isinstance(block, Mapping) else ():
            limit = block[key] if isinstance(block, Mapping) and key in block else None
            if isinstance(limit, Mapping) and "family" in limit and "individual" not in limit:
                yield Conflict(
                    (side, key),
                    "the plan covers an individual, and this states only the family's amount",
                    "individual: …, or covers: family",
                )


def _allowed_amounts(block: Mapping[str, Any], path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    for key, value in block.items():
        if key == "allowed_amount":
            yield (*path, key)
        elif isinstance(value, Mapping) and (path or key == "benefits"):
            yield from _allowed_amounts(value, (*path, key))
