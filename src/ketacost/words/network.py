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
    return f'In network: "{plan}" of the plan and "{clinic}" of the clinic are one name.'


def _medicare(says: str) -> str:
    if says == "opted_out":
        return "Out of network: the clinic has opted out of Medicare (medicare: opted_out)."
    return f"In network: the clinic takes Medicare (medicare: {says})."


SENTENCES: Final[Sentences] = {
    "network.same": _same,
    "network.clinic_in_none": "Out of network: the clinic is in none (networks: []).",
    "network.takes_no_insurance": "Out of network: the clinic takes no insurance (insurance_accepted: no).",
    "network.none_resembles": lambda plan, clinic: (
        f"Taken as out of network: the clinic names {_listed(clinic)}, and nothing there looks like your plan's {_listed(plan)}."
    ),
    "network.resembles": lambda plan, clinic: (
        f"Open: the clinic names {_listed(clinic)}, and your plan {_listed(plan)}. That may be one network, or two."
    ),
    "network.plan_names_none": lambda clinic: f"Open: the plan file names no network; the clinic names {_listed(clinic)}.",
    "network.clinic_names_none": "Open: the clinic file does not say which networks it is in.",
    "network.medicare": _medicare,
    "network.medicare_silent": (
        "Open: the clinic file does not say whether it takes Medicare (medicare); most hospitals and many doctors do."
    ),
    "network.pays_anywhere": "In network: whoever authorizes this care pays for it, wherever it is given.",
    "network.nothing_inside": "Out of network: the plan file has no terms in network.",
    "network.no_insurance": "Out of network: without insurance there is none.",
    "network.ask_same": lambda plan, clinic: f"Is the clinic's network {_listed(clinic)} the same as mine, {_listed(plan)}?",
    "network.ask_medicare": "Does this clinic take Medicare, and its rates as payment in full?",
}
