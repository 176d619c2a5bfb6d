"""A replay of past charges, in words: what it takes for granted, and what looks wrong."""

from __future__ import annotations

from datetime import date
from typing import Final

from ketacost.words.sentences import Sentences


def _network_blank(network: str) -> str:
    return f"Where no network is given, the charge is taken as {'in' if network == 'in' else 'out of'} network."


def _may_count_twice(as_of: date) -> str:
    return f"met: charges up to {as_of.isoformat()} may already be in the amounts met; they would count twice"


def _no_cost_sharing(service: str, block: str) -> str:
    return f"the plan file does not say what is paid for {service}: {block} has neither copay nor coinsurance for it"


SENTENCES: Final[Sentences] = {
    "replay.taken_as_covered": "The plan file does not settle whether infusions are covered: they are taken as covered.",
    "replay.nothing_met": "Nothing was met of any deductible or maximum before these charges (met: in the plan file).",
    "replay.allowed_blank": "Where no allowed amount is given, the plan is taken to allow all that was billed.",
    "replay.billed_blank": "Where no billed amount is given, it is taken to be the allowed amount.",
    "replay.service_blank": "Where no service is given, the charge is taken as an infusion.",
    "replay.network_blank": _network_blank,
    "replay.no_dates": "Charges without dates are taken to fall in today's plan year, in the order of the file.",
    "replay.federal_limit_unknown": lambda year: (
        f"the federal out-of-pocket limit of {year} is not known here: no maximum is counted in it"
    ),
    "replay.may_count_twice": _may_count_twice,
    "replay.no_cost_sharing": _no_cost_sharing,
    "replay.no_side_to_cover": lambda block: f"covered is yes, but the plan file has no {block}: what would the plan pay?",
}
