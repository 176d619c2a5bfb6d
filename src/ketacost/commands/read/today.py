"""The day that counts as today, as the command line says it."""

from __future__ import annotations

from datetime import date

import click

from ketacost.model.scalars import iso_date


def today_of(stated: str | None) -> date:
    """The day that counts as today; the clock is read here or nowhere."""
    if stated is None:
        from ketacost.api.question import today_from  # only where no day is stated

        return today_from()
    try:
        return iso_date(stated)
    except ValueError as error:
        raise click.UsageError(f"--today (or KETACOST_TODAY): {error}") from None
