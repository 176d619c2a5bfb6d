"""What a plan was bought through, or whom it is owed by: each kind with what the law or custom makes of it."""

from typing import Annotated, Any, Final, Literal

from pydantic import BeforeValidator

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
REGULATED: Final[frozenset[KindName]] = frozenset(("employer", "marketplace", "private"))
"""Kinds whose in-network out-of-pocket maximum federal law (ACA) limits."""
AUTHORIZING: Final[frozenset[KindName]] = frozenset(("va", "workers_comp"))
"""Kinds that pay for all of what they authorize, wherever, and for nothing else: no deductible, no network, no share."""


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
