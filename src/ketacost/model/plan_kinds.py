"""What a plan was bought through, or whom it is owed by: each kind with what the law or custom makes of it."""

from typing import Annotated, Any, Final, Literal, NamedTuple

from ketacost.model.fields import BeforeValidator
from ketacost.model.scalars import bad, shown

KindName = Literal[
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


class KindTraits(NamedTuple):
    """What a kind of plan has of its own."""

    pays_nothing: bool = False
    """There is no insurance: what counts is what clinics ask of those who have none."""
    supplements: bool = False
    """It pays named parts of what Original Medicare leaves, and has no terms of its own."""
    original_medicare: bool = False
    """Which clinics are inside goes by what they have agreed with Medicare, not by networks."""
    regulated: bool = False
    """Federal law limits its in-network out-of-pocket maximum and orders appeals (ACA), bars surprise bills (No Surprises Act), and
    lets an HSA stand beside it."""
    metal_levels: bool = False
    """Sold as bronze, silver, gold or catastrophic."""
    authorizes: bool = False
    """It pays for all of what it authorizes, and for nothing else: no deductible, no share."""
    pays_anywhere: bool = False
    """It pays wherever care is given: there is no outside of its network."""
    may_bear_copay: bool = False
    """It asks some of the people it pays for a copay of their own (38 CFR 17.108)."""

    @property
    def adjudicates(self) -> bool:
        """Whether it has cost sharing of its own, by which a charge can be worked out."""
        return not (self.pays_nothing or self.supplements)


KINDS: Final[dict[KindName, KindTraits]] = {
    "employer": KindTraits(regulated=True),
    "marketplace": KindTraits(regulated=True, metal_levels=True),
    "private": KindTraits(regulated=True),
    "medicare": KindTraits(original_medicare=True),
    "medicare_advantage": KindTraits(),
    "medigap": KindTraits(supplements=True),
    "medicaid": KindTraits(),
    "tricare": KindTraits(),
    "va": KindTraits(authorizes=True, pays_anywhere=True, may_bear_copay=True),
    "workers_comp": KindTraits(authorizes=True, pays_anywhere=True),
    "none": KindTraits(pays_nothing=True),
}


def traits_of(kind: object) -> KindTraits:
    """The traits of a kind as a file has it, which may be no kind at all."""
    return next((traits for name, traits in KINDS.items() if name == kind), KindTraits())


def _kind(value: object) -> object:
    """What a plan was bought through; people know its type of network instead."""
    if isinstance(value, str) and value.upper() in {"PPO", "HMO", "EPO", "POS", "HDHP"}:
        raise bad(f"expected what the plan was bought through, found {shown(value)}", "employer, marketplace or private")
    return value


Kind = Annotated[KindName, BeforeValidator(_kind)]


def with_defaults(data: dict[str, Any]) -> dict[str, Any]:
    """A file of an authorizing kind with what its kind alone says of cost sharing and authorization."""
    blocks = {} if {"in_network", "out_of_network"} & set(data) else {"in_network": PAYS_ALL}
    return {**blocks, "coverage": {"prior_authorization": {"required": "yes"}}, **data}


PAYS_ALL: Final = {"deductible": "0", "coinsurance": "0%", "out_of_pocket_maximum": "none"}
