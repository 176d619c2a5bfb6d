"""The best of several options, where one number must stand for them all; or that there is none."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from ketacost.model.question import PAYER_ROLES
from ketacost.result.option import Option


class NoWayError(ValueError):
    """Nothing can be paid in the way asked for."""


WORSE: Final = frozenset(role + word for role in PAYER_ROLES for word in ("not_covered", "out_of_network"))
"""The worse answers to what is not known, of every payer."""


def best_option(options: Iterable[Option]) -> Option | None:
    """The cheapest, what is not known being taken the better way, and not cheap on paper only; ``None`` of none."""
    return min(
        options,
        key=lambda option: (len(WORSE & set(option.if_)), option.on_paper, option.total.patient_pays, option.clinic),
        default=None,
    )
