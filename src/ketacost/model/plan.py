"""A plan file: what a person can copy off an insurance card and a Summary of Benefits and Coverage."""

from collections.abc import Iterator, Mapping
from typing import Annotated, Any, Literal

from ketacost.model.amounts import Share
from ketacost.model.coverage import Coverage
from ketacost.model.fields import BeforeValidator
from ketacost.model.met import Met
from ketacost.model.names import StateLetters
from ketacost.model.networks import PlanNetworks
from ketacost.model.plan_conflicts import allowed_amounts, family_only
from ketacost.model.plan_kinds import KINDS, Kind, KindTraits, traits_of, with_defaults
from ketacost.model.scalars import DateOrUnknown, MonthDay, Text, YesNo, bad, shown
from ketacost.model.session_limit import SessionLimit
from ketacost.model.sharing import Block
from ketacost.model.strict import Conflict, Strict
from ketacost.model.treatments import Treatment, is_infused
from ketacost.model.two_values import in_both_networks, two_values
from ketacost.words.way import Insurer


def _not_covered(value: object) -> object:
    """No benefit on a side, in the one word for it."""
    if isinstance(value, str) and value.casefold() in {"none", "no", "not covered", "n/a", "excluded"}:
        raise bad(f"expected keys with values, or not_covered, found {shown(value)}", "not_covered")
    return None if value == "not_covered" else value


NetworkBlock = Annotated[Block | None, BeforeValidator(_not_covered)]


_NOT_STATED = Coverage.model_construct()


MEDIGAP_EXAMPLE = "pays: {part_b_coinsurance: 100%, part_b_deductible: no, excess: yes}"


class MedigapPays(Strict):
    """What a Medicare supplement pays of what Medicare Part B leaves open (medicare.gov, "Compare Medigap plan benefits")."""

    part_b_coinsurance: Share
    part_b_deductible: YesNo
    excess: YesNo


class Plan(Strict):
    """An insurance plan, or none."""

    elsewhere = (
        {key: f"{key} inside coverage: {{prior_authorization: ...}}" for key in ("waiver_signed", "if_missing")}
        | {key: f"{key} inside coverage, indented below it" for key in Coverage.model_fields}
        | {key: f"{key} inside in_network or out_of_network, indented below it" for key in Block.model_fields}
    )

    name: Text
    kind: Kind = "private"
    insurer: Text | None = None
    state: StateLetters | None = None
    source: Text | None = None
    as_of: DateOrUnknown = None
    notes: Text | None = None
    network: PlanNetworks | None = None
    plan_year_starts: MonthDay = (1, 1)
    covers: Literal["individual", "family"] = "individual"
    in_network: NetworkBlock = None
    out_of_network: NetworkBlock = None
    accumulators: Literal["separate", "combined", "out_counts_to_in", "in_counts_to_out"] = "separate"
    out_of_pocket_counts: list[Literal["deductible", "copay", "coinsurance"]] = ["deductible", "copay", "coinsurance"]
    session_limit: SessionLimit | None = None
    coverage: Coverage = Coverage.model_construct()
    other_treatments: dict[Treatment, Coverage] = {}
    not_covered_price: Literal["cash", "billed", "negotiated"] | None = None
    fourth_quarter_carry_over: Literal["automatic", "if_not_met"] | None = None
    hsa_eligible: YesNo = False
    coordination: Literal["standard", "non_duplication"] | None = None
    assistance_counts: YesNo | None = None
    met: Met | None = None
    pays: MedigapPays | None = None

    _file: str = ""

    @classmethod
    def belongs(cls, key: str, data: Mapping[str, Any]) -> str | None:
        found = two_values(data[key]) if key in Block.model_fields else None
        return in_both_networks(key, found) if found is not None and found.means == "networks" else super().belongs(key, data)

    @classmethod
    def from_short(cls, value: object) -> object:
        return with_defaults(dict(value)) if isinstance(value, Mapping) and traits_of(value.get("kind")).authorizes else value

    @classmethod
    def conflicts(cls, data: Mapping[str, Any]) -> Iterator[Conflict]:
        sides = {"in_network", "out_of_network"} & set(data)
        kind = traits_of(data.get("kind"))
        if kind.pays_nothing and sides:
            yield Conflict((min(sides),), "a plan of kind none pays for nothing", "another kind, or leave this out")
        if not sides and kind.adjudicates:
            yield Conflict(
                (),
                "expected in_network or out_of_network: what do you pay of a covered bill?",
                "in_network: {deductible: 1500, coinsurance: 20%}",
            )
        if kind.supplements and "pays" not in data:
            yield Conflict((), "expected what this supplement pays of what Medicare leaves", MEDIGAP_EXAMPLE)
        if not kind.supplements and "pays" in data:
            yield Conflict(
                ("pays",), "only a plan of kind medigap pays what Medicare leaves", "kind: medigap, or leave this out"
            )
        if "ketamine_iv" in (data["other_treatments"] if isinstance(data.get("other_treatments"), Mapping) else ()):
            yield Conflict(("other_treatments", "ketamine_iv"), "infusions have a key of their own", "coverage: covered")
        if data.get("covers") in {None, "individual"}:
            yield from family_only(data)
        if isinstance(data.get("in_network"), Mapping):
            for path in allowed_amounts(data["in_network"]):
                yield Conflict(
                    ("in_network", *path),
                    "allowed_amount is for out_of_network; the clinic's file has negotiated rates",
                    "it under out_of_network",
                )

    @property
    def traits(self) -> KindTraits:
        """What its kind brings with it."""
        return KINDS[self.kind]

    @property
    def spoken(self) -> Insurer:
        """How a person speaks of it: by the insurer, else by its own name without what stands in brackets behind it."""
        own = self.name.partition(" (")[0] or self.name
        medicare = self.traits.original_medicare
        return Insurer(self.insurer or ("Medicare" if medicare else own), medicare)

    def coverage_of(self, treatment: Treatment) -> Coverage:
        """What the plan says of a treatment; nothing, where it says nothing: it is not known then."""
        return self.coverage if is_infused(treatment) else self.other_treatments.get(treatment, _NOT_STATED)

    def origin(self, file: str) -> None:
        """Remember where the plan was read."""
        self._file = file

    @property
    def file(self) -> str:
        """Where the plan was read, as the user named it."""
        return self._file
