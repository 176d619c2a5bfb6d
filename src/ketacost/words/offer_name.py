"""What an offer to pay later is called."""

from __future__ import annotations

from typing import Final

from ketacost.money import percent

OWN: Final = "Your offer"
_PAID: Final = {"in_time": "paid in time", "month_short": "one payment short", "at_minimum": "at the minimum"}


def plain_name(title: str | None, kind: str, *, own: bool) -> str:
    """What an offer is called by itself, or by its kind."""
    return title or (OWN if own else kind.replace("_", " "))


def full_name(
    plain: str, clinic: str | None, length: tuple[int, str] | None, apr: int | None, paid: str | None, number: int
) -> str:
    """A name with all that tells the offer from the others."""
    parts = [
        f"{plain} ({clinic})" if clinic is not None else plain,
        *([f"{length[0]} {length[1]}"] if length is not None else []),
        *([percent(apr)] if apr is not None else []),
        *([_PAID[paid]] if paid is not None else []),
    ]
    return ", ".join(parts) + (f" ({number})" if number > 1 else "")
