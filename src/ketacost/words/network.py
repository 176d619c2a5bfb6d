"""On which side of a plan's network a clinic is, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ketacost.words.sentences import Sentences

MOST_NAMES: Final = 3


def _listed(names: Sequence[str]) -> str:
    """Names in quotes, the first few of many."""
    shown = [f'"{name}"' for name in names[:MOST_NAMES]]
    if len(names) > MOST_NAMES:
        shown.append(f"{len(names) - MOST_NAMES} more")
    return " and ".join(filter(None, (", ".join(shown[:-1]), shown[-1])))


def _same(plan: str, clinic: str) -> str:
    if plan == clinic:
        return f'In network: the plan and the clinic both name "{plan}".'
    return f'In network: we read "{plan}" (the plan) and "{clinic}" (the clinic) as one name.'


def _medicare(says: str) -> str:
    if says == "opted_out":
        return "The clinic does not take Medicare: it has opted out."
    return "The clinic takes Medicare."


SENTENCES: Final[Sentences] = {
    "network.same": _same,
    "network.clinic_in_none": "Out of network: the clinic is in no network.",
    "network.takes_no_insurance": "Out of network: the clinic takes no insurance.",
    "network.none_resembles": lambda plan, clinic: (
        f"We counted the clinic as out of network: it lists {_listed(clinic)}, which does not look like your plan's {_listed(plan)}."
    ),
    "network.resembles": lambda plan, clinic: (
        f"Not sure yet: the clinic lists {_listed(clinic)} and your plan {_listed(plan)}. That may be one network, or two."
    ),
    "network.plan_names_none": lambda clinic: (
        f"Not sure yet: your plan file names no network; the clinic lists {_listed(clinic)}."
    ),
    "network.clinic_names_none": "Not sure yet: the clinic file does not say which networks it is in.",
    "network.medicare": _medicare,
    "network.medicare_silent": ("The clinic file does not say if it takes Medicare. Most hospitals and many doctors do."),
    "network.pays_anywhere": "In network: who approves this care pays for it at any clinic.",
    "network.nothing_inside": "Out of network: your plan file has no in-network block.",
    "network.no_insurance": "Out of network: you have no insurance.",
    "network.ask_same": lambda plan, clinic: f"Is the clinic's network {_listed(clinic)} the same as mine, {_listed(plan)}?",
    "network.ask_medicare": "Do you take Medicare, and its rates as payment in full?",
}

HINTS: Final[Sentences] = {
    "network.medicare": "medicare in the clinic file",
    "network.clinic_in_none": "networks in the clinic file",
    "network.takes_no_insurance": "insurance_accepted in the clinic file",
    "network.medicare_silent": "medicare in the clinic file",
}
"""What changes what is taken for granted."""
