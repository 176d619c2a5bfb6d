"""Which values of a command line nothing can be made of: each is read here again as the command reads it, once one is wrong."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, Final

import click

from ketacost.commands.read.course import read
from ketacost.commands.read.today import today_of
from ketacost.commands.read.wrong_words import WrongWord
from ketacost.model.amounts import money, percent_up_to, tenths_of_cents
from ketacost.model.durations import relief, span_days
from ketacost.model.names import state_letters
from ketacost.model.offer_words import offer_meant
from ketacost.model.phase import phases
from ketacost.model.rhythm import rhythm
from ketacost.model.scalars import iso_date

_Reader = Callable[[object], object]
_BY_METAVAR: Final[dict[str, _Reader]] = {
    "AMOUNT": money,
    "DATE": iso_date,
    "PERCENT": percent_up_to(100),
    "RHYTHM": rhythm,
    "TIME": span_days,
    "XX": state_letters,
}
"""How a value is read, by what help calls it."""
_BY_NAME: Final[dict[str, _Reader | None]] = {
    "apr": None,  # part of an offer, which is read as a whole
    "every": phases,
    "kind": offer_meant,
    "per_mile": tenths_of_cents,
    "relief": relief,
}
"""Those that are read otherwise than their name in help says."""


def wrong_values(options: list[click.Option], values: Mapping[str, Any]) -> Iterator[WrongWord]:
    """Every value given that its option does not understand, in the words of the command itself."""
    for option in options:
        name = str(option.name)
        value = values.get(name)
        reader = _BY_NAME.get(name, _BY_METAVAR.get(option.metavar or ""))
        if reader is None or not isinstance(value, str):
            continue
        try:
            if name == "today":
                today_of(value)
            else:
                read(max(option.opts, key=len), value, reader)
        except click.UsageError as wrong:
            yield WrongWord(wrong.message)
