"""Treatments that a course can be of."""

from __future__ import annotations

from typing import Final, Literal, get_args

Treatment = Literal["ketamine_iv", "esketamine", "ketamine_im", "ketamine_oral", "tms", "ect"]
TREATMENTS: Final[tuple[str, ...]] = get_args(Treatment)
