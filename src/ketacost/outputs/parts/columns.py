"""Columns that several tables have: the keys of CSV, the names of a screen and how a cell is read, said once."""

from __future__ import annotations

from operator import attrgetter
from typing import Final

from ketacost.engine.line import MONEY_KEYS
from ketacost.outputs.table import Column
from ketacost.result.option import Option
from ketacost.result.total import Total

_TITLES: Final = {"billed": "Billed", "allowed": "Allowed", "patient_pays": "You pay", "plan_pays": "Plan pays"}
MONEY: Final[dict[str, Column[Total]]] = {
    key: Column(key, attrgetter(key), _TITLES.get(key, ""), "money") for key in MONEY_KEYS
}
"""The amounts of a visit, an option or a list of charges, by key, in the order of the JSON."""

PLAN: Final[Column[Option]] = Column("plan", attrgetter("plan"), "Plan")
CLINIC: Final[Column[Option]] = Column("clinic", attrgetter("clinic"), "Clinic")
NETWORK: Final[Column[Option]] = Column("network", attrgetter("network"))
IF: Final[Column[Option]] = Column("if", lambda option: " ".join(option.if_))
WAY: Final[Column[Option]] = Column("way", attrgetter("way"))
OPTION: Final = (PLAN, CLINIC, WAY, NETWORK, IF)
"""Which option a row is of."""

AMOUNTS: Final[dict[str, Column[Option]]] = {key: column.on(attrgetter("total")) for key, column in MONEY.items()}
"""The amounts of an option."""

IF_STOPPED: Final[Column[Option]] = Column(
    "", lambda option: option.stop.owed if option.stop is not None else None, "If stopped", "money"
)
A_MONTH: Final[Column[Option]] = Column("", attrgetter("per_month"), "A month", "money")
