"""What one service costs on one network side: the block's keys, the benefit's own, and the defaults of ``rules.md`` 3."""

from __future__ import annotations

from typing import Any, NamedTuple

from ketacost.engine.terms import CopayRule
from ketacost.model.plan import Plan
from ketacost.model.sharing import COST_SHARING_KEYS, Block, Limit, Maximum, ServiceBenefit

VISITS_OF_THEIR_OWN = frozenset(("consultation", "follow_up", "therapy"))
"""Services that coverage of infusions does not touch; every other one is an infusion or a part of one."""
_NOTHING_SAID = ServiceBenefit.model_construct()


class Keys(NamedTuple):
    """The cost-sharing keys that hold for a service, after the benefit's own have replaced the block's."""

    copay: int | None
    copay_rule: CopayRule | None
    coinsurance: int | None
    coinsurance_on: str | None
    coinsurance_maximum: int | None
    deductible_applies: bool
    covered: bool | None
    deductible: Limit | None
    """A deductible of the benefit's own."""
    maximum: Maximum | None

    @property
    def stated(self) -> bool:
        """Whether the plan says what is paid after the deductible."""
        return self.copay is not None or self.coinsurance is not None


def entry_for(block: Block, service: str, setting: str | None) -> ServiceBenefit:
    """What the block says of this service at a clinic of this setting; an office where the clinic does not say.

    At a surgery center neither an office's nor a hospital's benefit holds, but what the block says of everything.
    """
    entry = block.benefits.get(service) or _NOTHING_SAID  # type: ignore[call-overload]  # a service is a str here
    if entry.office is None and entry.hospital is None:
        return entry
    by_setting = {"hospital": entry.hospital, "surgery_center": None}
    return by_setting.get(setting or "office", entry.office) or _NOTHING_SAID


def keys_for(block: Block, service: str, setting: str | None) -> Keys:
    """A benefit that states a copay or coinsurance of its own takes none of the block's copay and coinsurance keys."""
    entry = entry_for(block, service, setting)
    own = entry.copay is not None or entry.coinsurance is not None
    values: dict[str, Any] = {
        key: getattr(entry, key) if own or getattr(entry, key) is not None else getattr(block, key) for key in COST_SHARING_KEYS
    }
    applies = entry.deductible_applies if entry.deductible_applies is not None else block.deductible_applies
    return Keys(
        **values,
        deductible_applies=applies is not False,
        covered=entry.covered,
        deductible=entry.deductible,
        maximum=entry.out_of_pocket_maximum,
    )


def rule_for(plan: Plan, keys: Keys) -> CopayRule:
    """The copay rule, stated or by default (``rules.md`` 3)."""
    if keys.copay is None:
        return "no_copay"
    if keys.copay_rule is not None:
        return keys.copay_rule
    return "after_deductible" if keys.coinsurance is not None or plan.hsa_eligible else "waives_deductible"
