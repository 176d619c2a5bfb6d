"""Treatments that a course can be of, and what each brings with it that changes the reckoning."""

from __future__ import annotations

from typing import Final, Literal, NamedTuple

Treatment = Literal["ketamine_iv", "esketamine", "ketamine_im", "ketamine_oral", "tms", "ect"]


class TreatmentTraits(NamedTuple):
    """What a treatment has of its own."""

    infused: bool = False
    """An infusion: a plan file's own ``coverage`` and ``session_limit`` are about it, and clinics report how long it helps."""
    at_home: bool = False
    """Taken at home: there is no way to a clinic."""
    may_drive_after: bool = False
    """Nobody need drive the patient home."""


TREATMENTS: Final[dict[Treatment, TreatmentTraits]] = {
    "ketamine_iv": TreatmentTraits(infused=True),
    "esketamine": TreatmentTraits(),
    "ketamine_im": TreatmentTraits(),
    "ketamine_oral": TreatmentTraits(at_home=True),
    "tms": TreatmentTraits(may_drive_after=True),
    "ect": TreatmentTraits(),
}


def is_infused(treatment: Treatment) -> bool:
    """Whether a treatment is an infusion."""
    return TREATMENTS[treatment].infused
